/** The Partners tab: who reports what, from which tab. */

import type { Tab } from "../table/tab";
import { pair } from "./cell-text";
import { day, list, month, type Reading, text } from "./cells";
import { type Context, refer, referField, referMetric } from "./context";
import { column, inOrder, type Line, readLines } from "./input-table";
import { tableNames } from "./lookup";
import { frequency } from "./metric-columns";
import type { Metric, PartnerTab, TableSpec } from "./model";

function partnerLayout(reading: Reading) {
  return {
    columns: {
      partner: column("Partner", text, "", "Organization", "Organisation"),
      tab: column("Tab", text, "", "File"),
      table: column("Table", text, ""),
      period: column("Period", text, ""),
      fixedValues: column("Fixed values", list, null),
      metrics: column("Metrics", list, null),
      frequency: column("Frequency", frequency, null),
      from: column("From", day(reading, "first"), null),
      until: column("Until", day(reading, "last"), null),
      fiscalYearStarts: column("Fiscal year starts", month, null),
    },
    essential: ["partner"] as const,
    ignored: ["Contact"],
  };
}
type PartnerLine = Line<ReturnType<typeof partnerLayout>["columns"]>;

export function readPartners(tab: Tab, metrics: readonly Metric[], context: Context): PartnerTab[] {
  const lines = readLines(tab, partnerLayout(context.reading), context.issues);
  return lines.map((line) => readPartner(line, metrics, context));
}

function readPartner(line: PartnerLine, metrics: readonly Metric[], context: Context): PartnerTab {
  const { tables } = context;
  const { partner, tab, period, frequency, fiscalYearStarts } = line.values;
  const table = refer(line.spot("table"), tables, tableNames);
  return {
    partner,
    tab: tab || partner,
    table: table?.name ?? "",
    period,
    fixedValues: readFixedValues(line, table ? [table] : tables),
    metrics: readMetricNames(line, metrics, context),
    frequency,
    ...readDates(line),
    fiscalYearStarts,
    row: line.row,
  };
}

/** `Site=Lincoln`, with the machine name of the field. */
function readFixedValues(line: PartnerLine, tables: readonly TableSpec[]): PartnerTab["fixedValues"] {
  const spot = line.spot("fixedValues");
  return (line.values.fixedValues ?? []).flatMap((item) => {
    const sides = pair(item);
    if (!sides) spot.report({ kind: "bad-pair", column: spot.header, text: item, example: "Site=Lincoln" });
    const field = sides && referField({ ...spot, written: sides.left }, tables);
    return field === null ? [] : [{ field, value: sides!.right }];
  });
}

/** Null for all metrics: where the cell is blank, or names none that exists. */
function readMetricNames(
  line: PartnerLine,
  metrics: readonly Metric[],
  context: Context,
): readonly string[] | null {
  const spot = line.spot("metrics");
  const names = (line.values.metrics ?? []).flatMap((written) => {
    const metric = referMetric({ ...spot, written }, metrics, context);
    return metric ? [metric.name] : [];
  });
  return names.length === 0 ? null : names;
}

function readDates(line: PartnerLine): Pick<PartnerTab, "from" | "until"> {
  const { from, until } = line.values;
  return inOrder(line, "from", from, "until", until) ? { from, until } : { from: null, until: null };
}
