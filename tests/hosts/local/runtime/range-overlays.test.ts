import { run } from "./script";

describe("notes", () => {
  it("stay on empty cells and go by an empty text", () => {
    const script = `
      sheet.getRange("A1:B1").setNotes([["one", "two"]]);
      sheet.getRange("A1").setNote("");
      return [sheet.getRange("A1:B1").getNotes(), sheet.getLastRow()];
    `;
    expect(run(script)).toEqual([[["", "two"]], 0]);
  });
});

describe("clearing", () => {
  const prepare = `
    const cell = sheet.getRange("A1").setValue(0.5).setNumberFormat("0%").setNote("note");
    cell.setDataValidation(SpreadsheetApp.newDataValidation().requireCheckbox().build());
    const state = () => [cell.getValue(), cell.getNumberFormat() === "0%", cell.getNote(), cell.getDataValidation() !== null];
  `;

  it.each([
    ["cell.clear()", ["", false, "note", true]],
    ["cell.clearContent()", ["", true, "note", true]],
    ["cell.clearFormat()", [0.5, false, "note", true]],
    ["cell.clearNote()", [0.5, true, "", true]],
    ["cell.clearDataValidations()", [0.5, true, "note", false]],
    ["cell.clear({ contentsOnly: true })", ["", true, "note", true]],
    ["sheet.clear()", ["", false, "note", true]],
    ["sheet.clearContents()", ["", true, "note", true]],
    ["sheet.clearNotes()", [0.5, true, "", true]],
  ])("%s keeps what it should", (call, left) => {
    expect(run(`${prepare} ${call}; return state();`)).toEqual(left);
  });
});

describe("rich text", () => {
  it("keeps text as text, with its links", () => {
    const script = `
      const value = SpreadsheetApp.newRichTextValue().setText("see D17").setLinkUrl(4, 7, "#gid=0&range=D17").build();
      sheet.getRange("A1").setRichTextValue(value);
      sheet.getRange("A2").setRichTextValue(SpreadsheetApp.newRichTextValue().setText("=1").build());
      const back = sheet.getRange("A1").getRichTextValue();
      return [back.getText(), back.getLinkUrl(), back.getLinkUrl(4, 7), back.getRuns().map((r) => r.getText() + r.getStartIndex()), sheet.getRange("A2").getValue(), sheet.getRange("A2").getFormula()];
    `;
    expect(run(script)).toEqual(["see D17", null, "#gid=0&range=D17", ["see 0", "D174"], "=1", ""]);
  });

  it("is null for a number and empty for an empty cell", () => {
    expect(
      run(
        "sheet.getRange('A1').setValue(1); return sheet.getRange('A1:B1').getRichTextValues()[0].map((v) => v && v.getText())",
      ),
    ).toEqual([null, ""]);
  });

  it("refuses places beyond the text", () => {
    expect(() => run("SpreadsheetApp.newRichTextValue().setText('a').setLinkUrl(0, 2, 'x')")).toThrow(
      "Exception",
    );
  });
});

describe("filters and merges", () => {
  it("allows one filter a sheet", () => {
    const script =
      "sheet.getRange('A1:C9').createFilter(); return sheet.getFilter().getRange().getA1Notation()";
    expect(run(script)).toBe("A1:C9");
    expect(() => run("sheet.getRange('A1').createFilter(); sheet.getRange('B1').createFilter()")).toThrow(
      "You can't create a filter in a sheet that already has a filter.",
    );
    expect(
      run("const f = sheet.getRange('A1').createFilter(); f.remove(); return sheet.getFilter()"),
    ).toBeNull();
  });

  it("counts the columns of a filter as those of the sheet", () => {
    const script = (column: number) =>
      `return sheet.getRange("B1:C9").createFilter().getColumnFilterCriteria(${column})`;
    expect(run(script(3))).toBeNull();
    expect(() => run(script(1))).toThrow("outside the range of the filter");
    expect(() => run(script(4))).toThrow("outside the range of the filter");
  });

  it("keeps the first cell of a merge", () => {
    const script = `
      const range = sheet.getRange("A1:B1").setValues([[1, 2]]);
      range.merge();
      return [range.getValues(), sheet.getRange("B1").isPartOfMerge(), range.breakApart().isPartOfMerge()];
    `;
    expect(run(script)).toEqual([[[1, ""]], true, false]);
  });
});

