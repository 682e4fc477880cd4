/** How alike two names are, for suggestions and guesses. */
import { labelKey } from "./label";

/**
 * The candidate that a word was probably meant to be; "" where none is near, or two are equally near.
 * Numbers in names must agree: `9th grade` is never meant to be `10th grade`.
 */
export function closest(word: string, candidates: Iterable<string>): string {
  const key = labelKey(word);
  let best = "";
  let bestKey: string | null = null;
  let bestEdits = Number.POSITIVE_INFINITY;
  let tied = false;
  for (const candidate of candidates) {
    const candidateKey = labelKey(candidate);
    const edits = editsBetween(key, candidateKey, Math.min(bestEdits, forgivable(key.length)));
    if (edits === null || candidateKey === bestKey || isOtherCode(key, candidateKey)) continue;
    tied = edits === bestEdits;
    best = candidate;
    bestKey = candidateKey;
    bestEdits = edits;
  }
  return tied ? "" : best;
}

/** `CMA` is not meant to be `CNA`: in three letters another letter makes another word. */
function isOtherCode(a: string, b: string): boolean {
  return a !== b && a.length === b.length && a.length < 4 && !hasSwappedNeighbours(a, b);
}

/**
 * Edits that make one key of the other, if there are at most `most`, no number differs and neither is the opposite of the
 * other; else null. Two neighbours exchanged count as one edit where nothing else differs.
 */
export function editsBetween(a: string, b: string, most: number): number | null {
  if (a === b) return 0;
  if (most < 1 || Math.abs(a.length - b.length) > most) return null;
  if (a.replace(NO_DIGITS, "") !== b.replace(NO_DIGITS, "") || isOpposite(a, b)) return null;
  const edits = hasSwappedNeighbours(a, b) ? 1 : distance(a, b, most);
  return edits <= most ? edits : null;
}

/** `unemployed` is no slip for `employed`, nor `inactive` for `active`. */
function isOpposite(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long.endsWith(short) && OPPOSING.test(long.slice(0, long.length - short.length));
}

const OPPOSING = /^(?:un|in|im|ir|il|non?|not|dis|des|sin|ex|pre|re)$/;

/** Levenshtein's distance by one row of Wagner and Fischer's table; where it is over `most`, any number over `most`. */
function distance(a: string, b: string, most: number): number {
  const edits = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row++) {
    let diagonal = row - 1;
    let least = row;
    edits[0] = row;
    for (let column = 1; column <= b.length; column++) {
      const replaced = diagonal + (a.charCodeAt(row - 1) === b.charCodeAt(column - 1) ? 0 : 1);
      diagonal = edits[column]!;
      edits[column] = Math.min(replaced, diagonal + 1, edits[column - 1]! + 1);
      least = Math.min(least, edits[column]!);
    }
    if (least > most) return least;
  }
  return edits[b.length]!;
}

/** How many slips a word of that length may have: none in 2 letters, 1 in 3 to 6, 2 in 7 to 11, 3 in more. */
export function forgivable(length: number): number {
  if (length < 3) return 0;
  return length < 7 ? 1 : length < 12 ? 2 : 3;
}

const NO_DIGITS = /\P{N}+/gu;

/** Whether all that differs is that two neighbours have changed places. */
export function hasSwappedNeighbours(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
