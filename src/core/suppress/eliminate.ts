/** Elimination: which cells cannot be printed, since a hidden one would follow from them by linear algebra. */
import { Echelon } from "./echelon";
import type { Reader } from "./readers";
import { CELL, isGiven, type System } from "./system";

/**
 * Adds to the hidden cells until none of them follows, for any reader, from what is printed by linear algebra.
 *
 * @param readers whom to protect the hidden ones from
 */
export function eliminate(system: System, hidden: Uint8Array, readers: readonly Reader[]): void {
  const { cells, cost } = system;
  const open = [...cells.keys()].filter((cell) => cells[cell] === CELL.open && hidden[cell] === 0);
  open.sort((a, b) => cost[b]! - cost[a]! || a - b);
  const isUnknown = (cell: number) => hidden[cell] === 1 || !isGiven(cells[cell]!);
  const readings = readingsOf(system, readers, isUnknown);
  for (const cell of open) {
    const tells = ({ echelon, knows, guards }: Reading) =>
      knows?.[cell] !== 1 && echelon.wouldTell(cell, hidden, guards);
    if (readings.some(tells)) hidden[cell] = 1;
    else for (const { echelon } of readings) echelon.reveal(cell);
  }
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
