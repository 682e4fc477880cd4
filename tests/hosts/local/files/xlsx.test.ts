/** Round trips, judged by an .xlsx library that has no part in them. */
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Workbook } from "@cj-tech-master/excelts";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { chartsIn, openWorkbook, saveWorkbook } from "../../../../src/hosts/local/files";
import type { WorkbookModel } from "../../../../src/hosts/local/runtime";
import { scripted } from "../runtime/script";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "files-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** A workbook with one of everything that must survive. */
async function sample(): Promise<string> {
  const book = new Workbook();
  const sheet = book.addWorksheet("Partner & Co", { views: [{ state: "frozen", ySplit: 1 }] });
  sheet.addRow(["Name", "Share", "Formula"]);
  sheet.getCell("A2").value = 1.5;
  sheet.getCell("A2").numFmt = "0.00%";
  sheet.getCell("B2").value = { formula: "A2*2", result: 3 };
  sheet.getCell("C2").value = { error: "#REF!" };
  sheet.getCell("A3").value = new Date(Date.UTC(2024, 0, 5));
  sheet.getCell("A3").numFmt = "yyyy-mm-dd";
  sheet.getCell("B3").value = true;
  sheet.getCell("B1").font = { bold: true, color: { argb: "FFFF0000" } };
  sheet.getCell("B1").border = { top: { style: "thin" } };
  sheet.getCell("C1").value = { richText: [{ text: "x", font: { bold: true } }, { text: "y & z" }] };
  sheet.getCell("E1").value = { text: "link", hyperlink: "https://example.org/?a=1&b=2" };
  sheet.getCell("A1").note = "on a cell";
  sheet.getCell("D9").note = "on an empty cell";
  sheet.getCell("C3").dataValidation = { type: "list", allowBlank: true, formulae: ['"F,M"'] };
  sheet.addConditionalFormatting({
    ref: "A2:A9",
    rules: [{ type: "expression", formulae: ["A2>1"], priority: 1, style: { font: { bold: true } } }],
  });
  sheet.autoFilter = "A1:C1";
  sheet.mergeCells("F1:G2");
  sheet.getColumn(2).width = 30;
  sheet.getCell("A5").value = 5;
  sheet.getRow(5).hidden = true;
  book.definedNames.add("'Partner & Co'!$A$2:$B$3", "sm_area");
  const second = book.addWorksheet("Other");
  second.getCell("A1").value = "kept";
  second.getCell("B7").note = "kept too";
  book.addWorksheet("Hidden", { state: "hidden" }).getCell("A1").value = 1;
  const path = join(folder, "sample.xlsx");
  await writeFile(path, Buffer.from(await book.xlsx.writeBuffer()));
  return path;
}

async function seenByOthers(path: string): Promise<Workbook> {
  const book = new Workbook();
  await book.xlsx.load(await readFile(path));
  return book;
}

async function part(path: string, name: string): Promise<string> {
  return strFromU8(unzipSync(await readFile(path))[name]!);
}

async function saved(model: WorkbookModel, name: string): Promise<string> {
  const path = join(folder, name);
  await saveWorkbook(model, path);
  return path;
}

describe("opening an .xlsx file", () => {
  it("reads cells as Sheets would give them", async () => {
    const { run } = scripted(await openWorkbook(await sample()), { timeZone: "Pacific/Auckland" });
    const script = `return sheet.getRange("A1:C3").getValues().map((row) => row.map((c) => c instanceof Date ? c.toISOString() : c))`;
    expect(run(script)).toEqual([
      ["Name", "Share", "xy & z"],
      [1.5, 3, "#REF!"],
      ["2024-01-04T11:00:00.000Z", true, ""],
    ]);
  });

  it("reads what lies on cells", async () => {
    const { run } = scripted(await openWorkbook(await sample()));
    const script = `return [
      sheet.getRange("B2").getFormula(), sheet.getRange("A1").getNote(), sheet.getRange("D9").getNote(),
      sheet.getRange("C3").getDataValidation().getCriteriaValues()[0], sheet.getConditionalFormatRules()[0].getRanges()[0].getA1Notation(),
      sheet.getFilter().getRange().getA1Notation(), sheet.getFrozenRows(), sheet.isRowHiddenByUser(5), sheet.getRange("B1").getFontColor(),
      sheet.getRange("E1").getRichTextValue().getLinkUrl(), ss.getRangeByName("sm_area").getA1Notation(), ss.getSheetByName("Hidden").isSheetHidden(),
      sheet.getRange("F1").isPartOfMerge(), sheet.getColumnWidth(2)]`;
    expect(run(script)).toEqual([
      "=A2*2",
      "on a cell",
      "on an empty cell",
      ["F", "M"],
      "A2:A9",
      "A1:C1",
      1,
      true,
      "#ff0000",
      "https://example.org/?a=1&b=2",
      "A2:B3",
      true,
      true,
      215,
    ]);
  });
});

