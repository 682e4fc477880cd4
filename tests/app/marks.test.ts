/** Marks on partners' tabs: put by a check, cleared by the next, and nothing else touched. */
import { type Hub, openHub } from "./hub";

const HEADER = ["Participant", "Gender", "Days attended", "Start date"];
const LINCOLN = [HEADER, ["A1", "Robot", "12", "2025-09-01"], ["A2", "Male", "x", "2025-09-02"]];

const notes = ({ tab }: Hub, name: string) =>
  [...tab(name).notes.entries()].map(([row, column, note]) => `${row},${column} ${note.split("\n").pop()}`);
const areas = ({ tab }: Hub, name: string) =>
  tab(name).conditionalRules.map(({ areas: all }) =>
    all.map(({ row, column, rows }) => `${row},${column}+${rows}`).join(" "),
  );

describe("marks", () => {
  it("are one rule over all cells with a problem and a note at each, and change no value", () => {
    const hub = openHub({ Lincoln: LINCOLN });
    const before = hub.values("Lincoln");
    hub.check();
    expect(areas(hub, "Lincoln")).toEqual(["2,2+1 3,3+1"]);
    expect(notes(hub, "Lincoln")).toEqual([
      expect.stringMatching(/^2,2 .*Robot.*Female/),
      expect.stringMatching(/^3,3 .*“x”/),
    ]);
    expect(hub.values("Lincoln")).toEqual(before);
  });

  it("go with the next check once a problem is mended, and come where a new one is", () => {
    const hub = openHub({ Lincoln: LINCOLN });
    hub.check();
    hub.type("Lincoln", 2, 2, "Female");
    hub.type("Lincoln", 3, 2, "Robot");
    hub.check();
    expect(areas(hub, "Lincoln")).toEqual(["3,2+1 3,3+1"]);
    expect(notes(hub, "Lincoln").map((note) => note.slice(0, 3))).toEqual(["3,2", "3,3"]);
    hub.type("Lincoln", 3, 2, "Male");
    hub.type("Lincoln", 3, 3, "9");
    hub.check();
    expect(areas(hub, "Lincoln")).toEqual([]);
    expect(notes(hub, "Lincoln")).toEqual([]);
  });

  it("leave a person's notes and rules as they were, also a note of ours that somebody has written into", () => {
    const hub = openHub({ Lincoln: LINCOLN });
    const tab = hub.tab("Lincoln");
    tab.notes.set(2, 2, "Ask Maria");
    tab.notes.set(1, 1, "As on the form");
    const rule = {
      areas: [{ row: 2, column: 1, rows: 2, columns: 4 }],
      condition: { criteria: "CELL_EMPTY", values: [] },
      look: { background: "#00ff00", fontColor: null, bold: false, italic: false },
      raw: null,
    };
    tab.conditionalRules = [rule];
    hub.check();
    expect(tab.notes.get(2, 2)).toBe("Ask Maria");
    expect(tab.conditionalRules).toHaveLength(2);
    expect(tab.conditionalRules[0]).toEqual(rule);
    const edited = `${tab.notes.get(3, 3)}\nMaria says 12`;
    tab.notes.set(3, 3, edited);
    hub.type("Lincoln", 2, 2, "Male");
    hub.type("Lincoln", 3, 3, "12");
    hub.check();
    expect(tab.conditionalRules).toEqual([rule]);
    expect([...tab.notes.entries()]).toEqual([
      [1, 1, "As on the form"],
      [2, 2, "Ask Maria"],
      [3, 3, edited],
    ]);
  });

  it("are never put on a tab that comes by IMPORTRANGE, nor on any where Settings want none", () => {
    const linked = openHub({ Lincoln: LINCOLN });
    linked.tab("Lincoln").formulas.set(1, 1, 'IMPORTRANGE("https://example.org","A:D")');
    linked.check();
    expect(areas(linked, "Lincoln")).toEqual([]);
    expect(notes(linked, "Lincoln")).toEqual([]);
    const hub = openHub({
      Lincoln: LINCOLN,
      Settings: [
        ["Setting", "Value"],
        ["Mark problems on tabs", "yes"],
      ],
    });
    hub.check();
    expect(notes(hub, "Lincoln")).toHaveLength(2);
    hub.type("Settings", 2, 2, "no");
    hub.check();
    expect(areas(hub, "Lincoln")).toEqual([]);
    expect(notes(hub, "Lincoln")).toEqual([]);
  });

  it("are at most 1,000 a tab, at a number of calls that does not grow with them", () => {
    const rows = Array.from({ length: 1500 }, (_, i) => [
      `P${i}`,
      i % 2 ? "Robot" : "Male",
      i % 3 ? "x" : "1",
      "",
    ]);
    const hub = openHub({ Lincoln: [HEADER, ...rows] });
    hub.check();
    expect(notes(hub, "Lincoln")).toHaveLength(1000);
    const { calls } = hub.runtime.usage;
    expect(calls["Range.setNotes"]).toBeLessThanOrEqual(2);
    expect(calls["Range.getNotes"]).toBe(1);
  });

  it("cost a tab that has none no call, once a check has seen that", () => {
    const hub = openHub({ Lincoln: [HEADER, ["A1", "Male", "3", ""]] });
    hub.check();
    const { calls, otherCalls } = hub.runtime.usage;
    hub.check();
    const after = hub.runtime.usage;
    expect(after.calls["Range.getNotes"]).toBe(calls["Range.getNotes"]);
    expect(after.otherCalls["Sheet.getConditionalFormatRules"]).toBe(
      otherCalls["Sheet.getConditionalFormatRules"],
    );
  });
});
