/** Which cells of a system are hidden: the small ones, and enough others that nothing hidden can be worked out. */
import { Audit } from "./audit";
import { Elimination, eliminate } from "./eliminate";
import { mend } from "./mend";
import { CELL, type System } from "./system";

export interface Decision {
  /** By cell: 1 for a hidden one. */
  readonly hidden: Uint8Array;
  /** How many values the most closely pinned hidden number has left, at least; infinite where nothing is hidden. */
  readonly narrowest: number;
  /** Hidden cells with a number that could not be made safe, whatever else is hidden. */
  readonly unsafe: readonly number[];
}

/**
 * Elimination first, which knows equations only. Then the audit, which knows as well how low and how high numbers may be:
 * where a hidden number is pinned too closely, what is least useful is hidden beside it. In the end what later choices
 * have made needless is shown again.
 */
export function decide(system: System): Decision {
  const hidden: Uint8Array = Uint8Array.from(system.cells, (state) => (state === CELL.small ? 1 : 0));
  const audit = new Audit(system, hidden);
  const unsafe = new Set<number>();
  let isMended: boolean;
  do {
    audit.hide(eliminate(system, hidden));
    isMended = false;
    while (mended(audit, unsafe)) isMended = true;
  } while (isMended);
  showAgain(audit);
  return { hidden, narrowest: audit.narrowest(), unsafe: [...unsafe] };
}

/** Hides more for every finding; false where there was none. */
function mended(audit: Audit, unsafe: Set<number>): boolean {
  let isFound = false;
  for (const finding of audit.findings()) {
    isFound = true;
    if (mend(audit, finding)) continue;
    finding.view.concede(finding.cell);
    unsafe.add(finding.cell);
  }
  return isFound;
}

/** Shows cells again that later ones have made needless, the most useful first. */
function showAgain(audit: Audit): void {
  const { hidden, system } = audit;
  const { cells, cost } = system;
  const added = [...hidden.keys()].filter((cell) => hidden[cell] === 1 && cells[cell] !== CELL.small);
  added.sort((a, b) => cost[b]! - cost[a]! || a - b);
  const isUnknown = (cell: number) => hidden[cell] === 1 || cells[cell] === CELL.unprinted;
  const elimination = new Elimination(system, hidden, isUnknown);
  for (const cell of added) if (!elimination.tells(cell) && audit.show(cell)) elimination.print(cell);
}
