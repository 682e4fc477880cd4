/** `data-quality`: too many of a partner's rows are held back, or of its cells blanked, because of errors. */
import { type FlagContext, makeFlag } from "../flag-input";
import type { Flag, TabCounts } from "../model";

/** One in twenty: beyond that a partner's numbers may look different once the errors are mended. */
const MOST_LOST = 0.05;
/** A slip or two in a short tab is for Issues alone. */
const FEWEST = 3;

/**
 * One flag a partner, over all its tabs. `value` is the larger of the two shares, in whole percent: with more digits it
 * could tell how many rows, and so how few people, a partner has. 43% can also be just 3 of 7, so where a number of the
 * partner's people is hidden `value` is null. Measures: `lost` (`rows` or `cells`).
 */
export function dataQuality({ tabs, cube, protection }: FlagContext): Flag[] {
  const byPartner = new Map<string, TabCounts>();
  for (const tab of tabs) {
    const known = byPartner.get(tab.partner);
    byPartner.set(tab.partner, known ? sum(known, tab) : tab);
  }
  const totals = cube.cells.filter(({ dimension }) => dimension === "");
  const hidden = new Set(totals.filter((cell) => protection.isHidden(cell)).map(({ partner }) => partner));
  return [...byPartner.values()].flatMap(({ partner, rows, rowsHeld, cells, cellsBlanked }) => {
    const held = shareLost(rowsHeld, rows);
    const blanked = shareLost(cellsBlanked, cells);
    const value = Math.max(held, blanked);
    if (value <= MOST_LOST) return [];
    return makeFlag({
      kind: "data-quality",
      severity: "warning",
      partner,
      value: hidden.has(partner) ? null : Math.round(value * 100) / 100,
      comparedWith: "Limit",
      reference: MOST_LOST,
      measures: { lost: held >= blanked ? "rows" : "cells" },
    });
  });
}

function sum(a: TabCounts, b: TabCounts): TabCounts {
  return {
    partner: a.partner,
    rows: a.rows + b.rows,
    rowsHeld: a.rowsHeld + b.rowsHeld,
    cells: a.cells + b.cells,
    cellsBlanked: a.cellsBlanked + b.cellsBlanked,
  };
}

function shareLost(lost: number, all: number): number {
  return lost < FEWEST ? 0 : lost / all;
}
