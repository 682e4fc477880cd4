/** Summary and the By tabs show the same numbers, and `*` for every hidden one. */
import { planBy } from "../../../src/core/plan/by-tabs";
import type { TabEdit } from "../../../src/core/plan/plan";
import { planSummary, SUMMARY_COLUMNS } from "../../../src/core/plan/summary";
import type { SummaryRow } from "../../../src/core/summarize/model";
import { jobWords } from "../../../src/messages/job";
import { dictionary, field, metric, table } from "../gaps/build";

function row(group: string, value: number | null, differing: Partial<SummaryRow> = {}): SummaryRow {
  const hidden = value === null;
  return {
    ...{
      metric: "enrolment",
      period: "2025-Q1",
      partner: "All",
      dimension: group === "All" ? "" : "race",
      group,
    },
    ...{ n: hidden ? null : 100, numerator: hidden ? null : value * 100, denominator: hidden ? null : 100 },
    ...{ value, low: null, high: null, reference: null, gap: null, target: null },
    status: hidden ? "suppressed" : "ok",
    ...differing,
  };
}

const RACE = field("race", ["disaggregation"], {
  label: "Race",
  allowed: {
    name: "",
    codes: [
      { code: "W", label: "White", aliases: [], order: 2, rollUpTo: "" },
      { code: "B", label: "Black", aliases: [], order: 1, rollUpTo: "" },
    ],
  },
  missing: [{ code: "99", reason: "Declined" }],
});
const GENDER = field("gender", ["disaggregation"], { label: "Gender" });
const WORDS = dictionary({ tables: [table("people", [RACE, GENDER])] });

const WORDING = {
  period: "Period",
  question: (text: string) => `Question: ${text}`,
  target: (target: string) => `Target: ${target}`,
  overlapping: "Groups overlap.",
  charts: jobWords("en").byTabs.charts,
};
const by = (rows: SummaryRow[], words = WORDS, overlapping: string[] = []) =>
  planBy(rows, words, new Set(overlapping), WORDING);

/** Rows of a tab without empty cells at the end, and without empty rows. */
function filled(edit: TabEdit) {
  const width = (cells: readonly unknown[]) =>
    cells.reduce<number>((last, cell, index) => (cell === null ? last : index + 1), 0);
  return edit.cells.map((cells) => cells.slice(0, width(cells))).filter((cells) => cells.length > 0);
}

describe("the Summary tab", () => {
  it("has the columns of the contract and plain values", () => {
    const { cells } = planSummary([row("Black", 0.62, { reference: 0.7, gap: -0.08, target: 0.75 })], WORDS);
    expect(cells).toEqual([
      [...SUMMARY_COLUMNS],
      [
        "enrolment",
        "2025-Q1",
        "All",
        "race",
        "Black",
        100,
        62,
        100,
        0.62,
        null,
        null,
        0.7,
        -0.08,
        0.75,
        "ok",
      ],
    ]);
  });

  it("shows * where a number is hidden, and nothing where there is none", () => {
    const [, rate, none] = planSummary(
      [row("Black", null), row("White", null, { status: "no data" })],
      WORDS,
    ).cells;
    expect(rate!.slice(5)).toEqual(["*", "*", "*", "*", "*", "*", null, null, null, "suppressed"]);
    expect(none!.slice(5)).toEqual([null, null, null, null, null, null, null, null, null, "no data"]);
    const count = dictionary({ metrics: [metric("enrolment", { calculation: "count" })] });
    const [, hidden] = planSummary([row("Black", null)], count).cells;
    expect(hidden!.slice(5)).toEqual(["*", "*", null, "*", null, null, null, null, null, "suppressed"]);
  });
});

describe("the By tabs", () => {
  it("put groups across in the order of Codes, unknown ones last, and periods down with All last", () => {
    const rows = [
      row("All", 0.6, { period: "All" }),
      row("Not reported", 0.3, { period: "All" }),
      ...[row("Not reported", 0.3), row("Unlisted", 0.2), row("Declined", 0.4), row("White", 0.7)],
      ...[row("Black", null), row("All", 0.6), row("White", 0.9, { partner: "North" })],
      row("Other", 0.1),
    ];
    const [edit, ...rest] = by(rows);
    expect(rest).toEqual([]);
    expect(edit).toMatchObject({ output: "by:race", title: "By race" });
    expect(filled(edit!)).toEqual([
      ["Race"],
      ["The enrolment"],
      ["Period", "All", "Black", "White", "Declined", "Other", "Unlisted", "Not reported"],
      ["2025-Q1", 0.6, "*", 0.7, 0.4, 0.1, 0.2, 0.3],
      ["All", 0.6, null, null, null, null, null, 0.3],
    ]);
    expect(edit!.formats![4]!.slice(0, 3)).toEqual([null, "0.0%", "0.0%"]);
    expect(edit!.formats).toHaveLength(edit!.cells.length);
  });

  it("say the unit, the question, the target and that groups overlap", () => {
    const words = dictionary({
      tables: WORDS.tables,
      metrics: [metric("enrolment", { unit: "per 1,000", factor: 1000, target: 0.0125, question: "Q1" })],
      questions: [{ question: "Q1", text: "Who enrols?", askedBy: "", decision: "" }],
    });
    const [edit] = by([row("Black", 0.0123)], words, ["enrolment|race"]);
    const lines = filled(edit!);
    expect(lines.slice(1, 5)).toEqual([
      ["The enrolment (per 1,000)"],
      ["Question: Who enrols?"],
      ["Target: 12.5"],
      ["Groups overlap."],
    ]);
    expect(lines[6]![2]).toBeCloseTo(12.3, 9);
    const share = dictionary({ metrics: [metric("enrolment", { unit: "%", factor: 100, target: 0.7 })] });
    expect(filled(by([row("Black", 0.62)], share)[0]!)).toContainEqual(["Target: 70%"]);
  });

  it("are one a breakdown, metric after metric, crosses sorted by each dimension", () => {
    const cross = [["gender", "race"]];
    const words = dictionary({
      tables: WORDS.tables,
      metrics: [
        metric("enrolment", { breakdowns: [["race"], ...cross] }),
        metric("served", { calculation: "count", breakdowns: cross }),
      ],
    });
    const crossed = (group: string, value: number, name = "enrolment") =>
      row(group, value, { metric: name, dimension: "gender x race" });
    const edits = by(
      [
        crossed("Female x White", 0.5),
        crossed("Female x Black", 0.4),
        crossed("Male x Black", 0.3),
        crossed("Male x White", 12, "served"),
      ],
      words,
    );
    expect(edits.map(({ output }) => output)).toEqual(["by:race", "by:gender x race"]);
    const lines = filled(edits[1]!);
    expect(lines[0]).toEqual(["Gender x Race"]);
    expect(lines[2]).toEqual(["Period", "All", "Female x Black", "Male x Black", "Female x White"]);
    expect(lines.slice(4)).toEqual([
      ["The served"],
      ["Period", "All", "Male x White"],
      ["2025-Q1", null, 12],
    ]);
    expect(edits[1]!.formats!.at(-1)).toContain("#,##0");
  });
});
