/** A first Dictionary from a tab that is in use already: a proposal for people to correct, not a finding. */
import { type Cell, isBlank } from "../core/table/cell";
import { cellText } from "../core/table/cell-text";
import { allowedValues } from "./allowed";
import { type ColumnType, columnType, isSchoolYear } from "./column-type";
import { fieldName } from "./field-name";
import { findHeader } from "./header";
import { namesGroup, rolesOf } from "./roles";

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

/** Rows that may lack a value which is meant to be in every row. */
const BLANK = 0.02;

/** A column of the tab with what was found in it. */
export interface DraftColumn extends ColumnType {
  readonly header: string;
  /** One for each data row, "" where it is blank. */
  readonly texts: readonly string[];
  /** True where hardly a data row lacks a value. */
  readonly full: boolean;
  /** "" where the values are no short list. */
  readonly allowed: string;
}

export interface Draft {
  /** For a Dictionary tab, the header first. */
  readonly lines: string[][];
  /** True where years are written as `2024-25`, which Settings must say when they begin. */
  readonly schoolYears: boolean;
}

/**
 * The draft of a Dictionary; null where the tab has no table. `cells` from A1. Guesses forgive a few wrong cells: the tab
 * may have the very problems that the dictionary is to find.
 */
export function draftDictionary(cells: readonly (readonly Cell[])[]): Draft | null {
  const header = findHeader(cells);
  if (header === null) return null;
  const rows = cells.slice(header.row).filter((row) => row.some((cell) => !isBlank(cell)) && !isTotal(row));
  const names = new Set<string>();
  const columns = header.headers.flatMap((text, index) =>
    text === "" ? [] : [draftColumn(text, rows, index)],
  );
  const roles = rolesOf(columns);
  const lines = columns.map((column, index) =>
    draftLine(column, roles[index]!, fieldName(column.header, names)),
  );
  const schoolYears = columns.some(({ type, texts }) => type === "year" && texts.some(isSchoolYear));
  return { lines: [[...DRAFT_COLUMNS], ...lines], schoolYears };
}

function isTotal(row: readonly Cell[]): boolean {
  const first = row.find((cell) => !isBlank(cell));
  return typeof first === "string" && /^(grand |sub ?)?total(es)?\b/i.test(first.trim());
}

function draftColumn(header: string, rows: readonly (readonly Cell[])[], index: number): DraftColumn {
  const cells = rows.map((row) => row[index] ?? "");
  const values = cells.filter((cell) => !isBlank(cell));
  const texts = cells.map((cell) => (isBlank(cell) ? "" : cellText(cell).trim()));
  const type = columnType(header, values);
  const said = texts.filter((text) => text !== "");
  // Yes and no about people are groups to look at, like any others.
  const isGroup =
    type.type === "boolean" && namesGroup(header) && values.every((cell) => typeof cell === "string");
  return {
    ...type,
    type: isGroup ? "string" : type.type,
    header,
    texts,
    full: rows.length > 0 && values.length >= rows.length * (1 - BLANK),
    allowed: isGroup || type.type === "string" ? allowedValues(said) : "",
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
    // The list would refuse the next period.
    "Allowed values": role === "period" ? "" : column.allowed,
    "Missing codes": column.missing.map((code) => `${code}=Not available`).join("; "),
    // Nothing that may be about one person goes into a dictionary.
    Example: /key|person|narrative/.test(role) || column.allowed !== "" ? "" : example(column),
  };
  return DRAFT_COLUMNS.map((header) => line[header]);
}

function example({ texts }: DraftColumn): string {
  return (texts.find((text) => text !== "") ?? "").slice(0, 60);
}
