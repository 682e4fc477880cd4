/** Prepared tabs: rules and notes from the dictionary, values and people's own settings left alone. */
import { type Hub, openHub } from "./hub";

const HEADER = ["Participant", "Gender", "Days attended", "Start date", "Remarks"];
const LINCOLN = [["Lincoln Elementary"], HEADER, ["A1", "Robot", "12", "2025-09-01", "x"]];

const rule = ({ tab }: Hub, name: string, row: number, column: number) => {
  const found = tab(name).validations.get(row, column);
  return found && { ...found.condition, strict: !found.allowInvalid };
};
const note = ({ tab }: Hub, name: string, row: number, column: number) =>
  (tab(name).notes.get(row, column) ?? "").split("\n").slice(1);

describe("preparing a partner's tab", () => {
  it("gives each known column its rule below the header, and touches no value", () => {
    const hub = openHub({ Lincoln: LINCOLN });
    const before = hub.values("Lincoln");
    expect(hub.ask("prepareTab", { tab: "Lincoln" })).toEqual({ columns: 4, state: "ready" });
    expect(rule(hub, "Lincoln", 3, 2)).toEqual({
      criteria: "VALUE_IN_LIST",
      values: [["Female", "Male", "Nonbinary"], true],
      strict: true,
    });
    expect(rule(hub, "Lincoln", hub.tab("Lincoln").maxRows, 2)?.criteria).toBe("VALUE_IN_LIST");
    expect(rule(hub, "Lincoln", 3, 3)).toEqual({
      criteria: "NUMBER_BETWEEN",
      values: [0, 9999],
      strict: false,
    });
    expect(rule(hub, "Lincoln", 3, 4)).toEqual({ criteria: "DATE_IS_VALID_DATE", values: [], strict: true });
    for (const [row, column] of [
      [3, 1],
      [3, 5],
      [2, 2],
    ] as const) {
      expect(rule(hub, "Lincoln", row, column) ?? null).toBeNull();
    }
    expect(note(hub, "Lincoln", 2, 1)).toEqual(["Number on the enrolment form", "Needed in every row."]);
    expect(note(hub, "Lincoln", 2, 2)).toEqual(["Allowed: Female, Male, Nonbinary."]);
    expect(hub.tab("Lincoln").notes.get(2, 5)).toBeUndefined();
    expect(hub.tab("Lincoln").frozenRows).toBe(2);
    expect(hub.values("Lincoln")).toEqual(before);
  });

  it("leaves rules and notes that people have set, and renews its own", () => {
    const hub = openHub({ Lincoln: LINCOLN });
    const own = {
      condition: { criteria: "VALUE_IN_LIST", values: [["F", "M"], true] },
      allowInvalid: true,
      helpText: null,
      raw: null,
    };
    hub.tab("Lincoln").validations.set({ row: 3, column: 2, rows: 5, columns: 1 }, own);
    hub.tab("Lincoln").notes.set(2, 3, "Count half days as half");
    hub.tab("Lincoln").frozenRows = 1;
    hub.ask("prepareTab", { tab: "Lincoln" });
    expect(hub.tab("Lincoln").validations.get(3, 2)).toEqual(own);
    expect(hub.tab("Lincoln").notes.get(2, 3)).toBe("Count half days as half");
    expect(hub.tab("Lincoln").frozenRows).toBe(1);
    hub.type("Dictionary", 4, 8, "366");
    hub.ask("prepareTab", { tab: "Lincoln" });
    expect(rule(hub, "Lincoln", 3, 3)?.values).toEqual([0, 366]);
    expect(note(hub, "Lincoln", 2, 4)).toEqual(["A date."]);
  });

  it("keeps header notes when a check clears its own", () => {
    const hub = openHub({ Lincoln: LINCOLN });
    hub.ask("prepareTab", { tab: "Lincoln" });
    hub.check();
    hub.type("Lincoln", 3, 2, "Male");
    hub.check();
    expect([...hub.tab("Lincoln").notes.entries()].map(([row, column]) => [row, column])).toEqual([
      [2, 1],
      [2, 2],
      [2, 3],
      [2, 4],
    ]);
  });

  it("never writes to a tab that comes by IMPORTRANGE, and says what else it cannot do", () => {
    const hub = openHub({
      Lincoln: LINCOLN,
      Empty: [["nothing", "of", "the", "kind"]],
      Partners: [
        ["Partner", "Tab"],
        ["Lincoln", "Lincoln"],
        ["Empty", "Empty"],
      ],
    });
    hub.tab("Lincoln").formulas.set(1, 1, 'IMPORTRANGE("https://example.org","A:D")');
    expect(hub.ask("prepareTab", { tab: "Lincoln" })).toEqual({ columns: 0, state: "linked" });
    expect(rule(hub, "Lincoln", 3, 2) ?? null).toBeNull();
    expect(hub.ask("prepareTab", { tab: "Empty" }).state).toBe("unread");
    expect(hub.ask("prepareTab", { tab: "Nowhere" }).state).toBe("gone");
  });
});

