/** Widths of columns: nothing that people read is cut off, and nothing takes the whole screen. */
import { fittedWidth } from "../../../src/core/plan/column-width";
import { planIssues } from "../../../src/core/plan/issues";
import { tableEdit } from "../../../src/core/plan/table-edit";

it("shows the longest text whole, up to a bound", () => {
  const width = (...texts: (string | number | null)[]) =>
    fittedWidth([["Group"], ...texts.map((text) => [text])], 0);
  expect(width("F", null)).toBe(60);
  expect(width("Hispanic or Latino")).toBe(160);
  expect(width("x".repeat(500))).toBe(300);
  expect(width(0.123456789012345)).toBe(100);
  expect(fittedWidth([["Changes since the last run"]], 0)).toBe(80);
  expect(fittedWidth([], 0)).toBe(60);
});

it("looks at the first rows only, however many there are", () => {
  const cells = Array.from({ length: 2000 }, (_, row) => [row < 1000 ? "a" : "x".repeat(30)]);
  expect(fittedWidth(cells, 0)).toBe(60);
});

it("leaves columns as wide as their tab says", () => {
  const { columns } = planIssues([], () => ({ problem: "", whatToDo: "" }));
  expect(columns.map(({ width }) => width)).toContain(360);
});

it("puts a hidden figure where the figure would be", () => {
  const edit = tableEdit({
    output: "x",
    title: "X",
    columns: ["group", "n", "value"],
    rows: [{ group: "A", n: 1, value: "*" }],
    figures: ["n", "value"],
  });
  expect(edit.styles).toContainEqual({ row: 1, column: 2, rows: 2, columns: 2, look: "figures" });
});
