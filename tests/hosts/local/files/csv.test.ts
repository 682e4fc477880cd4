import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openWorkbook, saveWorkbook } from "../../../../src/hosts/local/files";
import { displayText } from "../../../../src/hosts/local/runtime";
import { newModel, scripted } from "../runtime/script";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "csv-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function cells(bytes: string | Uint8Array): Promise<string[][]> {
  const path = join(folder, "one.csv");
  await writeFile(path, bytes);
  const model = await openWorkbook(path);
  const tab = model.tabs[0]!;
  return Array.from({ length: tab.lastRow }, (_, row) =>
    Array.from({ length: tab.lastColumn }, (_, column) => displayText(model, tab, row + 1, column + 1)),
  );
}

describe("reading CSV", () => {
  it.each([
    [
      "text as written",
      "a,b\r\n001,=1+1\n1e3,TRUE\n",
      [
        ["a", "b"],
        ["001", "=1+1"],
        ["1e3", "TRUE"],
      ],
    ],
    [
      "quotes, commas and line breaks",
      'a,"b ""x"", y"\n"1\n2",3',
      [
        ["a", 'b "x", y'],
        ["1\n2", "3"],
      ],
    ],
    [
      "a mark at the start",
      "\ufeffa,b\n1,2",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "UTF-16",
      Buffer.from("\ufeffé,b\n1,2", "utf16le"),
      [
        ["é", "b"],
        ["1", "2"],
      ],
    ],
    ["Windows-1252", Uint8Array.from([0xe9, 0x2c, 0x80]), [["é", "€"]]],
    [
      "semicolons",
      "a;b\n1,5;2",
      [
        ["a", "b"],
        ["1,5", "2"],
      ],
    ],
    [
      "rows of different length and blank lines",
      "a,b\n\n1\n1,2,3",
      [
        ["a", "b", ""],
        ["", "", ""],
        ["1", "", ""],
        ["1", "2", "3"],
      ],
    ],
    ["nothing at all", "", []],
  ])("takes %s", async (_, bytes, rows) => {
    expect(await cells(bytes)).toEqual(rows);
  });
});

describe("a folder of CSV", () => {
  it("is one tab a file, and its cells are text", async () => {
    const path = join(folder, "hub");
    await mkdir(path);
    await writeFile(join(path, "B.csv"), "x\n1");
    await writeFile(join(path, "A.csv"), "y\n001");
    await writeFile(join(path, "notes.txt"), "not a tab");
    const model = await openWorkbook(path);
    expect([model.name, model.asWritten, model.tabs.map((tab) => [tab.id, tab.name])]).toEqual([
      "hub",
      true,
      [
        [0, "A"],
        [1, "B"],
      ],
    ]);
    expect(model.tabs[0]!.value(2, 1)).toBe("001");
  });

  it("is written plainly, and keeps order, ids, hidden tabs and properties", async () => {
    const model = newModel();
    scripted(model).run(`
      sheet.getRange("A1:D2").setValues([["text, \\"x\\"", true, "2024-02-29", 0.1], [1e21, "12%", "2024-02-29 09:30", "'001"]]);
      ss.insertSheet("By: gender/race").hideSheet();
      ss.insertSheet("0 first").getRange("A1").setValue("x");
      PropertiesService.getDocumentProperties().setProperty("k", "v");`);
    const path = join(folder, "out");
    await saveWorkbook(model, path);
    expect((await readdir(path)).sort()).toEqual([
      ".shared-metrics.json",
      "0 first.csv",
      "A.csv",
      "By%3A gender%2Frace.csv",
    ]);
    expect(await readFile(join(path, "A.csv"), "utf8")).toBe(
      '"text, ""x""",TRUE,2024-02-29,0.1\r\n1e+21,0.12,2024-02-29T09:30:00,001\r\n',
    );
    const again = await openWorkbook(path);
    expect(again.tabs.map((tab) => [tab.id, tab.name, tab.hidden])).toEqual([
      [0, "A", false],
      [1, "By: gender/race", true],
      [2, "0 first", false],
    ]);
    expect(again.documentProperties.get("k")).toBe("v");
    await saveWorkbook(again, path);
    expect((await readdir(folder)).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });
});

describe("text that a spreadsheet would run", () => {
  const TEXTS = [
    "=1+1",
    "+x",
    "-x",
    "@x",
    "\tx",
    "'=1+1",
    "''-x",
    "-5",
    "+0.5",
    "-1e-7",
    "-5%",
    "'x",
    "x=1",
    "-",
  ];

  /** A workbook of a person's tab and one that the add-on writes, each with these texts in its first column. */
  async function saved(): Promise<string> {
    const path = join(folder, "guarded");
    const model = newModel();
    model.documentProperties.set("output:voices", String(model.addTab("Voices").id));
    for (const tab of model.tabs) for (const [row, text] of TEXTS.entries()) tab.setValue(row + 1, 1, text);
    await saveWorkbook(model, path);
    return path;
  }
  const lines = async (path: string, name: string) =>
    (await readFile(join(path, `${name}.csv`), "utf8")).split("\r\n").slice(0, -1);

  it("has an apostrophe in our tabs, and stands as it was typed in people's", async () => {
    const path = await saved();
    expect(await lines(path, "A")).toEqual(TEXTS);
    expect(await lines(path, "Voices")).toEqual([
      ...["'=1+1", "'+x", "'-x", "'@x", "'\tx", "''=1+1", "'''-x"],
      ...["-5", "+0.5", "-1e-7", "-5%", "'x", "x=1", "'-"],
    ]);
  });

  it("is the same when it is read and written again", async () => {
    const path = await saved();
    const first = await lines(path, "Voices");
    const model = await openWorkbook(path);
    for (const tab of model.tabs)
      expect(TEXTS.map((_, row) => displayText(model, tab, row + 1, 1))).toEqual(TEXTS);
    await saveWorkbook(model, path);
    expect(await lines(path, "Voices")).toEqual(first);
  });
});
