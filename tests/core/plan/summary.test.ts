/** Summary and the By tabs show the same numbers, and `*` for every hidden one. */
import { judgements } from "../../../src/core/gaps/judgements";
import { planBy } from "../../../src/core/plan/by-tabs";
import type { TabEdit } from "../../../src/core/plan/plan";
import { planSummary } from "../../../src/core/plan/summary";
import type { CubeCell, SummaryRow } from "../../../src/core/summarize/model";
import { jobWords } from "../../../src/messages/job";
import { cell, context, cube, dictionary, field, metric, table } from "../gaps/build";

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

const WORDING = { ...jobWords("en").byTabs, overlapping: "Groups overlap.", legend: "" };
const definitionOf = ({ name }: { name: string }) => `what ${name} counts`;
const by = (rows: SummaryRow[], words = WORDS, overlapping: string[] = []) =>
  planBy(rows, words, new Set(overlapping), { judged: [], periodOf: new Map(), definitionOf }, WORDING);

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
      [
        ...["Metric", "Period", "Partner", "Dimension", "Group", "n", "Numerator", "Denominator", "Value"],
        ...["Low", "High", "Reference", "Gap", "Target", "Status"],
      ],
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
      ["Definition: what enrolment counts"],
      ["Period", "All", "Black", "White", "Declined", "Other", "Unlisted", "Not reported"],
      ["2025-Q1", 0.6, "*", 0.7, 0.4, 0.1, 0.2, 0.3],
      ["All", 0.6, null, null, null, null, null, 0.3],
      ["People"],
      ["2025-Q1", 100, "*", 100, 100, 100, 100, 100],
      ["All", 100, null, null, null, null, null, 100],
    ]);
    expect(edit!.formats![6]!.slice(0, 3)).toEqual([null, "0.0%", "0.0%"]);
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
    expect(lines.slice(1, 6)).toEqual([
      ["The enrolment (per 1,000)"],
      ["Definition: what enrolment counts"],
      ["Question: Who enrols?"],
      ["Target: 12.5"],
      ["Groups overlap."],
    ]);
    expect(lines[7]![2]).toBeCloseTo(12.3, 9);
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
    const groups = ["Female x Black", "Male x Black", "Female x White"];
    expect(lines).toContainEqual(["Period", "All", ...groups]);
    expect(lines.slice(lines.findIndex(([first]) => first === "The served"))).toEqual([
      ["The served"],
      ["Definition: what served counts"],
      [jobWords("en").byTabs.shades.more],
      ["2025-Q1", "White"],
      ["Male", 12],
      ["People"],
      ["Male", 100],
      ["Period", "All", "Male x White"],
      ["2025-Q1", null, 12],
      ["People"],
      ["2025-Q1", null, 100],
    ]);
    expect(edits[1]!.formats!.at(-1)).toContain("#,##0");
  });

  describe("compare groups", () => {
    const cells = [cell("All", 1280, 2000), cell("Black", 300, 600), cell("White", 980, 1400)];
    const shownRow = ({ group, value }: CubeCell, gap: number | null = null) =>
      row(group, value, { gap, reference: gap === null ? null : value! - gap });
    const rows = [shownRow(cells[0]!), shownRow(cells[1]!, -0.2), shownRow(cells[2]!, 0.2)];
    const tab = (numbers: CubeCell[], differing: Parameters<typeof metric>[1] = {}, summary = rows) => {
      const words = dictionary({ tables: WORDS.tables, metrics: [metric("enrolment", differing)] });
      const found = context(words, cube(numbers));
      const judged = words.metrics.flatMap((each) => judgements(each, found));
      const { periodOf } = found;
      return planBy(summary, words, new Set(), { judged, periodOf, definitionOf }, WORDING)[0]!;
    };
    const formatOf = (edit: TabEdit, text: string) =>
      edit.formats![edit.cells.findIndex(([first]) => first === text) + 1]![2];

    it("by their gaps in points, with arrows for better and worse", () => {
      const edit = tab(cells);
      const heading = "Gap to everyone else (points)";
      const at = edit.cells.findIndex(([first]) => first === heading);
      expect(edit.cells[at + 1]!.slice(0, 4)).toEqual(["2025-Q1", null, -20, 20]);
      expect(formatOf(edit, heading)).toBe('"▲ "+0.0;"▼ "-0.0;0.0');
      expect(formatOf(tab(cells, { direction: "down" }), heading)).toBe('"▼ "+0.0;"▲ "-0.0;0.0');
      expect(formatOf(tab(cells, { direction: null }), heading)).toBe("+0.0;-0.0;0.0");
    });

    it("with a verdict each, and how far they lie apart where all are printed", () => {
      const lines = filled(tab(cells));
      expect(lines).toContainEqual(["Verdict, 2025-Q1", null, "▼ gap", "no clear gap"]);
      // As Summary has them, both groups of the same size: mean 0.6, distances 0.1, variance 0.01.
      expect(lines.map(([first]) => first)).toContainEqual(
        "How far groups lie apart in 2025-Q1: index of disparity 16.7%, coefficient of variation 16.7%, between-group variance 100. If each group did as well as the best, everyone together would be 10 points better (population attributable fraction 16.7%).",
      );
    });

    it("save the group that the others are held against, of which nothing is lacking", () => {
      for (const compareTo of ["best", "White"]) {
        const lines = filled(tab(cells, { compareTo }));
        expect(lines).toContainEqual(["Verdict, 2025-Q1", null, "▼ gap"]);
      }
      // Also where all others are hidden.
      const alone = tab([cells[0]!, cells[2]!], { compareTo: "White" }, [
        rows[0]!,
        row("Black", null),
        row("White", 0.7, { reference: 0.7, gap: 0 }),
      ]);
      expect(filled(alone)).toContainEqual(["Verdict, 2025-Q1", null, "insufficient data"]);
    });

    it("and say so where there is too little data, hidden or few", () => {
      const few = tab(cells, { minimumGroupSize: 601 });
      expect(filled(few)).toContainEqual([
        "Verdict, 2025-Q1",
        null,
        "insufficient data",
        "insufficient data",
      ]);
      const hidden = tab(cells.slice(0, 1), {}, [rows[0]!, row("Black", null), row("White", null)]);
      expect(filled(hidden)).toContainEqual([
        "Verdict, 2025-Q1",
        null,
        "insufficient data",
        "insufficient data",
      ]);
      expect(filled(hidden).flat().join()).not.toContain("How far");
      expect(
        filled(tab(cells, { direction: null }))
          .flat()
          .join(),
      ).not.toContain("Verdict");
    });
  });
});
