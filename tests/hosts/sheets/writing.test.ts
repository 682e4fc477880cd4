/** Writing through the Sheets host, in the local Apps Script runtime. */
import type { OutValue } from "../../../src/core/plan/plan";
import { DateCell } from "../../../src/core/table/cell";
import { displayText } from "../../../src/hosts/local/runtime";
import { edit, openProbe, type Probe } from "./probe";

const shown = (probe: Probe, name: string, row: number, column: number) =>
  displayText(probe.model, probe.tab(name), row, column);

const namedArea = (probe: Probe, name: string) => probe.model.names.get(name)?.area;

describe("values", () => {
  it.each(["=1+1", "001", "2024-01-05", "12%", "TRUE", "'quoted", "+1", "1e5", " x ", "مرحبا", "🎓"])(
    "stores %j as the text that it is",
    (text) => {
      const probe = openProbe({ Data: [] });
      probe.apply(edit("issues", [["Value"], [text]]));
      expect(probe.values("Issues")).toEqual([["Value"], [text]]);
      expect(probe.tab("Issues").formulas.size).toBe(0);
    },
  );

  it("stores numbers, truth, dates and nothing as such", () => {
    const probe = openProbe({ Data: [] }, { timeZone: "Pacific/Auckland" });
    const row: OutValue[] = [0.5, true, new DateCell(46_027), new DateCell(46_027.75), null, ""];
    probe.apply(edit("master", [["a", "b", "c", "d", "e", "f"], row]));
    expect(probe.values("Master")[1]).toEqual([0.5, true, 46_027, 46_027.75, "", ""]);
    expect(shown(probe, "Master", 2, 3)).toBe("2026-01-05");
    expect(shown(probe, "Master", 2, 4)).toBe("2026-01-05 18:00:00");
  });
});

describe("formats", () => {
  const cells: OutValue[][] = [
    ["Rate", "n"],
    [0.625, 1234],
  ];
  const columns = [
    { width: 90, format: "0.0%", wrap: false },
    { width: 90, format: null, wrap: true },
  ];

  it("go by column, or cell by cell", () => {
    const probe = openProbe({ Data: [] });
    probe.apply(
      edit("summary", cells, { columns }),
      edit("by", cells, {
        columns,
        formats: [
          [null, null],
          [null, "#,##0"],
        ],
      }),
    );
    expect(shown(probe, "Summary", 2, 1)).toBe("62.5%");
    expect(shown(probe, "Summary", 2, 2)).toBe("1234");
    expect(shown(probe, "By", 2, 1)).toBe("62.5%");
    expect(shown(probe, "By", 2, 2)).toBe("1,234");
  });

  it("of an earlier table do not stay, nor does a person's text format make text of numbers", () => {
    const probe = openProbe({ Data: [] });
    probe.apply(edit("summary", cells, { columns }));
    const tab = probe.tab("Summary");
    const text = probe.model.styles.changer({ numberFormat: "@" });
    tab.restyle({ row: 1, column: 1, rows: 2, columns: 2 }, text);
    probe.apply(edit("summary", cells));
    expect(probe.values("Summary")[1]).toEqual([0.625, 1234]);
    expect(shown(probe, "Summary", 2, 1)).toBe("0.625");
  });
});

