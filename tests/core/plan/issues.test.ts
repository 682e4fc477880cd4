/** The Issues tab: order, addresses, links and ids. */
import type { Issue, IssueOf } from "../../../src/core/checks/issue";
import { issueIds, planIssues } from "../../../src/core/plan/issues";

function issue(differing: Partial<IssueOf<"required">> = {}): Issue {
  return {
    ...{ check: "required", severity: "error", partner: "North", tab: "North", tabId: 7, row: 2, column: 4 },
    ...{ field: "gender", value: "", params: { label: "Gender" }, suggested: "", message: "" },
    ...differing,
  };
}

const wording = () => ({ problem: "There is no gender.", whatToDo: "Ask." });
const plan = (issues: Issue[]) => planIssues(issues, wording);

describe("the Issues tab", () => {
  it("has the columns of the contract", () => {
    const edit = plan([issue({ value: "=1+1", suggested: "Female" })]);
    expect(edit.cells[0]).toEqual([
      ...["Severity", "Check", "Partner", "Tab", "Cell", "Row", "Field", "Value", "Problem", "What to do"],
      ...["Suggested value", "Issue id"],
    ]);
    expect(edit.cells[1]!.slice(0, -1)).toEqual([
      ...["error", "required", "North", "North", "D2", 2, "gender", "=1+1"],
      ...["There is no gender.", "Ask.", "Female"],
    ]);
    expect(edit.cells[1]!.at(-1)).toMatch(/^[0-9a-z]{1,11}$/);
  });

  it("puts errors first, then sorts by partner, tab, row and column", () => {
    const edit = plan([
      issue({ severity: "info", row: 1 }),
      issue({ partner: "South", row: 3 }),
      issue({ row: 10, column: 2 }),
      issue({ row: 9, column: 5 }),
      issue({ row: 9, column: null }),
      issue({ severity: "warning" }),
    ]);
    const places = edit.cells.slice(1).map((row) => [row[0], row[2], row[4]].join(" "));
    expect(places).toEqual([
      "error North 9",
      "error North E9",
      "error North B10",
      "error South D3",
      "warning North D2",
      "info North D1",
    ]);
  });

  it("links to the cell, row or column, and not to a tab that is not there", () => {
    const edit = plan([
      issue(),
      issue({ row: 3, column: null }),
      issue({ partner: "P", row: null, column: 28 }),
      issue({ partner: "Q", row: null, column: null }),
      issue({ partner: "R", tabId: null }),
    ]);
    expect(edit.cells.slice(1).map((row) => row[4])).toEqual(["D2", "3", "AB", "", "D2"]);
    expect(edit.links).toEqual([
      { row: 2, column: 5, tabId: 7, address: "D2" },
      { row: 3, column: 5, tabId: 7, address: "A3" },
      { row: 4, column: 5, tabId: 7, address: "AB1" },
    ]);
  });

  it("writes every problem and links the first thousand", () => {
    const edit = plan(Array.from({ length: 1500 }, (_, index) => issue({ row: index + 2 })));
    expect(edit.cells).toHaveLength(1501);
    expect(edit.links).toHaveLength(1000);
    expect(edit.links.at(-1)!.row).toBe(1001);
  });

  it("gives ids that stay, and tells alike problems apart", () => {
    const [first, other, again] = issueIds([issue(), issue({ value: "x" }), issue()]);
    expect(first).not.toBe(other);
    expect(again).toBe(`${first}-2`);
    expect(issueIds([issue({ params: { label: "Sex" }, severity: "info" })])).toEqual([first]);
  });
});
