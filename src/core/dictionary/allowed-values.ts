/** Allowed values and missing codes as the Dictionary writes them. */
import { labelKey } from "../table/label";
import { closest } from "../table/likeness";
import { latinDigits } from "../time/plain-text";
import { cellList, pair } from "./cell-text";
import type { Code, CodeList, MissingCode } from "./model";

/** A list, or the name that was probably meant where the text resembles one in Codes. */
export type AllowedReading =
  | {
      readonly ok: true;
      readonly list: CodeList | null;
      /** Codes that stand there again, for another label; the first counts. */
      readonly twice: readonly string[];
    }
  | { readonly ok: false; readonly suggestion: string };

/**
 * Reads `Female; Male; F=Female`, REDCap's `1, Yes | 2, No`, or the name of a list in Codes, which wins; `Codes.Sites`
 * too, whose values are then said to be missing from that list.
 * `lists` go by `labelKey`; `codeComma` says that even a single `1, Yes` is a code and its label.
 */
export function readAllowed(
  text: string,
  lists: ReadonlyMap<string, CodeList>,
  codeComma: boolean,
): AllowedReading {
  if (text === "") return read(null);
  const referred = /^codes\s*\.\s*(.+)$/i.exec(text);
  const named = lists.get(labelKey(referred ? referred[1]! : text));
  if (named) return read(referred ? { ...named, reference: true } : named);
  if (referred) {
    const meant = likeliest(referred[1]!, lists);
    return { ok: false, suggestion: meant === "" ? "" : `Codes.${meant}` };
  }
  const bars = text.includes("|") || codeComma;
  const items = bars ? text.split("|").map((item) => item.trim()) : cellList(text);
  const entries = items.filter((item) => item !== "").map((item) => (bars ? redcapEntry(item) : entry(item)));
  if (entries.length === 1 && pair(text) === null) {
    const suggestion = likeliest(text, lists);
    if (suggestion !== "") return { ok: false, suggestion };
  }
  if (entries.length === 0) return read(null);
  const [once, twice] = withoutRepeats(entries);
  return read({ name: "", codes: merged(once) }, twice);
}

function read(list: CodeList | null, twice: readonly string[] = []): AllowedReading {
  return { ok: true, list, twice };
}

function likeliest(text: string, lists: ReadonlyMap<string, CodeList>): string {
  return closest(
    text,
    [...lists.values()].map((list) => list.name),
  );
}

/** The entries without those whose code had another label before, and the codes of these. */
function withoutRepeats(entries: readonly Entry[]): [Entry[], string[]] {
  const labels = new Map<string, string>();
  const twice: string[] = [];
  const once = entries.filter(({ code, label }) => {
    const first = labels.get(code);
    if (first === undefined) labels.set(code, label);
    if (first === undefined || labelKey(first) === labelKey(label)) return true;
    twice.push(code);
    return false;
  });
  return [once, twice];
}

interface Entry {
  readonly code: string;
  readonly label: string;
}

function entry(item: string): Entry {
  const sides = pair(item);
  return sides ? { code: sides.left, label: sides.right } : { code: item, label: item };
}

function redcapEntry(item: string): Entry {
  const comma = item.indexOf(",");
  if (comma < 1) return { code: item, label: item };
  return { code: item.slice(0, comma).trim(), label: item.slice(comma + 1).trim() };
}

/** `Female; F=Female` is one value with two spellings: the first one written is its code. */
function merged(entries: readonly Entry[]): Code[] {
  const byLabel = new Map<string, { code: string; label: string; aliases: string[] }>();
  for (const { code, label } of entries) {
    const known = byLabel.get(labelKey(label));
    if (!known) byLabel.set(labelKey(label), { code, label, aliases: [] });
    else if (code !== known.code && code !== known.label) known.aliases.push(code);
  }
  return [...byLabel.values()].map((code, index) => ({ ...code, order: index + 1, rollUpTo: "" }));
}

/** `99=Declined; *=Suppressed`; a code that stands alone is its own reason. */
export function readMissing(items: readonly string[]): MissingCode[] {
  return items.map((item) => {
    const { left, right } = pair(item) ?? { left: item, right: item };
    return { code: latinDigits(left), reason: right };
  });
}