describe("strict rules", () => {
  it("neither stop a fix from being undone nor are lost by it", () => {
    const hub = openHub({ Lincoln: [HEADER, ["A1", "Femal", "12", "2025-09-01", ""]] });
    hub.check();
    const { fixes } = hub.ask("listFixes", { partner: null, check: "enum", tab: null, issueId: null });
    const issueIds = fixes.map(({ issueId }) => issueId);
    hub.ask("prepareTab", { tab: "Lincoln" });
    const strict = rule(hub, "Lincoln", 2, 2);
    expect(strict?.strict).toBe(true);
    const { batch, changed } = hub.ask("applyFixes", { issueIds, remember: false, who: "" });
    expect(changed).toBe(1);
    expect(hub.ask("undoChanges", { batch, cell: null })).toEqual({ undone: 1, left: [] });
    expect(hub.values("Lincoln")[1]?.[1]).toBe("Femal");
    expect(rule(hub, "Lincoln", 2, 2)).toEqual(strict);
  });
});

describe("a new partner", () => {
  it("gets a tab from the dictionary and a line in Partners", () => {
    const hub = openHub({
      Lincoln: LINCOLN,
      Partners: [
        ["Partner", "Tab"],
        ["Lincoln", "Lincoln"],
      ],
    });
    expect(hub.ask("listTabs", {})).toEqual({
      partners: [{ partner: "Lincoln", tab: "Lincoln" }],
      tables: [""],
      tabs: ["Lincoln"],
      metrics: false,
    });
    expect(hub.ask("addPartner", { partner: " Hill: Club ", table: "" })).toEqual({ tab: "Hill Club" });
    expect(hub.values("Hill Club")).toEqual([["Participant", "Gender", "Days attended", "Start date"]]);
    expect(rule(hub, "Hill Club", 2, 2)?.criteria).toBe("VALUE_IN_LIST");
    expect(hub.tab("Hill Club").frozenRows).toBe(1);
    expect(hub.values("Partners")[2]).toEqual(["Hill: Club", "Hill Club"]);
    hub.type("Hill Club", 2, 1, "B1");
    expect(hub.check().partners.map(({ partner }) => partner)).toEqual(["Lincoln", "Hill: Club"]);
  });

  it("needs a name that is free", () => {
    const hub = openHub({ Lincoln: LINCOLN });
    for (const partner of ["lincoln", "Settings", "  "]) {
      expect(hub.ask("addPartner", { partner, table: "" })).toEqual({ tab: null });
    }
    expect(hub.model.tabs.map(({ name }) => name)).toEqual(["Dictionary", "Lincoln"]);
  });

  it("only adds the tab where there is no Partners", () => {
    const hub = openHub({ Lincoln: LINCOLN });
    expect(hub.ask("addPartner", { partner: "Hill", table: "" })).toEqual({ tab: "Hill" });
    expect(hub.model.tabs.map(({ name }) => name)).toEqual(["Dictionary", "Lincoln", "Hill"]);
    expect(openHub({}).ask("listTabs", {})).toEqual({
      partners: [],
      tables: [""],
      tabs: [],
      metrics: false,
    });
  });
});
