/** Numbers of two families in one system: what one tells of the other, printed or hidden. */
import { decide } from "../../../src/core/suppress/decide";
import type { Fact } from "../../../src/core/suppress/facts";
import { joinedSystem } from "../../../src/core/suppress/joined-system";
import { CELL, type System } from "../../../src/core/suppress/system";

const { open, small, shown, unprinted } = CELL;

/** One family: three slots, of which the first is the sum of the others. */
function family(values: readonly number[], states: readonly number[]): System {
  return {
    near: 3,
    cells: Uint8Array.from(states),
    cost: Float64Array.from(values),
    layers: [
      {
        values: Float64Array.from(values),
        ways: [
          {
            lower: Float64Array.from(values, (value) => Math.min(1, value)),
            upper: new Float64Array(3).fill(Number.POSITIVE_INFINITY),
          },
        ],
        equations: [{ of: [0, 1, 2], factors: [1, -1, -1] }],
        inequalities: [],
        guardsZero: false,
        spread: 2,
      },
    ],
    insiders: [],
  };
}

/** The number of the first family is the whole of that of the second. */
function joined(all: System, part: System, exact: boolean) {
  const fact = (overAll: boolean): Fact => ({ of: [0, 1], factors: [1, -1], overAll, exact });
  return joinedSystem([all, part], { facts: [fact(false)] }, new Uint8Array(3));
}

const hiddenIn = (system: System) => [...decide(system).hidden];

it("hides a whole beside a part that it would pin", () => {
  // 5 of at most 6: a reader who sees the 6 and knows that the part is no more has too few values left.
  const part = family([65, 5, 60], [open, small, open]);
  const whole = family([66, 6, 60], [open, open, open]);
  const system = joined(whole, part, false);
  const { hidden, unsafe } = decide(system);
  expect(unsafe).toEqual([]);
  expect(hidden[system.cellOf(1, 1)]).toBe(1);
  expect(hidden[system.cellOf(0, 1)]).toBe(1);
});

it("lets a whole stand that leaves enough room", () => {
  const part = family([65, 5, 60], [open, small, open]);
  const whole = family([90, 20, 70], [open, open, open]);
  const system = joined(whole, part, false);
  expect(hiddenIn(system)).toEqual([0, 0, 0, 0, 1, 1]);
});

it("hides the same number twice where it has two names", () => {
  const values = [65, 5, 60] as const;
  const system = joined(family(values, [open, open, open]), family(values, [open, small, open]), true);
  const { hidden, unsafe } = decide(system);
  expect(unsafe).toEqual([]);
  expect([hidden[system.cellOf(0, 1)], hidden[system.cellOf(1, 1)]]).toEqual([1, 1]);
  // Two of the three numbers, under whichever name, would tell the third.
  const printed = [0, 1].flatMap((family) =>
    [0, 2].filter((slot) => hidden[system.cellOf(family, slot)] === 0),
  );
  expect(new Set(printed).size).toBeLessThan(2);
});

it("gives no layer of its own to a number that stands in a joint", () => {
  const part = family([65, 5, 60], [open, small, open]);
  const near = joined(family([66, 6, 60], [open, open, open]), part, false);
  expect(near.layers).toHaveLength(1);
  const far = joined(family([90, 20, 70], [open, open, open]), part, false);
  expect(far.layers).toHaveLength(2);
});

it("asks nothing where neither number is printed", () => {
  const part = family([2, 1, 1], [unprinted, unprinted, unprinted]);
  const whole = family([2, 1, 1], [shown, unprinted, unprinted]);
  expect(joined(whole, part, true).layers[0]!.equations.length).toBeGreaterThan(0);
  expect(hiddenIn(joined(whole, part, true))).toEqual([0, 0, 0, 0, 0, 0]);
});
