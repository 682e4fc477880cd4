/** The cube as compact text, for the way from one step of a run to the next. */

import type { Cube, CubeCell } from "../summarize/model";
import { getOrInsert } from "../table/get-or-insert";

type Names = "metric" | "period" | "partner" | "dimension" | "group";
type Figures = Exclude<keyof CubeCell, Names>;

const NAMES: readonly Names[] = ["metric", "period", "partner", "dimension", "group"];

interface Staged {
  /** Every name that occurs, once. */
  readonly words: string[];
  /** For each kind of name one index into `words` a cell. */
  readonly names: Record<Names, number[]>;
  /** For each figure one entry a cell; a figure that no cell has is left out. */
  readonly figures: Partial<Record<Figures, unknown[]>>;
  readonly cells: number;
  readonly overlapping: readonly string[];
}

/** Column by column: names and field names stand once instead of once in each of tens of thousands of cells. */
export function cubeToText(cube: Cube): string {
  const words: string[] = [];
  const indexes = new Map<string, number>();
  const add = (word: string) => words.push(word) - 1;
  const names = Object.fromEntries(
    NAMES.map((name) => [name, cube.cells.map((cell) => getOrInsert(indexes, cell[name], add))]),
  ) as Staged["names"];
  const figures: Staged["figures"] = {};
  for (const figure of figureNames(cube)) figures[figure] = cube.cells.map((cell) => cell[figure]);
  const staged: Staged = {
    words,
    names,
    figures,
    cells: cube.cells.length,
    overlapping: [...cube.overlapping],
  };
  return JSON.stringify(staged);
}

/** The cube that `cubeToText` was given. */
export function cubeFromText(text: string): Cube {
  return unpacked(JSON.parse(text));
}

/** The cube of such a text that is parsed already, alone or as a part of another. */
export function unpacked(staged: unknown): Cube {
  const { words, names, figures, cells, overlapping } = staged as Staged;
  const columns = Object.entries(figures) as [Figures, unknown[]][];
  return {
    cells: Array.from({ length: cells }, (_, index) => {
      const cell: Record<string, unknown> = {};
      for (const name of NAMES) cell[name] = words[names[name][index]!];
      for (const [figure, values] of columns) cell[figure] = values[index];
      return cell as unknown as CubeCell;
    }),
    overlapping: new Set(overlapping),
  };
}

function figureNames(cube: Cube): Figures[] {
  const found = new Set<Figures>();
  for (const cell of cube.cells) {
    for (const key of Object.keys(cell) as (keyof CubeCell)[]) {
      if (!(NAMES as readonly string[]).includes(key)) found.add(key as Figures);
    }
  }
  return [...found];
}
