/** Guesses at what an unknown header means, for a person to confirm. */
import type { Field } from "../dictionary/model";
import { editsBetween, forgivable, hasSwappedNeighbours } from "./likeness";
import { plainLetters } from "./plain-letters";

/**
 * For each header the one field that it resembles, or null. A guess is made only where it is clear: of all fields none
 * other is as near to the header, no other header is as near to the field, and the field has no column yet (`taken`).
 */
export function guessFields(
  headers: readonly string[],
  fields: readonly Field[],
  taken: ReadonlySet<Field | null>,
): (Field | null)[] {
  if (headers.length === 0 || fields.every((field) => taken.has(field))) return headers.map(() => null);
  const names = fields.map((field) => [field.name, field.label, ...field.aliases].flatMap(readingsOf));
  const nearest = headers.map((header) => {
    const forms = formsOf(header).flatMap(readingsOf);
    const editsTo = (known: readonly Words[]) =>
      fewestOf(forms.flatMap((words) => known.map((name) => editsApart(words, name)))).edits;
    return nearestOf(names.map(editsTo));
  });
  const rivals = fields.map((_, index) =>
    nearestOf(nearest.map((near) => (near.index === index ? near.edits : null))),
  );
  return nearest.map(({ index }, header) => {
    const field = fields[index];
    return field && !taken.has(field) && rivals[index]!.index === header ? field : null;
  });
}

/**
 * A header as it is, and without what people put around a name: a number before it, a unit or form in brackets after it,
 * another language beside it (`3. Age`, `Age (years)`, `Age / Edad`).
 */
function formsOf(header: string): string[] {
  const bare = header.replace(/^\s*\d{1,3}\s*[.):]\s*/, "").replace(/\s*[([][^)\]]*[)\]]\s*$/, "");
  return [...new Set([header, bare, ...bare.split(/\s[/|]\s/)])];
}

interface Nearest {
  /** -1 where nothing is near. */
  readonly index: number;
  readonly edits: number | null;
}

/** The first of those with the fewest edits. */
function fewestOf(edits: readonly (number | null)[]): Nearest {
  let fewest: Nearest = { index: -1, edits: null };
  edits.forEach((count, index) => {
    if (count !== null && (fewest.edits === null || count < fewest.edits)) fewest = { index, edits: count };
  });
  return fewest;
}

/** The only one with the fewest edits: of two that are equally near neither is meant. */
function nearestOf(edits: readonly (number | null)[]): Nearest {
  const fewest = fewestOf(edits);
  return edits.lastIndexOf(fewest.edits) > fewest.index ? { ...fewest, index: -1 } : fewest;
}

/** A name as its words: in the singular, and as written, since an `s` too many or too few is a slip as well. */
interface Words {
  readonly words: readonly string[];
  readonly joined: string;
  readonly written: readonly string[];
}

/** Words that people put around a field's name: `Student gender`, `What is your age?`, `Start date (mm/dd/yyyy)`. */
const ADDS_NOTHING = new Set(
  (
    "a an the of for in on at to by your their what is are please enter select and or " +
    "participant student client child youth number count total mm dd yy yyyy y n " +
    "el la los las del de en su y"
  ).split(" "),
);

/**
 * A name without the words that add no meaning, and whole, since a slip may be in one of these (`Particpant ID`); with
 * `DaysAttended` taken apart, and not, since the capital of `eGnder` is a slip.
 */
function readingsOf(name: string): Words[] {
  const apart = name.replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2");
  return (apart === name ? [name] : [apart, name]).flatMap((form) => {
    const written = plainLetters(form)
      .toLowerCase()
      .match(/\p{L}+|\p{N}+/gu);
    const all: readonly string[] = written ?? [];
    const telling = all.filter((word) => !ADDS_NOTHING.has(singularOf(word)));
    const readings = telling.length > 0 && telling.length < all.length ? [telling, all] : [all];
    return readings.map(wordsOf);
  });
}

function wordsOf(written: readonly string[]): Words {
  const words = written.map(singularOf);
  return { words, joined: words.join(""), written };
}

function singularOf(word: string): string {
  if (word.length < 4 || !/[^siu]s$|ies$/.test(word)) return word;
  return word.endsWith("ies") ? `${word.slice(0, -3)}y` : word.slice(0, -1);
}

/** Slips between two names; null where they differ by more than slips, such as by a word (`enrolled`, `enrolled female`). */
function editsApart(a: Words, b: Words): number | null {
  if (a.joined === "" || b.joined === "") return null;
  if (a.joined === b.joined) return 0;
  if (a.words.length === b.words.length) {
    return editsWordByWord(a.words, b.words) ?? editsWordByWord(a.written, b.written);
  }
  const [few, many] = a.words.length < b.words.length ? [a, b] : [b, a];
  if (few.joined.length < 8 || few.words.every((word) => many.words.includes(word))) return null;
  return editsBetween(a.written.join(""), b.written.join(""), 1);
}

/** In any order of the words, each of them with as many slips as it forgives. */
function editsWordByWord(a: readonly string[], b: readonly string[]): number | null {
  const left = [...b];
  const backed = a.some((word) => word.length > 2 && b.includes(word));
  let total = 0;
  for (const word of a) {
    const edits = left.map(
      (other) =>
        editsBetween(word, other, slipsIn(word, other, backed)) ??
        (isShortFor(word, other, backed) ? 1 : null),
    );
    const { index, edits: fewest } = fewestOf(edits);
    if (fewest === null) return null;
    total += fewest;
    left.splice(index, 1);
  }
  return total;
}

/** `qtr` for `quarter`: without its vowels; beside a word that is the same (`backed`) also its beginning, as in `attend`. */
function isShortFor(a: string, b: string, backed: boolean): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length < (backed ? 2 : 3) || long.length < short.length + 2) return false;
  if (backed && short.length > 2 && long.startsWith(short)) return true;
  // Letters of the Latin alphabet alone: they mean nothing else in a pattern.
  return /^[a-z][b-df-hj-np-tv-z]+$/.test(short) && new RegExp(`^${[...short].join(".*")}`).test(long);
}

/**
 * One letter decides in words as short as `race`, `rate`, `site`, `size`: there only one that is too few, too many or out
 * of place is forgiven, unless another word of the name is the same (`backed`). In words that add no meaning it is then
 * always.
 */
function slipsIn(a: string, b: string, backed: boolean): number {
  const length = Math.min(a.length, b.length);
  if (length > 4) return forgivable(length);
  if (backed && length > 1 && (ADDS_NOTHING.has(a) || ADDS_NOTHING.has(b))) return 1;
  const exchanged = a.length === b.length && !hasSwappedNeighbours(a, b);
  return length === 4 ? Number(backed || !exchanged) : Number(length === 3 && backed && !exchanged);
}
