import { type Fact, factsOf, slackAt } from "../../../src/core/suppress/facts";
import type { Quantity } from "../../../src/core/suppress/quantities";
import { dictionary } from "../summarize/records";

const [metric] = dictionary([{ name: "m", calculation: "count", lines: [] }], []).metrics;

/** Numbers by slot; the last slot is over all periods. */
function facts(...numbers: readonly (readonly number[])[]): Fact[] {
  const all = numbers.map((values): Quantity => {
    return { metric: metric!, side: "n", counts: true, values: Float64Array.from(values) };
  });
  const overAll = Uint8Array.from(numbers[0]!, (_, slot) => Number(slot === numbers[0]!.length - 1));
  return factsOf({ all, overAll, isComparable: () => true });
}

const say = ({ of: [whole, ...parts], exact, overAll }: Fact) =>
  `${overAll ? "over all" : "in a period"}: ${whole} ${exact ? "=" : ">="} ${parts.join(" + ")}`;

describe("what holds between numbers of the same place", () => {
  it("finds a part, and says where nothing is left over", () => {
    expect(facts([5, 9, 14], [5, 8, 13]).map(say)).toEqual(["in a period: 0 >= 1", "over all: 0 >= 1"]);
    expect(facts([5, 9, 14], [5, 9, 13]).map(say)).toEqual([
      "in a period: 0 = 1",
      "in a period: 1 = 0",
      "over all: 0 >= 1",
    ]);
  });

  it("puts as many parts side by side as fit everywhere", () => {
    const found = facts([10, 20, 30], [5, 8, 13], [4, 7, 11], [1, 5, 6]).map(say);
    expect(found).toContain("in a period: 0 = 1 + 2 + 3");
    expect(found).toContain("over all: 0 = 1 + 2 + 3");
    // In the second place the second and the third are more than the first.
    expect(found.filter((one) => one.startsWith("in a period: 1 "))).toEqual([
      "in a period: 1 >= 2",
      "in a period: 1 >= 3",
    ]);
  });

  it("is not misled by places that one number does not have", () => {
    expect(facts([10, 20, 30], [Number.NaN, 8, Number.NaN]).map(say)).toEqual(["in a period: 0 >= 1"]);
    const [fact] = facts([10, 20, 30], [5, 8, 13]);
    expect(slackAt(fact!, (number) => [10, Number.NaN][number]!)).toBe(10);
    expect(slackAt(fact!, (number) => [Number.NaN, 4][number]!)).toBeNaN();
  });
});
