/** What more to hide where the audit finds something. */
import type { Audit, Finding } from "./audit";
import { TOTAL_COST } from "./cost";
import { eliminate } from "./eliminate";
import { CELL, type System } from "./system";

/** In a system of so many cells the best way to mend findings is searched for; in a larger one a good one is taken. */
const FEW = 200;

/** True where every way to mend findings can be tried. */
export function isFew({ cells }: System): boolean {
  return cells.filter((state) => state !== CELL.shown).length <= FEW;
}

/**
 * The hidden cells and more: printed cells that are tied to the findings, zeros only where there are no others. Null where
 * there is nothing left to hide.
 */
export function extension(
  findings: readonly Finding[],
  system: System,
  hidden: Uint8Array,
  audit: Audit,
): Uint8Array | null {
  const more = isFew(system)
    ? bestExtension(findings, system, hidden, audit)
    : quickExtension(findings, system, hidden, audit, CELL.open);
  return more ?? quickExtension(findings, system, hidden, audit, CELL.shown);
}

/** Of all single cells near the findings, the one that leaves the fewest cells hidden and findings open. */
function bestExtension(
  findings: readonly Finding[],
  system: System,
  hidden: Uint8Array,
  audit: Audit,
): Uint8Array | null {
  let best: Uint8Array | null = null;
  let least = Number.POSITIVE_INFINITY;
  const candidates = new Set(
    findings.flatMap((finding) => beside(finding.component, finding, system, hidden, CELL.open)),
  );
  for (const cell of candidates) {
    const trial = extended(system, hidden, [cell], findings, audit);
    const found = audit.fork().findings(trial).length + count(trial) + totals(system, trial);
    if (found >= least) continue;
    least = found;
    best = trial;
  }
  return best;
}

/** For every finding the cheapest cell beside it, unless one was just taken that bears on the same number. */
function quickExtension(
  findings: readonly Finding[],
  system: System,
  hidden: Uint8Array,
  audit: Audit,
  state: number,
): Uint8Array | null {
  const taken = new Set<number>();
  for (const finding of findings) {
    const next = beside([finding.cell], finding, system, hidden, state);
    const isLight = next.length > 0 && system.cost[next[0]!]! < TOTAL_COST;
    const near = isLight ? next : beside(finding.component, finding, system, hidden, state);
    if (near.length > 0 && !near.some((cell) => taken.has(cell))) taken.add(near[0]!);
  }
  return taken.size === 0 ? null : extended(system, hidden, taken, findings, audit);
}

/** What is found by one who knows more is mended for this one and for anybody; the audit sees to the others. */
function extended(
  system: System,
  hidden: Uint8Array,
  by: Iterable<number>,
  findings: readonly Finding[],
  { readers }: Audit,
): Uint8Array {
  const more = hidden.slice();
  for (const cell of by) more[cell] = 1;
  eliminate(system, more, [...new Set([readers[0]!, findings[0]!.reader])]);
  return more;
}

/** Printed cells of a state that share a relation or a bound with one of these, the cheapest first. */
function beside(
  of: readonly number[],
  { layer }: Finding,
  { cells, cost, layers }: System,
  hidden: Uint8Array,
  state: number,
): number[] {
  const among = new Set(of);
  const found = new Set<number>();
  const add = (cell: number) => {
    if (cells[cell] === state && hidden[cell] === 0) found.add(cell);
  };
  for (const relation of [...layer.equations, ...layer.inequalities]) {
    if (!relation.of.some((cell) => among.has(cell))) continue;
    for (const cell of relation.of) add(cell);
  }
  for (const cell of of) {
    for (const { whole, parts } of layers.flatMap(({ bounds }) => bounds.get(cell) ?? [])) {
      if (whole >= 0) add(whole);
      for (const part of parts) add(part.cell);
    }
  }
  return [...found].sort((a, b) => cost[a]! - cost[b]! || a - b);
}

/** Hidden totals of everybody, as many cells as they are worth. */
function totals({ cells, cost }: System, hidden: Uint8Array): number {
  const isTotal = (cell: number) =>
    hidden[cell] === 1 && cells[cell] === CELL.open && cost[cell]! >= TOTAL_COST;
  return [...hidden.keys()].filter(isTotal).length * TOTAL_COST;
}

export function count(hidden: Uint8Array): number {
  return hidden.reduce((sum, is) => sum + is, 0);
}
