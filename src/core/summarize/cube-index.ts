/** Finding the cells of a cube by what identifies them. */
import { getOrInsert } from "../table/get-or-insert";
import { ALL } from "../time/period";
import type { CellKey, Cube, CubeCell } from "./model";

export class CubeIndex {
  private readonly byKey = new Map<string, CubeCell>();
  private readonly byBreakdown = new Map<string, CubeCell[]>();

  constructor(cube: Pick<Cube, "cells">) {
    for (const cell of cube.cells) {
      this.byKey.set(textOf(cell, cell.group), cell);
      const key = textOf(cell, "");
      getOrInsert(this.byBreakdown, key, () => []).push(cell);
    }
  }

  /** The cell of a key; undefined where there are no such data. */
  get(key: CellKey): CubeCell | undefined {
    return this.byKey.get(textOf(key, key.group));
  }

  /** All groups of the breakdown that a cell belongs to, for the same metric, period and partner, in order. */
  groupsBeside(key: Omit<CellKey, "group">): readonly CubeCell[] {
    return this.byBreakdown.get(textOf(key, "")) ?? [];
  }

  /** The total that a group belongs to. */
  totalOf(key: Omit<CellKey, "group" | "dimension">): CubeCell | undefined {
    return this.byKey.get(textOf({ ...key, dimension: "" }, ALL));
  }
}

function textOf(key: Omit<CellKey, "group">, group: string): string {
  return `${key.metric}\n${key.period}\n${key.partner}\n${key.dimension}\n${group}`;
}
