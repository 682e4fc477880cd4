/** Writes what a partners' meeting starts from: the gap flags, who has reported, and people's own words. */
import { findFlags } from "../../core/gaps/find-flags";
import { voices } from "../../core/gaps/voices";
import { planCoverage } from "../../core/plan/coverage";
import { planGapFlags } from "../../core/plan/gap-flags";
import { planVoices } from "../../core/plan/voices";
import type { Cell } from "../../core/table/cell";
import type { Workbook } from "../ports";
import { stagedJson, stageJson } from "../staging";
import { flagWording } from "../wording";
import type { Aside } from "./consolidate";
import { stagedNumbers } from "./summarize";

export function flag(workbook: Workbook): void {
  const { dictionary, cube, comparison, protection } = stagedNumbers(workbook);
  const { coverage, narratives, periods } = stagedJson<Aside>(workbook, "aside");
  const { today } = workbook.now();
  const flags = findFlags({ dictionary, cube, comparison, protection, coverage, periods, today });
  const spoken = voices(narratives, flags, cube, protection, dictionary);
  const previous = readOutput(workbook, "gap-flags");
  workbook.apply({
    edits: [
      planGapFlags(flags, previous, flagWording(dictionary), today),
      planCoverage(coverage),
      planVoices(spoken),
    ],
    retire: [],
  });
  stageJson(workbook, "flagCount", flags.length);
}

/** What one of our tabs holds now, with what people typed beside our columns. */
function readOutput(workbook: Workbook, output: string): Cell[][] {
  const tabId = workbook.outputs().get(output);
  const info = workbook.tabs().find(({ id }) => id === tabId);
  return info && info.rows > 0 ? workbook.read(info.id) : [];
}
