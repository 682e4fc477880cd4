/** What a run found. */
import * as z from "zod/mini";
import { count } from "./whole-number";

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
  /** Metrics that the input tabs define. */
  metrics: count,
  flags: count,
  masterRows: count,
  hiddenCells: count,
  /** Tabs whose data changed between the check and the summaries; they were checked again. */
  changedTabs: z.array(z.string()),
  /** Output keys written, with the name of the tab that holds each. */
  outputs: z.array(z.object({ output: z.string(), tab: z.string() })),
});
export type RunSummary = z.infer<typeof runSummary>;
