/** Elimination: which cells cannot be printed, since a hidden one would follow from them by linear algebra. */
import { Echelon } from "./echelon";
import type { Reader } from "./readers";
import { CELL, isGiven, type System } from "./system";

/** All readers' equations over what they do not know, while one cell after another is printed. */
export class Elimination {
  private readonly readings: readonly Reading[];

  /** @param hidden by cell: 1 for what is to be protected; may be added to */
  constructor(
    system: System,
    private readonly hidden: Uint8Array,
    readers: readonly Reader[],
    isUnknown: (cell: number) => boolean,
  ) {
    this.readings = readingsOf(system, readers, isUnknown);
  }

  /** True where a hidden cell would follow, for any reader, once this one is printed. */
  tells(cell: number): boolean {
    return this.readings.some(
      ({ echelon, knows, guards }) => knows?.[cell] !== 1 && echelon.wouldTell(cell, this.hidden, guards),
    );
  }

  print(cell: number): void {
    for (const { echelon } of this.readings) echelon.reveal(cell);
  }
}

/**
 * What more to hide so that nothing hidden follows from what is printed by linear algebra: every open cell, the most
 * useful before the others, is printed unless a hidden one would then follow.
 *
 * @param given by cell: 1 for a hidden one
 * @param readers whom to protect the hidden ones from
 */
export function eliminate(system: System, given: Uint8Array, readers: readonly Reader[]): number[] {
  const { cells, cost } = system;
  const hidden = given.slice();
  const more: number[] = [];
  const open = [...cells.keys()].filter((cell) => cells[cell] === CELL.open && hidden[cell] === 0);
  open.sort((a, b) => cost[b]! - cost[a]! || a - b);
  const elimination = new Elimination(
    system,
    hidden,
    readers,
    (cell) => hidden[cell] === 1 || !isGiven(cells[cell]!),
  );
  for (const cell of open) {
    if (elimination.tells(cell)) {
      hidden[cell] = 1;
      more.push(cell);
    } else elimination.print(cell);
  }
  return more;
}

/** The equations of some layers as one reader has them. */
interface Reading {
  readonly echelon: Echelon;
  readonly knows: Uint8Array | null;
  /** By cell: 1 where it has to be protected, if it is hidden. */
  readonly guards: Uint8Array;
}

function readingsOf(
  { cells, layers }: System,
  readers: readonly Reader[],
  isUnknown: (cell: number) => boolean,
): Reading[] {
  return [...new Set(layers.map(({ equations }) => equations))].flatMap((equations) => {
    const common = new Echelon(equations, isUnknown, cells.length);
    const numbers = [...layers.keys()].filter((l) => layers[l]!.equations === equations);
    return readers.map(({ knows, guards }): Reading => {
      const echelon = knows ? common.copy() : common;
      for (const [cell, is] of knows?.entries() ?? []) if (is === 1) echelon.reveal(cell);
      const isGuarded = (cell: number) => numbers.some((l) => guards[l]![cell] === 1);
      return { echelon, knows, guards: cells.map((_, cell) => Number(isGuarded(cell))) };
    });
  });
}
