/** Elimination: which cells cannot be printed, since a hidden one would follow from them by linear algebra. */
import { Echelon } from "./echelon";
import { CELL, isGiven, type System } from "./system";

/** What anybody knows to hold between unknown numbers, while one cell after another is printed. */
export class Elimination {
  private readonly echelons: readonly Echelon[];

  /** @param hidden by cell: 1 for what is to be protected; may be added to */
  constructor(
    { cells, layers }: System,
    private readonly hidden: Uint8Array,
    isUnknown: (cell: number) => boolean,
  ) {
    const systems = new Set(layers.map(({ equations }) => equations));
    this.echelons = [...systems].map((equations) => new Echelon(equations, isUnknown, cells.length));
  }

  /** True where a hidden cell would follow once this one is printed. */
  tells(cell: number): boolean {
    return this.echelons.some((echelon) => echelon.wouldTell(cell, this.hidden));
  }

  print(cell: number): void {
    for (const echelon of this.echelons) echelon.reveal(cell);
  }
}

/**
 * What more to hide so that nothing hidden follows from what is printed by linear algebra: every open cell, the most
 * useful before the others, is printed unless a hidden one would then follow. Looks with anybody's eyes; those who know
 * more are left to the audit.
 *
 * @param given by cell: 1 for a hidden one
 */
export function eliminate(system: System, given: Uint8Array): number[] {
  const { cells, cost } = system;
  const hidden = given.slice();
  const more: number[] = [];
  const open = [...cells.keys()].filter((cell) => cells[cell] === CELL.open && hidden[cell] === 0);
  open.sort((a, b) => cost[b]! - cost[a]! || a - b);
  const isUnknown = (cell: number) => hidden[cell] === 1 || !isGiven(cells[cell]!);
  const elimination = new Elimination(system, hidden, isUnknown);
  for (const cell of open) {
    if (elimination.tells(cell)) {
      hidden[cell] = 1;
      more.push(cell);
    } else elimination.print(cell);
  }
  return more;
}
