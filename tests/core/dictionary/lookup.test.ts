import { inputTabKind } from "../../../src/core/dictionary/input-tabs";
import { codeLookup, fieldByName, roleFields, tableOf } from "../../../src/core/dictionary/lookup";
import { wholeValue } from "../../../src/core/dictionary/pattern";
import { correct, PEOPLE, TWO_TABLES } from "./workbook";

describe("looking names up", () => {
  it("finds codes as written before codes that only look alike, codes before labels before aliases", () => {
    const code = (code: string, label: string, ...aliases: string[]) => ({
      code,
      label,
      aliases,
      order: 1,
      rollUpTo: "",
    });
    const find = codeLookup({ name: "", codes: [code("a", "B"), code("B", "b"), code("c", "Ü", "A")] });
    expect(find("a")!.code).toBe("a");
    expect(find("B")!.code).toBe("B");
    expect(find("b")!.code).toBe("B");
    expect(find("A")!.code).toBe("c");
    expect(find(" u ")!.code).toBe("c");
    expect(find("d")).toBeNull();
  });

  it("finds tables and fields by any spelling, names before labels", () => {
    const dictionary = correct({ Dictionary: TWO_TABLES });
    expect(tableOf(dictionary, "Head-Counts")!.name).toBe("headcounts");
    expect(tableOf(dictionary, "")).toBeNull();
    expect(tableOf(dictionary, "x")).toBeNull();
    const single = correct({ Dictionary: PEOPLE });
    const table = tableOf(single, "")!;
    expect(fieldByName(table, "days attended")!.name).toBe("days");
    expect(fieldByName(table, "DAYS")!.name).toBe("days");
    expect(fieldByName(table, "nothing")).toBeNull();
    expect(roleFields(table, "disaggregation").map((field) => field.name)).toEqual(["gender", "race"]);
    expect([table.keys.map((field) => field.name), table.period!.name]).toEqual([["id"], "quarter"]);
  });

  it("knows input tabs by any spelling, and no others", () => {
    expect(inputTabKind(" DICTIONARY ")).toBe("Dictionary");
    expect(inputTabKind("learning questions")).toBeNull();
    expect(inputTabKind("")).toBeNull();
  });

  it("matches whole values, with the patterns that people write", () => {
    expect(wholeValue("a|b").test("ab")).toBe(false);
    expect(wholeValue("^a$").test("a")).toBe(true);
    expect(wholeValue("\\d{3}\\-\\d").test("123-4")).toBe(true);
    expect(wholeValue("\\p{L}+").test("ñandú")).toBe(true);
    expect(() => wholeValue("[")).toThrow(SyntaxError);
  });
});
