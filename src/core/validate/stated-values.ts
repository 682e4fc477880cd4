/** Values that the tab Partners states for all rows of a partner's tab. */

import { dictionaryError } from "../dictionary/dictionary-error";
import { fieldByName } from "../dictionary/lookup";
import type { Field, FieldType, TableSpec } from "../dictionary/model";
import { closest } from "../table/likeness";
import type { Reading } from "./read-cell";
import type { TabContext } from "./read-columns";
import type { PartnerSource } from "./source";

/** The values that Partners gives for the whole tab, by machine name; its period among them where there is a field. */
export function statedValues(source: PartnerSource, table: TableSpec): Map<string, string> {
  const stated = new Map<string, string>();
  if (source.period !== "" && table.period) stated.set(table.period.name, source.period);
  for (const { field: name, value } of source.fixedValues) {
    const field = fieldByName(table, name);
    if (field) stated.set(field.name, value);
  }
  return stated;
}

/** A value that its field cannot have is a mistake at its cell in Partners: the partner cannot mend it. */
export function noteStated(
  field: Field,
  text: string,
  { severity, finding }: Reading,
  { source, log }: TabContext,
): void {
  if (severity !== "error" || finding === null) return;
  const { line } = source;
  const isPeriod = field.roles.has("period") && text === source.period;
  const allowed = field.allowed?.codes.map(({ label }) => label) ?? [];
  const mistake = {
    kind: "bad-value",
    text,
    label: field.label,
    allowed,
    example: EXAMPLES[field.type] ?? "",
    tab: source.tab,
    suggestion: closest(text, allowed),
  } as const;
  const place = {
    tab: line ? { id: line.tabId, name: line.tab } : null,
    row: line?.row ?? null,
    column: line?.[isPeriod ? "period" : "fixedValues"] ?? null,
  };
  const issue = dictionaryError(place, mistake, text, field.name);
  log.stated.push(line ? issue : { ...issue, tab: "Partners" });
}

const EXAMPLES: Readonly<Partial<Record<FieldType, string>>> = {
  ...{ year: "2025", quarter: "2025-Q3", yearmonth: "2025-07" },
  ...{ date: "2025-09-30", datetime: "2025-09-30 14:30", time: "14:30", integer: "12", number: "12.5" },
};