describe("validation rules and conditional formats", () => {
  it("gives back what was set, the later rule in place of the earlier", () => {
    const script = `
      const rule = (...list) => SpreadsheetApp.newDataValidation().requireValueInList(list).setAllowInvalid(false).setHelpText("pick").build();
      sheet.getRange("A1:A9").setDataValidation(rule("a", "b"));
      sheet.getRange("A5").setDataValidation(rule("c"));
      sheet.getRange("A6").setDataValidation(null);
      const seen = sheet.getRange("A4:A7").getDataValidations().map(([r]) => r && r.getCriteriaValues()[0]);
      const one = sheet.getRange("A1").getDataValidation();
      return [seen, String(one.getCriteriaType()), one.getCriteriaType() === SpreadsheetApp.DataValidationCriteria.VALUE_IN_LIST, one.getAllowInvalid(), one.getHelpText()];
    `;
    expect(run(script)).toEqual([
      [["a", "b"], ["c"], null, ["a", "b"]],
      "VALUE_IN_LIST",
      true,
      false,
      "pick",
    ]);
  });

  it("keeps conditional formats of one sheet with one", () => {
    const script = `
      const rule = SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied("=A1>1").setBackground("#f00").setRanges([sheet.getRange("A1:A5"), sheet.getRange("C1")]).build();
      sheet.setConditionalFormatRules([...sheet.getConditionalFormatRules(), rule]);
      const [kept] = sheet.getConditionalFormatRules();
      return [kept.getRanges().map((r) => r.getA1Notation()), kept.getBooleanCondition().getCriteriaValues()];
    `;
    expect(run(script)).toEqual([["A1:A5", "C1"], ["=A1>1"]]);
    expect(() =>
      run(`const other = ss.insertSheet("B");
        other.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenCellEmpty().setRanges([sheet.getRange("A1")]).build()])`),
    ).toThrow("Conditional format rule cannot reference a different sheet.");
    expect(() => run("SpreadsheetApp.newConditionalFormatRule().whenCellEmpty().build()")).toThrow(
      "Conditional format rule must have at least one range.",
    );
  });
});

describe("strict validation rules", () => {
  const strict = (rule: string) =>
    `sheet.getRange("A1").setValue("old").setDataValidation(SpreadsheetApp.newDataValidation().${rule}.build());`;
  const write = (value: string) => `
    try { sheet.getRange("A1").setValue(${value}); return "written"; }
    catch (error) { return error.message + " " + sheet.getRange("A1").getValue(); }
  `;

  it.each([
    ['requireValueInList(["a", "b"]).setAllowInvalid(false)', '"c"'],
    ["requireNumberBetween(0, 5).setAllowInvalid(false)", "6"],
    ["requireNumberGreaterThanOrEqualTo(0).setAllowInvalid(false)", "-1"],
    ["requireNumberLessThanOrEqualTo(5).setAllowInvalid(false)", '"x"'],
    ["requireDate().setAllowInvalid(false)", '"soon"'],
  ])("%s refuses %s, and the cell stays as it was", (rule, value) => {
    expect(run(strict(rule) + write(value))).toMatch(/cell A1 violates the data validation rules.* old$/);
  });

  it.each([
    ['requireValueInList(["a", "b"]).setAllowInvalid(false)', '"b"'],
    ['requireValueInList(["a", "b"]).setAllowInvalid(false)', '""'],
    ['requireValueInList(["a", "b"]).setAllowInvalid(true)', '"c"'],
    ["requireNumberBetween(0, 5).setAllowInvalid(false)", "5"],
  ])("%s takes %s", (rule, value) => {
    expect(run(strict(rule) + write(value))).toBe("written");
  });
});
