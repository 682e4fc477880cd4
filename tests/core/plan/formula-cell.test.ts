/** Formulas that people have typed into a tab of ours. */
import { FormulaCell, withFormulas } from "../../../src/core/plan/formula-cell";

it("are told from values, and what fills other cells is a value like those it filled", () => {
  const cells = [
    ["Flag id", "Days", "Twice"],
    ["a", 3, 6],
    ["b", 4, 8],
  ];
  const formulas = [
    ["", "", ""],
    ["", "=TODAY()-D2", "=ARRAYFORMULA(B2:B3*2)"],
    ["", "=TODAY()-D3", ""],
  ];
  expect(withFormulas(cells, formulas)).toEqual([
    ["Flag id", "Days", "Twice"],
    ["a", new FormulaCell("=TODAY()-D2", 3, 2), 6],
    ["b", new FormulaCell("=TODAY()-D3", 4, 3), 8],
  ]);
  expect(withFormulas([["x"]], [["={1;2}"]])).toEqual([["x"]]);
});

it.each([
  ["=B3&$B3&B$3&$B$3&B2", "=B7&$B7&B$3&$B$3&B2"],
  ["=SUM(B3:D3)", "=SUM(B7:D7)"],
  ['="B3 ""B3"""&B3', '="B3 ""B3"""&B7'],
  ["='My tab'!B3+Other!B3:C3+B3", "='My tab'!B3+Other!B3:C3+B7"],
  ["=LOG10(B3)+TAX_3+B33", "=LOG10(B7)+TAX_3+B33"],
])("%s of row 3 is %s in row 7", (text, moved) => {
  expect(new FormulaCell(text, "", 3).inRow(7).text).toBe(moved);
});
