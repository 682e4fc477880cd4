/** The calls between a front (sidebar, command line) and the add-on: names, requests and responses. */
import * as z from "zod/mini";

const count = upTo(Number.MAX_SAFE_INTEGER);

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

/** A run that has not ended: `running` while it goes on in some window; otherwise it was left half-way. */
export const openRun = z.object({ ...progress.shape, running: z.boolean() });
export type OpenRun = z.infer<typeof openRun>;

/** One problem as the sidebar lists it. */
export const problem = z.object({
  severity: z.enum(["error", "warning", "info"]),
  check: z.string(),
  partner: z.string(),
  tab: z.string(),
  cell: z.string(),
  field: z.string(),
  value: z.string(),
  problem: z.string(),
  whatToDo: z.string(),
  suggestedValue: z.string(),
  issueId: z.string(),
});
export type Problem = z.infer<typeof problem>;

/** Problems of one kind in one partner's data: how many, and the first examples. */
export const problemGroup = z.object({
  partner: z.string(),
  check: z.string(),
  severity: z.enum(["error", "warning", "info"]),
  count,
  /** How many of them have a value that a fix would put. */
  fixable: count,
  examples: z.array(problem),
});
export type ProblemGroup = z.infer<typeof problemGroup>;

/**
 * What can be done about a cell: `ready` to be written; or left as it is, having `changed` since, holding a `formula`,
 * being filled from elsewhere (`linked`), `gone` with its tab or row, or `mapped` already.
 */
const fixState = z.enum(["ready", "changed", "formula", "linked", "gone", "mapped"]);
export type FixState = z.infer<typeof fixState>;

/** A fix before it is made. */
export const fix = z.object({
  issueId: z.string(),
  check: z.string(),
  partner: z.string(),
  tab: z.string(),
  cell: z.string(),
  field: z.string(),
  before: z.string(),
  after: z.string(),
  state: fixState,
  /** True where Mappings can remember that the partner's word means ours, without a change to the cell. */
  mappable: z.boolean(),
});
export type Fix = z.infer<typeof fix>;

const left = z.array(z.object({ tab: z.string(), cell: z.string(), state: fixState }));
const optionalText = z.nullable(z.string());

/** What one click has changed. */
export const changeBatch = z.object({
  batch: z.string(),
  when: z.string(),
  who: z.string(),
  count,
  /** How many of them are not undone. */
  open: count,
  /** The last of them, the newest first. */
  changes: z.array(
    z.object({
      tab: z.string(),
      cell: z.string(),
      before: z.string(),
      after: z.string(),
      undone: z.boolean(),
    }),
  ),
});
export type ChangeBatch = z.infer<typeof changeBatch>;

/** Every call of the add-on. Each is a global function of the same name in the bundle, with one argument: the request. */
export const CALLS = {
  startRun: { request: z.object({ mode: z.enum(["check", "run"]) }), response: progress },
  continueRun: { request: z.object({ run: z.string(), step: count }), response: progress },
  cancelRun: { request: z.object({ run: z.string() }), response: z.object({ cancelled: z.boolean() }) },
  /** A run that goes on or was left half-way (closed sidebar, killed execution), and the last that finished. */
  runStatus: {
    request: z.object({}),
    response: z.object({
      language: z.enum(["en", "es"]),
      open: z.nullable(openRun),
      last: z.nullable(runSummary),
    }),
  },
  /** Problems grouped by partner and check, worst first; from the Issues tab as it stands. */
  listProblems: {
    request: z.object({ partner: z.nullable(z.string()), examples: upTo(100) }),
    response: z.object({ groups: z.array(problemGroup), total: count }),
  },
  /** What fixes would do: of one issue, of all of a check in a tab, of a partner, or in all tabs. */
  listFixes: {
    request: z.object({
      partner: optionalText,
      check: optionalText,
      tab: optionalText,
      issueId: optionalText,
    }),
    response: z.object({ fixes: z.array(fix), total: count, who: z.string() }),
  },
  /** Writes the suggestions into these cells, or remembers them in Mappings; headers are always remembered. */
  applyFixes: {
    request: z.object({ issueIds: z.array(z.string()), remember: z.boolean(), who: z.string() }),
    response: z.object({ batch: z.string(), changed: count, mapped: count, left }),
  },
  listChanges: { request: z.object({}), response: z.object({ batches: z.array(changeBatch) }) },
  /** Takes back a batch, or one of its cells. */
  undoChanges: {
    request: z.object({
      batch: z.string(),
      cell: z.nullable(z.object({ tab: z.string(), cell: z.string() })),
    }),
    response: z.object({ undone: count, left }),
  },
  /** Partners' tabs, the dictionary's tables, and all tabs that are neither ours nor input. */
  listTabs: {
    request: z.object({}),
    response: z.object({
      partners: z.array(z.object({ partner: z.string(), tab: z.string() })),
      tables: z.array(z.string()),
      tabs: z.array(z.string()),
    }),
  },
  /** Dropdowns, rules and header notes for one partner's tab; `unread` where no header is found. */
  prepareTab: {
    request: z.object({ tab: z.string() }),
    response: z.object({ columns: count, state: z.enum(["ready", "linked", "gone", "unread"]) }),
  },
  /** Null where the name is taken or cannot be a partner's. */
  addPartner: {
    request: z.object({ partner: z.string().check(z.maxLength(100)), table: z.string() }),
    response: z.object({ tab: optionalText }),
  },
  /** The first rows of a tab as JSON, for a draft of a Dictionary; a date is `{ "d": serial }`. */
  sampleTab: { request: z.object({ tab: z.string() }), response: z.object({ cells: z.string() }) },
  writeDraft: {
    request: z.object({ lines: z.array(z.array(z.string())) }),
    response: z.object({ tab: z.string() }),
  },
  /** What a partner may see of its own problems, worst first. */
  partnerProblems: {
    request: z.object({ partner: z.string() }),
    response: z.object({
      language: z.enum(["en", "es"]),
      checkedOn: optionalText,
      groups: z.array(problemGroup),
    }),
  },
  openPartnerPage: {
    request: z.object({ partner: z.string() }),
    response: z.object({ opened: z.boolean() }),
  },
  writePartnerTab: { request: z.object({ partner: z.string() }), response: z.object({ tab: z.string() }) },
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
  /** What a front can act on. `protected`: a tab of ours that this person may not edit. */
  readonly code: "busy" | "no-dictionary" | "lost-run" | "bad-request" | "protected" | "unexpected";
  readonly message: string;
  readonly whatToDo: string;
}

/** A whole number from 0 to `most`. */
function upTo(most: number) {
  return z.custom<number>((value) => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= most);
}
