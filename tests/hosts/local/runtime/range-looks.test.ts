import { run } from "./script";

describe("how cells look", () => {
  it("gives plain cells their defaults", () => {
    const script =
      "const c = sheet.getRange('A1'); return [c.getNumberFormat(), c.getBackground(), c.getFontWeight(), c.getFontColor(), c.getWrap(), c.getFontSize()]";
    expect(run(script)).toEqual(["0.###############", "#ffffff", "normal", "#000000", false, 10]);
  });

  it("changes one thing and leaves the others", () => {
    const script = `
      const range = sheet.getRange("A1:B1").setBackground("Red").setFontWeight("bold");
      range.setBackgrounds([["#ABC", null]]).setFontColor("blue");
      return [range.getBackgrounds(), range.getFontWeights(), range.getFontColors()];
    `;
    expect(run(script)).toEqual([[["#aabbcc", "#ffffff"]], [["bold", "bold"]], [["#0000ff", "#0000ff"]]]);
  });

  it("checks the shape of lists", () => {
    expect(() => run("sheet.getRange('A1:B1').setNumberFormats([['0']])")).toThrow(
      "The number of columns in the data",
    );
  });

  it.each([
    ["0.0%", 0.125, "12.5%"],
    ["#,##0", 1234.6, "1,235"],
    ["#,##0.00;(#,##0.00)", -1234.5, "(1,234.50)"],
    ['[$€]#,##0 "each"', 1234, "€1,234 each"],
    ["yyyy-mm-dd", 45_296, "2024-01-05"],
    ["d mmm yyyy h:mm am/pm", 45_296.75, "5 Jan 2024 6:00 PM"],
    ["[h]:mm", 1.5, "36:00"],
    ["0.###############", 0.1, "0.1"],
    ["000", 7, "007"],
    ["0.00E+00", 12_345, "1.23E+04"],
  ])("shows a number under %s", (format, value, shown) => {
    expect(
      run("return sheet.getRange('A1').setNumberFormat(x[0]).setValue(x[1]).getDisplayValue()", [
        format,
        value,
      ]),
    ).toBe(shown);
  });
});