describe("the tab of an output", () => {
  it("is made at the end, just as large as its table, without leading the person away", () => {
    const probe = openProbe({ Data: [["x"]] });
    const ids = probe.apply(
      edit("issues", [
        ["a", "b"],
        [1, 2],
        [3, 4],
      ]),
    );
    const tab = probe.tab("Issues");
    expect(ids).toEqual(new Map([["issues", tab.id]]));
    expect(probe.model.tabs.map(({ name }) => name)).toEqual(["Data", "Issues"]);
    expect([tab.maxRows, tab.maxColumns, tab.frozenRows]).toEqual([3, 2, 1]);
    expect(probe.model.activeTab).toBe(0);
    expect(namedArea(probe, "sm_issues")).toMatchObject({ row: 1, column: 1, rows: 3, columns: 2 });
  });

  it("is made in a workbook that has room for the table and little more", () => {
    const probe = openProbe({ Data: [["x"]] });
    const full = probe.tab("Data");
    full.maxRows = 380_000;
    full.maxColumns = 26;
    probe.apply(edit("master", [["a", "b"], ...Array.from({ length: 5000 }, (_, row) => [row, row])]));
    expect([probe.tab("Master").maxRows, probe.tab("Master").maxColumns]).toEqual([5001, 2]);
  });

  it("leaves a person's tab of that name alone", () => {
    const probe = openProbe({ Summary: [["mine"]], "summary 2": [["mine too"]] });
    probe.apply(edit("summary", [["ours"]]));
    expect(probe.values("Summary")).toEqual([["mine"]]);
    expect(probe.values("summary 2")).toEqual([["mine too"]]);
    expect(probe.values("Summary 3")).toEqual([["ours"]]);
    expect(probe.call("outputs")).toEqual([["summary", probe.tab("Summary 3").id]]);
  });

  it("stays ours when a person renames it, and is made anew when a person deletes it", () => {
    const probe = openProbe({ Data: [] });
    probe.apply(edit("summary", [["first"]]));
    const tab = probe.tab("Summary");
    tab.name = "Board report";
    probe.apply(edit("summary", [["second"]]));
    expect(probe.values("Board report")).toEqual([["second"]]);
    expect(probe.model.tabs).toHaveLength(2);
    probe.model.removeTab(tab);
    expect(probe.call("outputs")).toEqual([]);
    expect(probe.model.names.has("sm_summary")).toBe(true);
    probe.apply(edit("summary", [["third"]]));
    expect(probe.values("Summary")).toEqual([["third"]]);
  });

  it("stays ours in a copy of the spreadsheet, which loses the stored ids", () => {
    const probe = openProbe({ Data: [] });
    probe.apply(
      edit("gap-flags", [["a"]], { title: "Gap flags" }),
      edit("by:gender x race", [["b"]], { title: "By" }),
    );
    probe.model.documentProperties.clear();
    const outputs = new Map(probe.call<[string, number][]>("outputs"));
    expect(outputs.get("gap-flags")).toBe(probe.tab("Gap flags").id);
    expect([...outputs.values()]).toContain(probe.tab("By").id);
    probe.apply(edit("gap-flags", [["c"]]), edit("by:gender x race", [["d"]]));
    expect(probe.model.tabs).toHaveLength(3);
    expect(probe.values("Gap flags")).toEqual([["c"]]);
    expect(probe.values("By")).toEqual([["d"]]);
  });

  it("has a name that .xlsx allows", () => {
    const probe = openProbe({ Data: [] });
    probe.apply(edit("by:x", [["a"]], { title: "By a/b: a very long dimension x race" }));
    expect(probe.model.tabs[1]!.name).toBe("By a b a very long dimension x");
  });
});

describe("writing in place", () => {
  it("leaves nothing of a larger table before, and takes no row or column away", () => {
    const probe = openProbe({ Data: [] });
    const large = [["a", "b", "c"], ...Array.from({ length: 9 }, (_, row) => [row, row, row])];
    probe.apply(edit("summary", large));
    probe.apply(
      edit("summary", [
        ["a", "b"],
        [1, 2],
      ]),
    );
    expect(probe.values("Summary")).toEqual([
      ["a", "b"],
      [1, 2],
    ]);
    expect([probe.tab("Summary").maxRows, probe.tab("Summary").maxColumns]).toEqual([10, 3]);
    expect(namedArea(probe, "sm_summary")).toMatchObject({ rows: 2, columns: 2 });
    probe.apply(edit("summary", large));
    expect(probe.values("Summary")).toEqual(large);
  });

  it("leaves alone what a person keeps beside our table", () => {
    const probe = openProbe({ Data: [] });
    probe.apply(edit("summary", [["a"], [1], [2]]));
    const tab = probe.tab("Summary");
    tab.maxColumns = 5;
    tab.setValue(3, 4, "a note of mine");
    probe.apply(edit("summary", [["a"], [3]]));
    expect(tab.value(3, 4)).toBe("a note of mine");
    expect(tab.value(3, 1)).toBeUndefined();
  });

  it("empties the tab of an output that is no more, and takes it up again", () => {
    const probe = openProbe({ Data: [["x"]] });
    probe.apply(edit("by:age", [["a"], [1]], { title: "By age", filter: true }));
    const id = probe.tab("By age").id;
    probe.retire("by:age", "never-there");
    expect(probe.values("By age")).toEqual([]);
    expect(probe.tab("By age").filter).toBeNull();
    expect(probe.values("Data")).toEqual([["x"]]);
    expect(probe.apply(edit("by:age", [["b"]], { title: "By age" })).get("by:age")).toBe(id);
    expect(probe.values("By age")).toEqual([["b"]]);
  });

  it("can write a table without rows", () => {
    const probe = openProbe({ Data: [] });
    probe.apply(edit("coverage", [["a", "b"]]), edit("voices", []));
    expect(probe.values("Coverage")).toEqual([["a", "b"]]);
    expect(probe.values("Voices")).toEqual([]);
    probe.apply(edit("coverage", []));
    expect(probe.values("Coverage")).toEqual([]);
  });
});

