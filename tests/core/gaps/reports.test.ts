/** Flags on reports: missing and partial ones, one a partner and period. */
import { missingReports } from "../../../src/core/gaps/kinds/missing-report";
import { partialReports } from "../../../src/core/gaps/kinds/partial-report";
import type { CoverageRow, CoverageStatus } from "../../../src/core/gaps/model";
import { context, cube, dictionary, metric } from "./build";

const WORDS = dictionary({
  metrics: [metric("enrolment", { question: "Q1" }), metric("reading")],
  questions: [{ question: "Q1", text: "Who enrols?", askedBy: "", decision: "" }],
});

/** `South 2025-Q1 enrolment: Missing` */
function rows(...lines: string[]): CoverageRow[] {
  return lines.map((line) => {
    const [place, status] = line.split(": ");
    const [partner, period, name] = place!.split(" ");
    return { partner: partner!, period: period!, metric: name!, status: status as CoverageStatus };
  });
}

const contextOf = (coverage: CoverageRow[]) => context(WORDS, cube([]), { coverage });

describe("missing-report", () => {
  it("is one flag a partner and period, the latest due one a warning", () => {
    const flags = missingReports(
      contextOf(
        rows(
          "North 2025-Q1 enrolment: Reported",
          "South 2025-Q1 enrolment: Missing",
          "South 2025-Q1 reading: Missing",
          "South 2025-Q2 enrolment: Missing",
          "South 2025-Q2 reading: Missing",
          "South 2025-Q3 enrolment: Not due",
        ),
      ),
    );
    expect(flags.map(({ partner, period, severity, metric }) => [partner, period, severity, metric])).toEqual(
      [
        ["South", "2025-Q1", "info", ""],
        ["South", "2025-Q2", "warning", ""],
      ],
    );
    expect(flags[0]!.measures).toEqual({ missing: 2, expected: 2, metrics: "The enrolment; The reading" });
    expect(flags[0]!.flagId).not.toBe(flags[1]!.flagId);
  });

  it("names the metric and its question where only one is missing", () => {
    const [flag] = missingReports(
      contextOf(rows("South 2025-Q1 enrolment: Missing", "South 2025-Q1 reading: Reported")),
    );
    expect(flag).toMatchObject({
      metric: "enrolment",
      question: "Who enrols?",
      measures: { missing: 1, expected: 2 },
    });
  });

  it("is silent on every other answer", () => {
    const statuses = [
      "Reported",
      "None served",
      "Partial",
      "Suppressed",
      "Unreadable",
      "Not due",
      "Not expected",
    ];
    expect(
      missingReports(contextOf(rows(...statuses.map((status) => `South 2025-Q1 reading: ${status}`)))),
    ).toEqual([]);
  });
});

describe("partial-report", () => {
  it("looks at the latest due period of a partner", () => {
    const flags = partialReports(
      contextOf(
        rows(
          "South 2025-Q1 reading: Partial",
          "South 2025-Q2 reading: Reported",
          "North 2025-Q2 reading: Partial",
          "North 2025-Q2 enrolment: Reported",
          "North 2025-Q3 reading: Not due",
        ),
      ),
    );
    expect(flags.map(({ partner, period, measures }) => [partner, period, measures])).toEqual([
      ["North", "2025-Q2", { partial: 1, expected: 2, metrics: "The reading" }],
    ]);
  });
});
