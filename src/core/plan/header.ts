/** Headers of our own tabs: each follows from the key that its values go by in data, in `report.json` too. */

/** `whatToDo` is headed `What to do`; `n`, as statistics have it, stays `n`. */
export function headerOf(key: string): string {
  if (key === "n") return key;
  return key.charAt(0).toUpperCase() + key.slice(1).replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
