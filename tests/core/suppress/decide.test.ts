/** Decisions on systems made by hand: what is hidden when hiding the next cell is not enough. */
import { decide } from "../../../src/core/suppress/decide";
import { CELL, type Layer, type Relation, type System } from "../../../src/core/suppress/system";

interface Made {
  readonly values: readonly number[];
  readonly states: readonly number[];
  readonly sums: readonly (readonly [whole: number, ...parts: number[]])[];
  readonly guardsZero?: boolean;
  /** Own cells of a partner, and its parts of others. */
  readonly own?: readonly number[];
  readonly parts?: readonly number[];
}

function system({ values, states, sums, guardsZero = false, own, parts }: Made): System {
  const layer: Layer = {
    values: Float64Array.from(values),
    ways: [
      {
        lower: Float64Array.from(values, (value) => Math.min(1, value)),
        upper: new Float64Array(values.length).fill(Number.POSITIVE_INFINITY),
      },
    ],
    equations: sums.map((of): Relation => ({ of, factors: of.map((_, i) => (i === 0 ? 1 : -1)) })),
    inequalities: [],
    guardsZero,
    spread: 2,
  };
  const insider = {
    knows: Uint8Array.from(values, (_, cell) => Number(own?.includes(cell) ?? false)),
    parts: [Float64Array.from(values, (_, cell) => parts?.[cell] ?? Number.NaN)],
  };
  return {
    cells: Uint8Array.from(states),
    near: values.length,
    cost: Float64Array.from(values, (value) => 1 + value),
    layers: [layer],
    insiders: own ? [insider] : [],
  };
}

const { shown, open, small, fixed } = CELL;
const hiddenIn = (made: Made) => [...decide(system(made)).hidden];

it("hides one more part of a sum", () => {
  const made = { values: [60, 5, 20, 35], states: [open, small, open, open], sums: [[0, 1, 2, 3]] as const };
  expect(hiddenIn(made)).toEqual([0, 1, 1, 0]);
});

it("hides a zero where nobody being in the other parts tells that a hidden number is none", () => {
  // A side of a rate that is none of the whole: the parts are printed elsewhere as zeros.
  const made = { values: [0, 0, 0], states: [small, shown, shown], sums: [[0, 1, 2]] as const };
  const { hidden, unsafe } = decide(system({ ...made, guardsZero: true }));
  expect([...hidden]).toEqual([1, 1, 0]);
  expect(unsafe).toEqual([]);
});

it("leaves what was published as it is, and names what that tells", () => {
  const made = {
    values: [60, 5, 20, 35],
    states: [fixed, small, fixed, fixed],
    sums: [[0, 1, 2, 3]] as const,
  };
  const { hidden, unsafe } = decide(system(made));
  expect([...hidden]).toEqual([0, 1, 0, 0]);
  expect(unsafe).toEqual([1]);
});

it("hides from a partner what it could take its own number away from, and no more", () => {
  const made = {
    values: [86, 30, 20, 5, 31],
    states: [open, open, open, small, open],
    sums: [[0, 1, 2, 3, 4]] as const,
  };
  expect(hiddenIn(made)).toEqual([0, 0, 1, 1, 0]);
  // The partner of the 20 would know the 5: of two others one more is hidden.
  const parts = [20, Number.NaN, 20, Number.NaN, Number.NaN];
  expect(hiddenIn({ ...made, own: [2], parts })).toEqual([0, 1, 0, 1, 0]);
});

it("protects nothing from a partner that it knows already", () => {
  const made = { values: [5, 5], states: [small, small], sums: [[0, 1]] as const };
  const { hidden, unsafe, narrowest } = decide(system({ ...made, own: [1], parts: [5, Number.NaN] }));
  expect([...hidden]).toEqual([1, 1]);
  expect(unsafe).toEqual([]);
  expect(narrowest).toBeGreaterThanOrEqual(3);
});

it("keeps hidden what small numbers need, though others that are printed would have done as well", () => {
  // Two numbers of 1 that add up to 2 are known: one more part has to go.
  for (const more of [
    [20, 35],
    [20, 35, 36],
    [20, 21, 22, 23],
  ]) {
    const values = [more.reduce((sum, value) => sum + value, 2), 1, 1, ...more];
    const states = [open, small, small, ...more.map(() => open)];
    const sums = [values.map((_, cell) => cell)] as unknown as Made["sums"];
    expect(hiddenIn({ values, states, sums })).toEqual([0, 1, 1, 1, ...more.slice(1).map(() => 0)]);
  }
});
