/** How names are compared wherever people type them: headers, tabs, groups, codes. */
import { plainLetters } from "./plain-letters";

/**
 * A name without what people do not mean: case, accents, spaces, underscores, punctuation.
 * `"Enrolled (Y/N)"` and `"enrolled_y_n"` are both `"enrolledyn"`. A name made only of signs keeps them.
 */
export function labelKey(text: string): string {
  const known = cache.get(text);
  if (known !== undefined) return known;
  const plain = plainLetters(text).toLowerCase();
  const letters = plain.replace(/[^\p{L}\p{N}]+/gu, "");
  const key = letters === "" ? plain.replace(/\s+/g, "") : letters;
  if (cache.size > 20_000) cache.clear();
  cache.set(text, key);
  return key;
}

const cache = new Map<string, string>();
