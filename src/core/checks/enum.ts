/** A value that is not among the allowed ones. */
import type { CodeList, Field } from "../dictionary/model";
import { closest } from "../table/likeness";
import { type Finding, finding } from "./finding";

/** Suggestions are for people: beyond so many different wrong values in one column nobody reads them. */
const SUGGESTIONS = 2000;
/** Text much longer than any name is no misspelling of one. */
const LONGEST = 100;

/** What to say of a value that is not allowed; a near miss carries its suggestion. */
export function notAllowed(field: Field, list: CodeList): (text: string) => Finding {
  const allowed = list.codes.map(({ label, code }) => label || code);
  const labels = new Map<string, string>();
  for (const { code, label, aliases } of list.codes) {
    for (const name of [label, code, ...aliases]) {
      if (name !== "" && !labels.has(name)) labels.set(name, label || code);
    }
  }
  const names = [...labels.keys()];
  const say = (suggested: string): Finding =>
    list.reference
      ? finding("foreign-key", { label: field.label, list: list.name }, suggested)
      : finding("enum", { label: field.label, allowed }, suggested);
  const plain = say("");
  let suggestions = 0;
  return (text) => {
    if (suggestions >= SUGGESTIONS || text.length > LONGEST) return plain;
    suggestions++;
    const near = labels.get(closest(text, names) || longerName(text, names)) ?? "";
    return near === "" ? plain : say(near);
  };
}

const NEGATED = /\b(?:non?|not)\b/i;

/**
 * The only name that has all words of a text and more, and begins with them or has them for an alternative: `Black or
 * African American` for `Black`, `Hispanic/Latino` for `Latino`; but no `American Indian` for `Indian`.
 */
function longerName(text: string, names: readonly string[]): string {
  const words = wordsOf(text);
  const longer = names.filter((name) => {
    const own = new Set(wordsOf(name));
    return !NEGATED.test(name) && words.length > 0 && words.every((word) => own.has(word));
  });
  const [name] = longer;
  if (name === undefined || longer.length > 1) return "";
  const said = words.join(" ");
  const alternatives = name.split(ALTERNATIVES).map((part) => wordsOf(part).join(" "));
  return `${wordsOf(name).join(" ")} `.startsWith(`${said} `) || alternatives.includes(said) ? name : "";
}

const ALTERNATIVES = /\s(?:or|and|o|y)\s|[/,;()&]/i;

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
