import { dictionaryError } from "../../src/core/dictionary/dictionary-error";
import { parseFormula } from "../../src/core/formula/parse";
import { describeIssue } from "../../src/messages/describe-issue";
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

describe("what a formula lacks", () => {
  const sentence = (formula: string, language: "en" | "es") => {
    const parsed = parseFormula(formula);
    if (parsed.ok) throw new Error(formula);
    const mistake = { kind: "bad-formula", formula, ...parsed } as const;
    return describeIssue(dictionaryError({ tab: null, row: 1, column: 1 }, mistake), language).problem;
  };

  it.each([
    ["LEFT([A],1,2)", "1 to 2 arguments for LEFT", "de 1 a 2 argumentos para LEFT"],
    ["NOT()", "1 argument for NOT", "1 argumento para NOT"],
    ["AND()", "at least 1 argument for AND", "al menos 1 argumento para AND"],
    ["ISBLNK([A])", "the function ISBLANK", "la función ISBLANK"],
    ["VLOOKUP([A])", "one of the functions AND, ", "una de las funciones AND, "],
    ["([A]+1", "an operator, “)”", "un operador, “)”"],
    ["[A", "“]”", "“]”"],
  ])("%s", (formula, en, es) => {
    expect(sentence(formula, "en")).toContain(en);
    expect(sentence(formula, "es")).toContain(es);
  });
});
