/** From a suggestion to the cell and back again, through the calls that the sidebar makes. */
import type { Fix } from "../../../src/protocol/calls";
import { type Hub, openHub } from "../hub";

const ALL = { partner: null, check: null, tab: null, issueId: null };
const HEADER = ["Participant", "Gender", "Days attended", "Start date"];

const hub = (more: Record<string, readonly (readonly string[])[]> = {}): Hub => {
  const opened = openHub({
    Lincoln: [
      HEADER,
      ["A1", "Femal", "'1,200", "2025-09-01"],
      ["A2", "female ", "12", "45901"],
      ["A3", "Male", "'45", "2025-09-03"],
      ["A4", "Femal", "46", "2025-09-04"],
    ],
    ...more,
  });
  opened.check();
  return opened;
};

const apply = ({ ask }: Hub, fixes: readonly Fix[], remember = false) =>
  ask("applyFixes", { issueIds: fixes.map(({ issueId }) => issueId), remember, who: "Ana" });

const brief = ({ check, tab, cell, before, after, state }: Fix) =>
  `${check} ${tab}!${cell} ${before} > ${after}: ${state}`;

describe("the list of fixes", () => {
  it("shows before and after of every suggestion, and changes nothing", () => {
    const opened = hub();
    const before = opened.values("Lincoln");
    const { fixes, total } = opened.ask("listFixes", ALL);
    expect(fixes.map(brief).sort()).toEqual([
      "enum Lincoln!B2 Femal > Female: ready",
      "enum Lincoln!B5 Femal > Female: ready",
      "enum-variant Lincoln!B3 female  > Female: ready",
      "number-as-text Lincoln!C2 1,200 > 1200: ready",
      "number-as-text Lincoln!C4 45 > 45: ready",
      "type-error Lincoln!D3 45901 > 2025-09-01: ready",
    ]);
    expect(total).toBe(6);
    expect(opened.values("Lincoln")).toEqual(before);
  });

  it("can be of one cell, or of one check in one tab", () => {
    const opened = hub();
    const [first] = opened.ask("listFixes", { ...ALL, check: "enum", tab: "Lincoln" }).fixes;
    expect(opened.ask("listFixes", { ...ALL, check: "enum", tab: "Lincoln" }).total).toBe(2);
    expect(opened.ask("listFixes", { ...ALL, issueId: first!.issueId }).fixes).toEqual([first]);
    expect(opened.ask("listFixes", { ...ALL, tab: "Elsewhere" }).fixes).toEqual([]);
  });
});

describe("a tab that somebody has protected", () => {
  it("is left, the others are written, and the log has nothing to undo there", () => {
    const opened = hub({ Hill: [HEADER, ["B1", "Femal", "3", "2025-09-01"]] });
    opened.tab("Lincoln").protectedByOthers = true;
    const fixes = opened.ask("listFixes", { ...ALL, check: "enum" }).fixes;
    const answer = apply(opened, fixes);
    expect(answer).toMatchObject({ changed: 1, mapped: 0 });
    expect(answer.left).toEqual([
      { tab: "Lincoln", cell: "B2", state: "protected" },
      { tab: "Lincoln", cell: "B5", state: "protected" },
    ]);
    expect(opened.values("Hill")[1]?.[1]).toBe("Female");
    const { batches } = opened.ask("listChanges", {});
    expect(batches).toMatchObject([{ count: 3, open: 1 }]);
    opened.tab("Hill").protectedByOthers = true;
    expect(opened.ask("undoChanges", { batch: answer.batch, cell: null })).toEqual({
      undone: 0,
      left: [{ tab: "Hill", cell: "B2", state: "protected" }],
    });
    opened.tab("Hill").protectedByOthers = false;
    expect(opened.ask("undoChanges", { batch: answer.batch, cell: null }).undone).toBe(1);
    expect(opened.values("Hill")[1]?.[1]).toBe("Femal");
  });

  it("can still be checked", () => {
    const opened = hub();
    opened.tab("Lincoln").protectedByOthers = true;
    expect(opened.check().errors).toBe(3);
  });
});

