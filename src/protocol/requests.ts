/** Every call of the add-on by its name, and what it asks for. */
import { count, flag, listOf, objectOf, oneOf, orNull, type Shape, text, upTo } from "./shapes";

const optionalText = orNull(text);
const shortText: Shape<string> = (value): value is string => text(value) && value.length <= 100;

/** Each call is a global function of the same name in the bundle, with one argument: the request. */
export const REQUESTS = {
  startRun: objectOf({ mode: oneOf(["check", "run"]) }),
  continueRun: objectOf({ run: text, step: count }),
  cancelRun: objectOf({ run: text }),
  /** A run that goes on or was left half-way (closed sidebar, killed execution), and the last that finished. */
  runStatus: objectOf({}),
  /** Problems grouped by partner and check, worst first; from the Issues tab as it stands. */
  listProblems: objectOf({ partner: optionalText, examples: upTo(100) }),
  /** What fixes would do: of one issue, of all of a check in a tab, of a partner, or in all tabs. */
  listFixes: objectOf({
    partner: optionalText,
    check: optionalText,
    tab: optionalText,
    issueId: optionalText,
  }),
  /** Writes the suggestions into these cells, or remembers them in Mappings; headers are always remembered. */
  applyFixes: objectOf({ issueIds: listOf(text), remember: flag, who: text }),
  listChanges: objectOf({}),
  /** Takes back a batch, or one of its cells. */
  undoChanges: objectOf({
    batch: text,
    cell: orNull(objectOf({ tab: text, cell: text })),
  }),
  /** Partners' tabs, the dictionary's tables, and all tabs that are neither ours nor input. */
  listTabs: objectOf({}),
  /** Dropdowns, rules and header notes for one partner's tab; `unread` where no header is found. */
  prepareTab: objectOf({ tab: text }),
  /** Null where the name is taken or cannot be a partner's. */
  addPartner: objectOf({ partner: shortText, table: text }),
  /** The first rows of a tab as JSON, for a draft of a Dictionary; a date is `{ "d": serial }`. */
  sampleTab: objectOf({ tab: text }),
  /** Where the workbook has no tab of the kind, or an empty one, the lines are it at once; else they are a draft beside it. */
  writeDraft: objectOf({ kind: oneOf(["Dictionary", "Metrics", "Settings"]), lines: listOf(listOf(text)) }),
  /** The input tabs that say what fields there are, as JSON (`Tab[]`), to be written in other formats by the page. */
  dictionaryTabs: objectOf({}),
  /** What a partner may see of its own problems, worst first. */
  partnerProblems: objectOf({ partner: text }),
  openPartnerPage: objectOf({ partner: text }),
  writePartnerTab: objectOf({ partner: text }),
  openCell: objectOf({ tab: text, cell: text }),
  /** The pages of the data walk as JSON (`DataWalk`); null before the first run that built the summaries. */
  dataWalk: objectOf({}),
  /** Opens the page that shows and prints the walk; false where there is none yet. */
  openWalk: objectOf({}),
  openOutput: objectOf({ output: text }),
} as const;

export type CallName = keyof typeof REQUESTS;
