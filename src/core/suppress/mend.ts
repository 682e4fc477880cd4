/** What more to hide so that a hidden number cannot be worked out. */
import type { Audit, Target } from "./audit";
import { TIERS } from "./cost";
import type { Size } from "./ground";
import type { Room } from "./room";
import { CELL, WHOLE } from "./system";
import { ALL, type View } from "./view";

const TINY = 1e-6;
/** So many numbers around one are looked at for what could be hidden. */
const NEAR: readonly Size[] = [
  { most: 300, fan: 6 },
  { most: 800, fan: 6 },
  { most: 1_600, fan: 8 },
];
/** Of many numbers that were looked at, so many of the nearest are looked at further. */
const FEW = 300;

type MayHide = (cell: number) => boolean;

/**
 * Hides more for a number that is not safe: what is less useful before anything else is, near by or further away, and zeros
 * only where there is nothing else. False where nothing would do.
 */
export function mend(audit: Audit, { view, cell: target }: Target): boolean {
  const { cells, cost } = audit.system;
  const choices = [
    ...TIERS.map((most) => (cell: number) => cells[cell] === CELL.open && cost[cell]! < most),
    (cell: number) => cells[cell] === CELL.open,
    (cell: number) => cells[cell] === CELL.open || cells[cell] === CELL.shown,
  ];
  return choices.some((isOf) => {
    const mayHide = (cell: number) => audit.hidden[cell] === 0 && isOf(cell);
    return rooms(view, target, mayHide).some((cells) => hideLeast(audit, view, cells()));
  });
}

/** Unknown numbers and those that may be hidden, around a number: fewer first, in the end with all that are unknown. */
function rooms(view: View, target: number, mayHide: MayHide): (() => number[])[] {
  const isPrinted = (cell: number) => mayHide(cell) && !Number.isNaN(view.layer.values[cell]!);
  const isFree = view.unknown.map((is, cell) => Number(is === 1 || isPrinted(cell)));
  const near = (size: Size) => view.ground.around(target, size, isFree).cells;
  const all = () => [...near(NEAR[2]!), ...view.ground.around(target, ALL, view.unknown).cells];
  return [...NEAR.map((size) => () => [...near(size)]), () => [...new Set(all())]];
}

/**
 * Tries what would be possible if all printed cells of some were hidden, then prints one after another again, the most
 * useful first, as long as the first number keeps its room. Hides the others; false where the number has too little room.
 */
function hideLeast(audit: Audit, view: View, all: readonly number[]): boolean {
  const { ways, spread } = view.layer;
  for (const way of ways.keys()) {
    const moved = movedBy(view.room(all, way), spread);
    if (!moved) continue;
    // Among many numbers every further trial takes long: those that moved, and the nearest, are enough.
    const cells = all.filter((_, i) => i < FEW || moved.has(i));
    const needed = neededIn(view.room(cells, way), cells, view, audit.system.cost);
    audit.hide(needed);
    const unknown = cells.filter((cell) => view.unknown[cell] === 1);
    view.push(view.room(unknown, way), unknown, way);
    if (needed.length > 0 || view.isOpen(all[0]!)) return true;
  }
  return false;
}

/** Printed cells that have to be hidden for the first number of a room to keep enough of it. */
function neededIn(room: Room, cells: readonly number[], view: View, cost: Float64Array): number[] {
  const { values, spread } = view.layer;
  const printed = [...cells.keys()].filter((i) => view.unknown[cells[i]!] === 0);
  printed.sort((a, b) => cost[cells[b]!]! - cost[cells[a]!]! || b - a);
  const needed: number[] = [];
  let moved = movedBy(room, spread);
  for (const i of printed) {
    const [lower, upper] = [room.lower[i]!, room.upper[i]!];
    room.lower[i] = values[cells[i]!]!;
    room.upper[i] = values[cells[i]!]!;
    if (moved && !moved.has(i)) continue;
    const without = movedBy(room, spread);
    if (without) moved = without;
    else {
      [room.lower[i], room.upper[i]] = [lower, upper];
      needed.push(cells[i]!);
    }
  }
  return needed;
}

/** The numbers of a room that move when the first one goes far enough; null where it cannot. */
function movedBy(room: Room, spread: number): Set<number> | null {
  const moved = new Set<number>();
  const pushed = (sign: number, far: number) => {
    const way = room.push(0, sign, far);
    for (const i of room.lower.keys()) if (Math.abs(room.off(i)) > TINY) moved.add(i);
    return spread === WHOLE ? Math.floor(way + TINY) : way;
  };
  const up = pushed(1, spread);
  if (up > spread - TINY) return moved;
  return up + pushed(-1, spread - up) > spread - TINY ? moved : null;
}
