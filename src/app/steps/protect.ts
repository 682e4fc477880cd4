/** Decides which numbers may be published: once, for all tabs, in as many steps as it takes. */
import { type FamilyDecision, Publication, together } from "../../core/suppress/publish";
import type { Workbook } from "../ports";
import { stagedCube } from "../staged-cube";
import { stagedJson, stageJson } from "../staging";

const KEY = "decisions";
/** After this long no other family of metrics is begun in the same step. */
const LONGEST_MS = 60_000;

/** Returns true where not all is decided yet: then the step is to be taken again. */
export function protect(workbook: Workbook): boolean {
  const clock = () => Date.parse(workbook.now().instant);
  const end = clock() + LONGEST_MS;
  const { dictionary, cube } = stagedCube(workbook);
  const publication = new Publication(cube, dictionary);
  const decided = [
    ...(workbook.readStaged([KEY]).has(KEY) ? stagedJson<FamilyDecision[]>(workbook, KEY) : []),
  ];
  const left = publication.kin.slice(decided.length);
  while (left.length > 0 && clock() < end) decided.push(publication.decide(left.shift()!));
  stageJson(workbook, KEY, decided);
  return left.length > 0;
}

/** What was decided, over all families. */
export function stagedDecision(workbook: Workbook): FamilyDecision {
  return together(stagedJson<FamilyDecision[]>(workbook, KEY));
}
