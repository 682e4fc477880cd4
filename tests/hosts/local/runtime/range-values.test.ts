import { createRuntime, displayText, typeInto } from "../../../../src/hosts/local/runtime";
import { newModel, run, scripted } from "./script";

const LA = "America/Los_Angeles";

describe("Range.setValues and getValues", () => {
  it.each([
    ["a number", "12", 12],
    ["leading zeros", "001", 1],
    ["thousands", "1,234.5", 1234.5],
    ["a percentage", "12%", 0.12],
    ["dollars", "$1,200", 1200],
    ["brackets", "(3)", -3],
    ["an exponent", "1e3", 1000],
    ["a truth", "TRUE", true],
    ["a small truth", "false", false],
    ["text", "Lincoln", "Lincoln"],
    ["text with digits", "Room 12", "Room 12"],
    ["an apostrophe", "'001", "001"],
    ["an apostrophe before a formula", "'=A1", "=A1"],
    ["two apostrophes", "''x", "'x"],
    ["wrong thousands", "1,23", "1,23"],
    ["a lone sign", "-", "-"],
    ["an impossible day", "2024-02-30", "2024-02-30"],
    ["a range that is no date", "5-11", "5-11"],
    ["nothing", "", ""],
  ])("reads %s as if typed", (_, typed, value) => {
    expect(run("sheet.getRange('A1').setValue(x); return sheet.getRange('A1').getValue()", typed)).toEqual(
      value,
    );
  });

  it.each([
    ["2024-01-05", "1/5/2024"],
    ["1/5/2024", "1/5/2024"],
    ["Jan 5, 2024", "1/5/2024"],
    ["5-Jan-24", "1/5/2024"],
    ["2024-01-05 14:30", "1/5/2024 14:30:00"],
  ])("reads %s as a date", (typed, shown) => {
    const script =
      "sheet.getRange('A1').setValue(x); return [sheet.getRange('A1').getValue() instanceof Date, sheet.getRange('A1').getDisplayValue()]";
    expect(run(script, typed)).toEqual([true, shown]);
  });

  it("reads numbers and dates in the spreadsheet's locale", () => {
    const script = `
      sheet.getRange("A1:D1").setValues([["1.234,5", "05/01/2024", "5.1.2024", "1,234.5"]]);
      return [sheet.getRange("A1").getValue(), ...sheet.getRange("B1:C1").getValues()[0].map((d) => d.toISOString()), sheet.getRange("D1").getValue()];
    `;
    expect(scripted(newModel("UTC", "de_DE")).run(script)).toEqual([
      1234.5,
      "2024-01-05T00:00:00.000Z",
      "2024-01-05T00:00:00.000Z",
      "1,234.5",
    ]);
  });

  it("keeps text in cells formatted as text, but for formulas", () => {
    const script = `
      const range = sheet.getRange("A1:C1").setNumberFormat("@");
      range.setValues([["001", "2024-01-05", "=1+1"]]);
      return [range.getValues(), range.getFormulas()];
    `;
    expect(run(script)).toEqual([[["001", "2024-01-05", ""]], [["", "", "=1+1"]]]);
  });

  it("keeps formulas without calculating them, and drops one that is written over", () => {
    const script = `
      sheet.getRange("A1").setValue("=B1+1");
      const before = [sheet.getRange("A1").getFormula(), sheet.getRange("A1").getValue(), sheet.getLastRow()];
      sheet.getRange("A1").setValue(2);
      return [before, sheet.getRange("A1").getFormula()];
    `;
    expect(run(script)).toEqual([["=B1+1", "", 1], ""]);
  });

  it("shows errors as text", () => {
    expect(run("return sheet.getRange('A1').setValue(0 / 0).getValue()")).toBe("#NUM!");
  });

  it("gives the number format of what was typed only to cells without one", () => {
    const script = `
      sheet.getRange("B1").setNumberFormat("0.0");
      sheet.getRange("A1:B1").setValues([["12%", "12%"]]);
      return sheet.getRange("A1:C1").getNumberFormats();
    `;
    expect(run(script)).toEqual([["0%", "0.0", "0.###############"]]);
  });

  it("says what is wrong with the shape of the data, and writes none of it", () => {
    expect(() => run("sheet.getRange(1, 1, 2, 2).setValues([[1, 2]])")).toThrow(
      "Exception: The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.",
    );
    expect(() => run("sheet.getRange(1, 1, 1, 2).setValues([[1]])")).toThrow(
      "The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.",
    );
    const long = "x".repeat(50_001);
    const { run: again } = scripted();
    expect(() => again("sheet.getRange('A1:B1').setValues([[1, x]])", long)).toThrow(
      "Your input contains more than the maximum of 50000 characters in a single cell.",
    );
    expect(again("return sheet.getLastRow()")).toBe(0);
    expect(again("return sheet.getRange('A1').setValue(x).getValue().length", "x".repeat(50_000))).toBe(
      50_000,
    );
  });
});

describe("dates and time zones", () => {
  it.each([
    ["Pacific/Kiritimati", "2024-01-04T10:00:00.000Z"],
    ["Pacific/Auckland", "2024-01-04T11:00:00.000Z"],
    ["UTC", "2024-01-05T00:00:00.000Z"],
    [LA, "2024-01-05T08:00:00.000Z"],
    ["Pacific/Pago_Pago", "2024-01-05T11:00:00.000Z"],
  ])("a date cell is midnight in %s", (zone, instant) => {
    const { run } = scripted(newModel(zone));
    const script = "return sheet.getRange('A1').setValue('2024-01-05').getValue().toISOString()";
    expect(run(script)).toBe(instant);
  });

  it.each(["Pacific/Auckland", LA, "Europe/Lisbon"])(
    "a date that is read and written stays the same in %s",
    (zone) => {
      const model = newModel(zone);
      const { run } = scripted(model);
      for (const serial of [45_361, 45_361.5, 45_296, 45_599.25, 2, 73_050]) {
        model.tabs[0]!.setValue(1, 1, serial);
        run(
          "sheet.getRange('A1').setNumberFormat('yyyy-mm-dd'); sheet.getRange('B1').setValue(sheet.getRange('A1').getValue())",
        );
        expect(model.tabs[0]!.value(1, 2)).toBeCloseTo(serial, 9);
      }
    },
  );
});

describe("what a person sees and types", () => {
  it("types as the script does, and as text where cells are text as written", () => {
    const model = newModel();
    typeInto(model, model.tabs[0]!, 1500, 30, "12%");
    expect(displayText(model, model.tabs[0]!, 1500, 30)).toBe("12%");
    expect([model.tabs[0]!.maxRows, model.tabs[0]!.maxColumns]).toEqual([1500, 30]);
    model.asWritten = true;
    typeInto(model, model.tabs[0]!, 1, 1, "001");
    expect(model.tabs[0]!.value(1, 1)).toBe("001");
    const runtime = createRuntime(model);
    runtime.load(
      "function f() { return PropertiesService.getDocumentProperties().getProperty('sm.asWritten'); }",
    );
    expect(runtime.call("f")).toBe("yes");
  });
});

describe("a large tab", () => {
  it("reads and writes 300,000 rows of 12 columns", () => {
    const script = `
      sheet.insertRowsAfter(1000, 299000);
      const rows = Array.from({ length: 300000 }, (_, i) => Array.from({ length: 12 }, (_, j) => j % 2 ? i * j : "text" + (i % 50)));
      const back = sheet.getRange(1, 1, 300000, 12).setValues(rows).getValues();
      return [back.length, back[299999][1]];
    `;
    expect(run(script)).toEqual([300_000, 299_999]);
  });
});
