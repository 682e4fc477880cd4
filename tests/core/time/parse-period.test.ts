import { parsePeriod } from "../../../src/core/time/parse-period";
import type { PeriodKind } from "../../../src/core/time/period";

const read = (text: string, kind: PeriodKind | null = null, fiscalYearStarts = 1) =>
  parsePeriod(text, kind, { fiscalYearStarts, dateOrder: null })?.key ?? null;

describe("parsePeriod", () => {
  it.each([
    ["2025", "2025"],
    [" fy2025 ", "2025"],
    ["FY25", "2025"],
    ["Fiscal year 2025", "2025"],
    ["año 2025", "2025"],
    ["2025-Q3", "2025-Q3"],
    ["Q3 2025", "2025-Q3"],
    ["q3-25", "2025-Q3"],
    ["Q3'25", "2025-Q3"],
    ["Q3/2025", "2025-Q3"],
    ["2025 Q3", "2025-Q3"],
    ["2025Q3", "2025-Q3"],
    ["3Q2025", "2025-Q3"],
    ["3Q 25", "2025-Q3"],
    ["Quarter 3, 2025", "2025-Q3"],
    ["3rd quarter of 2025", "2025-Q3"],
    ["3er trimestre de 2025", "2025-Q3"],
    ["T3 2025", "2025-Q3"],
    ["2025 3rd quarter", "2025-Q3"],
    ["III trimestre 2025", "2025-Q3"],
    ["3º trimestre 2025", "2025-Q3"],
    ["primer trimestre de 2025", "2025-Q1"],
    ["segundo trimestre de 2025", "2025-Q2"],
    ["tercer trimestre de 2025", "2025-Q3"],
    ["cuarto trimestre de 2025", "2025-Q4"],
    ["first quarter of 2025", "2025-Q1"],
    ["fourth quarter of 2025", "2025-Q4"],
    ["Q3 2025 (Jul-Sep)", "2025-Q3"],
    ["Q3 (July to September) 2025", "2025-Q3"],
    ["FY26 Q1", "2026-Q1"],
    ["2025-07", "2025-07"],
    ["2025-7", "2025-07"],
    ["2025/07", "2025-07"],
    ["07/2025", "2025-07"],
    ["Jul-25", "2025-07"],
    ["Jul. 2025", "2025-07"],
    ["JULY 2025", "2025-07"],
    ["2025 July", "2025-07"],
    ["julio de 2025", "2025-07"],
    ["Sept 2025", "2025-09"],
    ["setiembre 2025", "2025-09"],
    ["2011-12", "2011-12"],
    ["Jul-Sep 2025", "2025-Q3"],
    ["July to September 2025", "2025-Q3"],
    ["julio a septiembre de 2025", "2025-Q3"],
  ])("reads %j as %s", (text, key) => {
    expect(read(text)).toBe(key);
  });

  it.each([
    ["2025", "FY2025"],
    ["FY2025", "FY2025"],
    ["2024-25", "FY2025"],
    ["2024/2025", "FY2025"],
    ["2024–25", "FY2025"],
    ["School year 2024-25", "FY2025"],
    ["SY24-25", "FY2025"],
    ["2024-25 school year", "FY2025"],
    ["ciclo escolar 2024-2025", "FY2025"],
    ["Q1 FY25 (Jul-Sep)", "FY2025-Q1"],
    ["1999-00", "FY2000"],
    ["Q3 2025", "FY2025-Q3"],
    ["FY26 Q1", "FY2026-Q1"],
    ["FY2026-Q1", "FY2026-Q1"],
    ["2025-26 Q1", "FY2026-Q1"],
    ["Q1 2025-26", "FY2026-Q1"],
    ["Q1 FY26", "FY2026-Q1"],
    ["2025-07", "2025-07"],
    ["Jul-Sep 2025", "FY2026-Q1"],
  ])("reads %j as %s where the fiscal year starts in July", (text, key) => {
    expect(read(text, null, 7)).toBe(key);
  });

  it("reads a quarter over the turn of a year by the year of its last month", () => {
    expect(read("Nov-Jan 2026", "quarter", 11)).toBe("FY2026-Q1");
    expect(read("Nov-Jan 2026", "quarter", 1)).toBeNull();
  });

  it("reads what may be two kinds as the one that is asked for", () => {
    expect(read("2011-12", "month", 7)).toBe("2011-12");
    expect(read("2011-12", "year", 7)).toBe("FY2012");
    expect(read("2011-12", "quarter", 7)).toBeNull();
  });

  it.each([
    "",
    " ",
    "n/a",
    "25",
    "Q5 2025",
    "Q3",
    "2025-13",
    "2025-00",
    "13/2025",
    "1024",
    "2024-25",
    "2024-2026",
    "Round 1",
    "Q1 Q2 2025",
    "2025 (Q3)",
    "=2025",
    "2025.5",
    "-2025",
    "July",
    "Jul-Oct 2025",
    "Jun-Aug 2025",
    "Sep-Jul 2025",
    "Spring 2025",
    "2025-07-15",
    `2025${" ".repeat(50_000)}`,
  ])("does not take %j for a period of the calendar year", (text) => {
    expect(read(text)).toBeNull();
  });

  it("does not take a period of another kind", () => {
    expect(read("2025-07", "quarter")).toBeNull();
    expect(read("2025", "month")).toBeNull();
    expect(read("Q3 2025", "year")).toBeNull();
  });

  it("places a day, and a week by its Thursday", () => {
    expect(read("2025-07-15", "quarter")).toBe("2025-Q3");
    expect(read("July 4, 2025", "month")).toBe("2025-07");
    expect(read("2025-07-15", "year", 7)).toBe("FY2026");
    expect(read("2025-W01", "month")).toBe("2025-01");
    expect(read("2021-W53", "year")).toBeNull();
    expect(read("2020-W53", "month")).toBe("2020-12");
    expect(read("2025W40", "month")).toBe("2025-10");
    expect(read("2025-W00", "month")).toBeNull();
    expect(read("2025-W54", "month")).toBeNull();
  });

  it("settles a date with two readings only where both fall in the period", () => {
    expect(read("3/4/2025", "year")).toBe("2025");
    expect(read("2/3/2025", "quarter")).toBe("2025-Q1");
    expect(read("3/4/2025", "month")).toBeNull();
    const options = { fiscalYearStarts: 1, dateOrder: "dmy" as const };
    expect(parsePeriod("3/4/2025", "month", options)!.key).toBe("2025-04");
  });

  it("takes any text for a text period", () => {
    expect(read(" Round 1 ", "text")).toBe("Round 1");
    expect(read("2025", "text")).toBe("2025");
    expect(read("  ", "text")).toBeNull();
  });
});
