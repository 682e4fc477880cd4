import fc from "fast-check";
import { clusteredRatio } from "../../../../src/core/summarize/measures/clustered-ratio";
import { belowRatio, eightyPercentIndex } from "../../../../src/core/summarize/measures/eighty-percent-index";
import { newcombe } from "../../../../src/core/summarize/measures/newcombe";
import { peopleBehind } from "../../../../src/core/summarize/measures/people-behind";
import { percentagePointGap } from "../../../../src/core/summarize/measures/percentage-point-gap";
import { proportionalityIndex } from "../../../../src/core/summarize/measures/proportionality-index";
import { ratioInterval } from "../../../../src/core/summarize/measures/ratio-interval";
import { representationIndex } from "../../../../src/core/summarize/measures/representation-index";
import { wilson } from "../../../../src/core/summarize/measures/wilson";

const share = (successes: number, n: number) => ({ successes, n });
const anyShare = fc
  .integer({ min: 1, max: 100_000 })
  .chain((n) => fc.integer({ min: 0, max: n }).map((successes) => share(successes, n)));

describe("wilson", () => {
  it("says nothing about what is no share", () => {
    expect(wilson(0, 0)).toBeNull();
    expect(wilson(3, 2)).toBeNull();
    expect(wilson(-1, 2)).toBeNull();
    expect(wilson(Number.NaN, 2)).toBeNull();
  });

  it("holds the share, inside 0 to 1, and mirrors its complement", () => {
    fc.assert(
      fc.property(anyShare, ({ successes, n }) => {
        const { low, high } = wilson(successes, n)!;
        const mirrored = wilson(n - successes, n)!;
        return (
          low >= 0 &&
          high <= 1 &&
          low <= successes / n &&
          high >= successes / n &&
          Math.abs(1 - mirrored.low - high) < 1e-12
        );
      }),
    );
  });
});

describe("newcombe", () => {
  it("turns its sign with the order", () => {
    fc.assert(
      fc.property(anyShare, anyShare, (a, b) => {
        const one = newcombe(a, b)!;
        const other = newcombe(b, a)!;
        return Math.abs(one.low + other.high) < 1e-12 && one.low >= -1 && one.high <= 1;
      }),
    );
  });

  it("needs two shares", () => expect(newcombe(share(1, 2), share(0, 0))).toBeNull());
});

describe("belowRatio", () => {
  it("does not see 48 of 60 below four fifths of 60 of 60", () => {
    expect(belowRatio(share(48, 60), share(60, 60), 4, 5)).toBe(false);
    expect(belowRatio(share(47, 60), share(60, 60), 4, 5)).toBe(true);
  });

  it("is exact for counts whose product no floating number holds", () => {
    const big = 94_906_267;
    expect(belowRatio(share(big, big + 1), share(big + 1, big + 2), 1, 1)).toBe(true);
    expect(belowRatio(share(big + 1, big + 2), share(big, big + 1), 1, 1)).toBe(false);
    expect(belowRatio(share(big, big + 1), share(big, big + 1), 1, 1)).toBe(false);
  });

  it("compares sums with decimals too", () => {
    expect(belowRatio(share(3.9, 10), share(10, 20), 4, 5)).toBe(true);
    expect(belowRatio(share(4.1, 10), share(10, 20), 4, 5)).toBe(false);
  });
});

describe("what cannot be compared gives no index", () => {
  it.each([
    ["80% index, nobody", eightyPercentIndex(share(0, 0), share(1, 2))],
    ["80% index, best is 0", eightyPercentIndex(share(1, 2), share(0, 2))],
    ["proportionality, no successes", proportionalityIndex(share(0, 2), share(0, 10))],
    ["proportionality, nobody", proportionalityIndex(share(0, 0), share(2, 10))],
    ["percentage points, nobody", percentagePointGap(share(0, 0), 0.5)],
    ["ratio, no successes", ratioInterval(share(0, 5), share(1, 5))],
    ["representation, nobody served", representationIndex(0, 0, 5, 10)],
    ["representation, no community", representationIndex(1, 2, 0, 10)],
  ])("%s", (_, found) => expect(found).toBeNull());
});

describe("peopleBehind", () => {
  it("is the least number of successes that reaches the reference", () => {
    fc.assert(
      fc.property(anyShare, anyShare, (group, reference) => {
        const people = peopleBehind(group, reference);
        const reached = !belowRatio(share(group.successes + people, group.n), reference, 1, 1);
        const oneLess =
          people === 0 || belowRatio(share(group.successes + people - 1, group.n), reference, 1, 1);
        return reached && oneLess;
      }),
    );
  });

  it("is 0 without a reference", () => expect(peopleBehind(share(1, 5), share(0, 0))).toBe(0));
});

describe("clusteredRatio", () => {
  const total = (people: readonly (readonly [number, number])[], of: (y: number, x: number) => number) =>
    people.reduce((sum, [y, x]) => sum + of(y, x), 0);
  const interval = (people: readonly (readonly [number, number])[], z?: number) =>
    clusteredRatio(
      total(people, (y) => y),
      total(people, (_, x) => x),
      {
        people: people.length,
        yy: total(people, (y) => y * y),
        xy: total(people, (y, x) => x * y),
        xx: total(people, (_, x) => x * x),
      },
      z,
    );

  it("is the linearised interval, worked by hand", () => {
    // Ratio 30/40; residuals 8 - 7.5, 10 - 15, 12 - 7.5; squares 0.25 + 25 + 20.25 = 45.5; se = √(1.5 · 45.5) / 40.
    const found = interval(
      [
        [8, 10],
        [10, 20],
        [12, 10],
      ],
      2,
    )!;
    const error = Math.sqrt(1.5 * 45.5) / 40;
    expect(found.low).toBeCloseTo(0.75 - 2 * error, 12);
    expect(found.high).toBeCloseTo(0.75 + 2 * error, 12);
  });

  it("says nothing about one person, nobody's days, or people who do not differ", () => {
    expect(interval([[8, 10]])).toBeNull();
    expect(
      interval([
        [0, 0],
        [0, 0],
      ]),
    ).toBeNull();
    expect(
      interval([
        [0.1, 0.3],
        [0.2, 0.6],
        [0.7, 2.1],
      ]),
    ).toBeNull();
  });
});
