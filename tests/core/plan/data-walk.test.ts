/** The data walk and the Learning agenda tell of each question what is published, and nothing else. */
import type { Voice } from "../../../src/core/gaps/model";
import { dataWalk, type SaidFlag, type WalkInput } from "../../../src/core/plan/data-walk";
import { planLearningAgenda } from "../../../src/core/plan/learning-agenda";
import { readFlags, readSummary, readVoices } from "../../../src/core/plan/read-outputs";
import { planSummary } from "../../../src/core/plan/summary";
import { voiceSource } from "../../../src/core/plan/voice-source";
import { planVoices } from "../../../src/core/plan/voices";
import type { SummaryRow } from "../../../src/core/summarize/model";
import { jobWords } from "../../../src/messages/job";
import { dictionary, field, metric, settings, table } from "../gaps/build";

const question = (name: string, differing = {}) => ({
  ...{ question: name, text: `What about ${name}?`, askedBy: "Council", decision: "Where to go" },
  ...differing,
});

const WORDS = dictionary({
  settings: settings({ initiative: "North Star" }),
  tables: [table("people", [field("race", ["disaggregation"], { label: "Race" })])],
  questions: [question("Q1"), question("Q2"), question("Q3", { text: "", askedBy: "", decision: "" })],
  metrics: [
    metric("late", { question: "Q1", horizon: "long", unit: "%", breakdowns: [["race"]] }),
    metric("soon", { question: "Q1", horizon: "short", unit: "%", breakdowns: [] }),
    metric("loose", { question: "", breakdowns: [] }),
    metric("empty", { question: "Q2", breakdowns: [] }),
  ],
});

function row(
  name: string,
  period: string,
  group: string,
  value: number | null,
  more: Partial<SummaryRow> = {},
) {
  const known = value === null ? null : 100;
  return {
    ...{ metric: name, period, partner: "All", dimension: group === "All" ? "" : "race", group },
    ...{ n: known, numerator: value === null ? null : value * 100, denominator: known, value },
    ...{ low: value === null ? null : value - 0.1, high: value === null ? null : value + 0.1 },
    ...{ reference: null, gap: null, target: null, status: value === null ? "suppressed" : "ok" },
    ...more,
  } as SummaryRow;
}

const SUMMARY = [
  row("late", "2025-Q1", "All", 0.5),
  row("late", "2025-Q2", "All", 0.6, { target: 0.8 }),
  row("late", "2025-Q2", "Black", 0.4),
  row("late", "2025-Q2", "White", null),
  row("late", "2025-Q3", "All", 0.9),
  row("late", "2025", "All", 0.7),
  row("late", "All", "All", 0.65),
  row("late", "2025-Q2", "All", 0.1, { partner: "North" }),
  row("soon", "2025-Q2", "All", null),
  row("empty", "2025-Q2", "All", null, { status: "no data" }),
];

const flag = (flagId: string, more: Partial<SaidFlag> = {}): SaidFlag => ({
  ...{ flagId, severity: "warning", kind: "outcome-gap", metric: "late", question: "", dimension: "race" },
  ...{ whatItMeans: `Meaning of ${flagId}.`, ask: `Why ${flagId}?` },
  ...more,
});
const voice = (text: string, period: string, flagIds: string[]): Voice => ({
  ...{ partner: "North", period, dimension: "race", group: "Black", prompt: "Story", text, flagIds },
});

const INPUT: WalkInput = {
  dictionary: WORDS,
  definitionOf: ({ name }) => `What ${name} counts.`,
  summary: SUMMARY,
  flags: [
    flag("f1"),
    flag("f2", { kind: "target-gap", dimension: "", severity: "info" }),
    flag("f3", { metric: "loose" }),
    flag("f4", { metric: "", question: "Q3", kind: "unanswered-question", dimension: "" }),
  ],
  voices: [
    voice("one", "2025-Q1", ["f1", "f2"]),
    voice("two", "2025-Q3", ["f1"]),
    voice("three", "2025-Q2", ["f1"]),
    voice("four", "2024-Q4", ["f1"]),
    voice("five", "2025-Q1", ["f3"]),
  ],
  periodOf: new Map([
    ["late", "2025-Q2"],
    ["soon", "2025-Q2"],
  ]),
};

