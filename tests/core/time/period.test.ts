import fc from "fast-check";
import { isoDate, serialFromYmd } from "../../../src/core/time/calendar";
import { parsePeriod } from "../../../src/core/time/parse-period";
import {
  comparePeriods,
  type DatedKind,
  type Period,
  periodOf,
  periodsBetween,
  periodsOverlapping,
  rollUp,
} from "../../../src/core/time/period";

const shown = ({ key, start, end }: Period) => `${key}: ${isoDate(start!)} to ${isoDate(end!)}`;
const keys = (periods: readonly Period[]) => periods.map(({ key }) => key);
const text = (key: string): Period => ({ key, kind: "text", start: null, end: null });

const kinds = fc.constantFrom<DatedKind>("month", "quarter", "year");
const serials = fc.integer({ min: serialFromYmd(1901, 1, 1), max: serialFromYmd(2099, 12, 31) });
const fiscalStarts = fc.integer({ min: 1, max: 12 });

describe("periodOf", () => {
  const day = serialFromYmd(2025, 8, 15);
  it.each<[DatedKind, number, string]>([
    ["month", 1, "2025-08: 2025-08-01 to 2025-08-31"],
    ["quarter", 1, "2025-Q3: 2025-07-01 to 2025-09-30"],
    ["year", 1, "2025: 2025-01-01 to 2025-12-31"],
    ["month", 7, "2025-08: 2025-08-01 to 2025-08-31"],
    ["quarter", 7, "FY2026-Q1: 2025-07-01 to 2025-09-30"],
    ["year", 7, "FY2026: 2025-07-01 to 2026-06-30"],
    ["quarter", 9, "FY2025-Q4: 2025-06-01 to 2025-08-31"],
    ["year", 9, "FY2025: 2024-09-01 to 2025-08-31"],
    ["quarter", 12, "FY2025-Q3: 2025-06-01 to 2025-08-31"],
    ["year", 2, "FY2026: 2025-02-01 to 2026-01-31"],
  ])("%s of a year from month %i", (kind, fiscalYearStarts, expected) => {
    expect(shown(periodOf(day, kind, fiscalYearStarts))).toBe(expected);
  });

  it("takes a time of day", () => {
    expect(periodOf(serialFromYmd(2025, 12, 31) + 0.999, "year", 1).key).toBe("2025");
  });

  it("holds the day, and its key reads back as itself", () => {
    fc.assert(
      fc.property(serials, kinds, fiscalStarts, (serial, kind, fiscalYearStarts) => {
        const period = periodOf(serial, kind, fiscalYearStarts);
        expect(period.start).toBeLessThanOrEqual(serial);
        expect(period.end).toBeGreaterThanOrEqual(serial);
        const options = { fiscalYearStarts, dateOrder: null };
        expect(parsePeriod(period.key, kind, options)).toEqual(period);
        expect(parsePeriod(period.key, null, options)).toEqual(period);
      }),
      { numRuns: 500 },
    );
  });

  it("leaves no day out and counts none twice", () => {
    fc.assert(
      fc.property(serials, kinds, fiscalStarts, (serial, kind, fiscalYearStarts) => {
        const period = periodOf(serial, kind, fiscalYearStarts);
        const next = periodOf(period.end! + 1, kind, fiscalYearStarts);
        expect(next.start).toBe(period.end! + 1);
        expect(next.kind).toBe(kind);
        expect(comparePeriods(period, next)).toBeLessThan(0);
      }),
    );
  });
});

describe("rollUp", () => {
  it("gives the longer period", () => {
    const month = periodOf(serialFromYmd(2025, 8, 1), "month", 7);
    expect(rollUp(month, "quarter", 7)!.key).toBe("FY2026-Q1");
    expect(rollUp(month, "year", 7)!.key).toBe("FY2026");
    expect(rollUp(month, "month", 7)).toEqual(month);
  });

  it("gives nothing for a shorter one or text", () => {
    expect(rollUp(periodOf(45_901, "year", 1), "quarter", 1)).toBeNull();
    expect(rollUp(text("Round 1"), "year", 1)).toBeNull();
  });
});

describe("spans", () => {
  it("lists the periods that a span touches", () => {
    const start = serialFromYmd(2025, 3, 31);
    expect(keys(periodsOverlapping(start, serialFromYmd(2025, 7, 1), "quarter", 1))).toEqual([
      "2025-Q1",
      "2025-Q2",
      "2025-Q3",
    ]);
    expect(keys(periodsOverlapping(start, start, "month", 1))).toEqual(["2025-03"]);
    expect(periodsOverlapping(start, start - 1, "month", 1)).toEqual([]);
  });

  it("lists the periods between two, over the turn of a year", () => {
    const first = periodOf(serialFromYmd(2025, 3, 1), "quarter", 7);
    const last = periodOf(serialFromYmd(2025, 10, 1), "quarter", 7);
    expect(keys(periodsBetween(first, last, 7))).toEqual([
      "FY2025-Q3",
      "FY2025-Q4",
      "FY2026-Q1",
      "FY2026-Q2",
    ]);
    expect(periodsBetween(last, first, 7)).toEqual([]);
    expect(periodsBetween(first, text("Round 1"), 7)).toEqual([]);
    expect(keys(periodsBetween(first, first, 7))).toEqual(["FY2025-Q3"]);
  });
});

it("orders by time, the longer first, text last and as it was", () => {
  const january = serialFromYmd(2025, 1, 1);
  const periods = [
    text("Round 2"),
    periodOf(january + 40, "month", 1),
    text("Round 1"),
    periodOf(january, "month", 1),
    periodOf(january, "year", 1),
    periodOf(january, "quarter", 1),
  ];
  expect(keys(periods.sort(comparePeriods))).toEqual([
    "2025",
    "2025-Q1",
    "2025-01",
    "2025-02",
    "Round 2",
    "Round 1",
  ]);
});
