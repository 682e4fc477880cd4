/** The difference between two averages, against Welch's t-test and by hand. */
import type { Spread } from "../../../../src/core/summarize/measures/clustered-ratio";
import { differenceOfRatios, t95 } from "../../../../src/core/summarize/measures/difference-of-ratios";

/** The mean of values, each of another person. */
function mean(values: readonly number[]) {
  const sum = (of: (value: number) => number) => values.reduce((all, value) => all + of(value), 0);
  const over: Spread = {
    people: values.length,
    yy: sum((y) => y * y),
    xy: sum((y) => y),
    xx: values.length,
  };
  return { y: over.xy, x: values.length, over };
}

describe("difference of two averages", () => {
  it("is Welch's where both sides differ alike", () => {
    // Variance 2.5 on both sides, shifted by 4: t = -4 on 8 degrees of freedom; scipy gives p = 0.003950.
    const found = differenceOfRatios(mean([1, 2, 3, 4, 5]), mean([5, 6, 7, 8, 9]))!;
    expect(found.interval.low).toBeCloseTo(-4 - 2.306004, 2);
    expect(found.interval.high).toBeCloseTo(-4 + 2.306004, 2);
    expect(found.pValue).toBeCloseTo(0.00395, 3);
  });

  it("takes the larger variance for both", () => {
    const alike = differenceOfRatios(mean([5, 5, 5, 5, 5]), mean([5, 6, 7, 8, 9]))!;
    expect(alike.interval.high - alike.interval.low).toBeCloseTo(2 * 2.306004, 2);
  });

  it("counts a person once, whatever the number of rows", () => {
    // Two people with (8, 10) and (4, 10), and two with (9, 10) and (7, 10): residuals 2, -2 and 1, -1; s² = 8.
    const ratio = (pairs: readonly (readonly [number, number])[]) => {
      const sum = (of: (y: number, x: number) => number) => pairs.reduce((all, [y, x]) => all + of(y, x), 0);
      const over = {
        people: pairs.length,
        yy: sum((y) => y * y),
        xy: sum((y, x) => x * y),
        xx: sum((_, x) => x * x),
      };
      return { y: sum((y) => y), x: sum((_, x) => x), over };
    };
    const found = differenceOfRatios(
      ratio([
        [8, 10],
        [4, 10],
      ]),
      ratio([
        [9, 10],
        [7, 10],
      ]),
    )!;
    const half = t95(2) * Math.sqrt(2 * ((2 * 8) / 400));
    expect(found.interval.low).toBeCloseTo(-0.2 - half, 12);
    expect(found.interval.high).toBeCloseTo(-0.2 + half, 12);
  });

  it("says nothing where nobody differs, of a single person, or of nothing", () => {
    expect(differenceOfRatios(mean([5, 5, 5]), mean([7, 7, 7]))).toBeNull();
    expect(differenceOfRatios(mean([5]), mean([5, 6, 7]))).toBeNull();
    expect(differenceOfRatios(mean([]), mean([5, 6, 7]))).toBeNull();
  });

  it("knows the quantiles of t", () => {
    // From R: qt(0.975, c(3, 5, 20, 100)).
    expect(Math.abs(t95(3) / 3.182446 - 1)).toBeLessThan(0.012);
    expect(t95(5)).toBeCloseTo(2.570582, 1);
    expect(t95(20)).toBeCloseTo(2.085963, 3);
    expect(t95(100)).toBeCloseTo(1.983972, 5);
  });
});
