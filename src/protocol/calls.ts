/** The calls between a front (sidebar, command line) and the add-on, as types. */
import type * as z from "zod/mini";
import type { CallName, REQUESTS } from "./requests";
import type { RESPONSES } from "./responses";

export type { CallName } from "./requests";
export type { ChangeBatch, Fix, FixState, OpenRun, Problem, ProblemGroup, Progress } from "./responses";
export type { RunSummary, TabSummary } from "./run-summary";

export type Request<C extends CallName> = z.infer<ReturnType<(typeof REQUESTS)[C]>>;
export type Response<C extends CallName> = z.infer<(typeof RESPONSES)[C]>;

/** What a call answers: its response, or a problem in words for people. Exceptions never cross. */
export type Answer<C extends CallName> =
  | { readonly ok: true; readonly value: Response<C> }
  | { readonly ok: false; readonly problem: ProblemAnswer };

export interface ProblemAnswer {
  /** What a front can act on. `protected`: a tab of ours that this person may not edit. */
  readonly code: "busy" | "no-dictionary" | "lost-run" | "bad-request" | "protected" | "unexpected";
  readonly message: string;
  readonly whatToDo: string;
}
