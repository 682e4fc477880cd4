/** The Gap flags tab keeps what the convener typed, for flags that stand and for those that are gone. */
import type { Flag } from "../../../src/core/gaps/model";
import { FormulaCell } from "../../../src/core/plan/formula-cell";
import { planGapFlags } from "../../../src/core/plan/gap-flags";
import type { TabEdit } from "../../../src/core/plan/plan";
import { type Cell, DateCell } from "../../../src/core/table/cell";
import { serialFromYmd } from "../../../src/core/time/calendar";

const TODAY = serialFromYmd(2026, 1, 15);
const wording = ({ group, low }: Flag) => ({
  ...{ whatItMeans: `${group} is behind`, ask: "Why?" },
  isShare: low !== null,
});

function flag(flagId: string, differing: Partial<Flag> = {}): Flag {
  return {
    ...{ flagId, kind: "outcome-gap", severity: "warning", metric: "enrolment", question: "Who enrols?" },
    ...{ period: "2025-Q1", partner: "All", dimension: "race", group: "Black", value: 0.5 },
    ...{ comparedWith: "everyone else", reference: 0.7, gap: -0.2, low: -0.25, high: -0.15, n: 600 },
    measures: {},
    ...differing,
  };
}

/** The tab as the host reads it back. */
const asRead = (edit: TabEdit): (Cell | FormulaCell)[][] =>
  edit.cells.map((row) => row.map((cell) => cell ?? ""));

function typing(edit: TabEdit, row: number, typed: Record<string, Cell | FormulaCell>) {
  const cells = asRead(edit);
  for (const [name, value] of Object.entries(typed)) cells[row - 1]![edit.cells[0]!.indexOf(name)] = value;
  return cells;
}

const record = (edit: TabEdit, row: number) =>
  Object.fromEntries(edit.cells[0]!.map((name, index) => [String(name), edit.cells[row - 1]![index]]));

const plan = (
  flags: Flag[],
  previous: (Cell | FormulaCell)[][] = [],
  today = TODAY,
  stillJudged: Parameters<typeof planGapFlags>[4] = () => true,
) => planGapFlags(flags, previous, wording, today, stillJudged);

describe("formulas that people have typed", () => {
  const before = typing(plan([flag("a"), flag("b")]), 3, {
    Note: new FormulaCell('=HYPERLINK("A3";P3)&$Q3&Q$3&LOG10(3)&Other!B3', "link", 3),
    Owner: new FormulaCell("=A2", "", 3),
    Status: new FormulaCell('="ask"', "ask", 3),
  });

  it("stay formulas, and go with their flag to another row", () => {
    const moved = record(plan([flag("b"), flag("a")], before), 2);
    expect(moved.Note).toMatchObject({ text: '=HYPERLINK("A3";P2)&$Q2&Q$3&LOG10(3)&Other!B3', row: 2 });
    expect(moved.Owner).toMatchObject({ text: "=A2" });
    expect(moved.Status).toBe("ask");
  });

  it("stay beside a flag that is gone", () => {
    const gone = record(plan([flag("a")], before), 3);
    expect(gone.Status).toBe("ask (resolved 2026-01-15)");
    expect(gone.Note).toMatchObject({ row: 3 });
  });
});

