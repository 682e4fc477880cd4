/** The dictionary for others, as text. */
import type { Locale } from "../core/dictionary/model";
import { readDictionary } from "../core/dictionary/read";
import type { Tab } from "../core/table/tab";
import { csvText } from "./csv";
import { toRedcap } from "./redcap-export";
import { toTableSchema } from "./table-schema-export";

export const EXPORT_FORMATS = ["table-schema", "redcap"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Table Schema (JSON) or a REDCap data dictionary (CSV) of the input tabs, with its number of fields; null where they hold no field. */
export function exportText(
  tabs: readonly Tab[],
  format: ExportFormat,
  locale: Locale,
): { readonly text: string; readonly fields: number } | null {
  const { dictionary } = readDictionary(tabs, locale);
  if (!dictionary) return null;
  const { tables } = dictionary;
  const text =
    format === "redcap" ? csvText(toRedcap(tables)) : `${JSON.stringify(toTableSchema(tables), null, 2)}\n`;
  return { text, fields: tables.reduce((sum, { fields }) => sum + fields.length, 0) };
}
