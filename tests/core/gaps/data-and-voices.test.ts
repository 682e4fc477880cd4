/** Flags on the state of the data, and on whom nobody has listened to. */

import { makeFlag } from "../../../src/core/gaps/flag-input";
import { heardGroups } from "../../../src/core/gaps/heard";
import { dataQuality } from "../../../src/core/gaps/kinds/data-quality";
import { unheardGroups } from "../../../src/core/gaps/kinds/unheard-group";
import { unknownShares } from "../../../src/core/gaps/kinds/unknown-share";
import { missingPeriods } from "../../../src/core/gaps/missing-periods";
import type { CoverageRow, TabCounts } from "../../../src/core/gaps/model";
import { countTab } from "../../../src/core/gaps/tab-tally";
import { cell, context, cube, dictionary, field, metric, recordTab, table } from "./build";

describe("data-quality", () => {
  const counts = (differing: Partial<TabCounts>): TabCounts => ({
    ...{ partner: "North", rows: 100, rowsHeld: 0, cells: 1000, cellsBlanked: 0 },
    ...differing,
  });
  const flags = (...tabs: TabCounts[]) => dataQuality(context(dictionary(), cube([]), { tabs }));

  it("is raised above one row in twenty, not at it, over all tabs of a partner", () => {
    expect(flags(counts({ rowsHeld: 5 }))).toEqual([]);
    expect(flags(counts({ rowsHeld: 6 }))).toMatchObject([
      { kind: "data-quality", partner: "North", value: 0.06, measures: { lost: "rows" } },
    ]);
    expect(flags(counts({ rowsHeld: 6 }), counts({}))).toEqual([]);
    expect(flags(counts({ rowsHeld: 6 }), counts({ partner: "South", rowsHeld: 20 }))).toHaveLength(2);
  });

  it("looks at cells too, leaves slips in short tabs alone, and prints no more than whole percent", () => {
    expect(flags(counts({ cellsBlanked: 77 }))).toMatchObject([{ value: 0.08, measures: { lost: "cells" } }]);
    expect(flags(counts({ rows: 4, rowsHeld: 2 }))).toEqual([]);
    expect(flags(counts({ rows: 7, rowsHeld: 3 }))).toMatchObject([{ value: 0.43, n: null }]);
    expect(flags(counts({ rows: 0, cells: 0 }))).toEqual([]);
  });

  it("prints no share where a number of the partner's people is hidden", () => {
    const people = cube(["All", "North"].map((partner) => cell("All", 2, 4, { dimension: "", partner })));
    const tabs = [counts({ rows: 7, rowsHeld: 3 })];
    expect(dataQuality(context(dictionary(), people, { tabs }))).toMatchObject([{ value: null }]);
  });

  it("counts rows and the cells of the tab's own columns", () => {
    const words = dictionary();
    const tab = recordTab(
      {
        partner: "North",
        periods: [0, 0, 0],
        held: [0, 1, 0],
        columns: { id: ["1", "2", "3"], race: ["a", "b", "c"] },
      },
      words,
    );
    expect(countTab({ ...tab, cellsBlanked: 2 })).toEqual({
      ...{ partner: "North", rows: 3, rowsHeld: 1, cells: 6, cellsBlanked: 2 },
    });
  });
});

describe("unknown-share", () => {
  const cells = (name: string, n: number, partner: string) =>
    ["All", partner].flatMap((at) => [
      cell("All", n / 2, n, { metric: name, partner: at }),
      cell("Not reported", n / 4, n / 2, { metric: name, partner: at }),
    ]);
  const coverage = ["enrolment", "reading", "work"].map((name) => ({
    ...{ partner: "North", period: "2025-Q1", metric: name, status: "Reported" as const },
  }));

  it("is one for all metrics of the same partners, with the one of most people", () => {
    const words = dictionary({ metrics: [metric("enrolment"), metric("reading"), metric("work")] });
    const numbers = cube([
      ...[...cells("enrolment", 100, "North"), ...cells("reading", 200, "North")],
      ...cells("work", 100, "South"),
    ]);
    const flags = unknownShares(context(words, numbers, { coverage }));
    expect(flags.map(({ metric: name, n, measures }) => [name, n, measures.metricTitle])).toEqual([
      ["reading", 100, "The enrolment; The reading"],
      ["work", 50, "The work"],
    ]);
  });
});

