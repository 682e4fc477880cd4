/** Order of partners and problems in the sidebar. */
import { byPartner, nextProblem, partnersWorstFirst } from "../../src/sidebar/grouping";
import { group, problem, tab } from "./sample";

describe("partnersWorstFirst", () => {
  it("adds up the tabs of a partner and puts most errors first, then most warnings, then the name", () => {
    const tabs = [
      tab("Quiet", 0),
      tab("Busy", 1),
      tab("Warned", 0, 3),
      tab("Also quiet", 0),
      tab("Busy", 2, 1, { tab: "Busy Q2", rowsHeld: 4 }),
    ];
    expect(partnersWorstFirst(tabs)).toEqual([
      { partner: "Busy", errors: 3, warnings: 1, infos: 0, rowsRead: 20, rowsHeld: 4 },
      { partner: "Warned", errors: 0, warnings: 3, infos: 0, rowsRead: 10, rowsHeld: 0 },
      { partner: "Also quiet", errors: 0, warnings: 0, infos: 0, rowsRead: 10, rowsHeld: 0 },
      { partner: "Quiet", errors: 0, warnings: 0, infos: 0, rowsRead: 10, rowsHeld: 0 },
    ]);
    expect(partnersWorstFirst([])).toEqual([]);
  });
});

const groups = [group("A", "required", ["B2", "B3"]), group("B", "enum", ["C4"]), group("A", "enum", ["D5"])];

describe("byPartner", () => {
  it("keeps the order in which partners and their groups came", () => {
    expect(
      byPartner(groups).map(({ partner, groups }) => [partner, groups.map(({ check }) => check)]),
    ).toEqual([
      ["A", ["required", "enum"]],
      ["B", ["enum"]],
    ]);
  });
});

describe("nextProblem", () => {
  it("walks down the list as it is shown and begins again", () => {
    const cells: string[] = [];
    let current = nextProblem(groups, null);
    for (let step = 0; step < 5; step++) {
      cells.push(current?.cell ?? "none");
      current = nextProblem(groups, current);
    }
    expect(cells).toEqual(["B2", "B3", "D5", "C4", "B2"]);
  });

  it("begins at the first where the problem is not in the list, and has none in an empty list", () => {
    expect(nextProblem(groups, problem("A", "B2"))?.cell).toBe("B2");
    expect(nextProblem([], null)).toBeNull();
    expect(nextProblem([{ ...groups[0]!, examples: [] }], null)).toBeNull();
  });
});
