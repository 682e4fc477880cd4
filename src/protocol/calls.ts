/** The calls between a front (sidebar, command line) and the add-on: names, requests and responses. */
import * as z from "zod/mini";

const count = z.int().check(z.gte(0));

/** How many issues, by severity. */
export const issueCounts = z.object({ errors: count, warnings: count, infos: count });

/** One tab that was read in a run. */
export const tabSummary = z.object({
  partner: z.string(),
  tab: z.string(),
  rowsRead: count,
  rowsHeld: count,
  cellsBlanked: count,
  ...issueCounts.shape,
});
export type TabSummary = z.infer<typeof tabSummary>;

/** What a run found, for people and for `report.json`. */
export const runSummary = z.object({
  id: z.string(),
  mode: z.enum(["check", "run"]),
  startedAt: z.string(),
  finishedAt: z.string(),
  dictionary: z.string(),
  complete: z.boolean(),
  partners: z.array(tabSummary),
  ...issueCounts.shape,
  flags: count,
  masterRows: count,
  hiddenCells: count,
  /** Tabs whose data changed between the check and the summaries; they were checked again. */
  changedTabs: z.array(z.string()),
  /** Output keys written, with the name of the tab that holds each. */
  outputs: z.array(z.object({ output: z.string(), tab: z.string() })),
});
export type RunSummary = z.infer<typeof runSummary>;

/** Where a run stands. The front calls `continueRun` with the same run and step until `done`. */
export const progress = z.object({
  run: z.string(),
  step: count,
  steps: count,
  /** What comes next, in the language of the workbook. */
  label: z.string(),
  done: z.boolean(),
  summary: z.nullable(runSummary),
});
export type Progress = z.infer<typeof progress>;

/** One problem as the sidebar lists it. */
export const problem = z.object({
  severity: z.enum(["error", "warning", "info"]),
  check: z.string(),
  partner: z.string(),
  tab: z.string(),
  cell: z.string(),
  problem: z.string(),
  whatToDo: z.string(),
  suggestedValue: z.string(),
});
export type Problem = z.infer<typeof problem>;

/** Problems of one kind in one partner's data: how many, and the first examples. */
export const problemGroup = z.object({
  partner: z.string(),
  check: z.string(),
  severity: z.enum(["error", "warning", "info"]),
  count,
  examples: z.array(problem),
});
export type ProblemGroup = z.infer<typeof problemGroup>;

/** Every call of the add-on. Each is a global function of the same name in the bundle, with one argument: the request. */
export const CALLS = {
  startRun: { request: z.object({ mode: z.enum(["check", "run"]) }), response: progress },
  continueRun: { request: z.object({ run: z.string(), step: count }), response: progress },
  cancelRun: { request: z.object({ run: z.string() }), response: z.object({ cancelled: z.boolean() }) },
  /** A run that was left half-way (closed sidebar, killed execution) and the last that finished. */
  runStatus: {
    request: z.object({}),
    response: z.object({
      language: z.enum(["en", "es"]),
      open: z.nullable(progress),
      last: z.nullable(runSummary),
    }),
  },
  /** Problems grouped by partner and check, worst first; from the Issues tab as it stands. */
  listProblems: {
    request: z.object({ partner: z.nullable(z.string()), examples: count.check(z.lte(100)) }),
    response: z.object({ groups: z.array(problemGroup), total: count }),
  },
  openCell: {
    request: z.object({ tab: z.string(), cell: z.string() }),
    response: z.object({ opened: z.boolean() }),
  },
  /** The pages of the data walk as JSON (`DataWalk`); null before the first run that built the summaries. */
  dataWalk: { request: z.object({}), response: z.object({ walk: z.nullable(z.string()) }) },
  /** Opens the page that shows and prints the walk; false where there is none yet. */
  openWalk: { request: z.object({}), response: z.object({ opened: z.boolean() }) },
  openOutput: { request: z.object({ output: z.string() }), response: z.object({ opened: z.boolean() }) },
} as const;

export type CallName = keyof typeof CALLS;
export type Request<C extends CallName> = z.infer<(typeof CALLS)[C]["request"]>;
export type Response<C extends CallName> = z.infer<(typeof CALLS)[C]["response"]>;

/** What a call answers: its response, or a problem in words for people. Exceptions never cross. */
export type Answer<C extends CallName> =
  | { readonly ok: true; readonly value: Response<C> }
  | { readonly ok: false; readonly problem: ProblemAnswer };

export interface ProblemAnswer {
  /** `busy`, `no-dictionary`, `lost-run`, `bad-request`, `unexpected`: what a front can act on. */
  readonly code: "busy" | "no-dictionary" | "lost-run" | "bad-request" | "unexpected";
  readonly message: string;
  readonly whatToDo: string;
}
