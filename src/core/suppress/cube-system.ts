/** The system of everything that one family of metrics prints. */
import type { Dictionary } from "../dictionary/model";
import { breakdownName, NOT_REPORTED } from "../summarize/breakdown";
import type { CubeIndex } from "../summarize/cube-index";
import type { CubeCell } from "../summarize/model";
import { ALL } from "../time/period";
import { costOf } from "./cost";
import type { Family } from "./families";
import { completed, inSlots, type Quantity, valueIn } from "./quantities";
import { relationsOf } from "./relations";
import type { Slots } from "./slots";
import { isSmall } from "./small";
import { sums } from "./sums";
import { CELL, type Insider, type Layer, type Limits, type Relation, type System, WHOLE } from "./system";

/**
 * @param slots of all cells, the printed ones first, then those that the audit looks at beside them
 * @param cells those of the family's metrics
 * @param printedSlots how many slots are printed, of this family or another that is looked at together with it
 * @param near how many slots the audit looks at
 */
export function systemOf(
  { metrics, numbers }: Family,
  slots: Slots,
  cells: readonly CubeCell[],
  printed: ReadonlySet<CubeCell>,
  printedSlots: number,
  near: number,
  index: CubeIndex,
  dictionary: Dictionary,
): System {
  const { settings } = dictionary;
  const family = { metrics, numbers: numbers.map((same) => inSlots(same, cells, slots)) };
  const breakdowns = new Map(
    metrics.flatMap((metric) => metric.breakdowns.map((each) => [breakdownName(each), each] as const)),
  );
  const structure = sums(slots, breakdowns, parentsIn(dictionary), answersIn(dictionary));
  const known = new Map<string, Relation[]>();
  const allValues = completed(family.numbers, family.numbers.map(mergedValues));
  const layers = family.numbers.map((same, number): Layer => {
    const values = allValues[number]!;
    return {
      values,
      ways: waysOf(same, values, family, printedSlots),
      ...relationsOf(values, structure, known),
      guardsZero: settings.hideAllOrNone && same.some(isRateSide),
      spread: spreadOf(values),
    };
  });
  return {
    near,
    cells: withoutNone(states(family, slots, printed, dictionary), layers),
    cost: Float64Array.from(slots.places, (place, slot) => costOf(place, peopleIn(family.numbers, slot))),
    layers,
    insiders: settings.readers === "partners" ? insiders(slots, family, index) : [],
  };
}

/** Tells groups of an answer from those who gave none: a blank, or a missing code by its label. */
function answersIn({ tables }: Pick<Dictionary, "tables">) {
  const fields = tables.flatMap((table) => table.fields);
  const none = new Set(
    fields.flatMap(({ name, missing }) => missing.map(({ reason }) => `${name}\n${reason}`)),
  );
  return (dimension: string, label: string) => label !== NOT_REPORTED && !none.has(`${dimension}\n${label}`);
}

/** The codes that roll up, by dimension and label. */
function parentsIn({ tables }: Pick<Dictionary, "tables">): Map<string, Map<string, string>> {
  const found = new Map<string, Map<string, string>>();
  for (const { name, allowed } of tables.flatMap(({ fields }) => fields)) {
    const labels = new Map(allowed?.codes.map(({ code, label }) => [code, label]));
    for (const { label, rollUpTo } of allowed?.codes ?? []) {
      const parent = labels.get(rollUpTo);
      if (parent === undefined || parent === label) continue;
      const own = found.get(name) ?? new Map<string, string>();
      found.set(name, own.set(label, parent));
    }
  }
  return found;
}

/** Who of a number stands in a slot. */
function peopleIn(numbers: readonly (readonly Quantity[])[], slot: number): number {
  return Math.max(0, ...numbers.flatMap(([one]) => (one!.side === "n" ? one!.values[slot] || 0 : 0)));
}

function states(
  family: Family,
  slots: Slots,
  printed: ReadonlySet<CubeCell>,
  { settings }: Dictionary,
): Uint8Array {
  const found = new Uint8Array(slots.count).fill(CELL.unprinted);
  for (const cell of printed) found[slots.indexOf(cell)!] = CELL.shown;
  for (const { values } of family.numbers.flat()) {
    for (let slot = 0; slot < found.length; slot++) {
      if (found[slot] === CELL.shown && Math.abs(values[slot]!) > 0) found[slot] = CELL.open;
    }
  }
  const rates = new Set(
    family.metrics.flatMap(({ calculation, name }) => (calculation === "rate" ? name : [])),
  );
  for (const cell of printed) {
    const slot = slots.indexOf(cell)!;
    if (found[slot] === CELL.open && isSmall(cell, rates.has(cell.metric), settings))
      found[slot] = CELL.small;
  }
  return found;
}

/** A count that is printed as zero tells those of its parts that are hidden for being none: it is hidden with them. */
function withoutNone(cells: Uint8Array, layers: readonly Layer[]): Uint8Array {
  for (const { values, equations, inequalities } of layers.filter(({ guardsZero }) => guardsZero)) {
    const wholes = [...equations, ...inequalities].filter(
      ({ of: [whole], factors: [factor] }) =>
        factor! > 0 && values[whole!] === 0 && cells[whole!] === CELL.shown,
    );
    const isTold = ({ of: [, ...parts] }: Relation) => parts.some((part) => cells[part] === CELL.small);
    // A whole is itself a part of others.
    for (let told = wholes.filter(isTold); told.length > 0; ) {
      for (const { of } of told) cells[of[0]!] = CELL.small;
      told = wholes.filter((relation) => cells[relation.of[0]!] === CELL.shown && isTold(relation));
    }
  }
  return cells;
}

