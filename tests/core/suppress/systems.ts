/** Systems of printed cells over inner cells, as the literature writes them. */
import { CELL, type System, WHOLE } from "../../../src/core/suppress/system";

export interface TableCell {
  readonly freq: number;
  readonly primary: boolean;
}

/** @param members by printed cell: the inner cells that it sums. Zeros are shown unless one of them is primary. */
export function tableSystem(
  cells: readonly TableCell[],
  members: readonly number[][],
  inner: readonly number[],
): System {
  const zerosShown = !cells.some(({ freq, primary }) => primary && freq === 0);
  const values = Float64Array.from([...cells.map(({ freq }) => freq), ...inner]);
  const printed = cells.length;
  const stateOf = ({ freq, primary }: TableCell) =>
    primary ? CELL.small : freq === 0 && zerosShown ? CELL.shown : CELL.open;
  return {
    cells: Uint8Array.from([...cells.map(stateOf), ...inner.map(() => CELL.unprinted)]),
    near: values.length,
    cost: values,
    layers: [
      {
        values,
        ways: [
          {
            lower: values.map((value, cell) => (zerosShown && cell < printed ? Math.min(1, value) : 0)),
            upper: new Float64Array(values.length).fill(Number.POSITIVE_INFINITY),
          },
        ],
        equations: members.map((of, cell) => ({
          of: [cell, ...of.map((at) => at + printed)],
          factors: [1, ...of.map(() => -1)],
        })),
        inequalities: [],
        guardsZero: !zerosShown,
        spread: WHOLE,
      },
    ],
    insiders: [],
  };
}

/**
 * Values that a hidden cell may have, found by trying: every way to fill the inner cells that gives the printed numbers,
 * looked for one value at a time. For small tables only; knows nothing of how cells were chosen.
 */
export function possibleValues(
  cells: readonly TableCell[],
  members: readonly number[][],
  inner: number,
  hidden: ArrayLike<number>,
  cell: number,
): number[] {
  // Where even the total is hidden it may be larger than it is.
  const total = Math.max(...cells.map(({ freq }) => freq)) + 4;
  const found: number[] = [];
  const { freq } = cells[cell]!;
  for (const value of [freq, freq + 1, freq - 1, freq + 2, freq - 2, freq + 3, freq - 3, freq + 4]) {
    if (found.length === 3 || value < 1 || value > total) continue;
    const least = cells.map(({ freq: known }, at) => (at === cell ? value : hidden[at] ? 1 : known));
    const most = cells.map(({ freq: known }, at) => (at === cell ? value : hidden[at] ? total : known));
    if (
      canFill(members, new Array<number>(inner).fill(0), new Array<number>(inner).fill(total), least, most)
    ) {
      found.push(value);
    }
  }
  return found;
}

/** Narrows the bounds of inner cells until nothing changes, then tries the values of the one with the fewest. */
function canFill(
  members: readonly number[][],
  low: number[],
  high: number[],
  least: readonly number[],
  most: readonly number[],
): boolean {
  for (let changed = true; changed; ) {
    changed = false;
    for (const [row, of] of members.entries()) {
      const lows = of.reduce((sum, at) => sum + low[at]!, 0);
      const highs = of.reduce((sum, at) => sum + high[at]!, 0);
      if (lows > most[row]! || highs < least[row]!) return false;
      for (const at of of) {
        const up = most[row]! - (lows - low[at]!);
        const down = least[row]! - (highs - high[at]!);
        if (up < high[at]!) [high[at], changed] = [up, true];
        if (down > low[at]!) [low[at], changed] = [down, true];
        if (low[at]! > high[at]!) return false;
        if (changed) break;
      }
      if (changed) break;
    }
  }
  const open = [...low.keys()].filter((at) => low[at]! < high[at]!);
  if (open.length === 0) return true;
  const at = open.reduce((a, b) => (high[b]! - low[b]! < high[a]! - low[a]! ? b : a));
  for (let value = low[at]!; value <= high[at]!; value++) {
    const [lower, upper] = [[...low], [...high]];
    lower[at] = value;
    upper[at] = value;
    if (canFill(members, lower, upper, least, most)) return true;
  }
  return false;
}
