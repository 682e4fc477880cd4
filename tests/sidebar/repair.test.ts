/** Fixes, changes and prepared tabs, click by click. */
import type { CallName, Fix } from "../../src/protocol/calls";
import { alikeFixes, outcome } from "../../src/sidebar/repair";
import type { Call, Result } from "../../src/sidebar/rpc";
import { createStore, type First, type State } from "../../src/sidebar/store";
import { en } from "../../src/sidebar/words/en";
import { es } from "../../src/sidebar/words/es";
import { group } from "./sample";

type Answerer = (request: unknown) => Result<unknown>;

function open(answers: Partial<Record<CallName, Answerer>>, first: First = "start") {
  const calls: unknown[][] = [];
  const states: State[] = [];
  const call = async (name: CallName, request: unknown) => {
    calls.push([name, request]);
    return answers[name]?.(request) ?? { ok: false, failure: { code: "unreachable" } };
  };
  return { store: createStore(call as Call, "en", (state) => states.push(state), first), states, calls };
}

const ok = (value: unknown) => ({ ok: true as const, value });

const fix = (cell: string, part: Partial<Fix> = {}): Fix => ({
  ...{ issueId: cell, check: "enum", partner: "Lincoln", tab: "Lincoln", cell, field: "gender" },
  ...{ before: "Femal", after: "Female", state: "ready", mappable: true },
  ...part,
});

describe("the list of fixes", () => {
  it("puts alike ones together, apart by tab and by what becomes of them", () => {
    const fixes = [fix("B2"), fix("B5"), fix("B6", { state: "changed" }), fix("B2", { tab: "Hill" })];
    expect(alikeFixes(fixes).map(({ tab, cells, state }) => `${tab} ${cells.join(" ")} ${state}`)).toEqual([
      "Lincoln B2 B5 ready",
      "Lincoln B6 changed",
      "Hill B2 ready",
    ]);
  });

  it("counts what a click would do: headers are remembered in any case, linked cells can be", () => {
    const fixes = [
      fix("B2"),
      fix("B3", { state: "linked" }),
      fix("B4", { mappable: false }),
      fix("B1", { check: "header-variant" }),
      fix("B5", { state: "mapped" }),
    ];
    expect(outcome(fixes, false)).toEqual({ changed: 2, mapped: 1 });
    expect(outcome(fixes, true)).toEqual({ changed: 0, mapped: 3 });
  });
});

describe("fixing", () => {
  it("shows the list first, writes just what it showed, and ends where it can be undone", async () => {
    const { store, calls } = open({
      listFixes: () => ok({ fixes: [fix("B2"), fix("B5")], total: 2, who: "Ana" }),
      applyFixes: () => ok({ batch: "b", changed: 2, mapped: 0, left: [] }),
      listChanges: () => ok({ batches: [] }),
    });
    await store.showFixes({ partner: "Lincoln", check: "enum" });
    expect(store.state().screen).toMatchObject({ name: "fixes", total: 2, who: "Ana", remember: false });
    store.chooseRemember(true);
    store.setWho("Bea ");
    await store.applyFixes();
    expect(calls).toEqual([
      ["listFixes", { partner: "Lincoln", check: "enum", tab: null, issueId: null }],
      ["applyFixes", { issueIds: ["B2", "B5"], remember: true, who: "Bea" }],
      ["listChanges", {}],
    ]);
    expect(store.state()).toMatchObject({
      screen: { name: "changes" },
      notice: { kind: "fixed", changed: 2, mapped: 0, left: [] },
      busy: false,
    });
  });

  it("leads back to the list of problems that it began with, also after an undo", async () => {
    const fixing = async (partner: string | null) => {
      const { store } = open({
        listProblems: () => ok({ groups: [], total: 0 }),
        listFixes: () => ok({ fixes: [fix("B2")], total: 1, who: "" }),
        applyFixes: () => ok({ batch: "b", changed: 1, mapped: 0, left: [] }),
        undoChanges: () => ok({ undone: 1, left: [] }),
        listChanges: () => ok({ batches: [] }),
      });
      await store.showProblems(partner);
      await store.showFixes({ partner: "Lincoln", check: "enum" });
      await store.showFixes({ check: "enum" });
      await store.applyFixes();
      await store.undo("b", null);
      return store.state().screen;
    };
    expect(await fixing(null)).toMatchObject({ name: "changes", fixing: null });
    expect(await fixing("Lincoln")).toMatchObject({ name: "changes", fixing: "Lincoln" });
  });

  it("stays where it is when the add-on cannot", async () => {
    const { store } = open({ listFixes: () => ok({ fixes: [fix("B2")], total: 1, who: "" }) });
    await store.showFixes({});
    await store.applyFixes();
    expect(store.state()).toMatchObject({ screen: { name: "fixes" }, failure: { code: "unreachable" } });
  });

  it("says which cells an undo has left", async () => {
    const left = [{ tab: "Lincoln", cell: "B5", state: "changed" }];
    const { store } = open({
      undoChanges: () => ok({ undone: 1, left }),
      listChanges: () => ok({ batches: [] }),
    });
    await store.undo("b", null);
    expect(store.state().notice).toEqual({ kind: "undone", undone: 1, left });
  });
});

describe("tabs that are protected", () => {
  const left = ["B2", "B3"].map((cell) => ({ tab: "Lincoln", cell, state: "protected" as const }));

  it.each([
    [
      en,
      /2 cells left.*Protected, and you may not edit it: Lincoln\. Whoever protected it or owns/,
      /^1 cell undone\. Protected/,
    ],
    [es, /Se dejaron: 2 celdas.*Protegido.*Lincoln\. Quien lo protegió/, /^Celdas deshechas: 1\. Protegido/],
  ])("are named once, with who can do something", (words, fixed, undone) => {
    const notice = words.notice({ kind: "fixed", changed: 0, mapped: 0, left });
    expect(notice).toMatch(fixed);
    expect(notice.match(/Lincoln/g)).toHaveLength(1);
    expect(words.notice({ kind: "undone", undone: 1, left })).toMatch(undone);
  });
});