describe("the Gap flags tab", () => {
  it("has the columns of the contract, one row a flag, in order", () => {
    const edit = plan([flag("a"), flag("b", { value: null, n: null })]);
    expect(edit.cells[0]).toEqual([
      ...["Flag id", "Severity", "Kind", "Metric", "Question", "Period", "Partner", "Dimension", "Group"],
      ...["Value", "Compared with", "Gap", "Low", "High", "n", "What it means", "Ask"],
      ...["Status", "Owner", "Note"],
    ]);
    expect(record(edit, 2)).toMatchObject({
      "Flag id": "a",
      Kind: "outcome-gap",
      Value: 0.5,
      "Compared with": "everyone else",
      Gap: -0.2,
      n: 600,
      "What it means": "Black is behind",
      Ask: "Why?",
      Status: null,
    });
    expect(record(edit, 3)).toMatchObject({ "Flag id": "b", Value: null, n: null });
  });

  it("shows shares as percentages, counts as they are and averages with two decimals", () => {
    const count = flag("b", { kind: "target-gap", value: 90, gap: -10, low: null, high: null });
    const mean = flag("c", { value: 90, gap: -4.91902834, low: null, high: null });
    const { formats, cells } = plan([flag("a"), count, mean]);
    const columns = ["Value", "Gap", "n"].map((name) => cells[0]!.indexOf(name));
    expect(formats!.map((row) => columns.map((column) => row[column]))).toEqual([
      [null, null, null],
      ["0.0%", "0.0%", null],
      [null, null, null],
      [null, "#,##0.00", null],
    ]);
  });

  it("carries Status, Owner, Note and added columns over by id, whatever the order and the headers' case", () => {
    const typed = typing(plan([flag("a"), flag("b")]), 3, {
      Status: "asked",
      Owner: "Ana",
      Note: new DateCell(45000),
    });
    typed[0] = [...typed[0]!.map((name) => String(name).toUpperCase()), "Next step"];
    typed[2]!.push("call");
    const edit = plan([flag("b", { value: 0.4 }), flag("a")], typed);
    expect(record(edit, 2)).toMatchObject({
      "Flag id": "b",
      Value: 0.4,
      Status: "asked",
      Owner: "Ana",
      Note: new DateCell(45000),
      "Next step": "call",
    });
    expect(record(edit, 3)).toMatchObject({ "Flag id": "a", Status: null, "Next step": null });
  });

  it("does not call a flag resolved of which the data say too little", () => {
    const before = typing(plan([flag("a"), flag("b")]), 2, { Status: "asked" });
    const places: unknown[] = [];
    const few = plan([], before, TODAY, (place) => places.push(place) === 0);
    expect(places[0]).toMatchObject({
      ...{ kind: "outcome-gap", metric: "enrolment", partner: "All", dimension: "race", group: "Black" },
    });
    const status = (edit: TabEdit) => [2, 3].map((row) => record(edit, row).Status);
    expect(status(few)).toEqual([
      "asked (too little data since 2026-01-15)",
      "too little data since 2026-01-15",
    ]);
    const later = plan([], asRead(few), TODAY + 31, () => false);
    expect(status(later)).toEqual(status(few));
    const enough = plan([], asRead(later), TODAY + 31);
    expect(status(enough)).toEqual(["asked (resolved 2026-02-15)", "resolved 2026-02-15"]);
    expect(status(plan([], asRead(enough), TODAY + 62, () => false))).toEqual(status(enough));
    expect(status(plan([flag("a"), flag("b")], asRead(few)))).toEqual(["asked", null]);
  });

  it("moves a flag that is gone to the end with the date, without its numbers", () => {
    const before = typing(plan([flag("a"), flag("b")]), 2, { Note: "new coach" });
    const edit = plan([flag("b")], before);
    expect(record(edit, 2)["Flag id"]).toBe("b");
    expect(record(edit, 3)).toMatchObject({
      "Flag id": "a",
      Group: "Black",
      Status: "resolved 2026-01-15",
      Note: "new coach",
      Value: null,
      Gap: null,
      n: null,
      "What it means": null,
    });
    const later = plan([flag("b")], asRead(edit), TODAY + 30);
    expect(later.cells).toEqual(edit.cells);
  });

  it("keeps a typed status beside ours, and alone again when the flag comes back", () => {
    const edit = plan([], typing(plan([flag("a")]), 2, { Status: "asked the partner" }));
    expect(record(edit, 2).Status).toBe("asked the partner (resolved 2026-01-15)");
    expect(record(plan([flag("a")], asRead(edit)), 2).Status).toBe("asked the partner");
    const plain = plan([], asRead(plan([flag("a")])));
    expect(record(plan([flag("a")], asRead(plain)), 2).Status).toBeNull();
  });

  it("never shows old numbers in place of a number that is empty now", () => {
    const edit = plan([flag("a", { low: null, high: null })], asRead(plan([flag("a")])));
    expect(record(edit, 2)).toMatchObject({ Low: null, High: null });
  });

  it("keeps rows that people added", () => {
    const before = asRead(plan([flag("a")]));
    before.push(before[0]!.map((name) => (name === "Note" ? "talk about this in May" : "")));
    const edit = plan([flag("a")], before);
    expect(edit.cells).toHaveLength(3);
    expect(record(edit, 3)).toMatchObject({ "Flag id": null, Note: "talk about this in May" });
  });
});
