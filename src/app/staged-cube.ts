/** The cube between two steps of a run. */
import type { Dictionary } from "../core/dictionary/model";
import { cubeFromText } from "../core/plan/stage-cube";
import type { Cube } from "../core/summarize/model";
import { beginning } from "./beginning";
import type { Workbook } from "./ports";
import { stagedText } from "./staging";

export function stagedCube(workbook: Workbook): { readonly dictionary: Dictionary; readonly cube: Cube } {
  const { dictionary } = beginning(workbook);
  return { dictionary, cube: cubeFromText(stagedText(workbook, "cube")) };
}
