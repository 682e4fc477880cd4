/** Families whose numbers add up to each other's: enrolled, completed and left are all students. */
import type { Family } from "./families";
import { isSum, type Quantity } from "./quantities";

/** A number of a family, by its index among the family's numbers. */
export interface Member {
  readonly family: number;
  readonly number: number;
}

/** A number that is the sum of numbers of other families, in every slot that has them all. */
export interface Link {
  readonly whole: Member;
  readonly parts: readonly Member[];
}

/** Families that have to be protected together. */
export interface Kin {
  readonly families: readonly Family[];
  readonly links: readonly Link[];
}

const MOST_PARTS = 6;
/** So many choices of parts are tried for one number: among dozens of small counts there are millions. */
const MOST_TRIED = 20_000;
/** So many slots are compared before all of them are. */
const PROBES = 12;

/** Joins families between whose numbers there are sums; each link has a family once, since it is hidden as a whole. */
export function kinOf(families: readonly Family[]): Kin[] {
  const links = linksBetween(families);
  const kinAt = families.map((_, family) => family);
  for (const { whole, parts } of links) {
    for (const { family } of parts) {
      const [from, to] = [kinAt[family]!, kinAt[whole.family]!];
      for (const [i, kin] of kinAt.entries()) if (kin === from) kinAt[i] = to;
    }
  }
  return [...new Set(kinAt)].map((kin) => {
    const members = [...families.keys()].filter((family) => kinAt[family] === kin);
    const within = ({ family, number }: Member) => ({ family: members.indexOf(family), number });
    const own = links.filter(({ whole }) => kinAt[whole.family] === kin);
    return {
      families: members.map((family) => families[family]!),
      links: own.map(({ whole, parts }) => ({ whole: within(whole), parts: parts.map(within) })),
    };
  });
}

function linksBetween(families: readonly Family[]): Link[] {
  const all = families.flatMap(({ numbers }, family) =>
    numbers.flatMap(([one], number) => (one!.counts ? { family, number, one: one! } : [])),
  );
  const found: Link[] = [];
  for (const whole of all) {
    const probes = largestSlots(whole.one);
    const others = all.filter(
      ({ family, one }) => family !== whole.family && probes.some((slot) => one.values[slot]! > 0),
    );
    let tried = 0;
    const search = (from: number, chosen: readonly (typeof all)[number][], left: readonly number[]): void => {
      if (chosen.length > 1 && left.every((value) => value === 0)) {
        const parts = chosen.map(({ one }) => one);
        if (isSum(whole.one, parts)) found.push({ whole, parts: chosen });
        return;
      }
      if (chosen.length === MOST_PARTS || tried++ > MOST_TRIED) return;
      for (let i = from; i < others.length; i++) {
        const part = others[i]!;
        if (chosen.some(({ family }) => family === part.family)) continue;
        const rest = probes.map((slot, at) => left[at]! - part.one.values[slot]!);
        if (rest.every((value) => value >= 0)) search(i + 1, [...chosen, part], rest);
      }
    };
    search(
      0,
      [],
      probes.map((slot) => whole.one.values[slot]!),
    );
  }
  return found;
}

/** Where most people are, there is most to tell numbers apart by. */
function largestSlots({ values }: Quantity): number[] {
  const slots = [...values.keys()].filter((slot) => values[slot]! > 0);
  return slots.sort((a, b) => values[b]! - values[a]! || a - b).slice(0, PROBES);
}
