import { address, decimal, listed, quoted } from "../../src/messages/texts";

describe("pieces of sentences", () => {
  it.each<[number, number, string]>([
    [0, 0, "0"],
    [120, 0, "120"],
    [1000, 0, "1,000"],
    [1_234_567.891, 1, "1,234,567.9"],
    [2.5, 2, "2.5"],
    [-14, 1, "-14"],
    [-0.001, 1, "0"],
    [99.96, 1, "100"],
  ])("write %p with at most %p digits after the point as %s", (value, decimals, text) => {
    expect(decimal(value, decimals)).toBe(text);
  });

  it("give the address of a cell, column, row or nothing", () => {
    expect(address({ row: 17, column: 4 })).toBe("D17");
    expect(address({ row: null, column: 28 })).toBe("AB");
    expect(address({ row: 17, column: null })).toBe("17");
    expect(address({ row: null, column: null })).toBe("");
  });

  it("keep quoted values on one line and short, whole characters only", () => {
    expect(quoted("a\n\tb")).toBe("“a b”");
    expect(quoted("é".repeat(80))).toBe(`“${"é".repeat(80)}”`);
    expect(quoted("😀".repeat(81))).toBe(`“${"😀".repeat(80)}…”`);
  });

  it("list the first items only", () => {
    expect(listed(["a", "b"])).toBe("a, b");
    expect(listed(Array.from({ length: 13 }, (_, index) => String(index)))).toBe(
      "0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, …",
    );
  });
});
