/** The measures of a gap below the verdicts of a By tab. */
import { judgements } from "../../../src/core/gaps/judgements";
import { writeMeasures } from "../../../src/core/plan/by-measures";
import { Page } from "../../../src/core/plan/page";
import { jobWords } from "../../../src/messages/job";
import { cell, context, cube, dictionary, metric } from "../gaps/build";

const CELLS = [cell("All", 1280, 2000), cell("Black", 300, 600), cell("White", 980, 1400)];

function rowsOf(direction: "up" | "down", cells = CELLS) {
  const enrolment = metric("enrolment", { direction });
  const judged = judgements(enrolment, context(dictionary({ metrics: [enrolment] }), cube(cells)));
  const across = ["All", "Black", "White"].map(
    (group) => judged.find((one) => one.cell.group === group) ?? null,
  );
  const page = new Page();
  writeMeasures(page, across, jobWords("en").byTabs.measures);
  return page.toEdit("by", "By race", [], 0).cells;
}

describe("measures on a By tab", () => {
  it("stand in a row each, by group, worked out by hand", () => {
    const rows = rowsOf("up");
    const expected: [string, number, number][] = [
      ["Margin of error (points)", 4.0008, 2.4005],
      // 2.62 would be less than the least margin.
      ["Margin of error, classic (points)", 4.0008, 3],
      ["Proportionality index", 0.78125, 1.09375],
      ["80% index", 0.71429, 1.4],
      ["Risk ratio", 0.71429, 1.4],
      ["Risk ratio, low", 0.65473, 1.28328],
      ["Risk ratio, high", 0.77925, 1.52734],
    ];
    expect(rows.map(([name]) => name)).toEqual(expected.map(([name]) => name));
    for (const [i, [, black, white]] of expected.entries()) {
      expect(rows[i]![1]).toBeNull();
      expect(rows[i]![2]).toBeCloseTo(black, 4);
      expect(rows[i]![3]).toBeCloseTo(white, 4);
    }
  });

  it("leave out the indexes of what should go down", () => {
    expect(rowsOf("down").map(([name]) => name)).not.toContain("80% index");
    expect(rowsOf("down").map(([name]) => name)).toContain("Risk ratio");
  });

  it("are none where nothing is judged", () => {
    expect(rowsOf("up", [cell("All", 300, 600)])).toEqual([]);
  });
});
