/** A first Dictionary from a tab that is in use already: a proposal for people to correct, not a finding. */
import { type Cell, isBlank } from "../core/table/cell";
import { cellText } from "../core/validate/cell-text";
import { allowedValues } from "./allowed";
import { type ColumnType, columnType } from "./column-type";
import { fieldName } from "./field-name";
import { findHeader } from "./header";
import { rolesOf } from "./roles";

export const DRAFT_COLUMNS = [
  "Field",
  "Label",
  "Definition",
  "Role",
  "Type",
  "Format",
  "Required",
  "Unique",
  "Minimum",
  "Maximum",
  "Allowed values",
  "Missing codes",
  "Example",
] as const;

/** A column of the tab with what was found in it. */
export interface DraftColumn extends ColumnType {
  readonly header: string;
  readonly values: readonly Cell[];
  /** True where no data row lacks a value. */
  readonly full: boolean;
  readonly unique: boolean;
  /** "" where the values are no short list. */
  readonly allowed: string;
}

/**
 * Lines for a Dictionary tab, the header first; null where the tab has no table. `cells` from A1. Guesses forgive a few
 * wrong cells: the tab may have the very problems that the dictionary is to find.
 */
export function draftDictionary(cells: readonly (readonly Cell[])[]): string[][] | null {
  const header = findHeader(cells);
  if (header === null) return null;
  const rows = cells.slice(header.row).filter((row) => row.some((cell) => !isBlank(cell)) && !isTotal(row));
  const names = new Set<string>();
  const columns = header.headers.flatMap((text, index) =>
    text === "" ? [] : [draftColumn(text, rows, index)],
  );
  const roles = rolesOf(columns, rows.length);
  const lines = columns.map((column, index) =>
    draftLine(column, roles[index]!, fieldName(column.header, names)),
  );
  return [[...DRAFT_COLUMNS], ...lines];
}

function isTotal(row: readonly Cell[]): boolean {
  const first = row.find((cell) => !isBlank(cell));
  return typeof first === "string" && /^(grand |sub ?)?total(es)?\b/i.test(first.trim());
}

function draftColumn(header: string, rows: readonly (readonly Cell[])[], index: number): DraftColumn {
  const values = rows.map((row) => row[index] ?? "").filter((cell) => !isBlank(cell));
  const type = columnType(header, values);
  const texts = values.map((cell) => cellText(cell).trim());
  return {
    ...type,
    header,
    values,
    full: rows.length > 0 && values.length === rows.length,
    unique: values.length > 4 && new Set(texts).size === values.length,
    allowed: type.type === "string" ? allowedValues(texts) : "",
  };
}

function draftLine(column: DraftColumn, role: string, name: string): string[] {
  const line: Record<(typeof DRAFT_COLUMNS)[number], string> = {
    Field: name,
    Label: column.header,
    Definition: "",
    Role: role,
    Type: column.type,
    Format: column.format,
    Required: column.full ? "yes" : "",
    Unique: "",
    Minimum: column.minimum,
    Maximum: column.maximum,
    "Allowed values": column.allowed,
    "Missing codes": column.missing.map((code) => `${code}=Not available`).join("; "),
    // Nothing that may be about one person goes into a dictionary.
    Example: /key|person|narrative/.test(role) || column.allowed !== "" ? "" : example(column),
  };
  return DRAFT_COLUMNS.map((header) => line[header]);
}

function example({ values }: DraftColumn): string {
  return values.length === 0 ? "" : cellText(values[0]!).trim().slice(0, 60);
}