describe("the data walk", () => {
  const walk = dataWalk(INPUT);
  const [first, second, third] = walk.questions;

  it("shows groups over all periods where the latest hides most of them", () => {
    const [black, white] = [row("late", "All", "Black", 0.3), row("late", "All", "White", 0.7)];
    const shown = (summary: SummaryRow[]) =>
      dataWalk({ ...INPUT, summary }).questions[0]!.metrics[1]!.breakdowns[0]!.figures;
    // One of two is printed: the latest numbers say enough.
    expect(shown([...SUMMARY, black, white]).map(({ period }) => period)).toEqual(["2025-Q2", "2025-Q2"]);
    const hidden = SUMMARY.filter(({ group }) => group === "All");
    const latest = [row("late", "2025-Q2", "Black", null), row("late", "2025-Q2", "White", null)];
    expect(shown([...hidden, ...latest, black, white])).toMatchObject([
      { period: "All", group: "Black", value: 0.3 },
      { period: "All", group: "White", value: 0.7 },
    ]);
    expect(shown([...hidden, ...latest]).map(({ hidden }) => hidden)).toEqual([true, true]);
  });

  it("shows short-term before long-term, in the period that is due and complete", () => {
    expect(first!.metrics.map(({ title, horizon }) => [title, horizon])).toEqual([
      ["The soon", "short"],
      ["The late", "long"],
    ]);
    const late = first!.metrics[1]!;
    expect(late.now).toEqual({
      ...{ period: "2025-Q2", group: "All", n: 100, value: 0.6, low: 0.5, high: 0.7, hidden: false },
    });
    expect(late.target).toBe(0.8);
    expect(late.gap).toBeCloseTo(-0.2, 12);
  });

  it("takes no number of one partner, and none that is hidden", () => {
    expect(first!.metrics[0]!.now).toMatchObject({ hidden: true, value: null, n: null, low: null });
    expect(first!.metrics[1]!.breakdowns).toEqual([
      {
        title: "Race",
        figures: [
          expect.objectContaining({ group: "Black", value: 0.4, hidden: false }),
          expect.objectContaining({ group: "White", value: null, n: null, hidden: true }),
        ],
        table: null,
      },
    ]);
    expect(JSON.stringify(walk)).not.toContain("0.1,");
  });

  it("lays a cross out in two ways and shades what is printed", () => {
    const crossed = (group: string, value: number | null) =>
      row("late", "2025-Q2", group, value, { dimension: "gender x race" });
    const words = {
      ...WORDS,
      metrics: [metric("late", { question: "Q1", breakdowns: [["gender", "race"]] })],
    };
    const summary = [crossed("F x Black", 0.4), crossed("F x White", 0.8), crossed("M x Black", null)];
    const [cross] = dataWalk({ ...INPUT, dictionary: words, summary }).questions[0]!.metrics[0]!.breakdowns;
    expect(cross!.table).toMatchObject({ across: ["Black", "White"], scale: "worse" });
    expect(
      cross!.table!.rows.map(({ group, cells }) => [group, ...cells.map((cell) => cell?.shade ?? null)]),
    ).toEqual([
      ["F", "worse-5", "worse-1"],
      ["M", null, null],
    ]);
    expect(cross!.table!.rows[1]!.cells).toEqual([
      expect.objectContaining({ hidden: true, value: null }),
      null,
    ]);
  });

  it("draws a line through periods of one kind only", () => {
    expect(first!.metrics[1]!.trend.map(({ period, value }) => [period, value])).toEqual([
      ["2025-Q1", 0.5],
      ["2025-Q2", 0.6],
      ["2025-Q3", 0.9],
    ]);
  });

  it("says nothing of a metric without a period that is due", () => {
    const bare = dataWalk({ ...INPUT, periodOf: new Map() }).questions[0]!.metrics[1]!;
    expect(bare.now).toBeNull();
    expect(bare.target).toBeNull();
    expect(bare.breakdowns).toEqual([]);
  });

  it("quotes the latest answers beside the first of their flags, each once", () => {
    expect(
      first!.flags.map(({ flagId, voices, moreVoices }) => [flagId, voices.map((v) => v.text), moreVoices]),
    ).toEqual([
      ["f1", ["two", "three", "one"], 1],
      ["f2", [], 0],
    ]);
  });

  it("names metrics without a question and questions without data", () => {
    expect(walk.unusedMetrics).toEqual(["The loose"]);
    expect(walk.unanswered).toEqual(["What about Q2?", "Q3"]);
    expect(second!.flags).toEqual([]);
    expect(third!.flags.map(({ flagId }) => flagId)).toEqual(["f4"]);
  });

  it("is the same when it is read back from the tabs", () => {
    const asCells = (cells: readonly (readonly unknown[])[]) =>
      cells.map((line) => line.map((cell) => (cell === null ? "" : cell))) as string[][];
    const summary = readSummary(asCells(planSummary(SUMMARY, WORDS).cells));
    const voices = readVoices(asCells(planVoices(INPUT.voices).cells));
    expect(dataWalk({ ...INPUT, summary, voices })).toEqual(walk);
  });
});

