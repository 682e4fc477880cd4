import { newModel, run, scripted } from "./script";

describe("Spreadsheet", () => {
  it("says where and when it is", () => {
    const { run } = scripted(newModel("Asia/Tokyo", "ja_JP"));
    expect(
      run(
        "return [ss.getSpreadsheetTimeZone(), ss.getSpreadsheetLocale(), ss.getName(), ss.getUrl().includes(ss.getId())]",
      ),
    ).toEqual(["Asia/Tokyo", "ja_JP", "Untitled spreadsheet", true]);
  });

  it("finds tabs by name and id", () => {
    expect(
      run(
        "return [ss.getSheetByName('A').getSheetId(), ss.getSheetByName('none'), ss.getSheetById(0).getName(), ss.getSheetById(9)]",
      ),
    ).toEqual([0, null, "A", null]);
  });

  it("inserts, moves and deletes tabs, and never gives an id twice while it stands", () => {
    const script = `
      const b = ss.insertSheet("B"); ss.insertSheet("C", 0); ss.insertSheet();
      ss.setActiveSheet(b); ss.moveActiveSheet(1);
      const names = ss.getSheets().map((s) => s.getName());
      ss.deleteSheet(ss.getSheetByName("C"));
      return [names, ss.getNumSheets(), ss.getActiveSheet().getName()];
    `;
    expect(run(script)).toEqual([["B", "C", "A", "Sheet4"], 3, "B"]);
  });

  it("keeps to Sheets' rules for tabs", () => {
    expect(() => run("ss.insertSheet('A')")).toThrow(
      'A sheet with the name "A" already exists. Please enter another name.',
    );
    expect(() => run("ss.deleteSheet(sheet)")).toThrow("You can't remove all the sheets in a document.");
    expect(() => run("for (let i = 0; i < 200; i++) ss.insertSheet('t' + i)")).toThrow(
      "above the limit of 200 sheets",
    );
  });

  it("keeps names of ranges, which may not read as cells", () => {
    const script = `
      ss.setNamedRange("sm_total", sheet.getRange("B2:C3"));
      const named = ss.getNamedRanges().map((n) => [n.getName(), n.getRange().getA1Notation()]);
      const found = ss.getRangeByName("sm_total").getA1Notation();
      ss.removeNamedRange("sm_total");
      return [named, found, ss.getRangeByName("sm_total")];
    `;
    expect(run(script)).toEqual([[["sm_total", "B2:C3"]], "B2:C3", null]);
    for (const name of ["FY2025", "1a", "a b", "R1C1"]) {
      expect(() => run("ss.setNamedRange(x, sheet.getRange('A1'))", name)).toThrow("Exception");
    }
  });

  it("keeps the name of a range whose tab is deleted, which leads nowhere, and to no later tab", () => {
    const script = `
      ss.setNamedRange("sm_gone", ss.insertSheet("Gone").getRange("A1"));
      const gone = ss.getSheetByName("Gone");
      ss.deleteSheet(gone);
      const next = ss.insertSheet("Next");
      return [ss.getNamedRanges().map((n) => n.getName()), next.getSheetId() === gone.getSheetId()];
    `;
    expect(run(script)).toEqual([["sm_gone"], false]);
    const lost = `${script.replace(/return .*/, "")} return ss.getRangeByName("sm_gone")`;
    expect(() => run(lost)).toThrow("Range not found");
  });

  it("finds ranges in other tabs by their address", () => {
    const script =
      "ss.insertSheet(\"O'Hare\"); const r = ss.getRange(\"'O''Hare'!B2\"); return [r.getSheet().getName(), r.getA1Notation()]";
    expect(run(script)).toEqual(["O'Hare", "B2"]);
    expect(() => run("ss.getRange('none!A1')")).toThrow("Range not found");
  });
});

describe("what a person is shown", () => {
  it("records menus, sidebar, dialogs, toasts and questions", () => {
    const { runtime, run } = scripted();
    runtime.ui.answers.push("NO", "Ann");
    const answers = run(`
      const ui = SpreadsheetApp.getUi();
      ui.createMenu("Shared Metrics").addItem("Open", "open").addSeparator().addSubMenu(ui.createMenu("More").addItem("x", "y")).addToUi();
      ui.showSidebar(HtmlService.createHtmlOutputFromFile("Sidebar").setTitle("Shared Metrics"));
      ui.showModalDialog(HtmlService.createHtmlOutput("<p>").setWidth(300), "Print");
      ss.toast("Done", "Check");
      return [ui.alert("Sure?", ui.ButtonSet.YES_NO) === ui.Button.NO, ui.prompt("Name?").getResponseText(), ui.alert("Again") === ui.Button.OK];
    `);
    expect(answers).toEqual([true, "Ann", true]);
    const { ui } = runtime;
    expect(ui.menus[0]!.items.map((item) => item.caption)).toEqual(["Open", "", "More"]);
    expect(ui.sidebar).toEqual({
      file: "Sidebar",
      content: null,
      title: "Shared Metrics",
      width: null,
      height: null,
    });
    expect(ui.dialogs).toEqual([{ file: null, content: "<p>", title: "Print", width: 300, height: null }]);
    expect(ui.toasts).toEqual([{ message: "Done", title: "Check" }]);
    expect(ui.alerts).toEqual(["Sure?", "Name?", "Again"]);
  });
});
