/**
 * A plain attack over the printed numbers alone: each hidden number is unknown, each sum that everybody knows to hold is an
 * equation. Which sums hold is seen from the data with nothing hidden: one that holds everywhere is known to hold.
 */
import type { ReportSummaryRow } from "../support/report";
import { betweenMetrics, betweenSides } from "./between-layers";
import { presence, references } from "./facts";
import { isPrinted, type Layer, layersOf, type MetricFacts, type Side, type Spot } from "./layers";
import { FEWEST_VALUES, type Hidden, type Narrowed, narrow } from "./narrow";
import type { Sum } from "./numbers";
import { Program, type Row } from "./program";
import { linesWithin } from "./sums";
import { Unknowns } from "./unknowns";

/** Whole numbers are not looked at where any numbers leave enough values: this is the attack of somebody in a hurry. */
const PLENTY = FEWEST_VALUES - 1;

export interface Judged extends Hidden {
  readonly spot: Spot;
  readonly layer: Layer;
  readonly side: Side | "complement";
  readonly isSmall: boolean;
}

export interface Verdict {
  readonly pinned: readonly { readonly of: Judged; readonly low: number; readonly high: number }[];
  readonly undecided: readonly Judged[];
  /** How many hidden numbers were looked at. */
  readonly hidden: number;
  readonly unknowns: number;
  readonly equations: number;
}

export interface Judge {
  readonly metrics: readonly MetricFacts[];
  readonly smallest: number;
  readonly hideAllOrNone: boolean;
  /** Unprinted places looked at too. */
  isBeneath(spot: Spot): boolean;
  /** True where a partner's groups are printed by period too. */
  readonly isDetailed: boolean;
  /** True to look at numbers too that are hidden only to protect others. */
  readonly alsoOthers: boolean;
  /** True to look at sums and bounds between metrics too. */
  readonly acrossMetrics: boolean;
}

/** @param whole the same with a smallest publishable count of 0 */
export async function judge(
  printed: readonly ReportSummaryRow[],
  whole: readonly ReportSummaryRow[],
  by: Judge,
): Promise<Verdict> {
  const { layers, spots } = layersOf(printed, whole, by.metrics, by.isBeneath);
  const unknowns = new Unknowns(layers);
  const rows = layers.flatMap((layer) => linesWithin(layer, spots).flatMap((line) => unknowns.row(line)));
  rows.push(...betweenSides(layers).flatMap((line) => unknowns.row(line)));
  if (by.acrossMetrics) rows.push(...betweenMetrics(layers).flatMap((line) => unknowns.row(line)));
  rows.push(...layers.flatMap((layer) => presence(layer, spots, unknowns)));
  rows.push(...references(printed, layers, unknowns));
  const hidden = layers
    .flatMap((layer) => hiddenIn(layer, layers, spots, unknowns, by))
    .filter(({ isSmall }) => isSmall || by.alsoOthers);
  const found: Narrowed<Judged>[] = [];
  for (const { columns, rows: own, hidden: some } of apart(unknowns.count, rows, hidden)) {
    const program = await Program.over(columns, own);
    try {
      const { pinned, undecided } = narrow(program, some, PLENTY);
      found.push({
        pinned: pinned.map((each) => ({ ...each, of: each.of.judged })),
        undecided: undecided.map(({ judged }) => judged),
      });
    } finally {
      program.dispose();
    }
  }
  return {
    pinned: found.flatMap(({ pinned }) => pinned),
    undecided: found.flatMap(({ undecided }) => undecided),
    ...{ hidden: hidden.length, unknowns: unknowns.count, equations: rows.length },
  };
}

interface Part {
  columns: number;
  readonly rows: Row[];
  readonly hidden: (Hidden & { readonly judged: Judged })[];
}

/** Programs that have no unknown in common, which are faster one by one. */
function apart(columns: number, rows: readonly Row[], hidden: readonly Judged[]): Part[] {
  const above = Array.from({ length: columns }, (_, at) => at);
  const rootOf = (at: number): number => {
    let root = at;
    while (above[root] !== root) {
      above[root] = above[above[root]!]!;
      root = above[root]!;
    }
    return root;
  };
  for (const { of } of [...rows, ...hidden]) {
    const [first, ...others] = of.keys();
    for (const other of others) above[rootOf(other)] = rootOf(first!);
  }
  const parts = new Map<number, Part>();
  const own = above.map((_, at) => {
    const part = parts.get(rootOf(at)) ?? { columns: 0, rows: [], hidden: [] };
    parts.set(rootOf(at), part);
    return part.columns++;
  });
  const inPart = (of: Sum): Sum => new Map([...of].map(([at, times]) => [own[at]!, times]));
  const partOf = (of: Sum) => parts.get(rootOf([...of.keys()][0]!))!;
  for (const row of rows) partOf(row.of).rows.push({ ...row, of: inPart(row.of) });
  for (const each of hidden)
    partOf(each.of).hidden.push({ of: inPart(each.of), value: each.value, judged: each });
  return [...parts.values()].filter((part) => part.hidden.length > 0);
}

/** The hidden numbers of a layer; the complement is one of the denominator's. */
function hiddenIn(
  layer: Layer,
  layers: readonly Layer[],
  spots: ReadonlyMap<string, Spot>,
  unknowns: Unknowns,
  { smallest, hideAllOrNone, isDetailed }: Judge,
): Judged[] {
  const { metric, side, secret, told } = layer;
  const of = (which: Side) => layers.find((other) => other.metric === metric && other.side === which);
  const counted = of("numerator");
  const few = (count: number) => count > 0 && count < smallest;
  return [...told].flatMap(([key, value]): Judged[] => {
    const at = unknowns.column(layer, key);
    const spot = spots.get(key)!;
    if (value !== null || at === null || !(isDetailed || isPrinted(spot))) return [];
    const own = secret.get(key)!;
    const people = of("n")?.secret.get(key) ?? 0;
    const isFew = metric.countsPeople ? few(own) : few(people);
    const found: Judged[] =
      own === 0 ? [] : [{ spot, layer, side, of: new Map([[at, 1]]), value: own, isSmall: isFew }];
    if (side !== "denominator" || !metric.countsPeople || !metric.isRate || !counted) return found;
    const top = unknowns.column(counted, key);
    if (top === null) return found;
    const among = { spot, layer: counted, at, top };
    return [...found, ...sidesOf(among, own, counted.secret.get(key)!, { smallest, hideAllOrNone })];
  });
}

/** Those who are not counted, and nobody or everybody where that is not to be told. */
function sidesOf(
  { spot, layer, at, top }: { spot: Spot; layer: Layer; at: number; top: number },
  people: number,
  counted: number,
  { smallest, hideAllOrNone }: Pick<Judge, "smallest" | "hideAllOrNone">,
): Judged[] {
  const rest = people - counted;
  const tellsOfAll = hideAllOrNone && people > 0;
  const others = new Map([
    [at, 1],
    [top, -1],
  ]);
  const found: Judged[] = [];
  if (rest > 0 || tellsOfAll)
    found.push({ spot, layer, side: "complement", of: others, value: rest, isSmall: rest < smallest });
  if (counted === 0 && tellsOfAll)
    found.push({ spot, layer, side: "numerator", of: new Map([[top, 1]]), value: 0, isSmall: true });
  return found;
}