describe("append", () => {
  const log = (...rows: OutValue[][]) =>
    edit("log", [["When", "Who"], ...rows], { append: true, title: "Run log" });

  it("adds below what is there", () => {
    const probe = openProbe({ Data: [] });
    probe.apply(log(["one", "=x"]));
    probe.apply(log(["two", "b"], ["three", "c"]));
    probe.apply(log());
    expect(probe.values("Run log")).toEqual([
      ["When", "Who"],
      ["one", "=x"],
      ["two", "b"],
      ["three", "c"],
    ]);
    expect(namedArea(probe, "sm_log")).toMatchObject({ rows: 4, columns: 2 });
  });

  it("takes up a column that a newer release adds", () => {
    const probe = openProbe({ Data: [] });
    probe.apply(log(["one", "a"]));
    probe.apply(
      edit(
        "log",
        [
          ["When", "Who", "Why"],
          ["two", "b", "c"],
        ],
        { append: true },
      ),
    );
    expect(probe.values("Run log")).toEqual([
      ["When", "Who", "Why"],
      ["one", "a", ""],
      ["two", "b", "c"],
    ]);
  });
});

describe("looks", () => {
  it("styles, widths, wrapping, frozen rows and filter are set, and old styles go", () => {
    const probe = openProbe({ Data: [] });
    const columns = [
      { width: 120, format: null, wrap: true },
      { width: 120, format: null, wrap: false },
      { width: 60, format: null, wrap: false },
    ];
    const cells = [
      ["a", "b", "c"],
      [1, 2, 3],
      [4, 5, 6],
    ];
    const styles = [
      { row: 1, column: 1, rows: 1, columns: 3, look: "header" as const },
      { row: 3, column: 1, rows: 1, columns: 1, look: "bad" as const },
    ];
    probe.apply(edit("summary", cells, { columns, styles, filter: true }));
    const tab = probe.tab("Summary");
    const style = (row: number, column: number) => probe.model.styles.get(tab.style(row, column));
    expect(style(1, 3)).toMatchObject({ bold: true, background: "#e8eaed" });
    expect(style(3, 1)).toMatchObject({ background: "#fce8e6", wrap: true });
    expect(style(3, 2)).toMatchObject({ background: null, wrap: false });
    expect([1, 2, 3].map((column) => tab.columnWidths.get(column))).toEqual([120, 120, 60]);
    expect(tab.filter).toMatchObject({ row: 1, column: 1, rows: 3, columns: 3 });

    tab.columnWidths.set(1, 300);
    probe.apply(edit("summary", [...cells, [7, 8, 9]], { columns, filter: true }));
    expect(style(3, 1).background).toBeNull();
    expect(style(1, 1).bold).toBe(false);
    expect(tab.columnWidths.get(1)).toBe(300);
    expect(tab.filter).toMatchObject({ rows: 4, columns: 3 });
  });

  it("keep what people had chosen in a filter, also in one that covers other columns", () => {
    const probe = openProbe({ Data: [] });
    const cells = [
      ["a", "b", "c"],
      [1, 2, 3],
    ];
    probe.apply(edit("summary", cells, { filter: true }));
    const tab = probe.tab("Summary");
    tab.maxColumns = 9;
    tab.filter = { row: 1, column: 2, rows: 2, columns: 5 };
    tab.filterCriteria.set(2, "their choice");
    tab.filterCriteria.set(6, "beside our table");
    probe.apply(edit("summary", [...cells, [4, 5, 6]], { filter: true }));
    expect(tab.filter).toMatchObject({ row: 1, column: 1, rows: 3, columns: 3 });
    expect([...tab.filterCriteria]).toEqual([[2, "their choice"]]);
  });

  it("leave a person's own filter on a tab that has none of ours", () => {
    const probe = openProbe({ Data: [] });
    probe.apply(edit("coverage", [["a"], [1]]));
    const own = { row: 1, column: 1, rows: 2, columns: 1 };
    probe.tab("Coverage").filter = own;
    probe.apply(edit("coverage", [["a"], [2]]));
    expect(probe.tab("Coverage").filter).toEqual(own);
  });

  it("links cells by rich text in one call, and leaves the others what they are", () => {
    const probe = openProbe({ Lincoln: [["x"]] });
    const cells: OutValue[][] = [
      ["Cell", "n"],
      ["D17", 1],
      ["", 2],
      ["=1", 3],
      ["D20", 4],
    ];
    const link = (row: number, address: string) => ({ row, column: 1, tabId: 0, address });
    probe.apply(edit("issues", cells, { links: [link(2, "D17"), link(5, "D20")] }));
    const tab = probe.tab("Issues");
    expect(tab.richTexts.get(2, 1)?.runs).toEqual([{ text: "D17", link: "#gid=0&range=D17" }]);
    expect(tab.richTexts.get(5, 1)?.runs).toEqual([{ text: "D20", link: "#gid=0&range=D20" }]);
    expect(probe.values("Issues")).toEqual(cells);
    expect(probe.runtime.usage.calls["Range.setRichTextValues"]).toBe(1);
  });

  it("does not make text of a number between two links", () => {
    const probe = openProbe({ Data: [] });
    const link = (row: number) => ({ row, column: 1, tabId: 0, address: "A1" });
    probe.apply(edit("issues", [["a"], ["b"], [7], ["c"]], { links: [link(2), link(4)] }));
    expect(probe.values("Issues")).toEqual([["a"], ["b"], [7], ["c"]]);
    expect(probe.tab("Issues").richTexts.get(4, 1)?.runs[0]?.link).toBe("#gid=0&range=A1");
  });
});

