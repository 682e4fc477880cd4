/** Columns that REDCap adds to an export: none of the dictionary's fields, and nothing to wonder about. */
import type { TableSpec } from "../dictionary/model";
import { cellText } from "../table/cell-text";
import { labelKey } from "../table/label";
import type { DataRows } from "./open-column";

/** What tells rows of one record apart: the event, and the form that is filled in again and again. */
const INSTANCE = ["redcap_event_name", "redcap_repeat_instrument", "redcap_repeat_instance"].map(labelKey);
const OTHERS = ["redcap_data_access_group", "redcap_survey_identifier", "redcap_survey_timestamp"];
const OF_FORMS = ["complete", "timestamp", "return_code"];

/** Their headers, by `labelKey`, with those of files and the like, which a table has besides its fields. */
export function columnsBesides(tables: readonly TableSpec[]): string[] {
  const forms = tables.flatMap(({ name, parts = [name] }) => parts).filter((form) => form !== "");
  const states = forms.flatMap((form) => OF_FORMS.map((state) => `${form}_${state}`));
  return [
    ...INSTANCE,
    ...[...OTHERS, ...states, ...tables.flatMap(({ besides = [] }) => besides)].map(labelKey),
  ];
}

/** For each data row what tells it from others of its record; null where no such column is there. */
export function instancesOf(
  headers: readonly string[],
  known: readonly { readonly column: number }[],
  { cells, rowNumbers }: DataRows,
): string[] | null {
  const fields = new Set(known.map(({ column }) => column));
  const indexes = headers.flatMap((header, index) =>
    INSTANCE.includes(labelKey(header)) && !fields.has(index + 1) ? [index] : [],
  );
  if (indexes.length === 0) return null;
  return Array.from(rowNumbers, (row) =>
    indexes.map((index) => cellText(cells[row - 1]![index] ?? "").trim()).join("\n"),
  );
}
