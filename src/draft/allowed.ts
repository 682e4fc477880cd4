/** A short list of values that come again and again. */

import { labelKey } from "../core/table/label";
import { closest } from "../core/table/likeness";

/** Values on a list at most, and how often each must stand on average. */
const LONGEST = 20;
const OFTEN = 3;
/** Text longer than this is somebody's own words. */
const LONGEST_VALUE = 60;

/**
 * The values in the order in which they first come, `;` between them; "" where there is no such list. Values that differ
 * in case and punctuation only are one, spelt as most often; a value that stands alone and is nearly another is a slip.
 */
export function allowedValues(texts: readonly string[]): string {
  const spellings = new Map<string, Map<string, number>>();
  for (const text of texts) {
    if (text.length > LONGEST_VALUE || /[;=|\n]/.test(text)) return "";
    const known = spellings.get(labelKey(text)) ?? new Map<string, number>();
    spellings.set(labelKey(text), known.set(text, (known.get(text) ?? 0) + 1));
    if (spellings.size > 2 * LONGEST) return "";
  }
  const values = [...spellings.values()].map((known) => {
    const [most] = [...known].sort((a, b) => b[1] - a[1]);
    return { text: most![0], count: [...known.values()].reduce((sum, count) => sum + count, 0) };
  });
  const usual = values.filter(({ count }) => count > 1).map(({ text }) => text);
  const kept = values.filter(({ text, count }) => count > 1 || closest(text, usual) === "");
  const often = kept.length > 1 && kept.length <= LONGEST && texts.length >= OFTEN * kept.length;
  return often ? kept.map(({ text }) => text).join("; ") : "";
}