describe("cost", () => {
  const table = (rows: number): OutValue[][] => [
    ["Cell", "n", "When", "Text"],
    ...Array.from({ length: rows }, (_, row) => [
      `A${row + 2}`,
      row,
      new DateCell(46_000 + row),
      `text ${row}`,
    ]),
  ];
  const links = (rows: number) =>
    Array.from({ length: Math.min(1000, rows) }, (_, row) => ({
      row: row + 2,
      column: 1,
      tabId: 0,
      address: `A${row + 2}`,
    }));
  const write = (probe: Probe, rows: number) =>
    probe.apply(edit("issues", table(rows), { links: links(rows), filter: true }));

  it("is the same for 10 rows and 10,000: at most 4 reads and 6 writes a tab", () => {
    const usage = [10, 10_000].map((rows) => {
      const probe = openProbe({ Data: [] });
      write(probe, rows);
      write(probe, rows + 5);
      write(probe, rows);
      return probe.runtime.usage;
    });
    expect(usage[1]!.calls).toEqual(usage[0]!.calls);
    expect(usage[0]!.calls).toEqual({ "Range.setValues": 3, "Range.setRichTextValues": 3 });
    // A new tab has 1,000 rows: ten are cut off it, ten thousand need more. Links are built one by one, without Sheets.
    const others = usage.map(({ otherCalls }) =>
      Object.entries(otherCalls).reduce((sum, [name, count]) => sum + (/RichText/.test(name) ? 0 : count), 0),
    );
    expect(others[1]).toBe(others[0]);
  });

  it("writes more than a million cells in chunks that count as one", () => {
    const probe = openProbe({ Data: [] });
    const cells: OutValue[][] = Array.from({ length: 30_000 }, (_, row) => Array(40).fill(row));
    probe.apply(edit("master", cells));
    expect(probe.tab("Master").value(30_000, 40)).toBe(29_999);
    expect(probe.runtime.usage.calls).toEqual({ "Range.setValues": 1 });
    expect(probe.runtime.usage.cellsWritten).toBe(1_200_000);
  });
});
