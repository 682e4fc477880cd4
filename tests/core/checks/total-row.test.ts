/** Labels and sums of rows of totals. */
import { isPlainTotal, RunningSums, totalLabel } from "../../../src/core/checks/total-row";
import type { Cell } from "../../../src/core/table/cell";

describe("totalLabel", () => {
  it.each([
    "Total",
    "TOTAL:",
    "Grand total",
    "Sub-total",
    "Subtotal Lincoln",
    "Lincoln Total",
    "Totals",
    "Total general",
    "SUM",
  ])("%s is one", (text) => expect(totalLabel(["", text])).toBe(text));

  it.each(["Totally", "Tota", "Summer", "Sumner High", "All"])("%s is none", (text) => {
    expect(totalLabel([text, 1])).toBe("");
  });

  it("finds the word wherever it begins", () => {
    for (let length = 0; length < 9; length++) {
      for (const word of ["total", "TOTAL", "Totals", "subtotal"]) {
        const text = `${"a".repeat(length)} ${word} b`;
        expect(totalLabel([text])).toBe(text.trim());
      }
    }
  });

  it("looks at the first three cells and never at long texts", () => {
    expect(totalLabel([1, 2, "Total"])).toBe("Total");
    expect(totalLabel([1, 2, 3, "Total"])).toBe("");
    expect(totalLabel(["", "", "", "", "Total:", 5])).toBe("Total:");
    expect(totalLabel(["", "", "", "Lincoln", "Total"])).toBe("");
    expect(totalLabel([`Total ${"x".repeat(60)}`])).toBe("");
  });
});

describe("RunningSums", () => {
  const number = (cell: Cell) => (typeof cell === "number" ? cell : null);
  const sums = () => new RunningSums([2, 3]);

  it("compares a row with the sums from the top or from the last total, whichever fit", () => {
    const running = sums();
    running.add(["a", 1, 0.1], number);
    running.add(["b", 2, 0.2], number);
    expect(running.compare(["", 3, 0.3], number)).toEqual({ equal: 2, unknown: 0, differ: [] });
    expect(running.compare(["", 3, ""], number)).toEqual({ equal: 1, unknown: 0, differ: [] });
    expect(running.compare(["", 3, 0.4], number)).toEqual({
      equal: 1,
      unknown: 0,
      differ: [{ column: 3, stated: 0.4, sum: 0.3 }],
    });
    expect(running.compare(["", "", ""], number)).toEqual({ equal: 0, unknown: 0, differ: [] });
    running.passTotal();
    running.add(["c", 5, 1], number);
    expect(running.compare(["", 5, 1], number)).toEqual({ equal: 2, unknown: 0, differ: [] });
    expect(running.compare(["", 8, 1.3], number)).toEqual({ equal: 2, unknown: 0, differ: [] });
  });

  it("prefers, of two that fit as well, the sums that contradict the row less", () => {
    const running = sums();
    running.add(["a", 0, Number.NaN], number);
    running.passTotal();
    running.add(["b", 5, 3], number);
    expect(running.compare(["", 5, 9], number)).toEqual({ equal: 1, unknown: 1, differ: [] });
  });

  it("judges no column with a number above that is not known, unless the others add up to it", () => {
    const running = sums();
    running.add(["a", Number.NaN, 1], number);
    running.add(["b", 2, ""], number);
    expect(running.compare(["", 7, 1], number)).toEqual({ equal: 1, unknown: 1, differ: [] });
    expect(running.compare(["", 2, 1], number)).toEqual({ equal: 2, unknown: 0, differ: [] });
    running.passTotal();
    running.add(["c", 3, 1], number);
    expect(running.compare(["", 3, 1], number)).toEqual({ equal: 2, unknown: 0, differ: [] });
  });
});

describe("isPlainTotal", () => {
  it("is a word for a total, or a total of what the row above is about", () => {
    expect(isPlainTotal("Grand Total:")).toBe(true);
    expect(isPlainTotal("Total Fitness", ["Lincoln", 3])).toBe(false);
    expect(isPlainTotal("Lincoln subtotal", ["Lincoln", 3])).toBe(true);
    expect(isPlainTotal("Total for Lincoln", ["Lincoln", 3])).toBe(true);
    expect(isPlainTotal("Total for Roosevelt", ["Lincoln", 3])).toBe(false);
  });
});
