/** A dictionary from elsewhere, whatever it is written in, to the rows of a Dictionary tab. */
import { readDictionary } from "../core/dictionary/read";
import { fromCsvw } from "./csvw-import";
import { toRows } from "./dictionary-line";
import { modelLines } from "./model-lines";
import { fromTableSchema } from "./table-schema-import";

export type SourceFormat = "Table Schema" | "CSVW" | "REDCap or table";

export interface DictionaryImport {
  readonly format: SourceFormat;
  /** Header and rows. */
  readonly rows: readonly (readonly string[])[];
  /** What the dictionary cannot say. */
  readonly lost: readonly string[];
}

/** From JSON: Table Schema, a Data Package, or CSVW metadata. Null where it is none of them. */
export function importJson(value: unknown): DictionaryImport | null {
  const schema = fromTableSchema(value);
  if (schema) return { format: "Table Schema", rows: toRows(schema.lines), lost: schema.lost };
  const csvw = fromCsvw(value);
  return csvw && { format: "CSVW", rows: toRows(csvw.lines), lost: csvw.lost };
}

/** From a table of texts: a REDCap data dictionary, or any table that the Dictionary's reader understands. Null where it finds no field. */
export function importTable(cells: readonly (readonly string[])[]): DictionaryImport | null {
  const tab = { id: 0, name: "Dictionary", cells, asWritten: true };
  const { dictionary, issues } = readDictionary([tab], { dateOrder: null, decimalComma: false });
  if (!dictionary) return null;
  const lost = issues.map(({ row, value }) => `row ${row ?? "?"}: ${value}`);
  return { format: "REDCap or table", rows: toRows(modelLines(dictionary.tables)), lost };
}
