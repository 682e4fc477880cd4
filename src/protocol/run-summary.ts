/** What a run found. */
import { count, flag, listOf, objectOf, oneOf, type Shaped, text } from "./shapes";

/** How many issues, by severity. */
const issueCounts = { errors: count, warnings: count, infos: count };

/** One tab that was read in a run. */
const tabSummary = objectOf({
  partner: text,
  tab: text,
  rowsRead: count,
  rowsHeld: count,
  cellsBlanked: count,
  ...issueCounts,
});
export type TabSummary = Shaped<typeof tabSummary>;

/** What a run found, for people and for `report.json`. */
export const runSummary = objectOf({
  id: text,
  mode: oneOf(["check", "run"]),
  startedAt: text,
  finishedAt: text,
  dictionary: text,
  complete: flag,
  partners: listOf(tabSummary),
  ...issueCounts,
  /** Metrics that the input tabs define. */
  metrics: count,
  flags: count,
  masterRows: count,
  hiddenCells: count,
  /** Tabs whose data changed between the check and the summaries; they were checked again. */
  changedTabs: listOf(text),
  /** Output keys written, with the name of the tab that holds each. */
  outputs: listOf(objectOf({ output: text, tab: text })),
});
export type RunSummary = Shaped<typeof runSummary>;
