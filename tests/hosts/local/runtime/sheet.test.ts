import { run, scripted } from "./script";

describe("Sheet.getRange", () => {
  it.each([
    ["'B2:C9'", "B2:C9"],
    ["'$B$2'", "B2"],
    ["'B:B'", "B1:B1000"],
    ["'2:3'", "A2:Z3"],
    ["'B2:B'", "B2:B1000"],
    ["3, 2", "B3"],
    ["3, 2, 4", "B3:B6"],
    ["3, 2, 1, 2", "B3:C3"],
  ])("takes %s", (args, address) => {
    expect(run(`return sheet.getRange(${args}).getA1Notation()`)).toBe(address);
  });

  it.each([
    ["0, 1", "The coordinates of the range are outside the dimensions of the sheet."],
    ["1001, 1", "The coordinates of the range are outside the dimensions of the sheet."],
    ["1, 26, 1, 2", "The coordinates of the range are outside the dimensions of the sheet."],
    ["1, 1, 0", "The number of rows in the range must be at least 1."],
    ["1, 1, 1, 0", "The number of columns in the range must be at least 1."],
    ["'nonsense'", "Range not found"],
  ])("refuses %s", (args, message) => {
    expect(() => run(`sheet.getRange(${args})`)).toThrow(`Exception: ${message}`);
  });
});

describe("rows and columns", () => {
  it("starts with 1000 rows and 26 columns and nothing in them", () => {
    expect(
      run(
        "return [sheet.getMaxRows(), sheet.getMaxColumns(), sheet.getLastRow(), sheet.getLastColumn(), sheet.getDataRange().getA1Notation()]",
      ),
    ).toEqual([1000, 26, 0, 0, "A1"]);
  });

  it("moves all that lies on cells when lines are inserted and deleted", () => {
    const script = `
      sheet.getRange("B3").setValue("x").setBackground("#ff0000").setNote("n");
      sheet.getRange("B4").setFormula("=A1");
      sheet.getRange("B3:B5").createFilter();
      ss.setNamedRange("sm_x", sheet.getRange("B3"));
      sheet.insertRowsAfter(1, 2); sheet.insertColumnsAfter(1, 1);
      const moved = [sheet.getRange("C5").getValue(), sheet.getRange("C5").getBackground(), sheet.getRange("C5").getNote(), sheet.getRange("C6").getFormula(), sheet.getFilter().getRange().getA1Notation(), sheet.getMaxRows(), ss.getRangeByName("sm_x").getA1Notation()];
      sheet.deleteRows(1, 4); sheet.deleteColumns(1, 2);
      return [moved, sheet.getRange("A1").getValue(), sheet.getRange("A1").getNote(), sheet.getRange("A2").getFormula(), sheet.getMaxRows()];
    `;
    expect(run(script)).toEqual([["x", "#ff0000", "n", "=A1", "C5:C7", 1002, "C5"], "x", "n", "=A1", 998]);
  });

  it("keeps to Sheets' sizes", () => {
    expect(() => run("sheet.insertRowsAfter(1000, 10000000 / 26)")).toThrow(
      "This action would increase the number of cells in the workbook above the limit of 10000000 cells.",
    );
    expect(() => run("sheet.deleteRows(2, 999); sheet.insertColumnsAfter(26, 18253)")).toThrow(
      "above the limit of 18278 columns",
    );
    expect(() => run("sheet.deleteRows(1, 1000)")).toThrow("You can't delete all the rows on the sheet.");
    expect(() => run("sheet.setFrozenRows(1000)")).toThrow("You can't freeze all the rows on the sheet.");
  });

  it("keeps widths, heights and frozen lines", () => {
    expect(
      run(
        "sheet.setColumnWidths(2, 2, 150).setRowHeights(1, 2, 40); sheet.setFrozenRows(1); return [sheet.getColumnWidth(1), sheet.getColumnWidth(3), sheet.getRowHeight(2), sheet.getFrozenRows()]",
      ),
    ).toEqual([100, 150, 40, 1]);
  });

  it("appends below the last content", () => {
    expect(
      run(
        "sheet.getRange('A2').setValue(1); sheet.appendRow(['a', 'b']); return sheet.getDataRange().getValues()",
      ),
    ).toEqual([
      ["", ""],
      [1, ""],
      ["a", "b"],
    ]);
  });
});

describe("the tab itself", () => {
  it("is renamed, coloured, hidden and shown", () => {
    const script = `
      const other = ss.insertSheet("B");
      other.setName("C").setTabColor("#F00").hideSheet();
      const hidden = other.isSheetHidden();
      other.showSheet();
      return [other.getName(), other.getTabColor(), hidden, other.isSheetHidden(), other.getIndex(), other.getSheetId() !== sheet.getSheetId()];
    `;
    expect(run(script)).toEqual(["C", "#ff0000", true, false, 2, true]);
  });

  it("cannot take a name that is taken, nor be hidden alone", () => {
    expect(() => run("ss.insertSheet('B').setName('A')")).toThrow(
      'Exception: A sheet with the name "A" already exists. Please enter another name.',
    );
    expect(() => run("sheet.hideSheet()")).toThrow("You can't hide all the sheets in a document.");
  });

  it("remembers where the person is", () => {
    const { runtime, run } = scripted();
    expect(
      run("sheet.setActiveRange(sheet.getRange('B2:C3')); return ss.getActiveRange().getA1Notation()"),
    ).toBe("B2:C3");
    expect(runtime.model.activeRange).toEqual({ tabId: 0, row: 2, column: 2, rows: 2, columns: 2 });
  });
});

describe("RangeList", () => {
  it("does to every range in one call", () => {
    const { runtime, run } = scripted();
    expect(
      run(
        "sheet.getRangeList(['A1', 'C2:C3']).setBackground('#ff0000').setNote('n'); return sheet.getRange('A1:C3').getNotes()",
      ),
    ).toEqual([
      ["n", "", ""],
      ["", "", "n"],
      ["", "", "n"],
    ]);
    expect(runtime.usage.otherCalls["RangeList.setBackground"]).toBe(1);
    expect(runtime.usage.otherCalls["Range.setBackground"]).toBeUndefined();
  });
});