describe("saving", () => {
  it("gives the tabs that nobody touched back byte for byte", async () => {
    const path = await sample();
    const model = await openWorkbook(path);
    const out = await saved(model, "untouched.xlsx");
    for (const name of ["xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml", "xl/comments1.xml"]) {
      expect(await part(out, name)).toBe(await part(path, name));
    }
  });

  it("keeps everything on a tab of which one cell was changed", async () => {
    const model = await openWorkbook(await sample());
    scripted(model).run(
      "sheet.getRange('A4').setValue(\"'=<7> & \\u0007\"); sheet.getRange('Z20').setNote('new')",
    );
    const sheet = (await seenByOthers(await saved(model, "touched.xlsx"))).worksheets[0]!;
    expect(sheet.getCell("A2").numFmt).toBe("0.00%");
    expect(sheet.getCell("B2").value).toEqual({ formula: "A2*2", result: 3 });
    expect(sheet.getCell("C2").value).toEqual({ error: "#REF!" });
    expect(sheet.getCell("A3").value).toEqual(new Date(Date.UTC(2024, 0, 5)));
    expect(sheet.getCell("B1").font?.bold).toBe(true);
    expect(sheet.getCell("B1").border?.top?.style).toBe("thin");
    expect(sheet.getCell("C1").value).toMatchObject({ richText: [{ text: "x" }, { text: "y & z" }] });
    expect(sheet.getCell("E1").value).toMatchObject({ hyperlink: "https://example.org/?a=1&b=2" });
    expect(sheet.getCell("C3").dataValidation).toMatchObject({ type: "list", formulae: ['"F,M"'] });
    expect(sheet.conditionalFormattings[0]).toMatchObject({ ref: "A2:A9" });
    expect(sheet.autoFilter).toBe("A1:C1");
    expect(sheet.getCell("G2").isMerged).toBe(true);
    expect(sheet.getColumn(2).width).toBe(30);
    expect(sheet.getRow(5).hidden).toBe(true);
    expect(sheet.views[0]).toMatchObject({ state: "frozen", ySplit: 1 });
    const again = await openWorkbook(join(folder, "touched.xlsx"));
    expect([...again.tabs[0]!.notes.entries()].map(([, , note]) => note)).toEqual([
      "on a cell",
      "on an empty cell",
      "new",
    ]);
    expect(again.tabs[0]!.value(4, 1)).toBe("=<7> & \u0007");
    expect([...again.names.keys()]).toEqual(["sm_area"]);
  });

  it("writes new tabs that other programs read", async () => {
    const model = await openWorkbook(await sample());
    scripted(model).run(`
      const out = ss.insertSheet("Issues");
      out.getRange("A1:C2").setValues([["a", true, "'001"], ["2024-02-29", "=1+1", 0.5]]);
      out.getRange("A1:C1").setFontWeight("bold").setBackground("#00ff00"); out.getRange("C2").setNumberFormat("0.0%");
      out.setFrozenRows(1); out.getRange("A1:C2").createFilter(); out.setColumnWidths(1, 2, 215);
      out.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenTextEqualTo("a").setBackground("#ffcccc").setRanges([out.getRange("A1:A9"), out.getRange("C1")]).build()]);
      out.getRange("D1:D5").setDataValidation(SpreadsheetApp.newDataValidation().requireNumberBetween(1, 5).setAllowInvalid(false).build());
      out.getRange("D1").setRichTextValue(SpreadsheetApp.newRichTextValue().setText("go").setLinkUrl("#gid=0&range=A2").build());
      out.getRange("A1").setNote("first"); out.getRange("A9").setNote("on nothing");
      ss.deleteSheet(ss.getSheetByName("Other"));`);
    const book = await seenByOthers(await saved(model, "new.xlsx"));
    expect(book.worksheets.map((one) => [one.name, one.state])).toEqual([
      ["Partner & Co", "visible"],
      ["Hidden", "hidden"],
      ["Issues", "visible"],
      ["sm_state", "veryHidden"],
    ]);
    const sheet = book.getWorksheet("Issues")!;
    expect([sheet.getCell("A1").value, sheet.getCell("B1").value, sheet.getCell("C1").value]).toEqual([
      "a",
      true,
      "001",
    ]);
    expect(sheet.getCell("A2").value).toEqual(new Date(Date.UTC(2024, 1, 29)));
    expect(sheet.getCell("B2").value).toMatchObject({ formula: "1+1" });
    expect(sheet.getCell("C2").numFmt).toBe("0.0%");
    expect(sheet.getCell("A1").fill).toMatchObject({ fgColor: { argb: "FF00FF00" } });
    expect(sheet.getCell("D3").dataValidation).toMatchObject({ type: "decimal", operator: "between" });
    expect(sheet.conditionalFormattings[0]).toMatchObject({ ref: "A1:A9 C1" });
    expect(sheet.getCell("A1").note).toBe("first");
    const links = await openWorkbook(join(folder, "new.xlsx"));
    expect(links.tabs[2]!.richTexts.get(1, 4)!.runs).toEqual([{ text: "go", link: "#gid=0&range=A2" }]);
  });

  it("gives rows of long texts the height that they need, also when the texts get longer", async () => {
    const model = await openWorkbook(await sample());
    const tab = scripted(model);
    tab.run(`
      const out = ss.insertSheet("Flags"); out.setColumnWidth(1, 200);
      out.getRange("A1:A3").setValues([["short"], ["x".repeat(100)], ["one\\ntwo"]]).setWrap(true);
      out.getRange("A4").setValue("x".repeat(100)); out.getRange("A5").setValue("Title").setFontSize(14);`);
    const path = await saved(model, "heights.xlsx");
    const heights = async () => {
      const sheet = (await seenByOthers(path)).getWorksheet("Flags")!;
      return [1, 2, 3, 4, 5].map((row) => sheet.getRow(row).height ?? null);
    };
    const [short, long, broken, running, title] = await heights();
    expect([short, running]).toEqual([null, null]);
    expect(long).toBeGreaterThan(50);
    expect(broken).toBeGreaterThan(25);
    expect(title).toBeGreaterThan(18);
    const again = await openWorkbook(path);
    scripted(again).run(`ss.getSheetByName("Flags").getRange("A2").setValue("y".repeat(200));`);
    await saveWorkbook(again, path);
    expect((await heights())[1]).toBeGreaterThan(90);
  });

  it("leaves out lists that Excel would not open or would read as another", async () => {
    const model = await openWorkbook(await sample());
    scripted(model).run(`
      const out = ss.insertSheet("Lists");
      const list = (items) => SpreadsheetApp.newDataValidation().requireValueInList(items).setHelpText("h".repeat(400)).build();
      out.getRange("A1").setDataValidation(list(["a", "b"]));
      out.getRange("B1").setDataValidation(list(["Black, not Hispanic", "White"]));
      out.getRange("C1").setDataValidation(list(["x".repeat(150), "y".repeat(150)]));`);
    const sheet = (await seenByOthers(await saved(model, "lists.xlsx"))).getWorksheet("Lists")!;
    expect(sheet.getCell("A1").dataValidation).toMatchObject({
      formulae: ['"a,b"'],
      prompt: "h".repeat(255),
    });
    for (const address of ["B1", "C1"]) expect(sheet.getCell(address).dataValidation).toBeUndefined();
  });

  it("keeps ids of tabs and the document's properties, however often", async () => {
    const model = await openWorkbook(await sample());
    scripted(model).run(
      "ss.deleteSheet(ss.getSheetByName('Other')); ss.insertSheet('New', 0); PropertiesService.getDocumentProperties().setProperty('k', x)",
      "ü".repeat(4000),
    );
    const ids = model.tabs.map((tab) => [tab.name, tab.id]);
    for (let round = 0; round < 3; round++) {
      const again = await openWorkbook(
        await saved(round === 0 ? model : await openWorkbook(join(folder, "ids.xlsx")), "ids.xlsx"),
      );
      expect(again.tabs.map((tab) => [tab.name, tab.id])).toEqual(ids);
      expect(again.documentProperties.get("k")).toBe("ü".repeat(4000));
    }
  });

  it("leaves no half-written file behind", async () => {
    await saveWorkbook(await openWorkbook(await sample()), join(folder, "deep", "out.xlsx"));
    expect(await readdir(join(folder, "deep"))).toEqual(["out.xlsx"]);
    await expect(
      saveWorkbook(await openWorkbook(await sample()), join(folder, "sample.xlsx", "out.xlsx")),
    ).rejects.toMatchObject({
      code: "unwritable",
    });
  });
});

