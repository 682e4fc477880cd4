/** The Reports tab: what partners said about a period instead of data. */
import type { Tab } from "../table/tab";
import { day, type Reading, text, word } from "./cells";
import { type Context, referPartner, referPeriod } from "./context";
import { column, type Line, readCell, readLines } from "./input-table";
import type { Mistake } from "./mistakes";
import type { PartnerTab, ReportStatus } from "./model";

const layout = {
  columns: {
    partner: column("Partner", text, ""),
    period: column("Period", text, ""),
    status: column("Status", text, ""),
    note: column("Note", text, "", "Notes"),
  },
  essential: ["partner", "period", "status"] as const,
};
type ReportLine = Line<typeof layout.columns>;

export function readReports(
  tab: Tab,
  partners: readonly PartnerTab[] | null,
  context: Context,
): ReportStatus[] {
  return readLines(tab, layout, context.issues)
    .map((line) => readReport(line, partners, context))
    .filter((report) => report !== null);
}

function readReport(
  line: ReportLine,
  partners: readonly PartnerTab[] | null,
  context: Context,
): ReportStatus | null {
  const { note } = line.values;
  const partner = referPartner(line.spot("partner"), partners);
  const period = referPeriod(line.spot("period"), context);
  const status = readStatus(line, context.reading);
  if (partner === null || status === null || period === null) return null;
  return { partner, period, ...status, note };
}

const STATUSES = ["none served", "not collected", "extended"] as const;

/** The status, with its day for `extended to 2026-02-01`. */
function readStatus(line: ReportLine, reading: Reading): Pick<ReportStatus, "status" | "extendedTo"> | null {
  const { status: written } = line.values;
  const refuse = (mistake: Mistake) => line.report("status", mistake);
  const extended = /^extended(?:\s+(?:to|until))?\b\s*(.*)$/i.exec(written);
  if (extended === null) {
    const status = readCell(column("Status", word(STATUSES), null), written, refuse);
    return status && { status, extendedTo: null };
  }
  const date = extended[1]!;
  if (date === "") refuse({ kind: "not-a-date", column: "Status", text: written });
  const extendedTo = readCell(column("Status", day(reading, "last"), null), date, refuse);
  return extendedTo === null ? null : { status: "extended", extendedTo };
}
