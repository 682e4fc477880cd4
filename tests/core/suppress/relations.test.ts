/** What holds between the values of one number, as they come. */
import { relationsOf } from "../../../src/core/suppress/relations";
import type { Sum } from "../../../src/core/suppress/sums";

const relations = (values: readonly number[], ...sums: readonly Sum[]) =>
  relationsOf(Float64Array.from(values), sums, new Map());

describe("codes that roll up", () => {
  const rolled = (whole: number, parts: readonly number[]): Sum => ({
    ...{ whole: [whole], parts, over: "codes", code: "area: North" },
  });

  it("make up the code where nobody has that itself", () => {
    const { equations, inequalities } = relations(
      [15, 4, 11, 26, 19, 7],
      rolled(0, [1, 2]),
      rolled(3, [4, 5]),
    );
    expect(equations).toEqual([
      { of: [0, 1, 2], factors: [1, -1, -1] },
      { of: [3, 4, 5], factors: [1, -1, -1] },
    ]);
    expect(inequalities).toEqual([]);
  });

  it("are part of it in all places where somebody has it itself in one", () => {
    const { equations, inequalities } = relations(
      [15, 4, 11, 26, 19, 6],
      rolled(0, [1, 2]),
      rolled(3, [4, 5]),
    );
    expect(equations).toEqual([]);
    expect(inequalities).toEqual([
      { of: [0, 1, 2], factors: [1, -1, -1] },
      { of: [3, 4, 5], factors: [1, -1, -1] },
    ]);
  });
});

describe("what All holds of periods", () => {
  const periods: Sum = { whole: [0], parts: [1, 2, 3], over: "periods" };

  it.each([
    ["their sum", 12, [1, -1, -1, -1]],
    ["their average", 4, [3, -1, -1, -1]],
  ])("may be %s", (_, all, factors) => {
    expect(relations([all, 2, 5, 5], periods).equations).toEqual([{ of: [0, 1, 2, 3], factors }]);
  });

  it("may be the last of them", () => {
    expect(relations([7, 2, 5, 7], periods).equations).toEqual([{ of: [0, 3], factors: [1, -1] }]);
  });

  it("is not the last of them for being none: an average of a few rounds to none", () => {
    expect(relations([0, 1, 0, 0], periods).equations).toEqual([]);
  });
});
