// Service calls that move cells: how they grow with tabs, and that they do not grow with rows.
import { measureRuntimeJob } from "./runtime-job.mjs";

const ROWS_A_TAB = 10;
const FEW_TABS = 10;
const MANY_TABS = 100;
const FEW_ROWS = 10;
const MANY_ROWS = 10_000;
/** So many that the few rows have mistakes too: a workbook without any has nothing to link to. */
const BAD_ROWS = 0.5;
/** What suppression decides is one staged text: it moves no cells of tabs, and takes minutes over a hundred partners. */
const SETTINGS = [["Smallest publishable count", 0]];

/** Reads and writes for few and many tabs, of few and many rows, and how many each further tab costs. */
export async function measureCalls(options) {
  const movesOf = async (rows, partners) => {
    const { calls } = await measureRuntimeJob({
      ...options,
      rows,
      partners,
      bad: BAD_ROWS,
      settings: SETTINGS,
    });
    return { rows, partners, reads: countOf(calls, isRead), writes: countOf(calls, (name) => !isRead(name)) };
  };
  const fewTabs = await movesOf(FEW_TABS * ROWS_A_TAB, FEW_TABS);
  const manyTabs = await movesOf(MANY_TABS * ROWS_A_TAB, MANY_TABS);
  const aTab = (kind) => (manyTabs[kind] - fewTabs[kind]) / (MANY_TABS - FEW_TABS);
  return {
    byTabs: [await movesOf(ROWS_A_TAB, 1), fewTabs, manyTabs],
    byRows: [await movesOf(FEW_ROWS, 1), await movesOf(MANY_ROWS, 1)],
    readsPerTab: aTab("reads"),
    writesPerTab: aTab("writes"),
  };
}

function isRead(name) {
  return /\.get/.test(name);
}

function countOf(calls, isCounted) {
  return Object.entries(calls).reduce((sum, [name, count]) => sum + (isCounted(name) ? count : 0), 0);
}