describe("what a file may bring along", () => {
  it("counts charts and keeps them", async () => {
    const parts = unzipSync(await readFile(await sample()));
    parts["xl/charts/chart1.xml"] = strToU8("<c:chartSpace/>");
    const path = join(folder, "chart.xlsx");
    await writeFile(path, zipSync(parts));
    expect(await chartsIn(path)).toBe(1);
    expect(await chartsIn(await saved(await openWorkbook(path), "chart-out.xlsx"))).toBe(1);
  });

  it("is not slowed down or filled by a million blank rows", async () => {
    const parts = unzipSync(await readFile(await sample()));
    const rows = Array.from(
      { length: 1_000_000 },
      (_, i) => `<row r="${i + 20}" s="1"><c r="A${i + 20}" s="1"/></row>`,
    );
    const sheet = strFromU8(parts["xl/worksheets/sheet2.xml"]!);
    parts["xl/worksheets/sheet2.xml"] = strToU8(
      sheet.replace("</sheetData>", `${rows.join("")}</sheetData>`),
    );
    const path = join(folder, "blank.xlsx");
    await writeFile(path, zipSync(parts, { level: 1 }));
    const model = await openWorkbook(path);
    expect([model.tabs[1]!.lastRow, model.tabs[1]!.maxRows]).toEqual([1, 1000]);
    model.tabs[1]!.setValue(2, 1, "x");
    const out = await part(await saved(model, "blank-out.xlsx"), "xl/worksheets/sheet2.xml");
    expect(out).toContain('<row r="1000019" s="1">');
  });
});