function mergedValues(same: readonly Quantity[]): Float64Array {
  return same[0]!.values.map((value, slot) => {
    const found = same.find(({ values }) => !Number.isNaN(values[slot]!));
    return Number.isNaN(value) && found ? found.values[slot]! : value;
  });
}

function isRateSide({ metric, side, counts }: Quantity): boolean {
  return counts && metric.calculation === "rate" && (side === "numerator" || side === "complement");
}

/**
 * How the values of one number may move so that all numbers of the family still agree. Zeros are shown, so what is hidden
 * is at least 1, save for a side of a rate that is none or all. One side of a rate moves against the other while the
 * denominator stays, or moves the denominator along, and a denominator takes one side of every rate over it along.
 */
function waysOf(same: readonly Quantity[], values: Float64Array, family: Family, printed: number): Limits[] {
  const rates = ratesOf(family);
  const free = limits(
    values,
    same.some(({ counts }) => counts),
    printed,
  );
  const own = rates.filter((rate) => same.includes(rate.numerator) || same.includes(rate.complement));
  const under = (rate: Rate) => rates.filter((other) => other !== rate && isOver(other, rate, family));
  if (own.length === 0) {
    const above = rates.filter(({ numerator: { metric } }) =>
      same.some((one) => one.metric === metric && one.side === "denominator"),
    );
    return [withoutLess(free, values, above)];
  }
  return [
    {
      lower: free.lower,
      upper: values.map(
        (value, slot) => value + Math.min(...own.map((rate) => spare(otherSide(rate, same), slot))),
      ),
    },
    withoutLess(free, values, own.flatMap(under)),
  ];
}

function limits(values: Float64Array, counts: boolean, printed: number): Limits {
  const least = values.some((value) => value < 0) ? Number.NEGATIVE_INFINITY : 0;
  return {
    lower: values.map((value, slot) => (counts && slot < printed ? Math.min(1, value) : least)),
    upper: new Float64Array(values.length).fill(Number.POSITIVE_INFINITY),
  };
}

/** A number goes down only as far as one side of each of these rates can. */
function withoutLess({ lower, upper }: Limits, values: Float64Array, rates: readonly Rate[]): Limits {
  const taking = rates.map(({ numerator, complement }) =>
    total(numerator) > total(complement) ? numerator : complement,
  );
  return {
    lower: lower.map((least, slot) =>
      Math.max(least, ...taking.map((side) => values[slot]! - spare(side, slot))),
    ),
    upper,
  };
}

/** By how much a side can go down. */
function spare({ values }: Quantity, slot: number): number {
  const value = values[slot]!;
  return Number.isNaN(value) ? Number.POSITIVE_INFINITY : Math.max(0, value - 1);
}

interface Rate {
  readonly numerator: Quantity;
  readonly complement: Quantity;
}

function otherSide({ numerator, complement }: Rate, same: readonly Quantity[]): Quantity {
  return same.includes(numerator) ? complement : numerator;
}

/** True where two rates have the same denominator. */
function isOver(a: Rate, b: Rate, { numbers }: Family): boolean {
  const is = (one: Quantity, rate: Rate) =>
    one.side === "denominator" && one.metric === rate.numerator.metric;
  return numbers.some((same) => same.some((one) => is(one, a)) && same.some((one) => is(one, b)));
}

function ratesOf(family: Family): Rate[] {
  const all = family.numbers.flat();
  return all.flatMap((complement) => {
    const numerator = all.find((one) => one.metric === complement.metric && one.side === "numerator");
    return complement.side === "complement" && numerator ? { numerator, complement } : [];
  });
}

function total({ values }: Quantity): number {
  return values.reduce((sum, value) => sum + (value || 0), 0);
}

/** Three whole numbers; of amounts a tenth of the smallest. */
function spreadOf(values: Float64Array): number {
  let smallest = Number.POSITIVE_INFINITY;
  let whole = true;
  for (const value of values) {
    if (Number.isNaN(value) || value === 0) continue;
    if (!Number.isInteger(value)) whole = false;
    smallest = Math.min(smallest, Math.abs(value));
  }
  return whole ? WHOLE : Math.min(WHOLE - 0.01, smallest / 10);
}

/** What each partner knows: its own rows, and so its part in what is printed of all. */
function insiders(slots: Slots, { numbers }: Family, index: CubeIndex): Insider[] {
  const partners = new Set(slots.places.map(({ partner }) => partner));
  partners.delete(ALL);
  return [...partners].map((partner) => ({
    knows: Uint8Array.from(slots.places, (place) => (place.partner === partner ? 1 : 0)),
    parts: completed(
      numbers,
      numbers.map((same) =>
        Float64Array.from(slots.places, (place) => {
          if (place.partner !== ALL) return Number.NaN;
          for (const { metric, side } of same) {
            const own = index.get({ ...place, partner, metric: metric.name });
            const value = own ? valueIn(own, side) : null;
            if (value !== null) return value;
          }
          return Number.NaN;
        }),
      ),
    ),
  }));
}
