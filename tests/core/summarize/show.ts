/** Cells of a cube in a form that tests can set down in a line. */
import type { Cube, CubeCell } from "../../../src/core/summarize/model";

/** `period/partner/dimension/group` without the parts that are a total. */
export function place(cell: CubeCell): string {
  const parts = [cell.period, cell.partner, cell.dimension, cell.group];
  return parts.filter((part) => part !== "").join("/");
}

/** One figure by place, of the cells that a filter keeps. */
export function show(
  cube: Cube,
  figure: keyof CubeCell = "value",
  keep: (cell: CubeCell) => boolean = () => true,
): Record<string, unknown> {
  return Object.fromEntries(cube.cells.filter(keep).map((cell) => [place(cell), cell[figure]]));
}

/** The one cell at a place. */
export function at(cube: Cube, where: string): CubeCell {
  const found = cube.cells.find((cell) => place(cell) === where);
  if (!found) throw new Error(`no cell at ${where}: ${cube.cells.map(place).join(", ")}`);
  return found;
}