describe("reading the Gap flags tab", () => {
  it("finds columns that people moved and leaves out what is resolved", () => {
    const cells = [
      ["Note", "Flag id", "Severity", "Kind", "Metric", "Question", "Dimension", "What it means", "Ask"],
      ["ours", "f1", "warning", "outcome-gap", "late", "", "race", "Meaning.", "Why?"],
      ["", "f9", "warning", "outcome-gap", "late", "", "race", "", ""],
      ["", "", "", "", "", "", "", "", ""],
    ];
    expect(readFlags(cells)).toEqual([flag("f1", { whatItMeans: "Meaning.", ask: "Why?" })]);
  });
});

describe("the Learning agenda", () => {
  const edit = planLearningAgenda(dataWalk(INPUT), jobWords("en").agenda);
  const texts = edit.cells.map((line) => line.filter((cell) => cell !== null));

  it("has a block a question: numbers, flags, what to ask, voices", () => {
    expect(texts.slice(0, 9)).toEqual([
      ["What about Q1?"],
      ["Asked by: Council"],
      ["Decision it informs: Where to go"],
      ["Metric", "Term", "Period", "Value", "Low", "High", "n", "Target", "Gap to target"],
      ["The soon (%)", "Short-term", "2025-Q2", "*", "*"],
      ["The late (%)", "Long-term", "2025-Q2", 0.6, 0.5, 0.7, 100, 0.8, expect.closeTo(-0.2, 12)],
      ["Meaning of f1."],
      ["Ask: Why f1?"],
      ["“two” (North, Black, 2025-Q3)"],
    ]);
  });

  it("ends with what is not used and not answered", () => {
    const last = texts.filter((line) => line.length > 0).slice(-5);
    expect(last).toEqual([
      ["Metrics that serve no question"],
      ["The loose"],
      ["Questions that no metric answers"],
      ["What about Q2?"],
      ["Q3"],
    ]);
  });

  it("names of an answer what is told of it", () => {
    const source = (partner: string, group: string, period: string) =>
      voiceSource({ partner, group, period, text: "" });
    expect(source("All", "Black", "2025-Q3")).toBe("Black, 2025-Q3");
    expect(source("All", "All", "All")).toBe("");
    expect(jobWords("en").agenda.voice("Yes", "")).toBe("“Yes”");
    expect(jobWords("es").agenda.voice("Sí", "")).toBe("«Sí»");
  });

  it("is rectangular, with percentages where the metric is a share and counts for n", () => {
    const width = edit.columns.length;
    expect(edit.cells.every((line) => line.length === width)).toBe(true);
    expect(edit.formats?.[5]?.slice(3)).toEqual([
      ...["0.0%", "0.0%", "0.0%", "#,##0", "0.0%"],
      "+0.0%;-0.0%;0.0%",
    ]);
  });

  it("is one empty cell's worth of tab without any question", () => {
    const bare = planLearningAgenda(
      dataWalk({ ...INPUT, dictionary: { ...WORDS, questions: [], metrics: [] } }),
      jobWords("es").agenda,
    );
    expect(bare.cells).toHaveLength(1);
  });
});
