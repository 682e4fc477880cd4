/** Names that Sheets and `.xlsx` both accept, for tabs and for the named range over each output. */

import { inPieces } from "../../core/table/pieces";

/** Longest name of a tab that `.xlsx` allows. */
const LONGEST = 31;

/** A tab name without the signs that `.xlsx` forbids, cut to its 31 characters. */
export function tabName(title: string): string {
  const plain = title
    .replace(/[\\/?*[\]:\p{Cc}]+/gu, " ")
    .replace(/\s+/g, " ")
    .replace(/^['\s]+|['\s]+$/g, "");
  // Excel keeps "History" for itself.
  const name = /^history$/i.test(plain) ? `${plain} tab` : plain;
  return cut(name === "" ? "Tab" : name, LONGEST);
}

/** `tabName(title)`, or the first of `Title 2`, `Title 3`, … that no tab has; names differ by more than case. */
export function freeTabName(title: string, taken: Iterable<string>): string {
  const used = new Set([...taken].map((name) => name.toLowerCase()));
  const name = tabName(title);
  let free = name;
  for (let number = 2; used.has(free.toLowerCase()); number++) {
    const suffix = ` ${number}`;
    free = cut(name, LONGEST - suffix.length) + suffix;
  }
  return free;
}

/** Name of the range over an output: `by:gender x race` is `sm_by_gender_x_race`. Other scripts are spelt as codes. */
export function rangeName(output: string): string {
  const plain = output.normalize("NFKD").replace(/\p{M}+/gu, "");
  const spelt = [...plain].map((sign) =>
    /[A-Za-z0-9]/.test(sign) ? sign : sign < "\u0080" ? "_" : sign.codePointAt(0)!.toString(16),
  );
  return `sm_${spelt.join("")}`.slice(0, 250);
}

/**
 * The output that a named range of ours lies over, or null for a person's range. Signs are spelt as `-`, which is right
 * for all outputs with a fixed name; for the others only the tab under the range matters.
 */
export function outputOfRange(name: string): string | null {
  return name.startsWith("sm_") ? name.slice(3).replace(/_/g, "-") : null;
}

/** The first `length` characters, without half a character, a space or a quote at the end. */
export function cut(text: string, length: number): string {
  return inPieces(text, length)[0]!.replace(/['\s]+$/, "");
}
