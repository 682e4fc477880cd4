/** Numbers in bands, dates by year, and bands that roll up. */
import type { Field } from "../../../src/core/dictionary/model";
import { ageOn } from "../../../src/core/summarize/ages";
import { buildCube } from "../../../src/core/summarize/cube";
import { serialFromYmd } from "../../../src/core/time/calendar";
import { blank, codes, field, number, records, type TestCell, table } from "./records";

function groups(spec: ReturnType<typeof field>, ...values: TestCell[]): string[] {
  const rows = values.map((value) => [value]);
  const tab = { partner: "A", table: table("t", [spec]), header: [spec.name], rows };
  const cube = buildCube(records([tab], [{ name: "m", lines: [["t", ""]], by: [[spec.name]] }]));
  return cube.cells.filter(({ partner }) => partner === "A").map(({ group, value }) => `${group} ${value}`);
}

describe("a dimension in bands", () => {
  it("has the bands for groups, in their order", () => {
    const age = number("age", "disaggregation", { allowed: codes("6-11=School age", "0-5", "12+") });
    expect(groups(age, 5, 6, 11.5, 12, 40, blank)).toEqual([
      ...["All 6", "School age 2", "0-5 1", "12+ 2", "Not reported 1"],
    ]);
  });

  it("takes a date by its year", () => {
    const born = field("born", "disaggregation", { type: "date", allowed: codes("2010-2014", "2015-2019") });
    // 2014-12-31 and 2015-01-01.
    expect(groups(born, 42_004, 42_005)).toEqual(["All 2", "2010-2014 1", "2015-2019 1"]);
  });

  it("counts a band that rolls up in both groups, and once in All", () => {
    const age = number("age", "disaggregation", {
      allowed: codes("0-5>Minors", "6-17>Minors", "Minors", "18+"),
    });
    expect(groups(age, 3, 7, 8, 30)).toEqual(["All 4", "0-5 1", "6-17 2", "Minors 3", "18+ 1"]);
  });

  describe("of ages", () => {
    const born = field("born", "disaggregation", { type: "date", allowed: codes("0-5", "6-11", "12+") });
    const quarter = field("quarter", "period", { type: "quarter" });
    const on = (year: number, month: number, day: number) => serialFromYmd(year, month, day);
    const cellsOf = (spec: Field[], rows: TestCell[][]) => {
      const tab = { partner: "A", table: table("t", spec), header: spec.map(({ name }) => name), rows };
      const cube = buildCube(records([tab], [{ name: "m", lines: [["t", ""]], by: [["born"]] }]));
      return cube.cells
        .filter(({ partner, dimension }) => partner === "A" && dimension === "born")
        .map(({ period, group, value }) => `${period} ${group} ${value}`);
    };

    it("goes by the age on the last day of the row's period", () => {
      const rows = [
        // Six on the last day of the first quarter, and a day later.
        ["2025-Q1", on(2019, 3, 31)],
        ["2025-Q1", on(2019, 4, 1)],
        ["2025-Q2", on(2019, 4, 1)],
        // Not yet born, in no band, not known.
        ["2025-Q2", on(2025, 7, 1)],
        ["2025-Q2", blank],
      ];
      expect(cellsOf([quarter, born], rows)).toEqual([
        ...[
          "2025-Q1 0-5 1",
          "2025-Q1 6-11 1",
          "2025-Q2 6-11 1",
          "2025-Q2 Unlisted 1",
          "2025-Q2 Not reported 1",
        ],
        ...["All 0-5 1", "All 6-11 2", "All Unlisted 1", "All Not reported 1"],
      ]);
    });

    it("goes by the day a stay began, where a row has no period", () => {
      const stay = [field("start", "start", { type: "date" }), field("end", "end", { type: "date" }), born];
      const rows = [[on(2025, 1, 10), on(2025, 5, 1), on(2019, 1, 11)]];
      expect(cellsOf(stay, rows)).toEqual(["2025-Q1 0-5 1", "2025-Q2 0-5 1", "All 0-5 1"]);
    });

    it("is not reported where no day is known", () => {
      expect(cellsOf([born], [[on(2019, 1, 1)]])).toEqual(["All Not reported 1"]);
    });

    it("counts a person born on a leap day older from the first of March", () => {
      expect(ageOn(on(2025, 2, 28), on(2020, 2, 29))).toBe(4);
      expect(ageOn(on(2025, 3, 1), on(2020, 2, 29))).toBe(5);
      expect(ageOn(on(2024, 2, 29), on(2020, 2, 29))).toBe(4);
      expect(ageOn(on(2020, 2, 28), on(2020, 2, 29))).toBe(-1);
    });
  });
});