describe("unheard-group", () => {
  const flag = (dimension: string, group: string, name = "enrolment") =>
    makeFlag({
      kind: "outcome-gap",
      severity: "warning",
      ...{ metric: name, dimension, group, measures: { metricTitle: `The ${name}` } },
    });
  const unheard = (
    heard: Parameters<typeof unheardGroups>[0]["heard"],
    ...flags: ReturnType<typeof flag>[]
  ) => unheardGroups(context(dictionary(), cube([]), { heard }), flags);
  const BLACK = { dimension: "race", group: "Black" };
  const FEMALE = { dimension: "gender", group: "Female" };

  it("is one a group, with all its metrics", () => {
    const flags = unheard(
      [[FEMALE]],
      flag("race", "Black"),
      flag("race", "Black", "reading"),
      flag("gender", "Female"),
    );
    expect(flags).toMatchObject([
      {
        kind: "unheard-group",
        severity: "info",
        ...BLACK,
        measures: { metricTitle: "The enrolment; The reading" },
      },
    ]);
  });

  it("takes one person's answer for a cross, not two people's", () => {
    expect(unheard([[BLACK], [FEMALE]], flag("gender x race", "Female x Black"))).toHaveLength(1);
    expect(unheard([[FEMALE, BLACK]], flag("gender x race", "Female x Black"))).toEqual([]);
  });

  it("is silent where nobody is asked, and on flags of no group", () => {
    expect(unheard(null, flag("race", "Black"))).toEqual([]);
    expect(unheard([], flag("", "All"))).toEqual([]);
    const report = makeFlag({
      kind: "missing-report",
      severity: "warning",
      dimension: "race",
      group: "Black",
    });
    expect(unheard([], report)).toEqual([]);
  });

  it("knows who is asked from the dictionary", () => {
    const narrative = {
      partner: "",
      period: "",
      metrics: [],
      prompt: "",
      text: "x",
      groups: [{ ...BLACK, metrics: [] }],
    };
    const asking = dictionary({ tables: [table("people", [field("story", ["narrative"])])] });
    expect(heardGroups([narrative], asking)).toEqual([[{ ...BLACK, metrics: [] }]]);
    expect(heardGroups([], dictionary())).toBeNull();
  });
});

describe("period-missing", () => {
  const row = (partner: string, period: string, status: CoverageRow["status"], name = "enrolment") => ({
    ...{ partner, period, metric: name, status },
  });
  const tab = (partner: string, name: string) => ({ partner, tab: name, tabId: 7 });

  it("is one a partner and period of which nothing came, at the partner's only tab", () => {
    const issues = missingPeriods(
      [
        ...[row("North", "2025-Q1", "Missing"), row("North", "2025-Q1", "Missing", "reading")],
        ...[row("North", "2025-Q2", "Not due"), row("South", "2025-Q1", "Missing")],
        ...[row("East", "2025-Q1", "Missing"), row("East", "2025-Q1", "Partial", "reading")],
      ],
      [tab("North", "North tab"), tab("South", "A"), tab("South", "B"), tab("East", "East")],
    );
    expect(issues).toMatchObject([
      {
        check: "period-missing",
        severity: "warning",
        partner: "North",
        tab: "North tab",
        tabId: 7,
        value: "2025-Q1",
      },
      { partner: "South", tab: "", tabId: null, params: { period: "2025-Q1" } },
    ]);
    expect(issues).toHaveLength(2);
  });
});
