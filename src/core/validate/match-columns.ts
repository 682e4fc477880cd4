/** Which columns of a tab are read for which fields, and what is wrong with its headers. */

import { duplicateLabel, extraLabel, headerVariant, missingLabel, readsUnconfirmed } from "../checks/headers";
import { severityOf } from "../checks/severity";
import type { Field, Severity, TableSpec } from "../dictionary/model";
import { groupBy } from "../table/get-or-insert";
import { labelKey } from "../table/label";
import { type HeaderMatch, matchHeaders } from "../table/match-headers";
import type { HeadedColumn } from "./data-rows";
import type { HeaderRow } from "./find-header";
import type { IssueLog } from "./issue-log";

export interface ColumnMatches {
  /** The columns to read: one for a field, or the several checkbox columns of a list. */
  readonly read: ReadonlyMap<Field, readonly HeaderMatch[]>;
  /** All columns that belong to a field, read or not. */
  readonly known: readonly HeadedColumn[];
}

/** What is known of a tab besides its headers. */
export interface Surroundings {
  /** Machine names by the `labelKey` of the partner's own headers. */
  readonly mapped: ReadonlyMap<string, string>;
  /** Fields whose values Partners gives for the whole tab. */
  readonly stated: ReadonlySet<string>;
  /** Names (by `labelKey`) of fields of other tables: a tab may hold two tables side by side. */
  readonly elsewhere: ReadonlySet<string>;
  /** Whether the absence of a field matters. */
  expected(field: Field): boolean;
  /** Whether what stands in a column (from 1) may be the values of a field. */
  holds(field: Field, column: number): boolean;
}

/** Matches headers to fields and says what is wrong with them. */
export function matchColumns(
  header: HeaderRow,
  table: TableSpec,
  { mapped, stated, elsewhere, expected, holds }: Surroundings,
  log: IssueLog,
): ColumnMatches {
  const matches = matchHeaders(header.headers, table.fields, mapped).map((match) =>
    match.how === "likely" && elsewhere.has(labelKey(match.header)) ? { ...match, field: null } : match,
  );
  const byField = groupBy(matches, ({ field }) => field);
  const inParts = new Set(
    [...byField.keys()].flatMap((field) => field?.partOf?.groups.map(({ dimension }) => dimension) ?? []),
  );
  const read = new Map<Field, readonly HeaderMatch[]>();
  for (const field of table.fields) {
    const columns = readColumnsOf(field, byField.get(field) ?? [], header.row, holds, log);
    if (columns.length > 0) read.set(field, columns);
    // One column for each group says as much as a column of groups.
    else if (!byField.has(field) && !stated.has(field.name) && !inParts.has(field.name) && expected(field)) {
      log.push(
        missingLabel(field),
        { row: header.row, column: null },
        field.name,
        "",
        missingSeverity(field),
        field.message,
      );
    }
  }
  for (const { column, header: text, field } of matches) {
    if (field === null && text !== "" && !elsewhere.has(labelKey(text)))
      log.addTab(extraLabel(text), { row: header.row, column }, text);
  }
  const known = matches.flatMap(({ column, header: text, field }) =>
    field ? [{ column, header: text, field }] : [],
  );
  return { read, known };
}

/** The columns to read for a field; of several that name it none is, since nobody knows which is meant. */
function readColumnsOf(
  field: Field,
  columns: readonly HeaderMatch[],
  row: number,
  holds: Surroundings["holds"],
  log: IssueLog,
): readonly HeaderMatch[] {
  const certain = columns.filter(({ how }) => how !== "likely");
  const boxes = certain.filter(({ code }) => code !== "");
  const whole = certain.filter(({ code }) => code === "");
  if (whole.length > 1 || (whole.length === 1 && boxes.length > 0)) {
    const second = certain[1]!;
    const found = duplicateLabel(
      field,
      certain.map(({ column }) => column),
    );
    log.push(
      found,
      { row, column: second.column },
      field.name,
      second.header,
      severityOf(found.check, field),
      "",
    );
    return [];
  }
  if (certain.length > 0) return certain;
  const isRead =
    readsUnconfirmed(field) && columns.length === 1 && columns.every(({ column }) => holds(field, column));
  for (const { column, header } of columns) {
    const found = headerVariant(field, header, isRead);
    log.push(found, { row, column }, field.name, header, severityOf(found.check, field), "");
  }
  return isRead ? columns : [];
}

/** An error for a field that must be there, unless the dictionary takes its problems lightly. */
function missingSeverity(field: Field): Severity {
  if (missingLabel(field).params.required) return field.severity ?? "error";
  return field.severity === "info" ? "info" : "warning";
}
