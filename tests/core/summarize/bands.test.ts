/** Numbers in bands, dates by year, and bands that roll up. */
import { buildCube } from "../../../src/core/summarize/cube";
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
});
