/** Works out how far each hidden number is known to somebody who reads all that is published. */
import { narrow } from "./narrow";
import { kindOf, type Sum, secretsOf, totalOf } from "./numbers";
import { Program, type Row } from "./program";
import type { Knowledge, Target } from "./reader";
import type { World } from "./world";

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
    const { pinned, undecided } = narrow(program, targets);
    return {
      pinned: pinned.map(({ of: { target }, low, high }) => ({ target, low, high, reader })),
      undecided: undecided.map(({ target }) => target),
      targets: targets.length,
      contradictions,
    };
  } finally {
    program.dispose();
  }
}

/** Everybody who reads: anybody, and each partner where these are readers too. */
export function readersOf({ settings, partners }: World): (string | null)[] {
  return [null, ...(settings.readers === "partners" ? partners.map(({ name }) => name) : [])];
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
