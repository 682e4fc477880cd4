/** What people write for a code: the code itself, its label, an alias, or one of these spelt a little differently. */
import type { CodeList } from "../dictionary/model";
import { plainLetters } from "../table/plain-letters";

export interface CodeMatch {
  readonly code: string;
  readonly label: string;
  /** True for a code or label just as the dictionary has it. */
  readonly exact: boolean;
}

/**
 * A value without what people do not mean: case, accents, spaces, underscores. Where there are digits, signs count:
 * `5-11` is not `511`, nor `1.0` ten.
 */
export function valueKey(text: string): string {
  const words = plainLetters(text)
    .replace(/[\s_]+/g, "")
    .toLowerCase();
  if (/\d/.test(words)) return words;
  const letters = words.replace(/[^\p{L}]+/gu, "");
  return letters === "" ? words : letters;
}

/** A function that finds the code for a text; null where the list has none. Codes win over labels, labels over aliases. */
export function compileCodes(list: CodeList): (text: string) => CodeMatch | null {
  const exact = new Map<string, CodeMatch>();
  const alike = new Map<string, CodeMatch>();
  const remember = (text: string, match: CodeMatch) => {
    if (text === "") return;
    if (match.exact && !exact.has(text)) exact.set(text, match);
    const key = valueKey(text);
    if (!alike.has(key)) alike.set(key, { ...match, exact: false });
  };
  for (const { code, label } of list.codes) remember(code, { code, label, exact: true });
  for (const { code, label } of list.codes) remember(label, { code, label, exact: true });
  for (const { code, label, aliases } of list.codes) {
    for (const alias of aliases) remember(alias, { code, label, exact: false });
  }
  return (text) => exact.get(text) ?? alike.get(valueKey(text)) ?? null;
}