describe("applying", () => {
  it("writes values of the field's type into the cells named and no other", () => {
    const opened = hub();
    const expected = opened.values("Lincoln");
    const answer = apply(opened, opened.ask("listFixes", ALL).fixes);
    expect(answer).toMatchObject({ changed: 6, mapped: 0, left: [] });
    for (const [row, column, value] of [
      [2, 2, "Female"],
      [3, 2, "Female"],
      [5, 2, "Female"],
      [2, 3, 1200],
      [4, 3, 45],
      [3, 4, 45901],
    ] as const) {
      expected[row - 1]![column - 1] = value;
    }
    expect(opened.values("Lincoln")).toEqual(expected);
    opened.check();
    expect(opened.issues()).toEqual([]);
  });

  it("logs each change with its old value, who made it and in which batch", () => {
    const opened = hub();
    const { batch } = apply(opened, opened.ask("listFixes", { ...ALL, check: "enum" }).fixes);
    const [header, ...lines] = opened.values("Change log");
    expect(header?.slice(0, 10)).toEqual([
      "When",
      "Who",
      "Tab",
      "Cell",
      "Field",
      "Old value",
      "New value",
      "Check",
      "Batch",
      "Undone",
    ]);
    expect(lines.map((line) => line.slice(1, 10))).toEqual([
      ["Ana", "Lincoln", "B2", "gender", "Femal", "Female", "enum", batch, ""],
      ["Ana", "Lincoln", "B5", "gender", "Femal", "Female", "enum", batch, ""],
    ]);
    apply(opened, opened.ask("listFixes", { ...ALL, check: "number-as-text" }).fixes);
    expect(opened.values("Change log")).toHaveLength(5);
    expect(opened.ask("listFixes", ALL).who).toBe("Ana");
  });

  it("leaves a cell that has changed since the check, holds a formula, or is filled by one", () => {
    const opened = hub({
      Roosevelt: [HEADER, ["B1", "Femal", "3", "2025-09-01"], ["B2", "Male", "4", "2025-09-01"]],
      Linked: [HEADER, ["C1", "Femal", "3", "2025-09-01"]],
    });
    opened.type("Lincoln", 2, 2, "Mal");
    opened.type("Roosevelt", 2, 2, '="Fe"&"mal"');
    opened.tab("Roosevelt").formulas.set(2, 2, '"Fe"&"mal"');
    opened.tab("Roosevelt").setValue(2, 2, "Femal");
    opened.tab("Roosevelt").formulas.set(2, 2, '"Fe"&"mal"');
    opened.tab("Linked").formulas.set(1, 1, 'IMPORTRANGE("https://example.org","A:D")');
    const before = ["Lincoln", "Roosevelt", "Linked"].map(opened.values);
    const { fixes } = opened.ask("listFixes", { ...ALL, check: "enum" });
    const states = Object.fromEntries(fixes.map(({ tab, cell, state }) => [`${tab}!${cell}`, state]));
    expect(states).toEqual({
      "Lincoln!B2": "changed",
      "Lincoln!B5": "ready",
      "Roosevelt!B2": "formula",
      "Linked!B2": "linked",
    });
    expect(apply(opened, fixes)).toMatchObject({ changed: 1 });
    before[0]![4]![1] = "Female";
    expect(["Lincoln", "Roosevelt", "Linked"].map(opened.values)).toEqual(before);
    expect(opened.tab("Linked").formulas.get(1, 1)).toContain("IMPORTRANGE");
  });

  it("writes alike values in one call, however many cells there are", () => {
    const rows = Array.from({ length: 300 }, (_, i) => [
      `P${i}`,
      i % 2 ? "Femal" : "Male",
      "3",
      "2025-09-01",
    ]);
    const opened = hub({ Many: [HEADER, ...rows] });
    const { fixes } = opened.ask("listFixes", { ...ALL, tab: "Many" });
    expect(fixes).toHaveLength(150);
    const before = opened.runtime.usage.calls;
    apply(opened, fixes);
    const after = opened.runtime.usage.calls;
    const made = Object.keys(after).reduce((sum, name) => sum + after[name]! - (before[name] ?? 0), 0);
    expect(after["RangeList.setValue"]).toBe(1);
    expect(made).toBeLessThan(12);
    expect(opened.values("Many").filter((row) => row[1] === "Female")).toHaveLength(150);
  });
});

