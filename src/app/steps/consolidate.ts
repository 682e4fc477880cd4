/** Reads the partner tabs again side by side: keys across tabs, the master table, and every number there is. */

import { consolidate as consolidateTabs } from "../../core/consolidate/consolidate";
import type { Records } from "../../core/consolidate/model";
import { coverage } from "../../core/gaps/coverage";
import { missingPeriods } from "../../core/gaps/missing-periods";
import type { CoverageRow, TabCounts } from "../../core/gaps/model";
import { type Narrative, narratives } from "../../core/gaps/narratives";
import { pooledCells } from "../../core/gaps/pooled-cells";
import { reportedTwice } from "../../core/gaps/reported-twice";
import { countTab } from "../../core/gaps/tab-tally";
import { planMaster } from "../../core/plan/master";
import { cubeToText } from "../../core/plan/stage-cube";
import { buildCube } from "../../core/summarize/cube";
import type { CubeCell } from "../../core/summarize/model";
import { totalsOnly } from "../../core/summarize/totals-only";
import type { Period } from "../../core/time/period";
import type { ValidatedTab } from "../../core/validate/model";
import { type Beginning, beginning } from "../beginning";
import { type Kept, keepBooks } from "../closed";
import type { Lease } from "../lease";
import type { Workbook } from "../ports";
import { stageIssues, stageJson } from "../staging";
import { markIncomplete, type RowCounts, rowCounts } from "../summary";
import { validateSource } from "./check-tab";

/** What the last step tells about the tabs. */
export interface Consolidated {
  readonly tabs: readonly RowCounts[];
  readonly changedTabs: readonly string[];
  readonly masterRows: number;
}

/** What the flags step needs of the records, which are too large to keep. */
export interface Aside {
  readonly coverage: readonly CoverageRow[];
  readonly narratives: readonly Narrative[];
  readonly periods: readonly Period[];
  readonly pooledCells: readonly CubeCell[];
  readonly tabs: readonly TabCounts[];
}

export function consolidate(workbook: Workbook, lease: Lease): void {
  const begun = beginning(workbook);
  const { tabs, changedTabs } = readAgain(workbook, begun);
  const today = Math.floor(workbook.now().today);
  const records = { ...consolidateTabs(begun.dictionary, tabs), today };
  stageIssues(workbook, "across", records.issues);
  const counted = countPeriods(workbook, records, lease.mode);
  const summaries = records.tabs.map((tab) => rowCounts(tab, tab.held));
  const rows = summaries.reduce((sum, tab) => sum + tab.rowsRead - tab.rowsHeld, 0);
  stageJson(workbook, "consolidated", {
    tabs: summaries,
    changedTabs,
    masterRows: rows,
  } satisfies Consolidated);
  if (lease.mode === "run") writeMaster(workbook, records, counted, lease);
}

interface Counted extends Kept {
  readonly coverage: readonly CoverageRow[];
}

/** Periods that are missing, and those that are there twice, show in the numbers: a check needs the totals alone. */
function countPeriods(workbook: Workbook, records: Records, mode: Lease["mode"]): Counted {
  const cube = buildCube(mode === "run" ? records : totalsOnly(records));
  const covered = coverage(records, cube, records.dictionary, workbook.now().today);
  stageIssues(workbook, "periods", [...missingPeriods(covered, records.tabs), ...reportedTwice(records)]);
  return { ...keepBooks(workbook, records, cube, mode), coverage: covered };
}

function writeMaster(workbook: Workbook, records: Records, counted: Counted, lease: Lease): void {
  const { dictionary } = records;
  const { cube, coverage, changed } = counted;
  const { today } = workbook.now();
  const aside: Aside = {
    coverage,
    narratives: narratives(records),
    periods: records.periods,
    pooledCells: pooledCells(
      records,
      { dictionary, cube, coverage, periods: records.periods, today },
      changed,
    ),
    tabs: records.tabs.map(countTab),
  };
  // From here on the output tabs are of two runs, until the last step is done.
  markIncomplete(workbook);
  workbook.stage("cube", cubeToText(cube));
  stageJson(workbook, "aside", aside);
  workbook.apply({ edits: [planMaster(records, lease.run)], retire: [] });
}

/** A tab whose cells are no longer those that were checked is checked again, and its issues replaced. */
function readAgain(workbook: Workbook, { dictionary, sources }: Beginning) {
  const tabs: ValidatedTab[] = [];
  const changedTabs: string[] = [];
  const staged = workbook.readAllStaged();
  sources.forEach((source, index) => {
    const { tab, print } = validateSource(workbook, source, dictionary);
    tabs.push(tab);
    if (staged.get(`fingerprint:${index}`) === print) return;
    changedTabs.push(tab.tab);
    stageIssues(workbook, String(index), tab.issues);
  });
  return { tabs, changedTabs };
}
