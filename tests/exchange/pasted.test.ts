/** What people paste: recognised, or told apart by what is wrong with it. */
import { csvText, readDelimited } from "../../src/exchange/csv";
import { exportText } from "../../src/exchange/export";
import { jsonFault } from "../../src/exchange/json-fault";
import { type PasteFault, readPasted } from "../../src/exchange/pasted";
import { lossInWords } from "../../src/exchange/words";

const REDCAP = [
  'Variable / Field Name,Form Name,Field Type,Field Label,"Choices, Calculations, OR Slider Labels",Text Validation Type OR Show Slider Number,Text Validation Max,Branching Logic (Show field only if...),Required Field?',
  'record_id,people,text,"Study ID",,,,,',
  'sex,people,radio,"Sex at birth, as told","0, Female | 1, Male",,,,y',
  "due,people,text,Due date,,date_mdy,today,[sex] = '0',y",
].join("\r\n");

function read(text: string) {
  const pasted = readPasted(text);
  if (!pasted.ok) throw new Error(pasted.fault.kind);
  return pasted.dictionary;
}

function faultOf(text: string): PasteFault {
  const pasted = readPasted(text);
  if (pasted.ok) throw new Error(pasted.dictionary.format);
  return pasted.fault;
}

describe("a paste", () => {
  it("is a REDCap dictionary from a file, and as a spreadsheet copies it", () => {
    const fromFile = read(`\uFEFF${REDCAP}\n`);
    const copied = readDelimited(REDCAP)
      .map((row) => row.map((cell) => (cell.includes(",") ? `"${cell}"` : cell)).join("\t"))
      .join("\n");
    expect(read(copied)).toEqual(fromFile);
    expect(fromFile.format).toBe("REDCap");
    expect(fromFile.rows.map(([table, field]) => `${table} ${field}`)).toEqual([
      "Table Field",
      "people record_id",
      "people sex",
      "people due",
    ]);
    expect(fromFile.lost).toEqual([{ kind: "branching", fields: ["due"] }]);
    expect(fromFile.rows[3]).toContain("today");
    const asLowest = REDCAP.replace("Text Validation Max", "Text Validation Min");
    expect(read(asLowest).lost).toContainEqual({
      kind: "unread",
      row: 4,
      column: "Text Validation Min",
      value: "today",
    });
  });

  it("keeps the columns of files, which hold nothing to read, both ways", () => {
    const { rows } = read(
      "Variable / Field Name,Form Name,Field Type\nid,f,text\nscan,f,file\nintro,f,descriptive",
    );
    expect(rows).toEqual([
      ["Table", "Field", "Role", "Type"],
      ["f", "id", "key", "string"],
      ["f", "scan", "", "file"],
    ]);
    const tab = { id: 0, name: "Dictionary", cells: rows, asWritten: false };
    const out = exportText([tab], "redcap", { dateOrder: null, decimalComma: false })!;
    expect(read(out.text).rows).toEqual(rows);
  });

  it("is Table Schema, with or without what stands around its fields, or CSVW", () => {
    const fields = [{ name: "id" }, { name: "age", type: "integer" }];
    for (const value of [
      { fields },
      fields,
      { resources: [{ name: "a", schema: { fields } }, { name: "b" }] },
    ]) {
      expect(read(JSON.stringify(value))).toMatchObject({ format: "Table Schema" });
    }
    expect(
      read(JSON.stringify({ resources: [{ name: "a", schema: { fields } }, { name: "b" }] })).lost,
    ).toEqual([{ kind: "no-schema", table: "b" }]);
    const csvw = { url: "a.csv", tableSchema: { columns: [{ name: "x" }] } };
    expect(read(JSON.stringify(csvw)).format).toBe("CSVW");
    expect(read("Field,Type\nage,integer").format).toBe("table");
  });

  it("may be nothing, too much, broken, or something else", () => {
    expect(faultOf(" \n")).toEqual({ kind: "empty" });
    expect(faultOf(`[${'"a",'.repeat(1_250_000)}"a"]`)).toEqual({ kind: "too-large", millions: 5 });
    expect(faultOf('{"fields": [\n  {"name": "a",}\n]}')).toEqual({
      kind: "broken-json",
      line: 2,
      column: 16,
    });
    for (const value of ["{}", "[]", "[1, 2]", '{"resources": []}', '{"resources": [{"name": "a"}]}']) {
      expect(faultOf(value)).toEqual({ kind: "unknown-json" });
    }
    for (const text of ["Dear all,\nplease find…", "3", "a,b\n1,2", '"']) {
      expect(faultOf(text)).toEqual({ kind: "unknown-table" });
    }
  });

  it("says what a cell cannot hold, and each loss once", () => {
    const long = Array.from({ length: 20_000 }, (_, index) => `code${index}`);
    const { rows, lost } = read(
      JSON.stringify({ fields: [{ name: "a", constraints: { enum: long } }], foreignKeys: [{}, {}] }),
    );
    expect(rows).toEqual([
      ["Field", "Type", "Allowed values"],
      ["a", "string", ""],
    ]);
    expect(lost).toEqual([
      { kind: "foreign-keys" },
      { kind: "too-long", field: "a", column: "Allowed values" },
    ]);
  });
});

