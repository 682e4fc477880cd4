/** A dictionary from elsewhere, whatever it is written in, to the rows of a Dictionary tab. */
import { isLiving, isToday } from "../core/dictionary/limits";
import { readDictionary } from "../core/dictionary/read";
import { labelKey } from "../core/table/label";
import { fromCsvw } from "./csvw-import";
import { type DictionaryLine, type Imported, toRows } from "./dictionary-line";
import type { Loss } from "./loss";
import { modelLines } from "./model-lines";
import { fromTableSchema } from "./table-schema-import";

export type SourceFormat = "Table Schema" | "CSVW" | "REDCap" | "table";

export interface DictionaryImport {
  readonly format: SourceFormat;
  /** Header and rows. */
  readonly rows: readonly (readonly string[])[];
  /** What the dictionary cannot say. */
  readonly lost: readonly Loss[];
}

/** A cell of a spreadsheet holds no more. */
const LONGEST_CELL = 50_000;

/** From JSON: Table Schema (or just its list of fields), a Data Package, or CSVW metadata. Null where it is none of them. */
export function importJson(value: unknown): DictionaryImport | null {
  const schema = fromTableSchema(Array.isArray(value) ? { fields: value } : value);
  if (schema) return imported("Table Schema", schema);
  const csvw = fromCsvw(value);
  return csvw && imported("CSVW", csvw);
}

/** From a table of texts: a REDCap data dictionary, or any table that the Dictionary's reader understands. Null where it finds no field. */
export function importTable(cells: readonly (readonly string[])[]): DictionaryImport | null {
  const tab = { id: 0, name: "Dictionary", cells, asWritten: true };
  const { dictionary, issues } = readDictionary([tab], { dateOrder: null, decimalComma: false });
  if (!dictionary) return null;
  const header = cells.find((row) => row.some((cell) => labelKey(cell) === REDCAP_NAME));
  const lost = issues.map(({ row, column, value }): Loss => {
    const name = (column !== null && (header ?? cells[0])?.[column - 1]) || "";
    return { kind: "unread", row, column: name, value };
  });
  if (header) lost.push(...livingLimits(cells, header));
  const branching = header ? branchingFields(cells, header) : [];
  if (branching.length > 0) lost.push({ kind: "branching", fields: branching });
  const lines = modelLines(dictionary.tables);
  if (!header) return imported("table", { lines, lost });
  return imported("REDCap", {
    lines: lines.some(({ Role = "" }) => /key/.test(Role)) ? lines : withKey(lines),
    lost,
  });
}

/** REDCap's first field is the number of the record. */
function withKey([first, ...others]: readonly DictionaryLine[]): DictionaryLine[] {
  const role = ["key", first!.Role ?? ""].filter((word) => word !== "").join("; ");
  return [{ ...first, Role: role }, ...others];
}

const REDCAP_LIMITS = ["Text Validation Min", "Text Validation Max"];
const isUpper = (name: string) => labelKey(name) === labelKey(REDCAP_LIMITS[1]!);
const REDCAP_NAME = labelKey("Variable / Field Name");
const REDCAP_BRANCHING = labelKey("Branching Logic (Show field only if...)");

function branchingFields(cells: readonly (readonly string[])[], header: readonly string[]): string[] {
  const keys = header.map(labelKey);
  const [name, branching] = [keys.indexOf(REDCAP_NAME), keys.indexOf(REDCAP_BRANCHING)];
  return cells
    .slice(cells.indexOf(header) + 1)
    .flatMap((row) => (row[branching]?.trim() ? [row[name] ?? ""] : []));
}

/** `today`, `now` and other fields as limits, which the reader passes over, unless days may go up to today. */
function livingLimits(cells: readonly (readonly string[])[], header: readonly string[]): Loss[] {
  const limits = REDCAP_LIMITS.map((name) => header.map(labelKey).indexOf(labelKey(name)));
  return cells.flatMap((row, index) =>
    limits.flatMap((at): Loss[] =>
      row !== header && isLiving(row[at] ?? "") && !(isUpper(header[at]!) && isToday(row[at]!))
        ? [{ kind: "unread", row: index + 1, column: header[at]!, value: row[at]! }]
        : [],
    ),
  );
}

function imported(format: SourceFormat, { lines, lost }: Imported): DictionaryImport {
  const tooLong: Loss[] = [];
  const [header = [], ...rows] = toRows(lines);
  const fitting = rows.map((row) =>
    row.map((text, index) => {
      if (text.length <= LONGEST_CELL) return text;
      tooLong.push({ kind: "too-long", field: row[header.indexOf("Field")]!, column: header[index]! });
      return "";
    }),
  );
  const each = new Map([...lost, ...tooLong].map((loss) => [JSON.stringify(loss), loss]));
  return { format, rows: [header, ...fitting], lost: [...each.values()] };
}
