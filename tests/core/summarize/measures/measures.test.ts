import fc from "fast-check";
import { clusteredRatio } from "../../../../src/core/summarize/measures/clustered-ratio";
import { differenceOfGaps } from "../../../../src/core/summarize/measures/difference-of-gaps";
import { disparity } from "../../../../src/core/summarize/measures/disparity";
import { belowRatio, eightyPercentIndex } from "../../../../src/core/summarize/measures/eighty-percent-index";
import { newcombe } from "../../../../src/core/summarize/measures/newcombe";
import { benjaminiHochberg, twoShares, twoSided } from "../../../../src/core/summarize/measures/p-value";
import { peopleBehind } from "../../../../src/core/summarize/measures/people-behind";
import { proportionalityIndex } from "../../../../src/core/summarize/measures/proportionality-index";
import { ratioInterval } from "../../../../src/core/summarize/measures/ratio-interval";
import { relativeRate } from "../../../../src/core/summarize/measures/relative-rate";
import {
  representationIndex,
  shareMargin,
} from "../../../../src/core/summarize/measures/representation-index";
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
    ["ratio, no successes", ratioInterval(share(0, 5), share(1, 5))],
    ["representation, nobody served", representationIndex(0, 0, 5, 10)],
    ["relative rate, no successes", relativeRate(share(0, 5), share(1, 5))],
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

  it("asks for no one more because of a trace of rounding", () => {
    // 0.55 of 100 is 55.00000000000001 in floating point.
    expect(peopleBehind(share(40, 100), { successes: 0.55, n: 1 })).toBe(15);
  });

  it("is 0 without a reference", () => expect(peopleBehind(share(1, 5), share(0, 0))).toBe(0));
});

describe("p-values", () => {
  it.each([
    [0, 1],
    [-1, 0.317_310_507_862_914_1],
    [1.96, 0.049_995_790_296_440_9],
    [2.83, 0.004_654_800_413_463_1],
    [5, 5.733_031_437_583_87e-7],
    [37, 1.145_114_244_504_785e-299],
  ])("a value of %d is so far out by chance", (z, expected) => {
    expect(Math.abs(twoSided(z) / expected - 1)).toBeLessThan(1e-12);
  });

  it("are those of the pooled test, in the middle and far out", () => {
    // z = 0.2 / √(0.4 · 0.6 · 2 / 50) = 2.0412, z = 8.1650 and 0, by a table of the normal distribution.
    expect(twoShares(share(25, 50), share(15, 50))).toBeCloseTo(0.041_227, 6);
    const far = twoShares(share(400, 800), share(240, 800));
    expect(Math.abs(far / 3.21526e-16 - 1)).toBeLessThan(1e-3);
    expect(twoShares(share(10, 20), share(20, 40))).toBeCloseTo(1, 6);
    expect(twoShares(share(0, 20), share(0, 40))).toBe(1);
  });

  it("agree with Newcombe's interval about zero nearly always", () => {
    let differing = 0;
    fc.assert(
      fc.property(anyShare, anyShare, (a, b) => {
        const { low, high } = newcombe(a, b)!;
        const isClear = low > 0 || high < 0;
        if (a.n >= 50 && b.n >= 50 && isClear !== twoShares(a, b) < 0.05) differing++;
      }),
      { numRuns: 500, seed: 4 },
    );
    expect(differing).toBeLessThan(5);
  });

  it("stand by the step-up procedure", () => {
    // The authors' own example: of 15, the four smallest stand at 0.05.
    const theirs = [
      ...[0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324],
      ...[0.4262, 0.5719, 0.6528, 0.759, 1],
    ];
    expect(benjaminiHochberg([...theirs].reverse())).toBe(0.0095);
    expect(benjaminiHochberg([0.04, 0.05])).toBe(0.05);
    expect(benjaminiHochberg([0.04, 0.06])).toBe(-1);
    expect(benjaminiHochberg([])).toBe(-1);
  });
});

describe("differenceOfGaps", () => {
  it("is as sure as both gaps together, by hand", () => {
    const gap = (value: number, half: number) => ({
      gap: value,
      interval: { low: value - half, high: value + half },
    });
    const found = differenceOfGaps(gap(-0.2, 0.03), gap(-0.05, 0.04));
    expect(found.low).toBeCloseTo(-0.15 - 0.05, 12);
    expect(found.high).toBeCloseTo(-0.15 + 0.05, 12);
  });
});

describe("disparity", () => {
  it("needs two groups with people, and a mean", () => {
    expect(disparity([{ value: 0.5, people: 10 }], "up")).toBeNull();
    expect(
      disparity(
        [
          { value: 0.5, people: 10 },
          { value: 0.9, people: 0 },
        ],
        "up",
      ),
    ).toBeNull();
    expect(
      disparity(
        [
          { value: 0, people: 10 },
          { value: 0, people: 5 },
        ],
        "up",
      ),
    ).toBeNull();
  });

  it("takes the least as the best where less is better", () => {
    const groups = [
      { value: 0.2, people: 30 },
      { value: 0.4, people: 10 },
    ];
    expect(disparity(groups, "down")!.attributableRisk).toBeCloseTo(0.2 - 0.25, 12);
    expect(disparity(groups, "up")!.attributableRisk).toBeCloseTo(0.4 - 0.25, 12);
  });
});

describe("shareMargin", () => {
  it("adds where the share is no part of the whole", () => {
    const margin = shareMargin({ estimate: 90, margin: 1 }, { estimate: 100, margin: 10 });
    expect(margin).toBeCloseTo(Math.sqrt(1 + 81) / 100, 12);
  });
});

describe("clusteredRatio", () => {
  const total = (people: readonly (readonly [number, number])[], of: (y: number, x: number) => number) =>
    people.reduce((sum, [y, x]) => sum + of(y, x), 0);
  const interval = (people: readonly (readonly [number, number])[]) =>
    clusteredRatio(
      total(people, (y) => y),
      total(people, (_, x) => x),
      {
        people: people.length,
        yy: total(people, (y) => y * y),
        xy: total(people, (y, x) => x * y),
        xx: total(people, (_, x) => x * x),
      },
    );

  it("is none of one person, who says nothing of how people differ", () => {
    expect(interval([[8, 10]])).toBeNull();
    expect(interval([])).toBeNull();
  });

  it("is the linearised interval, worked by hand", () => {
    // Ratio 30/40; residuals 8 - 7.5, 10 - 15, 12 - 7.5; squares 0.25 + 25 + 20.25 = 45.5; se = √(1.5 · 45.5) / 40.
    const found = interval([
      [8, 10],
      [10, 20],
      [12, 10],
    ])!;
    const half = (1.959963984540054 * Math.sqrt(1.5 * 45.5)) / 40;
    expect(found.low).toBeCloseTo(0.75 - half, 12);
    expect(found.high).toBeCloseTo(0.75 + half, 12);
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
