import { getOrInsert, groupBy } from "../../../src/core/table/get-or-insert";

describe("getOrInsert", () => {
  it("makes what is not there, from its key, and keeps it", () => {
    const squares = new Map<number, number>();
    const made: number[] = [];
    const square = (value: number) => {
      made.push(value);
      return value * value;
    };
    expect([3, 4, 3].map((value) => getOrInsert(squares, value, square))).toEqual([9, 16, 9]);
    expect(made).toEqual([3, 4]);
    expect([...squares]).toEqual([
      [3, 9],
      [4, 16],
    ]);
  });

  it("takes null, 0 and blank texts for what is there", () => {
    const known = new Map<string, number | string | null>([
      ["null", null],
      ["zero", 0],
      ["blank", ""],
    ]);
    const never = () => {
      throw new Error("asked");
    };
    expect([...known.keys()].map((key) => getOrInsert(known, key, never))).toEqual([null, 0, ""]);
  });
});

describe("groupBy", () => {
  it("keeps the order of keys and of items", () => {
    const groups = groupBy(["pear", "fig", "plum", "apple"], (word) => word.length);
    expect([...groups]).toEqual([
      [4, ["pear", "plum"]],
      [3, ["fig"]],
      [5, ["apple"]],
    ]);
  });

  it("has no keys for no items", () => {
    expect(groupBy([], String).size).toBe(0);
  });
});
