/** Crosses on By tabs: a table of two ways with its margins, shaded by what is printed alone. */
import { planBy } from "../../../src/core/plan/by-tabs";
import { crossTable } from "../../../src/core/plan/cross-table";
import type { SummaryRow } from "../../../src/core/summarize/model";
import { jobWords } from "../../../src/messages/job";
import { dictionary, field, metric, settings, table } from "../gaps/build";

const listed = (...labels: string[]) => ({
  allowed: {
    name: "",
    codes: labels.map((label, order) => ({ code: label, label, aliases: [], order, rollUpTo: "" })),
  },
});
const TABLES = [
  table("people", [
    field("gender", ["disaggregation"], { label: "Gender", ...listed("Female", "Male") }),
    field("race", ["disaggregation"], { label: "Race", ...listed("White", "Black") }),
    field("site", ["disaggregation"], { label: "Site" }),
  ]),
];

function row(dimension: string, group: string, value: number | null, more: Partial<SummaryRow> = {}) {
  return {
    ...{ metric: "rate", period: "2025-Q1", partner: "All", dimension, group, value },
    ...{ n: value === null ? null : 50, numerator: null, denominator: null, low: null, high: null },
    ...{ reference: null, gap: null, target: null, status: value === null ? "suppressed" : "ok" },
    ...more,
  } as SummaryRow;
}
const CELLS = [
  row("gender x race", "Female x Black", 0.2),
  row("gender x race", "Female x White", 0.8),
  row("gender x race", "Male x Black", null),
  row("gender x race", "Male x White", 0.5),
];

function byTab(
  rows: SummaryRow[],
  { periodOf = new Map<string, string>(), breakdown = ["gender", "race"] } = {},
) {
  const words = dictionary({
    tables: TABLES,
    settings: settings(),
    metrics: [metric("rate", { breakdowns: [breakdown] })],
  });
  const context = { judged: [], periodOf, definitionOf: () => "" };
  return planBy(rows, words, new Set(), context, jobWords("en").byTabs)[0]!;
}
/** The rows from the first that begins with `first`. */
const linesFrom = (edit: ReturnType<typeof byTab>, first: string, count: number) => {
  const start = edit.cells.findIndex(([cell]) => cell === first);
  return edit.cells.slice(start, start + count).map((cells) => cells.filter((cell) => cell !== null));
};

describe("a cross on a By tab", () => {
  it("stands as a table of two ways, groups in the order of Codes, people below", () => {
    expect(linesFrom(byTab(CELLS), "2025-Q1", 6)).toEqual([
      ["2025-Q1", "White", "Black"],
      ["Female", 0.8, 0.2],
      ["Male", 0.5, "*"],
      ["People"],
      ["Female", 50, 50],
      ["Male", 50, "*"],
    ]);
  });

  it("is shaded by its own numbers: neither hidden cells nor margins have a shade", () => {
    const margins = [row("gender", "Female", 0.1), row("race", "White", 0.9), row("", "All", 0.4)];
    const edit = byTab([...CELLS, ...margins]);
    expect(linesFrom(edit, "2025-Q1", 4)).toEqual([
      ["2025-Q1", "White", "Black", "All"],
      ["Female", 0.8, 0.2, 0.1],
      ["Male", 0.5, "*"],
      ["All", 0.9, 0.4],
    ]);
    const start = edit.cells.findIndex(([cell]) => cell === "2025-Q1") + 1;
    const shaded = edit.styles.filter(({ look }) => /^(worse|more)/.test(look));
    expect(shaded.map(({ row: at, column, look }) => [at - start, column, look])).toEqual([
      [1, 2, "worse-1"],
      [1, 3, "worse-5"],
      [2, 2, "worse-3"],
    ]);
  });

  it("is shown for the period that flags look at, and for all periods together", () => {
    const later = CELLS.map((cell) => ({ ...cell, period: "2025-Q2" }));
    const all = CELLS.map((cell) => ({ ...cell, period: "All" }));
    const heads = ({ cells }: ReturnType<typeof byTab>) =>
      cells.filter((line) => line[1] === "White").map(([first]) => first);
    expect(heads(byTab([...CELLS, ...later, ...all]))).toEqual(["2025-Q2", "All"]);
    const periodOf = new Map([["rate", "2025-Q1"]]);
    expect(heads(byTab([...CELLS, ...later, ...all], { periodOf }))).toEqual(["2025-Q1", "All"]);
  });

  it("of three dimensions has two of them down", () => {
    const rows = [row("gender x race x site", "Female x Black x Elm", 0.4)];
    expect(linesFrom(byTab(rows, { breakdown: ["gender", "race", "site"] }), "2025-Q1", 2)).toEqual([
      ["2025-Q1", "Elm"],
      ["Female x Black", 0.4],
    ]);
  });

  it("says nothing of people where the values are the people", () => {
    const rows = CELLS.map((cell) => ({ ...cell, value: cell.n }));
    const edit = byTab(rows);
    expect(linesFrom(edit, "2025-Q1", 4)[3]).toEqual([]);
  });

  it("is no such table where a label leaves open what is crossed", () => {
    expect(
      crossTable(["Female x Black", "Female x A x B"], ["gender", "race"], { tables: TABLES }),
    ).toBeNull();
    expect(crossTable(["Female"], ["gender"], { tables: TABLES })).toBeNull();
  });
});
