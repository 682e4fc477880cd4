/** What each call answers, as the front reads it; the add-on needs no more than the types. */
import * as z from "zod/mini";
import type { CallName } from "./requests";
import { runSummary } from "./run-summary";
import { count } from "./whole-number";

/** Where a run stands. The front calls `continueRun` with the same run and step until `done`. */
export const progress = z.object({
  run: z.string(),
  /** Of the workbook, which the first step has read. */
  language: z.enum(["en", "es"]),
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
 * being filled from elsewhere (`linked`), on a tab that this person may not edit (`protected`), `gone` with its tab or row,
 * or `mapped` already.
 */
const fixState = z.enum(["ready", "changed", "formula", "linked", "protected", "gone", "mapped"]);
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

/** By the name of the call; what each is for stands with its request. */
export const RESPONSES = {
  startRun: progress,
  continueRun: progress,
  cancelRun: z.object({ cancelled: z.boolean() }),
  runStatus: z.object({
    language: z.enum(["en", "es"]),
    open: z.nullable(openRun),
    last: z.nullable(runSummary),
    /** Input tabs that nothing has been written in yet, of those that a run needs. */
    missing: z.array(z.enum(["Dictionary", "Metrics"])),
  }),
  listProblems: z.object({ groups: z.array(problemGroup), total: count }),
  listFixes: z.object({ fixes: z.array(fix), total: count, who: z.string() }),
  applyFixes: z.object({ batch: z.string(), changed: count, mapped: count, left }),
  listChanges: z.object({ batches: z.array(changeBatch) }),
  undoChanges: z.object({ undone: count, left }),
  listTabs: z.object({
    partners: z.array(z.object({ partner: z.string(), tab: z.string() })),
    tables: z.array(z.string()),
    tabs: z.array(z.string()),
    /** Whether anything is written in Metrics. */
    metrics: z.boolean(),
  }),
  prepareTab: z.object({ columns: count, state: z.enum(["ready", "linked", "gone", "unread"]) }),
  addPartner: z.object({ tab: optionalText }),
  sampleTab: z.object({ cells: z.string() }),
  writeDraft: z.object({ tab: z.string() }),
  dictionaryTabs: z.object({ tabs: z.string() }),
  partnerProblems: z.object({
    language: z.enum(["en", "es"]),
    checkedOn: optionalText,
    groups: z.array(problemGroup),
  }),
  openPartnerPage: z.object({ opened: z.boolean() }),
  writePartnerTab: z.object({ tab: z.string() }),
  openCell: z.object({ opened: z.boolean() }),
  dataWalk: z.object({ walk: z.nullable(z.string()) }),
  openWalk: z.object({ opened: z.boolean() }),
  openOutput: z.object({ opened: z.boolean() }),
} as const satisfies Readonly<Record<CallName, z.ZodMiniType>>;
