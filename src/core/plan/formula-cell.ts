/** Formulas that people have typed into a tab of ours: they are written again as formulas, and go with their row. */
import type { Cell } from "../table/cell";
import { maySpill } from "../table/spill";

export class FormulaCell {
  constructor(
    /** `=…` */
    readonly text: string,
    readonly value: Cell,
    /** Row of the tab in which it stands, from 1. */
    readonly row: number,
  ) {}

  /** The same formula in another row: what pointed into its own row, points into that one. */
  inRow(row: number): FormulaCell {
    const text = this.text.replace(TOKEN, (token, letters?: string, digits?: string) =>
      letters !== undefined && Number(digits) === this.row ? `${letters}${row}` : token,
    );
    return new FormulaCell(text, this.value, row);
  }
}

/** Texts, references to other tabs and names go as they are; then addresses whose row is not fixed by `$`. */
const TOKEN = /"[^"]*"|(?:'[^']*'|\w+)!\$?\w+(?::\$?\w+)?|[A-Za-z_]\w*\(|(?<![\w$])(\$?[A-Z]{1,3})(\d+)\b/g;

/**
 * Cells with the formulas among them; `formulas` has the same shape, "" where a cell holds none. A formula that may fill
 * other cells counts as its value: what it filled is among the cells, and would stand in its way.
 */
export function withFormulas(
  cells: readonly (readonly Cell[])[],
  formulas: readonly (readonly string[])[],
): (Cell | FormulaCell)[][] {
  return cells.map((line, row) =>
    line.map((cell, column) => {
      const formula = formulas[row]?.[column] ?? "";
      return formula === "" || maySpill(formula) ? cell : new FormulaCell(formula, cell, row + 1);
    }),
  );
}
