/** Which cells of a system are hidden: the small ones, and enough others that nothing hidden can be worked out. */
import { Audit, type Finding } from "./audit";
import { TOTAL_COST } from "./cost";
import { eliminate } from "./eliminate";
import { extension, isFew } from "./extend";
import { readersOf } from "./readers";
import { CELL, type System } from "./system";

export interface Decision {
  /** By cell: 1 for a hidden one. */
  readonly hidden: Uint8Array;
  /** How many values the most closely pinned hidden number has left, at least; infinite where nothing is hidden. */
  readonly narrowest: number;
  /** Hidden cells with a number that could not be made safe: what tells it was published before. */
  readonly unsafe: readonly number[];
}

/**
 * Elimination first: every open cell, the most useful before the others, is printed unless a hidden one would then follow
 * from what is printed. Then the audit, which knows bounds as well: while a hidden number is pinned too closely, one more
 * cell beside it is hidden, and whatever elimination asks for then; in the end zeros too.
 */
export function decide(system: System): Decision {
  let hidden: Uint8Array = Uint8Array.from(system.cells, (state) => (state === CELL.small ? 1 : 0));
  const readers = readersOf(system);
  eliminate(system, hidden, readers);
  // In a large system most findings are made, and mended, sooner among printed cells alone.
  if (!isFew(system)) hidden = settled(system, hidden, new Audit(system, readers, false)).hidden;
  const audit = new Audit(system, readers);
  const { unsafe, ...rest } = settled(system, hidden, audit);
  const narrowest = showAgain(system, rest.hidden, audit, isFew(system) ? 0 : TOTAL_COST);
  return { hidden: rest.hidden, narrowest, unsafe: [...new Set(unsafe.map(({ cell }) => cell))] };
}

/** Hides more until the audit finds nothing, or nothing that can be mended. */
function settled(system: System, from: Uint8Array, audit: Audit) {
  let hidden = from;
  const unsafe: Finding[] = [];
  for (;;) {
    const findings = audit.findings(hidden);
    if (findings.length === 0) return { hidden, unsafe };
    const more = extension(findings, system, hidden, audit);
    if (more) hidden = more;
    else {
      audit.concede(findings);
      unsafe.push(...findings);
    }
  }
}

/**
 * Shows cells again that later ones have made needless; returns the narrowest room that is left.
 *
 * @param least looks at cells of at least this cost
 */
function showAgain(system: System, hidden: Uint8Array, audit: Audit, least: number): number {
  const { cells, cost } = system;
  const isAdded = (cell: number) => hidden[cell] === 1 && cells[cell] !== CELL.small && cost[cell]! >= least;
  const added = [...hidden.keys()].filter(isAdded);
  added.sort((a, b) => cost[b]! - cost[a]! || a - b);
  let last = audit;
  for (const cell of added) {
    const trial = last.without(cell, hidden);
    hidden[cell] = 0;
    if (trial.findings(hidden).length > 0) hidden[cell] = 1;
    else last = trial;
  }
  return last.narrowest;
}
