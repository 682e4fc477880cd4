/** The way to the add-on: the only code that touches `google.script.run`. */
import type { Answer, CallName, ProblemAnswer, Request, Response } from "../protocol/calls";
import { RESPONSES } from "../protocol/responses";

/** Why a call gave no value: a problem that the add-on tells, or one of the way to it. */
export type Failure =
  | ProblemAnswer
  /** `denied`: several Google accounts; `unreachable`: no answer; `outdated`: an answer of another release. */
  | { readonly code: "denied" | "unreachable" | "outdated" };

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: Failure };

/** Calls the add-on; never rejects. */
export type Call = <C extends CallName>(name: C, request: Request<C>) => Promise<Result<Response<C>>>;

/** What `google.script.run` is to us: handlers first, then the call by its name. */
interface Runner {
  withSuccessHandler(handler: (answer: unknown) => void): Runner;
  withFailureHandler(handler: (error: Error) => void): Runner;
  readonly [call: string]: unknown;
}
declare const google: { readonly script: { readonly run: Runner } };

/** An execution ends after six minutes at the latest; without an answer by then none will come. */
const PATIENCE = 7 * 60_000;

export const call: Call = (name, request) =>
  new Promise((resolve) => {
    const giveUp = setTimeout(() => resolve({ ok: false, failure: { code: "unreachable" } }), PATIENCE);
    const settle = (result: Result<Response<typeof name>>) => {
      clearTimeout(giveUp);
      resolve(result);
    };
    const runner = google.script.run
      .withSuccessHandler((answer) => settle(readAnswer(name, answer)))
      .withFailureHandler((error) => settle({ ok: false, failure: wayFailure(error) }));
    (runner[name] as (argument: Request<typeof name>) => void)(request);
  });

/** An answer as it came, checked: while a sidebar stands open the add-on may be updated. */
export function readAnswer<C extends CallName>(name: C, answer: unknown): Result<Response<C>> {
  const { ok, value, problem } = (answer ?? {}) as Partial<
    Answer<C> & { value: unknown; problem: ProblemAnswer }
  >;
  if (ok === false && problem) return { ok: false, failure: problem };
  const read = RESPONSES[name].safeParse(value);
  return ok === true && read.success
    ? { ok: true, value: read.data as Response<C> }
    : { ok: false, failure: { code: "outdated" } };
}

/** Google says PERMISSION_DENIED where another signed-in account than the sidebar's answers the call. */
export function wayFailure(error: Error): Failure {
  return { code: /PERMISSION_DENIED/i.test(error.message) ? "denied" : "unreachable" };
}
