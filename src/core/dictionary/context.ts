/** What the readers of the smaller input tabs share, and how they find what their cells name. */

import type { Issue } from "../checks/issue";
import { labelKey } from "../table/label";
import { endOfSchoolYear, parsePeriod } from "../time/parse-period";
import { ALL } from "../time/period";
import type { Reading } from "./cells";
import type { Dimensions } from "./dimensions";
import type { Spot } from "./input-table";
import { fieldByName } from "./lookup";
import type { Metric, PartnerTab, Settings, TableSpec } from "./model";
import { unknownField, unknownReference } from "./unknown";

export interface Context {
  readonly tables: readonly TableSpec[];
  readonly dimensions: Dimensions;
  readonly settings: Settings;
  readonly reading: Reading;
  readonly issues: Issue[];
  /** Metrics (by `labelKey`) that could not be read: what names them raises no second mistake. */
  readonly leftOut: Set<string>;
}

/** The thing that one of its names stands for; null, and a mistake, where there is none. A blank is null. */
export function refer<T>(
  spot: Spot,
  things: readonly T[],
  namesOf: (thing: T) => readonly string[],
): T | null {
  if (spot.written === "") return null;
  const key = labelKey(spot.written);
  const found = things.find((thing) => namesOf(thing).some((name) => labelKey(name) === key));
  if (found === undefined) spot.report(unknownReference(spot.header, spot.written, things.flatMap(namesOf)));
  return found ?? null;
}

/** The machine name of a dimension; null, and a mistake, where there is none of that name. A blank is null. */
export function referDimension(spot: Spot, { dimensions }: Context): string | null {
  const found = dimensions.find(spot.written);
  if (found === null && spot.written !== "")
    spot.report(unknownReference(spot.header, spot.written, dimensions.names));
  return found;
}

/**
 * The label of a group of a dimension, which may be written as a code. Null, and a mistake, where the dimension lists
 * its groups and has no such one; a blank is "".
 */
export function referGroup(spot: Spot, dimension: string, { dimensions }: Context): string | null {
  const written = dimensions.label(dimension, spot.written);
  const listed = dimensions.groups(dimension);
  return listed === null || written === ""
    ? written
    : refer({ ...spot, written }, listed, (group) => [group]);
}

/** The machine name of a field of any of the tables; null, and a mistake, where none has it. */
export function referField(spot: Spot, tables: readonly TableSpec[]): string | null {
  for (const table of tables) {
    const field = fieldByName(table, spot.written);
    if (field) return field.name;
  }
  spot.report(unknownField(spot.written, tables));
  return null;
}

/** A metric by its name or title; null, and a mistake, where there is none. A blank is null. */
export function referMetric(spot: Spot, metrics: readonly Metric[], { leftOut }: Context): Metric | null {
  return leftOut.has(labelKey(spot.written))
    ? null
    : refer(spot, metrics, (metric) => [metric.name, metric.title]);
}

/** A partner's name as Partners spells it; as written where there is no such tab; null, and a mistake, for no partner. */
export function referPartner(spot: Spot, partners: readonly PartnerTab[] | null): string | null {
  const { written } = spot;
  if (partners === null || written === "" || labelKey(written) === labelKey(ALL)) return written;
  return refer(spot, partners, (each) => [each.partner])?.partner ?? null;
}

/**
 * The key of the period that a cell names; "" for a blank. Null, and a mistake, where it names none, unless some table's
 * periods are plain text.
 */
export function referPeriod({ written, header, report }: Spot, context: Context): string | null {
  const dated = context.tables.every(({ period }) => period !== null && period.type !== "string");
  if (written === "" || !dated || readPeriod(written, context)) return periodKey(written, context);
  report({ kind: "not-a-period", column: header, text: written });
  return null;
}

/** The key of a period as people write it, or the text as it is. A day means the period it falls in. */
export function periodKey(written: string, context: Context): string {
  return readPeriod(written, context)?.key ?? written;
}

function readPeriod(written: string, { reading, settings, tables }: Context) {
  const period =
    parsePeriod(written, null, reading) ?? parsePeriod(written, settings.reportBy ?? "quarter", reading);
  // As in the tabs of partners.
  const inYears = reading.fiscalYearStarts === 1 && tables.some((table) => table.period?.type === "year");
  return period ?? (inYears ? endOfSchoolYear(written) : null);
}
