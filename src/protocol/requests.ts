/** Every call of the add-on by its name, and what it asks for. */
import * as z from "zod/mini";
import { count, upTo } from "./whole-number";

const optionalText = () => z.nullable(z.string());

/**
 * Each call is a global function of the same name in the bundle, with one argument: the request. An execution answers
 * one call, so only that call's schema is made.
 */
export const REQUESTS = {
  startRun: () => z.object({ mode: z.enum(["check", "run"]) }),
  continueRun: () => z.object({ run: z.string(), step: count }),
  cancelRun: () => z.object({ run: z.string() }),
  /** A run that goes on or was left half-way (closed sidebar, killed execution), and the last that finished. */
  runStatus: () => z.object({}),
  /** Problems grouped by partner and check, worst first; from the Issues tab as it stands. */
  listProblems: () => z.object({ partner: z.nullable(z.string()), examples: upTo(100) }),
  /** What fixes would do: of one issue, of all of a check in a tab, of a partner, or in all tabs. */
  listFixes: () =>
    z.object({
      partner: optionalText(),
      check: optionalText(),
      tab: optionalText(),
      issueId: optionalText(),
    }),
  /** Writes the suggestions into these cells, or remembers them in Mappings; headers are always remembered. */
  applyFixes: () => z.object({ issueIds: z.array(z.string()), remember: z.boolean(), who: z.string() }),
  listChanges: () => z.object({}),
  /** Takes back a batch, or one of its cells. */
  undoChanges: () =>
    z.object({
      batch: z.string(),
      cell: z.nullable(z.object({ tab: z.string(), cell: z.string() })),
    }),
  /** Partners' tabs, the dictionary's tables, and all tabs that are neither ours nor input. */
  listTabs: () => z.object({}),
  /** Dropdowns, rules and header notes for one partner's tab; `unread` where no header is found. */
  prepareTab: () => z.object({ tab: z.string() }),
  /** Null where the name is taken or cannot be a partner's. */
  addPartner: () =>
    z.object({ partner: z.string().check(z.refine((name) => name.length <= 100)), table: z.string() }),
  /** The first rows of a tab as JSON, for a draft of a Dictionary; a date is `{ "d": serial }`. */
  sampleTab: () => z.object({ tab: z.string() }),
  /** Where the workbook has no tab of the kind, or an empty one, the lines are it at once; else they are a draft beside it. */
  writeDraft: () =>
    z.object({
      kind: z.enum(["Dictionary", "Metrics", "Settings"]),
      lines: z.array(z.array(z.string())),
    }),
  /** The input tabs that say what fields there are, as JSON (`Tab[]`), to be written in other formats by the page. */
  dictionaryTabs: () => z.object({}),
  /** What a partner may see of its own problems, worst first. */
  partnerProblems: () => z.object({ partner: z.string() }),
  openPartnerPage: () => z.object({ partner: z.string() }),
  writePartnerTab: () => z.object({ partner: z.string() }),
  openCell: () => z.object({ tab: z.string(), cell: z.string() }),
  /** The pages of the data walk as JSON (`DataWalk`); null before the first run that built the summaries. */
  dataWalk: () => z.object({}),
  /** Opens the page that shows and prints the walk; false where there is none yet. */
  openWalk: () => z.object({}),
  openOutput: () => z.object({ output: z.string() }),
} as const;

export type CallName = keyof typeof REQUESTS;
