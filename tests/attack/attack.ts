/** Works out how far each hidden number is known to somebody who reads all that is published. */
import { kindOf, type Sum, secretsOf, totalOf } from "./numbers";
import { Program, type Row } from "./program";
import type { Knowledge, Target } from "./reader";
import type { World } from "./world";

/** A hidden number must be able to have so many values. */
export const FEWEST_VALUES = 3;

export interface Bounds {
  readonly target: Target;
  readonly low: number;
  readonly high: number;
  /** The partner who knows this; null for anybody. */
  readonly reader: string | null;
}

export interface Attack {
  /** Hidden numbers that are known to fewer than three values. */
  readonly pinned: readonly Bounds[];
  /** Those of which that could not be told in time. */
  readonly undecided: readonly Target[];
  readonly targets: number;
  /** What is known that is not so: the attack itself is wrong. */
  readonly contradictions: readonly Row[];
}

const TINY = 1e-6;

/** @param reader a partner, who knows its own rows; null for anybody */
export async function attack(world: World, knowledge: Knowledge, reader: string | null): Promise<Attack> {
  const secrets = secretsOf(world);
  const own = (at: number) => world.kinds[kindOf(at, world)]!.partner === reader;
  const unknown = knowledge.rows.map((row) => withoutOwn(row, own, secrets));
  const contradictions = knowledge.rows.filter((row) => {
    const value = totalOf(row.of, secrets);
    return value < row.lower - TINY || value > row.upper + TINY;
  });
  if (contradictions.length > 0) return { pinned: [], undecided: [], targets: 0, contradictions };
  const targets = knowledge.targets.flatMap((target) => {
    const others = (sum: Sum) => new Map([...sum].filter(([at]) => !own(at)));
    const of = others(target.of);
    const value = totalOf(of, secrets);
    // What is all the reader's own tells nothing of others.
    const isOwn = value === 0 && (target.value > 0 || totalOf(others(target.among), secrets) === 0);
    return isOwn ? [] : { target, of, value };
  });
  const program = await Program.over(
    secrets.length,
    unknown.filter(({ of }) => of.size > 0),
  );
  try {
    const spread = targets.map(({ value }) => ({ least: value, most: value }));
    const witness = (numbers: Float64Array) => {
      if (numbers.some((number) => Math.abs(number - Math.round(number)) > TINY)) return;
      for (const [i, { of }] of targets.entries()) {
        const value = Math.round(sumOf(of, numbers));
        spread[i]!.least = Math.min(spread[i]!.least, value);
        spread[i]!.most = Math.max(spread[i]!.most, value);
      }
    };
    const isOpen = (i: number) => spread[i]!.most - spread[i]!.least < FEWEST_VALUES - 1;
    const pinned: Bounds[] = [];
    const undecided: Target[] = [];
    const explore = (i: number, isWhole: boolean) => {
      const { of, target } = targets[i]!;
      const ends = { low: 0, high: Number.POSITIVE_INFINITY };
      for (const sense of ["largest", "smallest"] as const) {
        const found = program.extreme(of, sense);
        if (found === "unbounded") continue;
        if (found === null) return isWhole ? "undecided" : "wide";
        witness(found);
        if (sense === "largest") ends.high = Math.floor(sumOf(of, found) + TINY);
        else ends.low = Math.ceil(sumOf(of, found) - TINY);
        if (!isOpen(i)) return "wide";
      }
      if (ends.high - ends.low >= FEWEST_VALUES - 1) return "wide";
      pinned.push({ target, ...ends, reader });
      return "pinned";
    };
    const left: number[] = [];
    for (const i of targets.keys()) if (isOpen(i) && explore(i, false) === "wide" && isOpen(i)) left.push(i);
    const open = left.filter(isOpen);
    if (open.length > 0) program.wholeNumbers();
    for (const i of open)
      if (isOpen(i) && explore(i, true) === "undecided") undecided.push(targets[i]!.target);
    return { pinned, undecided, targets: targets.length, contradictions };
  } finally {
    program.dispose();
  }
}

/** Everybody who reads: anybody, and each partner where these are readers too. */
export function readersOf({ settings, partners }: World): (string | null)[] {
  return [null, ...(settings.readers === "partners" ? partners.map(({ name }) => name) : [])];
}

function sumOf(of: Sum, numbers: Float64Array): number {
  let sum = 0;
  for (const [at, times] of of) sum += times * numbers[at]!;
  return sum;
}

/** What a reader knows of its own rows is taken from both sides. */
function withoutOwn(
  { of, lower, upper, because }: Row,
  own: (at: number) => boolean,
  secrets: readonly number[],
): Row {
  const rest = new Map([...of].filter(([at]) => !own(at)));
  const known = totalOf(new Map([...of].filter(([at]) => own(at))), secrets);
  return { of: rest, lower: lower - known, upper: upper - known, because };
}

export function say({ target, low, high, reader }: Bounds): string {
  const { place: at, side, value, isSmall, isPrinted } = target;
  const place = [at.metric, at.period, at.partner, at.dimension || "-", at.group].join(" | ");
  const kind = isPrinted ? (isSmall ? "primary" : "secondary") : "unprinted";
  return `${kind} ${place}: ${side} = ${value}, known to be ${low}..${high}${reader === null ? "" : ` by ${reader}`}`;
}
