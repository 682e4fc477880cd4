/** Why a use case cannot go on, as data; the sentence is made where the language is known. */
import type { ProblemAnswer } from "../protocol/calls";

export class AppProblem extends Error {
  constructor(
    readonly code: ProblemAnswer["code"],
    /** Free detail for the sentence: since when somebody else runs, which run was lost. */
    readonly detail = "",
  ) {
    super(`${code}${detail === "" ? "" : `: ${detail}`}`);
    this.name = "AppProblem";
  }
}
