/** What flags, and the verdicts on By tabs, are found in: the staged numbers and what was put aside with them. */
import type { FlagInput } from "../../core/gaps/flag-input";
import { heardGroups } from "../../core/gaps/heard";
import { compareGroups } from "../../core/summarize/compare";
import type { Cube } from "../../core/summarize/model";
import { protect } from "../../core/suppress/protect";
import type { Workbook } from "../ports";
import { stagedJson } from "../staging";
import type { Aside } from "./consolidate";
import type { Numbers } from "./summarize";

export function stagedFlagInput(workbook: Workbook, numbers: Numbers): FlagInput & Aside {
  const { dictionary, cube, comparison, protection } = numbers;
  const aside = stagedJson<Aside>(workbook, "aside");
  const { today } = workbook.now();
  return {
    ...{ dictionary, cube, comparison, protection, today },
    ...aside,
    pooled: pooledNumbers({ cells: aside.pooledCells, overlapping: cube.overlapping }, numbers),
    heard: heardGroups(aside.narratives, dictionary),
  };
}

/** Pooled numbers stand in no tab, so what may be said of them is decided among themselves. */
function pooledNumbers(cube: Cube, { dictionary }: Numbers): FlagInput["pooled"] {
  if (cube.cells.length === 0) return null;
  const comparison = compareGroups(cube, dictionary);
  return { cells: cube.cells, comparison, protection: protect(cube, dictionary, comparison) };
}
