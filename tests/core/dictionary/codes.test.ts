import { places, type Rows, read } from "./workbook";

/** The codes of the list that the only field names. */
function codesOf(Codes: Rows) {
  const Dictionary = [
    ["Field", "Allowed values"],
    ["x", "L"],
  ];
  const { dictionary, found } = read({ Dictionary, Codes });
  return { codes: dictionary!.tables[0]!.fields[0]!.allowed?.codes ?? [], found };
}

describe("the Codes tab", () => {
  it("reads codes of any cell type, labels, aliases and roll-ups by label, in their order", () => {
    const { codes, found } = codesOf([
      ["List", "Code", "Label", "Also known as", "Order", "Roll up to"],
      ["L", 2, "Two", "zwei; deux", 2, "Some"],
      ["l", true, "", "", 3, ""],
      ["L", "some", "Some", "", 1, ""],
      ["Other", 2, "", "", "", ""],
    ]);
    expect(found).toEqual([]);
    expect(codes).toEqual([
      { code: "some", label: "Some", aliases: [], order: 1, rollUpTo: "" },
      { code: "2", label: "Two", aliases: ["zwei", "deux"], order: 2, rollUpTo: "some" },
      { code: "TRUE", label: "TRUE", aliases: [], order: 3, rollUpTo: "" },
    ]);
  });

  it("keeps the order written where none is given, and takes a label for a missing code", () => {
    const { codes } = codesOf([
      ["List", "Label"],
      ["L", "Zebra"],
      ["L", "Ant"],
    ]);
    expect(codes.map(({ code, order }) => [code, order])).toEqual([
      ["Zebra", 1],
      ["Ant", 2],
    ]);
  });

  it("reports a code twice, a line without any, an unknown parent and circles of any length", () => {
    const { codes, found } = codesOf([
      ["List", "Code", "Roll up to"],
      ["L", "a", "b"],
      ["L", "b", "c"],
      ["L", "c", "a"],
      ["L", "a", ""],
      ["L", "", "a"],
      ["L", "d", "bb"],
      ["L", "e", "e"],
    ]);
    expect(places(found)).toEqual([
      "Codes!C4 circular",
      "Codes!B5 duplicate-name",
      "Codes!B6 blank-name",
      "Codes!C7 unknown-reference",
      "Codes!C8 circular",
    ]);
    expect(codes.map(({ code, rollUpTo }) => [code, rollUpTo])).toEqual([
      ["a", "b"],
      ["b", "c"],
      ["c", ""],
      ["d", ""],
      ["e", ""],
    ]);
  });

  it("gives a label or alias to one code only, the first that has it", () => {
    const { codes, found } = codesOf([
      ["List", "Code", "Label", "Also known as"],
      ["L", "A", "Alpha", "first"],
      ["L", "B", "Alpha", ""],
      ["L", "C", "Gamma", "first; third"],
      ["Other", "D", "Alpha", "first"],
    ]);
    expect(codes.map(({ code, label, aliases }) => [code, label, aliases])).toEqual([
      ["A", "Alpha", ["first"]],
      ["B", "B", []],
      ["C", "Gamma", ["third"]],
    ]);
    expect(places(found)).toEqual(["Codes!C3 duplicate-name", "Codes!D4 duplicate-name"]);
  });
});
