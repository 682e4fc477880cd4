/** Spells: which periods a row with a start and an end counts in. */
import type { Settings } from "../../../src/core/dictionary/model";
import { buildCube } from "../../../src/core/summarize/cube";
import { serialFromYmd } from "../../../src/core/time/calendar";
import { blank, field, records, type TestCell, table } from "./records";

const SPELLS = table("spells", [
  field("from", "start", { type: "datetime" }),
  field("to", "end", { type: "datetime" }),
  field("quarter", "period"),
]);
const METRICS = [{ name: "m", lines: [["spells", ""]] as const }];

function counts(
  rows: readonly (readonly TestCell[])[],
  settings: Partial<Settings> = {},
): Record<string, number | null> {
  const tab = { partner: "A", table: SPELLS, header: ["from", "to", "quarter"], rows };
  const { cells } = buildCube(records([tab], METRICS, settings));
  return Object.fromEntries(
    cells.filter((cell) => cell.partner === "A").map(({ period, value }) => [period, value]),
  );
}

describe("spells", () => {
  const march = serialFromYmd(2025, 3, 31);
  const april = serialFromYmd(2025, 4, 1);

  it("count on their first and last day, whatever the time", () => {
    expect(counts([[march + 0.99, april + 0.01, blank]])).toEqual({ "2025-Q1": 1, "2025-Q2": 1, All: 1 });
    expect(counts([[march, march + 0.99, blank]])).toEqual({ "2025-Q1": 1, All: 1 });
  });

  it("count in the periods that Settings report by, fiscal years included", () => {
    expect(counts([[march, april, blank]], { reportBy: "month" })).toEqual({
      "2025-03": 1,
      "2025-04": 1,
      All: 1,
    });
    expect(counts([[march, april, blank]], { reportBy: "year", fiscalYearStarts: 4 })).toEqual({
      FY2025: 1,
      FY2026: 1,
      All: 1,
    });
  });

  it("go on where their end is so far off that it says there is none", () => {
    const forever = serialFromYmd(9999, 12, 31);
    const rows = [
      [march, forever, blank],
      [march, april, blank],
    ];
    expect(counts(rows)).toEqual({ "2025-Q1": 2, "2025-Q2": 2, All: 2 });
  });

  it("cover the periods between, also those in which nothing starts or ends", () => {
    const long = [serialFromYmd(2024, 1, 1), serialFromYmd(2024, 12, 31), blank];
    expect(counts([long])).toEqual({ "2024-Q1": 1, "2024-Q2": 1, "2024-Q3": 1, "2024-Q4": 1, All: 1 });
  });

  it("of a row that has a period of its own count there alone", () => {
    expect(counts([[march, april, "2025-Q4"]])).toEqual({ "2025-Q4": 1, All: 1 });
  });

  it("that cannot be placed count in All only", () => {
    expect(
      counts([
        [blank, april, blank],
        [april, march, blank],
        [march, march, blank],
      ]),
    ).toEqual({ "2025-Q1": 1, All: 3 });
  });
});
