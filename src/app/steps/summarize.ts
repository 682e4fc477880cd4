/** Writes the numbers that may be published: Summary and the By tabs, from one decision on every cell. */

import type { Dictionary } from "../../core/dictionary/model";
import { flagContext } from "../../core/gaps/flag-input";
import { isJudged } from "../../core/gaps/judge";
import { judgements } from "../../core/gaps/judgements";
import { planBy } from "../../core/plan/by-tabs";
import { planSummary } from "../../core/plan/summary";
import { type Comparison, compareGroups } from "../../core/summarize/compare";
import type { Cube, SummaryRow } from "../../core/summarize/model";
import { summaryRows } from "../../core/summarize/summary-rows";
import { hiddenCells, type Protection, protectionOf } from "../../core/suppress/protect";
import { closedEdits } from "../closed";
import type { Lease } from "../lease";
import type { Workbook } from "../ports";
import { stagedCube } from "../staged-cube";
import { byWording, definitions } from "../wording";
import { stagedFlagInput } from "./flag-input";
import { stagedDecision } from "./protect";

/** All that is known about the numbers, worked out anew from the staged cube. */
export interface Numbers {
  readonly dictionary: Dictionary;
  readonly cube: Cube;
  readonly comparison: Comparison;
  readonly protection: Protection;
  readonly summary: readonly SummaryRow[];
}

export function stagedNumbers(workbook: Workbook): Numbers {
  const { dictionary, cube } = stagedCube(workbook);
  const decision = stagedDecision(workbook);
  const hidden = hiddenCells(cube, dictionary, decision);
  const comparison = compareGroups(cube, dictionary, hidden);
  const protection = protectionOf(hidden, dictionary, comparison, decision);
  return {
    dictionary,
    cube,
    comparison,
    protection,
    summary: summaryRows(cube, protection, dictionary, comparison),
  };
}

export function summarize(workbook: Workbook, { run }: Pick<Lease, "run">): void {
  const numbers = stagedNumbers(workbook);
  const { dictionary, cube, summary } = numbers;
  const wording = byWording(dictionary.settings.language);
  const context = flagContext(stagedFlagInput(workbook, numbers));
  const judged = dictionary.metrics.filter(isJudged).flatMap((metric) => judgements(metric, context));
  const byTabs = planBy(
    summary,
    dictionary,
    cube.overlapping,
    { judged, periodOf: context.periodOf, definitionOf: definitions(dictionary) },
    wording,
  );
  const current = new Set(byTabs.map((edit) => edit.output));
  const retire = [...workbook.outputs().keys()].filter(
    (output) => output.startsWith("by:") && !current.has(output),
  );
  const closed = closedEdits(workbook, run, numbers);
  workbook.apply({ edits: [planSummary(summary, dictionary), ...byTabs, ...closed], retire });
}
