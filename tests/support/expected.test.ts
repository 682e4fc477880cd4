/** The comparison itself: it must see what is missing, what is too much, and only leave open what says so. */
import { compareIssues, compareSummary } from "./expected";
import type { ReportIssue, ReportSummaryRow } from "./report";

const issue = (more: Partial<ReportIssue>): ReportIssue => ({
  severity: "error",
  check: "enum",
  partner: "North",
  tab: "North",
  cell: "C10",
  row: 10,
  field: "gender",
  value: null,
  problem: null,
  whatToDo: null,
  suggestedValue: null,
  issueId: null,
  ...more,
});
const summaryRow = (more: Partial<ReportSummaryRow>): ReportSummaryRow => ({
  metric: "people",
  period: "All",
  partner: "All",
  dimension: "",
  group: "All",
  n: 10,
  numerator: null,
  denominator: null,
  value: 10,
  low: null,
  high: null,
  reference: null,
  gap: null,
  target: null,
  status: "ok",
  ...more,
});

describe("compareIssues", () => {
  const wanted = { check: "enum", severity: "error", partner: "North", tab: "North", cell: "C10", row: 10 };

  it("finds nothing to say of equal sets", () => {
    expect(compareIssues([issue({})], { issues: [wanted] })).toEqual({ missing: [], unexpected: [] });
  });

  it.each([
    ["another cell", { cell: "C11", row: 11 }],
    ["another check", { check: "required" }],
    ["another severity", { severity: "info" as const }],
    ["another partner", { partner: "South" }],
  ])("sees %s on both sides", (_, change) => {
    const found = compareIssues([issue(change)], { issues: [wanted] });
    expect(found.missing).toHaveLength(1);
    expect(found.unexpected).toHaveLength(1);
  });

  it("takes each issue once, and lets the exact expectation choose first", () => {
    const open = { ...wanted, cell: null, row: null };
    const found = [issue({}), issue({ cell: "C12", row: 12 })];
    expect(compareIssues(found, { issues: [open, wanted] })).toEqual({ missing: [], unexpected: [] });
    expect(compareIssues(found.slice(0, 1), { issues: [open, wanted] }).missing).toHaveLength(1);
  });

  it("does not ask for what is optional, and takes it where it comes", () => {
    const optional = { issues: [{ ...wanted, optional: true }] };
    expect(compareIssues([], optional)).toEqual({ missing: [], unexpected: [] });
    expect(compareIssues([issue({})], optional)).toEqual({ missing: [], unexpected: [] });
  });

  it("does not look at checks and tabs that are left open", () => {
    const expected = { issues: [], openChecks: ["enum"] };
    expect(compareIssues([issue({})], expected).unexpected).toEqual([]);
    expect(compareIssues([issue({})], { issues: [], openTabs: ["North"] }).unexpected).toEqual([]);
  });
});

describe("compareSummary", () => {
  const columns: (keyof ReportSummaryRow)[] = [
    "metric",
    "period",
    "partner",
    "dimension",
    "group",
    "n",
    "value",
  ];

  it("takes a total's dimension as blank or null, and a question mark as open", () => {
    const rows = [["people", "All", "All", "", "All", "?", 10]];
    expect(compareSummary([summaryRow({ dimension: null })], { columns, rows })).toEqual([]);
  });

  it("tells a hidden number from a shown one, and an absent row", () => {
    const hidden = [["people", "All", "All", "", "All", null, 10]];
    expect(compareSummary([summaryRow({})], { columns, rows: hidden })).toEqual([
      expect.stringContaining("n is 10"),
    ]);
    const absent = [["people", "2025", "All", "", "All", 10, 10]];
    expect(compareSummary([summaryRow({})], { columns, rows: absent })).toEqual([
      expect.stringContaining("not there"),
    ]);
  });
});
