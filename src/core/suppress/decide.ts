/** Which cells of a system are hidden: the small ones, and enough others that nothing hidden can be worked out. */
import { Audit, type Finding } from "./audit";
import { TOTAL_COST } from "./cost";
import { Echelon } from "./echelon";
import { CELL, type Relation, type System } from "./system";

export interface Decision {
  /** By cell: 1 for a hidden one. */
  readonly hidden: Uint8Array;
  /** How many values the most closely pinned hidden number has left, at least; infinite where nothing is hidden. */
  readonly narrowest: number;
  /** Hidden cells with a number that could not be made safe, since nothing is left to hide beside them. */
  readonly unsafe: readonly number[];
}

/** In a system of so many cells the best way to mend a finding is searched for; in a larger one a good one is taken. */
const FEW = 200;

/**
 * Elimination first: every open cell, the most useful before the others, is printed unless a hidden one would then follow
 * from what is printed. Then the audit, which knows bounds as well: while a hidden number is pinned too closely, one more
 * cell beside it is hidden, and whatever elimination asks for then.
 */
export function decide(system: System): Decision {
  const hidden = Uint8Array.from(system.cells, (state) => (state === CELL.small ? 1 : 0));
  eliminate(system, hidden, system.cells.length);
  const audit = new Audit(system);
  const isSmall = system.cells.filter((state) => state !== CELL.shown).length <= FEW;
  for (;;) {
    const findings = audit.findings(hidden);
    if (findings.length === 0) {
      const before = count(hidden);
      eliminate(system, hidden, system.cells.length);
      if (count(hidden) > before) continue;
      return { hidden, narrowest: showAgain(system, hidden, audit, isSmall ? 0 : TOTAL_COST), unsafe: [] };
    }
    const more = isSmall ? bestExtension(findings, system, hidden) : quickExtension(findings, system, hidden);
    if (!more) {
      const unsafe = [...new Set(findings.map(({ cell }) => cell))];
      return { hidden, narrowest: audit.narrowest, unsafe };
    }
    hidden.set(more);
  }
}

/**
 * Adds to the hidden cells until none of them follows from what is printed by linear algebra.
 *
 * @param reach how many cells are looked at: all, or those near to what is printed
 */
function eliminate({ cells, cost, layers }: System, hidden: Uint8Array, reach: number): void {
  const open = [...cells.keys()].filter((cell) => cells[cell] === CELL.open && hidden[cell] === 0);
  open.sort((a, b) => cost[b]! - cost[a]! || a - b);
  const isUnknown = (cell: number) => cells[cell] !== CELL.shown;
  const distinct = new Set(layers.map(({ equations }) => equations));
  const isWithin = ({ of }: Relation) => !of.some((cell) => cell >= reach && isUnknown(cell));
  const echelons = [...distinct].map(
    (equations) => new Echelon(equations.filter(isWithin), isUnknown, cells.length),
  );
  for (const cell of open) {
    if (echelons.some((echelon) => echelon.wouldTell(cell, hidden))) hidden[cell] = 1;
    else for (const echelon of echelons) echelon.reveal(cell);
  }
}

/** Of all single cells near the findings, the one that leaves the fewest cells hidden and findings open. */
function bestExtension(findings: readonly Finding[], system: System, hidden: Uint8Array): Uint8Array | null {
  let best: Uint8Array | null = null;
  let least = Number.POSITIVE_INFINITY;
  const candidates = new Set(
    findings.flatMap((finding) => openCells(finding.component, finding, system, hidden)),
  );
  for (const cell of candidates) {
    const trial = extended(system, hidden, [cell]);
    const found = new Audit(system).findings(trial).length + count(trial) + totals(system, trial);
    if (found >= least) continue;
    least = found;
    best = trial;
  }
  return best;
}

/** For every finding the cheapest cell beside it, unless one was just taken that bears on the same number. */
function quickExtension(findings: readonly Finding[], system: System, hidden: Uint8Array): Uint8Array | null {
  const taken = new Set<number>();
  for (const finding of findings) {
    const beside = openCells([finding.cell], finding, system, hidden);
    const isLight = beside.length > 0 && system.cost[beside[0]!]! < TOTAL_COST;
    const near = isLight ? beside : openCells(finding.component, finding, system, hidden);
    if (near.length > 0 && !near.some((cell) => taken.has(cell))) taken.add(near[0]!);
  }
  return taken.size === 0 ? null : extended(system, hidden, taken);
}

function extended(system: System, hidden: Uint8Array, by: Iterable<number>): Uint8Array {
  const more = hidden.slice();
  for (const cell of by) more[cell] = 1;
  eliminate(system, more, system.near);
  return more;
}

/** Printed cells that share a relation with one of these, the cheapest first. */
function openCells(
  of: readonly number[],
  { layer }: Finding,
  { cells, cost }: System,
  hidden: Uint8Array,
): number[] {
  const among = new Set(of);
  const found = new Set<number>();
  for (const relation of [...layer.equations, ...layer.inequalities]) {
    if (!relation.of.some((cell) => among.has(cell))) continue;
    for (const cell of relation.of) if (cells[cell] === CELL.open && hidden[cell] === 0) found.add(cell);
  }
  return [...found].sort((a, b) => cost[a]! - cost[b]! || a - b);
}

/**
 * Shows cells again that later ones have made needless; returns the narrowest room that is left.
 *
 * @param least looks at cells of at least this cost
 */
function showAgain(system: System, hidden: Uint8Array, audit: Audit, least: number): number {
  const { cells, cost } = system;
  const isAdded = (cell: number) => hidden[cell] === 1 && cells[cell] === CELL.open && cost[cell]! >= least;
  const added = [...hidden.keys()].filter(isAdded);
  added.sort((a, b) => cost[b]! - cost[a]! || a - b);
  let narrowest = audit.narrowest;
  for (const cell of added) {
    hidden[cell] = 0;
    const fresh = new Audit(system);
    if (fresh.findings(hidden).length > 0) hidden[cell] = 1;
    else narrowest = fresh.narrowest;
  }
  return narrowest;
}

/** Hidden totals of everybody, as many cells as they are worth. */
function totals({ cells, cost }: System, hidden: Uint8Array): number {
  const isTotal = (cell: number) =>
    hidden[cell] === 1 && cells[cell] === CELL.open && cost[cell]! >= TOTAL_COST;
  return [...hidden.keys()].filter(isTotal).length * TOTAL_COST;
}

function count(hidden: Uint8Array): number {
  return hidden.reduce((sum, is) => sum + is, 0);
}
