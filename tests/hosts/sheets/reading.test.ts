/** Reading through the Sheets host, in the local Apps Script runtime. */
import { DateCell } from "../../../src/core/table/cell";
import { openProbe } from "./probe";

describe("tabs", () => {
  it("gives id, name, and how far the content goes", () => {
    const probe = openProbe({
      Dictionary: [
        ["Field", "Type"],
        ["a", ""],
      ],
      Empty: [],
    });
    probe.tab("Empty").hidden = true;
    expect(probe.tabs()).toEqual([
      { id: 0, name: "Dictionary", hidden: false, rows: 2, columns: 2 },
      { id: 1, name: "Empty", hidden: true, rows: 0, columns: 0 },
    ]);
  });
});

describe("read", () => {
  it("gives numbers, truth, text and empty cells as they are", () => {
    const probe = openProbe({
      Data: [
        ["Name", "n", "ok"],
        ["Ana", "1.5", "TRUE"],
        ["", "'007", "#"],
      ],
    });
    expect(probe.call("read", 0)).toEqual([
      ["Name", "n", "ok"],
      ["Ana", 1.5, true],
      ["", "007", "#"],
    ]);
  });

  it.each(["Pacific/Auckland", "Etc/GMT+12", "America/New_York", "Asia/Kolkata", "Etc/GMT"])(
    "gives dates as the serials that people see, in %s",
    (timeZone) => {
      const rows = [["2026-03-08"], ["2026-11-01"], ["1955-06-01"], ["1899-12-31"], ["2026-07-05 13:30:00"]];
      const probe = openProbe({ Data: rows }, { timeZone });
      const cells = probe.call<DateCell[][]>("read", 0).map(([cell]) => cell);
      expect(cells).toEqual(
        [46_089, 46_327, 20_241, 1, 46_208 + 13.5 / 24].map(
          (serial) => new DateCell(expect.closeTo(serial, 8)),
        ),
      );
    },
  );

  it("reads only the first rows where no more are asked for, and nothing of an empty or lost tab", () => {
    const probe = openProbe({ Data: [["a"], ["b"], ["c"]], Empty: [] });
    expect(probe.call("read", 0, 2)).toEqual([["a"], ["b"]]);
    expect(probe.call("read", 0, 9)).toEqual([["a"], ["b"], ["c"]]);
    expect(probe.call("read", 1)).toEqual([]);
    expect(probe.call("read", 99)).toEqual([]);
  });

  it("moves at most a million cells a call, which counts as one read", () => {
    const probe = openProbe({ Data: [["a", "b", "c"]] });
    const tab = probe.tab("Data");
    tab.maxRows = 400_000;
    tab.setValue(400_000, 3, "last");
    const cells = probe.call<unknown[][]>("read", 0);
    expect(cells).toHaveLength(400_000);
    expect(cells[399_999]).toEqual(["", "", "last"]);
    expect(probe.runtime.usage.calls).toEqual({ "Range.getValues": 1 });
    expect(probe.runtime.usage.otherCalls["Sheet.getRange"]).toBe(2);
  });

  it("reads as much with as many calls for 10 rows and for 10,000", () => {
    const calls = [10, 10_000].map((rows) => {
      const probe = openProbe({ Data: [["2026-01-05", "x"]] });
      probe.tab("Data").maxRows = rows;
      probe.tab("Data").setValue(rows, 1, 46_000);
      probe.call("read", 0);
      return { ...probe.runtime.usage.calls, ...probe.runtime.usage.otherCalls };
    });
    expect(calls[1]).toEqual(calls[0]);
  });
});

describe("locale and now", () => {
  it("follow the spreadsheet, not the script", () => {
    const now = Date.parse("2026-01-05T04:30:00Z");
    const east = openProbe({ A: [] }, { now: () => now, timeZone: "Asia/Tokyo", locale: "de_DE" });
    const west = openProbe({ A: [] }, { now: () => now, timeZone: "America/New_York", locale: "en_US" });
    expect(east.call("now")).toEqual({ instant: "2026-01-05T04:30:00.000Z", today: 46_027 });
    expect(west.call("now")).toEqual({ instant: "2026-01-05T04:30:00.000Z", today: 46_026 });
    expect(east.call("locale")).toEqual({ dateOrder: "dmy", decimalComma: true });
    expect(west.call("locale")).toEqual({ dateOrder: "mdy", decimalComma: false });
  });
});

describe("state", () => {
  it("stays with the document under a name of ours", () => {
    const probe = openProbe({ A: [] });
    expect(probe.call("getState", "lease")).toBeNull();
    probe.call("setState", "lease", "x");
    expect(probe.call("getState", "lease")).toBe("x");
    expect(probe.model.documentProperties.get("sm.lease")).toBe("x");
    probe.call("setState", "lease", null);
    expect(probe.call("getState", "lease")).toBeNull();
    expect(probe.model.documentProperties.size).toBe(0);
  });
});

describe("exclusively", () => {
  it("runs alone, and says Busy where somebody else has the document's lock", () => {
    expect(openProbe({ A: [] }).runtime.call("callExclusively")).toBe("alone");
    expect(openProbe({ A: [] }, { lockedElsewhere: () => true }).runtime.call("callExclusively")).toBe(
      "Busy",
    );
  });
});

describe("show", () => {
  it("takes the person to a cell, a row, a column or a tab", () => {
    const probe = openProbe({ A: [], Data: [["x"]] });
    expect(probe.call("show", 1, 17, 4)).toBe(true);
    expect(probe.model.activeRange).toMatchObject({ tabId: 1, row: 17, column: 4, rows: 1, columns: 1 });
    probe.call("show", 1, 17, null);
    expect(probe.model.activeRange).toMatchObject({ row: 17, column: 1, columns: 26 });
    probe.call("show", 1, null, 4);
    expect(probe.model.activeRange).toMatchObject({ row: 1, column: 4, rows: 1000 });
    expect(probe.call("show", 0, null, null)).toBe(true);
    expect(probe.model.activeTab).toBe(0);
  });

  it("shows a hidden tab, the tab where the cell is gone, and says so where the tab is gone", () => {
    const probe = openProbe({ A: [], Data: [["x"]] });
    probe.tab("Data").hidden = true;
    expect(probe.call("show", 1, 5000, 1)).toBe(true);
    expect(probe.model.activeTab).toBe(1);
    expect(probe.tab("Data").hidden).toBe(false);
    expect(probe.call("show", 7, 1, 1)).toBe(false);
  });
});