describe("remembering", () => {
  it("writes a line of Mappings for a header guess, which then is one no more", () => {
    const opened = hub({
      Roosevelt: [
        ["Participant", "Gendr", "Days attended", "Start date"],
        ["B1", "Male", "3", ""],
      ],
    });
    const { fixes } = opened.ask("listFixes", { ...ALL, check: "header-variant" });
    expect(fixes.map(brief)).toEqual(["header-variant Roosevelt!B1 Gendr > Gender: ready"]);
    expect(apply(opened, fixes)).toMatchObject({ changed: 0, mapped: 1 });
    expect(opened.values("Mappings")).toEqual([
      ["Partner", "Field", "Theirs", "Ours", "Confirmed by", "On"],
      ["Roosevelt", "gender", "Gendr", "Gender", "Ana", expect.any(Number)],
    ]);
    expect(opened.values("Roosevelt")[0]).toContain("Gendr");
    expect(opened.ask("listFixes", { ...ALL, check: "header-variant" }).fixes[0]?.state).toBe("mapped");
    opened.check();
    expect(opened.issues().filter((line) => line.includes("Roosevelt"))).toEqual([]);
  });

  it("adds what a partner's value means under the headers that Mappings has", () => {
    const opened = hub({
      Mappings: [["Note"], ["Ours", "Theirs", "Partner", "Field"], ["Male", "M1", "Lincoln", "gender"]],
    });
    const { fixes } = opened.ask("listFixes", { ...ALL, check: "enum" });
    expect(apply(opened, fixes, true)).toMatchObject({ changed: 0, mapped: 1 });
    expect(opened.values("Mappings")[3]).toEqual(["Female", "Femal", "Lincoln", "gender"]);
    opened.check();
    expect(opened.issues().filter((line) => line.startsWith("enum "))).toEqual([]);
  });

  it("is undone by clearing the line, unless somebody has worked on it", () => {
    const opened = hub();
    const { batch } = apply(opened, opened.ask("listFixes", { ...ALL, check: "enum" }).fixes, true);
    opened.type("Mappings", 3, 1, "Lincoln");
    expect(opened.ask("undoChanges", { batch, cell: null })).toEqual({ undone: 1, left: [] });
    expect(opened.values("Mappings")[1]).toEqual(["", "", "", "", "", ""]);
  });
});

describe("undoing", () => {
  it("brings back values with their types and looks, as a batch", () => {
    const opened = hub();
    opened.runtime.call("runStatus", [{}]);
    const before = opened.values("Lincoln");
    const { batch } = apply(opened, opened.ask("listFixes", ALL).fixes);
    expect(opened.ask("listChanges", {}).batches).toMatchObject([{ batch, who: "Ana", count: 6, open: 6 }]);
    expect(opened.ask("undoChanges", { batch, cell: null })).toEqual({ undone: 6, left: [] });
    expect(opened.values("Lincoln")).toEqual(before);
    expect(opened.ask("listChanges", {}).batches).toMatchObject([{ open: 0 }]);
    expect(
      opened
        .values("Change log")
        .slice(1)
        .every((line) => line[9] !== ""),
    ).toBe(true);
    expect(opened.ask("undoChanges", { batch, cell: null })).toEqual({ undone: 0, left: [] });
    opened.check();
    expect(opened.issues()).toHaveLength(6);
  });

  it("takes back one cell, and leaves one that has changed since", () => {
    const opened = hub();
    const { batch } = apply(opened, opened.ask("listFixes", { ...ALL, check: "enum" }).fixes);
    opened.type("Lincoln", 5, 2, "Nonbinary");
    const one = (cell: string) => opened.ask("undoChanges", { batch, cell: { tab: "Lincoln", cell } });
    expect(one("B5")).toEqual({ undone: 0, left: [{ tab: "Lincoln", cell: "B5", state: "changed" }] });
    expect(one("B2")).toEqual({ undone: 1, left: [] });
    expect(opened.values("Lincoln").map((row) => row[1])).toEqual([
      "Gender",
      "Femal",
      "female ",
      "Male",
      "Nonbinary",
    ]);
  });

  it("finds its row again after rows were put above it, and never takes another's for it", () => {
    const opened = hub();
    const { batch } = apply(opened, opened.ask("listFixes", { ...ALL, check: "enum" }).fixes);
    opened.tab("Lincoln").shift("row", 1, 1);
    ["A0", "Female", "1", "2025-09-01"].forEach((text, column) => {
      opened.type("Lincoln", 2, column + 1, text);
    });
    opened.type("Lincoln", 3, 3, "7");
    expect(opened.ask("undoChanges", { batch, cell: { tab: "Lincoln", cell: "B2" } }).undone).toBe(1);
    expect(opened.values("Lincoln").map((row) => row[1])).toEqual([
      "Gender",
      "Female",
      "Femal",
      "female ",
      "Male",
      "Female",
    ]);
  });

  it("says that a tab is gone", () => {
    const opened = hub({ Roosevelt: [HEADER, ["B1", "Femal", "3", "2025-09-01"]] });
    const { batch } = apply(opened, opened.ask("listFixes", { ...ALL, tab: "Roosevelt" }).fixes);
    opened.tab("Roosevelt").name = "Renamed";
    expect(opened.ask("undoChanges", { batch, cell: null })).toEqual({
      undone: 0,
      left: [{ tab: "Roosevelt", cell: "B2", state: "gone" }],
    });
  });
});
