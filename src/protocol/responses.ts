/** What each call answers, as the front reads it; the add-on needs no more than the types. */
import type { CallName } from "./requests";
import { runSummary } from "./run-summary";
import { count, flag, listOf, objectOf, oneOf, orNull, type Shape, type Shaped, text } from "./shapes";

/** Where a run stands. The front calls `continueRun` with the same run and step until `done`. */
const progressFields = {
  run: text,
  /** Of the workbook, which the first step has read. */
  language: oneOf(["en", "es"]),
  step: count,
  steps: count,
  /** What comes next, in the language of the workbook. */
  label: text,
  done: flag,
  summary: orNull(runSummary),
};
export const progress = objectOf(progressFields);
export type Progress = Shaped<typeof progress>;

/** A run that has not ended: `running` while it goes on in some window; otherwise it was left half-way. */
export const openRun = objectOf({ ...progressFields, running: flag });
export type OpenRun = Shaped<typeof openRun>;

/** One problem as the sidebar lists it. */
export const problem = objectOf({
  severity: oneOf(["error", "warning", "info"]),
  check: text,
  partner: text,
  tab: text,
  cell: text,
  field: text,
  value: text,
  problem: text,
  whatToDo: text,
  suggestedValue: text,
  issueId: text,
});
export type Problem = Shaped<typeof problem>;

/** Problems of one kind in one partner's data: how many, and the first examples. */
export const problemGroup = objectOf({
  partner: text,
  check: text,
  severity: oneOf(["error", "warning", "info"]),
  count,
  /** How many of them have a value that a fix would put. */
  fixable: count,
  examples: listOf(problem),
});
export type ProblemGroup = Shaped<typeof problemGroup>;

/**
 * What can be done about a cell: `ready` to be written; or left as it is, having `changed` since, holding a `formula`,
 * being filled from elsewhere (`linked`), on a tab that this person may not edit (`protected`), `gone` with its tab or row,
 * or `mapped` already.
 */
const fixState = oneOf(["ready", "changed", "formula", "linked", "protected", "gone", "mapped"]);
export type FixState = Shaped<typeof fixState>;

/** A fix before it is made. */
export const fix = objectOf({
  issueId: text,
  check: text,
  partner: text,
  tab: text,
  cell: text,
  field: text,
  before: text,
  after: text,
  state: fixState,
  /** True where Mappings can remember that the partner's word means ours, without a change to the cell. */
  mappable: flag,
});
export type Fix = Shaped<typeof fix>;

const left = listOf(objectOf({ tab: text, cell: text, state: fixState }));
const optionalText = orNull(text);

/** What one click has changed. */
export const changeBatch = objectOf({
  batch: text,
  when: text,
  who: text,
  count,
  /** How many of them are not undone. */
  open: count,
  /** The last of them, the newest first. */
  changes: listOf(
    objectOf({
      tab: text,
      cell: text,
      before: text,
      after: text,
      undone: flag,
    }),
  ),
});
export type ChangeBatch = Shaped<typeof changeBatch>;

/** By the name of the call; what each is for stands with its request. */
export const RESPONSES = {
  startRun: progress,
  continueRun: progress,
  cancelRun: objectOf({ cancelled: flag }),
  runStatus: objectOf({
    language: oneOf(["en", "es"]),
    open: orNull(openRun),
    last: orNull(runSummary),
    /** Input tabs that nothing has been written in yet, of those that a run needs. */
    missing: listOf(oneOf(["Dictionary", "Metrics"])),
  }),
  listProblems: objectOf({ groups: listOf(problemGroup), total: count }),
  listFixes: objectOf({ fixes: listOf(fix), total: count, who: text }),
  applyFixes: objectOf({ batch: text, changed: count, mapped: count, left }),
  listChanges: objectOf({ batches: listOf(changeBatch) }),
  undoChanges: objectOf({ undone: count, left }),
  listTabs: objectOf({
    partners: listOf(objectOf({ partner: text, tab: text })),
    tables: listOf(text),
    tabs: listOf(text),
    /** Whether anything is written in Metrics. */
    metrics: flag,
  }),
  prepareTab: objectOf({ columns: count, state: oneOf(["ready", "linked", "gone", "unread"]) }),
  addPartner: objectOf({ tab: optionalText }),
  sampleTab: objectOf({ cells: text }),
  writeDraft: objectOf({ tab: text }),
  dictionaryTabs: objectOf({ tabs: text }),
  partnerProblems: objectOf({
    language: oneOf(["en", "es"]),
    checkedOn: optionalText,
    groups: listOf(problemGroup),
  }),
  openPartnerPage: objectOf({ opened: flag }),
  writePartnerTab: objectOf({ tab: text }),
  openCell: objectOf({ opened: flag }),
  dataWalk: objectOf({ walk: orNull(text) }),
  openWalk: objectOf({ opened: flag }),
  openOutput: objectOf({ opened: flag }),
} as const satisfies Readonly<Record<CallName, Shape<unknown>>>;
