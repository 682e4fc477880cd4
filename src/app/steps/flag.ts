/** Writes what a partners' meeting starts from: the gap flags, who has reported, and people's own words. */
import { findFlags } from "../../core/gaps/find-flags";
import { flagContext } from "../../core/gaps/flag-input";
import { flagPeriods } from "../../core/gaps/flag-period";
import { stillJudged } from "../../core/gaps/still-judged";
import { unknownByPartner } from "../../core/gaps/unknown-by-partner";
import { voices } from "../../core/gaps/voices";
import { planCoverage } from "../../core/plan/coverage";
import { planCoverageGrid } from "../../core/plan/coverage-grid";
import { dataWalk } from "../../core/plan/data-walk";
import { planGapFlags } from "../../core/plan/gap-flags";
import { planLearningAgenda } from "../../core/plan/learning-agenda";
import { planVoices } from "../../core/plan/voices";
import type { Workbook } from "../ports";
import { readTyped } from "../read-output";
import { stageJson } from "../staging";
import { saveWalkPeriods } from "../walk";
import { agendaWording, definitions, flagWording, gridNames } from "../wording";
import { stagedFlagInput } from "./flag-input";
import { stagedNumbers } from "./summarize";

export function flag(workbook: Workbook): void {
  const numbers = stagedNumbers(workbook);
  const input = stagedFlagInput(workbook, numbers);
  const { dictionary, cube, protection, coverage, narratives, today } = input;
  const flags = findFlags(input);
  const spoken = voices(narratives, flags, cube, protection, dictionary);
  const previous = readTyped(workbook, "gap-flags");
  const inWords = flagWording(dictionary);
  const periodOf = flagPeriods(input);
  const said = flags.map((found) => ({ ...found, ...inWords(found) }));
  const walk = dataWalk({
    ...{ dictionary, summary: numbers.summary, flags: said, voices: spoken, periodOf },
    definitionOf: definitions(dictionary),
  });
  workbook.apply({
    edits: [
      planLearningAgenda(walk, agendaWording(dictionary.settings.language)),
      planGapFlags(flags, previous, inWords, today, stillJudged(flagContext(input))),
      planCoverage(coverage),
      planCoverageGrid(
        coverage,
        unknownByPartner(cube, dictionary),
        gridNames(dictionary),
        dictionary.settings,
      ),
      planVoices(spoken),
    ],
    retire: [],
  });
  saveWalkPeriods(workbook, periodOf);
  stageJson(workbook, "flagCount", flags.length);
}
