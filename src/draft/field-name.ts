/** Machine names from headers. */

/** `Days attended (2025)` is `days_attended_2025`; one that is in `taken` gets a number. Adds it there. */
export function fieldName(header: string, taken: Set<string>): string {
  const words = header
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  const plain = (words ?? ["field"]).join("_").slice(0, 40);
  let name = plain;
  for (let number = 2; taken.has(name); number++) name = `${plain}_${number}`;
  taken.add(name);
  return name;
}
