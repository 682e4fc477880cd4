/** Answers of the add-on that the sidebar's tests share. */
import type { Problem, ProblemGroup, Progress, RunSummary } from "../../src/protocol/calls";

export const tab = (
  partner: string,
  errors: number,
  warnings = 0,
  more: Partial<RunSummary["partners"][0]> = {},
) => ({
  partner,
  tab: partner,
  rowsRead: 10,
  rowsHeld: 0,
  cellsBlanked: 0,
  errors,
  warnings,
  infos: 0,
  ...more,
});

export const summary: RunSummary = {
  id: "20260105-120000",
  mode: "run",
  startedAt: "2026-01-05T12:00:00Z",
  finishedAt: "2026-01-05T12:00:09Z",
  dictionary: "d",
  complete: true,
  partners: [tab("Lincoln", 2, 1), tab("Roosevelt", 0)],
  errors: 2,
  warnings: 1,
  infos: 0,
  flags: 1,
  metrics: 4,
  masterRows: 18,
  hiddenCells: 4,
  changedTabs: [],
  outputs: [{ output: "issues", tab: "Issues" }],
};

export const progress = (step: number, steps = 4): Progress => ({
  run: "20260105-120000",
  language: "en",
  step,
  steps,
  label: `Step ${step}`,
  done: false,
  summary: null,
});

export const done: Progress = { ...progress(4), done: true, summary };

export const problem = (partner: string, cell: string, check = "type-error"): Problem => ({
  severity: "error",
  check,
  partner,
  tab: partner,
  cell,
  field: "days",
  value: "x",
  problem: `Cell ${cell} is no number.`,
  whatToDo: "Type a number.",
  suggestedValue: "",
  issueId: `${partner} ${cell}`,
});

export const group = (partner: string, check: string, cells: readonly string[]): ProblemGroup => ({
  partner,
  check,
  severity: "error",
  count: cells.length,
  fixable: 0,
  examples: cells.map((cell) => problem(partner, cell, check)),
});
