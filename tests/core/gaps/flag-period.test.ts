/** Flags look at the latest period that is due and complete, or at none. */
import { flagPeriods, pooledPeriods } from "../../../src/core/gaps/flag-period";
import type { CoverageStatus } from "../../../src/core/gaps/model";
import type { CubeCell } from "../../../src/core/summarize/model";
import { cell, cube, day, dictionary, flagInput, partnerTab, quarter, text, year } from "./build";

const Q = ["2025-Q1", "2025-Q2"].map(quarter);

function periodOf(
  cells: CubeCell[],
  answers: Record<string, CoverageStatus[]>,
  today = "2026-01-15",
  periods: Parameters<typeof flagInput>[2] = { periods: Q },
) {
  const coverage = Object.entries(answers).flatMap(([period, statuses]) =>
    statuses.map((status, index) => ({ partner: `P${index}`, period, metric: "enrolment", status })),
  );
  const input = flagInput(dictionary(), cube(cells), { coverage, today: day(today), ...periods });
  return flagPeriods(input).get("enrolment");
}

const total = (period: string) => cell("All", 60, 100, { period });
const both = [total("2025-Q1"), total("2025-Q2"), total("All")];
const reported = (count: number): CoverageStatus[] => new Array(count).fill("Reported");

describe("the period of flags", () => {
  it("is the latest that enough partners have reported", () => {
    const first = { "2025-Q1": reported(5) };
    expect(periodOf(both, { ...first, "2025-Q2": [...reported(4), "Missing"] })).toBe("2025-Q2");
    expect(periodOf(both, { ...first, "2025-Q2": [...reported(3), "None served", "Missing"] })).toBe(
      "2025-Q2",
    );
    expect(periodOf(both, { ...first, "2025-Q2": [...reported(3), "Partial", "Missing"] })).toBe("2025-Q1");
    expect(periodOf(both, { ...first, "2025-Q2": [...reported(4), "Not due", "Unreadable"] })).toBe(
      "2025-Q1",
    );
  });

  it("does not count those of whom nothing is expected", () => {
    expect(periodOf(both, { "2025-Q2": [...reported(1), "Not expected", "Not expected"] })).toBe("2025-Q2");
  });

  it("is due 30 days after its end", () => {
    expect(periodOf(both, {}, "2025-07-30")).toBe("2025-Q1");
    expect(periodOf(both, {}, "2025-07-31")).toBe("2025-Q2");
  });

  it("is none where no period is due and complete, never All", () => {
    expect(periodOf(both, { "2025-Q1": ["Missing"], "2025-Q2": ["Missing"] })).toBeUndefined();
  });

  it("is All for a metric without periods, and the last of plain text", () => {
    expect(periodOf([total("All")], {})).toBe("All");
    expect(periodOf([], {})).toBeUndefined();
    const terms = { periods: [text("Spring"), text("Fall")] };
    expect(periodOf([total("Spring"), total("Fall")], {}, "2026-01-15", terms)).toBe("Fall");
  });

  it("is the one with more people where two end on the same day", () => {
    const periods = { periods: [year("2025"), quarter("2025-Q4")] };
    const cells = [cell("All", 6, 10, { period: "2025" }), cell("All", 60, 100, { period: "2025-Q4" })];
    expect(periodOf(cells, {}, "2026-06-01", periods)).toBe("2025-Q4");
    expect(periodOf(cells, {}, "2026-06-01", { periods: [...periods.periods].reverse() })).toBe("2025-Q4");
  });

  it("is the latest in whatever order periods come, plain text after all that have an end", () => {
    const periods = { periods: [text("Round 1"), ...[...Q].reverse()] };
    expect(periodOf(both, {}, "2026-01-15", periods)).toBe("2025-Q2");
    expect(periodOf([...both, total("Round 1")], {}, "2026-01-15", periods)).toBe("Round 1");
  });

  it("is of the kind that most partners report by", () => {
    const periods = { periods: [year("2025"), quarter("2025-Q2")] };
    const of = (period: string, ...partners: string[]) =>
      ["All", ...partners].map((partner) => cell("All", 60, 100, { period, partner }));
    const quarters = of("2025-Q2", "A", "B");
    expect(periodOf([...quarters, ...of("2025", "C")], {}, "2026-06-01", periods)).toBe("2025-Q2");
    expect(periodOf([...quarters, ...of("2025", "C", "D", "E")], {}, "2026-06-01", periods)).toBe("2025");
  });

  it("no longer waits for a partner that nobody lists and that has been silent for three periods", () => {
    const quarters = ["2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4"];
    const cells = quarters.map((period) => total(period));
    const words = (partners: ReturnType<typeof partnerTab>[] | null) => dictionary({ partners });
    const latest = (silentFrom: number, partners: ReturnType<typeof partnerTab>[] | null) => {
      const coverage = ["A", "B", "C"].flatMap((partner) =>
        quarters.map((period, index) => ({
          ...{ partner, period, metric: "enrolment" },
          status: partner === "C" && index >= silentFrom ? ("Missing" as const) : ("Reported" as const),
        })),
      );
      const periods = quarters.map(quarter);
      return flagPeriods(
        flagInput(words(partners), cube(cells), { coverage, periods, today: day("2026-06-01") }),
      ).get("enrolment");
    };
    expect(latest(2, null)).toBe("2025-Q2");
    expect(latest(1, null)).toBe("2025-Q4");
    expect(
      latest(
        1,
        ["A", "B", "C"].map((partner) => partnerTab(partner)),
      ),
    ).toBe("2025-Q1");
  });
});

describe("the periods that are pooled", () => {
  it("are the last four of the kind of the latest", () => {
    const quarters = ["2024-Q4", "2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4"].map(quarter);
    expect(pooledPeriods(quarters)).toEqual(["2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4"]);
    expect(pooledPeriods([year("2023"), year("2024"), ...quarters.slice(0, 2)])).toEqual([
      "2024-Q4",
      "2025-Q1",
    ]);
    expect(pooledPeriods([...quarters, year("2025")])).toEqual(["2025"]);
  });

  it("are none of plain text, which has no order in time", () => {
    expect(pooledPeriods([text("Spring"), text("Fall")])).toEqual([]);
    expect(pooledPeriods([])).toEqual([]);
  });
});
