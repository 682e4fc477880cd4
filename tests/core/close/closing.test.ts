/** Which periods are closed: by the setting, and by what is recorded of earlier runs. */
import { closingOf } from "../../../src/core/close/closing";
import type { Recorded } from "../../../src/core/close/model";

const recorded = (...periods: string[]): Recorded[] =>
  periods.map((period) => ({
    period,
    closed: { period, closedOn: "", run: "r", cells: [], data: [], metrics: {} },
  }));
const QUARTERS = ["2024-Q4", "2025-Q1", "2025-Q2", "2025-Q3"];

function closing(closedThrough: string, before: Recorded[] = [], present = QUARTERS, fiscalYearStarts = 1) {
  const found = closingOf({ closedThrough, fiscalYearStarts, dateOrder: null }, before, present);
  const isKept = present.filter(found.isKept);
  const { closing: now, reopened, kept } = found;
  return { closing: now, reopened, kept: kept.map(({ period }) => period), isKept };
}

describe("closed periods", () => {
  it("are, at first, all that end by the end of the one named, whatever its kind", () => {
    expect(closing("2025-Q2").closing).toEqual(["2024-Q4", "2025-Q1", "2025-Q2"]);
    expect(closing("2025-06").closing).toEqual(["2024-Q4", "2025-Q1", "2025-Q2", "2025-06"]);
    expect(closing("2024", [], ["2023", "2024-Q4", "2024", "2025"]).closing).toEqual([
      "2023",
      "2024-Q4",
      "2024",
    ]);
    expect(closing("FY2025", [], ["FY2025-Q4", "FY2026-Q1"], 7).closing).toEqual(["FY2025-Q4", "FY2025"]);
  });

  it("never hold All, nor a year of which a part is open, nor text", () => {
    expect(closing("2025-Q2", [], ["All", "2025", "2025-Q2", "Spring"]).closing).toEqual(["2025-Q2"]);
  });

  it("stay as they were recorded, and more are added", () => {
    expect(closing("2025-Q2", recorded("2024-Q4", "2025-Q1"))).toEqual({
      ...{ closing: ["2025-Q2"], reopened: [], kept: ["2024-Q4", "2025-Q1"] },
      isKept: ["2024-Q4", "2025-Q1"],
    });
  });

  it("have no numbers where they had no data when they were closed", () => {
    const { closing: now, isKept } = closing("2025-Q1", recorded("2025-Q1"));
    expect(now).toEqual([]);
    expect(isKept).toEqual(["2024-Q4", "2025-Q1"]);
  });

  it("are opened again where the setting goes back or is gone", () => {
    const before = recorded("2024-Q4", "2025-Q1", "2025-Q2");
    expect(closing("2025-Q1", before)).toMatchObject({ reopened: ["2025-Q2"], closing: [] });
    expect(closing("", before)).toMatchObject({ reopened: ["2024-Q4", "2025-Q1", "2025-Q2"], kept: [] });
  });

  it("stay as they are where the setting names no period", () => {
    const before = recorded("2024-Q4", "2025-Q1");
    expect(closing("spring", before)).toMatchObject({
      reopened: [],
      closing: [],
      kept: ["2024-Q4", "2025-Q1"],
    });
    expect(closing("spring")).toMatchObject({ closing: [], kept: [], isKept: [] });
  });

  it("are closed anew where the record of them cannot be read", () => {
    const broken = [...recorded("2025-Q1"), { period: "2024-Q4", closed: null }];
    expect(closing("2025-Q1", broken)).toMatchObject({ closing: ["2024-Q4"], kept: ["2025-Q1"] });
  });
});