describe("preparing", () => {
  const tabs = {
    partners: ["Lincoln", "Hill", "Linked"].map((name) => ({ partner: name, tab: name })),
    tables: [""],
    tabs: ["Lincoln", "Hill", "Linked"],
  };

  it("goes tab by tab, says how far it is and what it left", async () => {
    const { store, states, calls } = open({
      listTabs: () => ok(tabs),
      prepareTab: (request) => {
        const linked = (request as { tab: string }).tab === "Linked";
        return ok(linked ? { columns: 0, state: "linked" } : { columns: 3, state: "ready" });
      },
    });
    await store.showSetup();
    await store.prepareAll();
    expect(calls.map(([name]) => name)).toEqual(["listTabs", "prepareTab", "prepareTab", "prepareTab"]);
    const told = states.flatMap(({ notice }) => (notice?.kind === "preparing" ? [notice.tab] : []));
    expect([...new Set(told)]).toEqual(["Lincoln", "Hill", "Linked"]);
    expect(store.state().notice).toEqual({
      kind: "prepared",
      count: 2,
      left: [{ tab: "Linked", state: "linked" }],
    });
  });

  it("keeps what was typed where a partner's name is taken", async () => {
    const { store, calls } = open({ addPartner: () => ok({ tab: null }) });
    await store.addPartner("Hill", "");
    expect(store.state().notice).toEqual({ kind: "added", tab: null });
    expect(calls).toHaveLength(1);
  });

  const setup = () => ok({ partners: [], tables: [""], tabs: ["Lincoln"], metrics: false });

  it("drafts in the page and sends only the lines", async () => {
    const { store, calls } = open({
      sampleTab: () => ok({ cells: '[["Site","Days"],["A",1],["B",2]]' }),
      writeDraft: () => ok({ tab: "Dictionary draft" }),
      listTabs: setup,
    });
    await store.draft("Lincoln");
    expect(calls.map(([name]) => name)).toEqual(["sampleTab", "writeDraft", "listTabs"]);
    const { kind, lines } = calls[1]![1] as { kind: string; lines: string[][] };
    expect(kind).toBe("Dictionary");
    expect(lines.map((line) => line[0])).toEqual(["Field", "site", "days"]);
    expect(store.state().notice).toEqual({
      kind: "drafted",
      what: "Dictionary",
      tab: "Dictionary draft",
      fromJuly: false,
    });
  });

  it("says in Settings when school years begin, but for Settings that people have begun", async () => {
    const years = '[["School year","Days"],["2023-24",1],["2024-25",2]]';
    const tabs = (settings: string) => `[{"id":1,"name":"Settings","cells":${settings},"asWritten":false}]`;
    for (const [begun, fromJuly] of [
      [tabs("[]"), true],
      ["[]", true],
      [tabs('[["Setting","Value"]]'), false],
    ] as const) {
      const { store, calls } = open({
        sampleTab: () => ok({ cells: years }),
        dictionaryTabs: () => ok({ tabs: begun }),
        writeDraft: (request) => ok({ tab: (request as { kind: string }).kind }),
        listTabs: setup,
      });
      await store.draft("Lincoln");
      const kinds = calls.flatMap(([name, request]) =>
        name === "writeDraft" ? [(request as { kind: string }).kind] : [],
      );
      expect(kinds).toEqual(fromJuly ? ["Settings", "Dictionary"] : ["Dictionary"]);
      expect(store.state().notice).toMatchObject({ kind: "drafted", tab: "Dictionary", fromJuly });
    }
  });

  it("writes nothing where a tab has no table", async () => {
    const { store, calls } = open({ sampleTab: () => ok({ cells: "[]" }) });
    await store.draft("Empty");
    expect(calls).toHaveLength(1);
    expect(store.state().notice).toMatchObject({ kind: "drafted", tab: null });
  });

  it("drafts Metrics from the Dictionary as it stands", async () => {
    const cells = '[["Field","Role","Type"],["pid","key",""],["done","","boolean"]]';
    const { store, calls } = open({
      dictionaryTabs: () => ok({ tabs: `[{"id":1,"name":"Dictionary","cells":${cells},"asWritten":false}]` }),
      writeDraft: () => ok({ tab: "Metrics" }),
      listTabs: setup,
    });
    await store.draftMetrics({ people: "People", mean: (label) => label });
    const { kind, lines } = calls[1]![1] as { kind: string; lines: string[][] };
    expect([kind, lines.map(([name]) => name)]).toEqual(["Metrics", ["Metric", "people", "done"]]);
    expect(store.state()).toMatchObject({
      screen: { name: "setup" },
      notice: { what: "Metrics", tab: "Metrics" },
    });
  });
});

describe("a partner's page", () => {
  it("is what the window begins with, in the workbook's language", async () => {
    const groups = [group("Lincoln", "enum", ["B2"])];
    const { store, calls } = open(
      { partnerProblems: () => ok({ language: "es", checkedOn: "2026-01-15T12:00:00Z", groups }) },
      { partner: "Lincoln" },
    );
    await store.load();
    expect(calls).toEqual([["partnerProblems", { partner: "Lincoln" }]]);
    expect(store.state()).toMatchObject({
      language: "es",
      screen: { name: "partner-page", problems: { partner: "Lincoln", checkedOn: "15/1/2026", groups } },
    });
  });
});
