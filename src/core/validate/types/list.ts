/** Several values in one cell, separated by `;`. */
import { compileCodes } from "../../checks/codes";
import { notAllowed } from "../../checks/enum";
import { enumVariant } from "../../checks/enum-variant";
import type { CodeList, Field } from "../../dictionary/model";
import { cellText } from "../../table/cell-text";
import { type TypeReader, typed } from "./typed";

/** Without allowed values the items are what was written; `|` and line breaks separate too. */
export function listReader(field: Field): TypeReader {
  if (field.allowed !== null) return codeListReader(field, field.allowed);
  return (cell) => typed(itemsOf(cellText(cell), /[;|\n]/));
}

/** Each item is judged by itself; `,`, `/` and `&` separate only where every item is then a code: labels may have them. */
function codeListReader(field: Field, list: CodeList): TypeReader {
  const find = compileCodes(list);
  const wrong = notAllowed(field, list);
  return (cell) => {
    const text = cellText(cell);
    const whole = find(text);
    let matches = whole ? [whole] : itemsOf(text, /[;|\n]/).map(find);
    if (matches.includes(null)) {
      const byComma = itemsOf(text, /[;|\n,/&]/).map(find);
      if (!byComma.includes(null)) matches = byComma;
    }
    const unlisted = matches.indexOf(null);
    if (unlisted >= 0) {
      const items = itemsOf(text, /[;|\n]/);
      return typed(items, wholeSuggestion(wrong(items[unlisted]!), items, unlisted));
    }
    const known = matches.filter((match) => match !== null);
    const variant = known.some((match) => !match.exact);
    const readAs = variant ? known.map(({ label, code }) => label || code).join("; ") : "";
    return typed([...new Set(known.map((match) => match.code))], variant ? enumVariant(field, readAs) : null);
  };
}

/** A fix replaces the whole cell, so the suggestion for one item is put among the others. */
function wholeSuggestion<F extends { readonly suggested: string }>(
  found: F,
  items: readonly string[],
  at: number,
): F {
  if (found.suggested === "") return found;
  return { ...found, suggested: items.map((item, i) => (i === at ? found.suggested : item)).join("; ") };
}

function itemsOf(text: string, separator: RegExp): string[] {
  const items = text.split(separator).map((item) => item.trim());
  return [...new Set(items)].filter((item) => item !== "");
}