describe("where JSON breaks", () => {
  it.each([
    ['{"a": 1,}', 1, 9],
    ['{"a": 1\n "b": 2}', 2, 2],
    ["{“a”: 1}", 1, 2],
    ["[1, 2", 1, 6],
    ["[1 2]", 1, 4],
    ["{'a': 1}", 1, 2],
    ['{"a" 1}', 1, 6],
    ["[1],", 1, 4],
    ["[}", 1, 2],
    ['["a\nb"]', 1, 2],
    ["[01]", 1, 3],
    ["[]\n]", 2, 1],
    ['{"a":}', 1, 6],
    ["", 1, 1],
  ])("%j at line %d, character %d", (text, line, column) => {
    expect(() => JSON.parse(text)).toThrow();
    expect(jsonFault(text)).toEqual({ line, column });
  });
});

describe("tables as text", () => {
  it("keep quotes, line breaks, empty cells and uneven rows", () => {
    expect(readDelimited('a,"b ""c""\nd",\n,"",e\r\rlast,')).toEqual([
      ["a", 'b "c"\nd', ""],
      ["", "", "e"],
      [""],
      ["last", ""],
    ]);
    expect(readDelimited("a;b,c;d\n1;2")).toEqual([
      ["a", "b,c", "d"],
      ["1", "2"],
    ]);
    expect(readDelimited('a,"b')).toEqual([["a", '"b']]);
  });

  it("come back as they went out", () => {
    const rows = [
      ["a", 'say "b"', "c,d"],
      ["", "line\nbreak", " "],
    ];
    expect(readDelimited(csvText(rows))).toEqual(rows);
  });
});

describe("what goes out", () => {
  const tab = (name: string, cells: string[][]) => ({ id: 0, name, cells, asWritten: false });
  const locale = { dateOrder: null, decimalComma: false };

  it("takes lists from Codes, and is read again by what reads pastes", () => {
    const tabs = [
      tab("Dictionary", [
        ["Field", "Allowed values"],
        ["site", "Sites"],
      ]),
      tab("Codes", [
        ["List", "Code", "Label"],
        ["Sites", "L", "Lincoln"],
      ]),
    ];
    for (const format of ["table-schema", "redcap"] as const) {
      const out = exportText(tabs, format, locale);
      expect(out?.fields).toBe(1);
      const [header = [], line = []] = read(out!.text).rows;
      expect(line[header.indexOf("Allowed values")]).toBe("L=Lincoln");
    }
  });

  it("is nothing where there is no field", () => {
    expect(exportText([tab("Dictionary", [])], "redcap", locale)).toBeNull();
  });
});

describe("losses", () => {
  it("are said in both languages, long lists cut", () => {
    const fields = ["a", "b", "c", "d", "e", "f", "g"];
    expect(lossInWords({ kind: "branching", fields }, "en")).toContain("a, b, c, d, e and 2 more");
    expect(lossInWords({ kind: "branching", fields }, "es")).toContain("a, b, c, d, e y 2 más");
    expect(lossInWords({ kind: "unread", row: 4, column: "Type", value: "x" }, "es")).toContain(
      "Fila 4, Type",
    );
  });
});
