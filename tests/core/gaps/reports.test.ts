/** Flags on reports: missing and partial ones, one a partner. */
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
  const missing = (...lines: string[]) => missingReports(contextOf(rows(...lines)));

  it("is one flag a partner, a warning where the latest due report is missing", () => {
    const flags = missing(
      "North 2025-Q1 enrolment: Missing",
      "North 2025-Q2 enrolment: Reported",
      "South 2025-Q1 enrolment: Missing",
      "South 2025-Q1 reading: Missing",
      "South 2025-Q2 enrolment: Missing",
      "South 2025-Q2 reading: Missing",
      "South 2025-Q3 enrolment: Not due",
    );
    expect(flags.map(({ partner, period, severity, metric }) => [partner, period, severity, metric])).toEqual(
      [
        ["North", "2025-Q1", "info", ""],
        ["South", "2025-Q2", "warning", ""],
      ],
    );
    expect(flags[1]!.measures).toEqual({
      ...{ periods: "2025-Q1 to 2025-Q2", missing: 2, expected: 2 },
      metrics: "The enrolment; The reading",
      all: 1,
    });
  });

  it("tells nothing at all from all metrics at one time or another", () => {
    const [flag] = missing(
      ...["South 2025-Q1 enrolment: Missing", "South 2025-Q1 reading: Reported"],
      ...["South 2025-Q2 enrolment: Reported", "South 2025-Q2 reading: Missing"],
    );
    expect(flag!.measures).toMatchObject({ missing: 2, expected: 2, all: 0 });
  });

  it("keeps its id while periods come and go", () => {
    const [first] = missing("South 2025-Q1 reading: Missing");
    const [later] = missing(
      "South 2025-Q1 reading: Missing",
      "South 2025-Q2 reading: Reported",
      "South 2025-Q3 reading: Missing",
      "South 2025-Q4 reading: Missing",
    );
    expect(later!.measures.periods).toBe("2025-Q1; 2025-Q3 to 2025-Q4");
    expect(later!.flagId).toBe(first!.flagId);
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
