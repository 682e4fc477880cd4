/** A whole run from the menu, without the sidebar: step after step in one execution, as far as it may last. */
import type { Answer, CallName, Progress } from "../../protocol/calls";
import { menuWords } from "./menu-words";

type AnswerCall = <C extends CallName>(call: C, request: unknown) => Answer<C>;

/** An execution is ended after six minutes; a step that begins before this many milliseconds has time left. */
const ENOUGH = 4 * 60_000;
const TITLE = "Shared Metrics";

export function runInOneGo(mode: "check" | "run", answer: AnswerCall): void {
  tell(outcome(mode, answer));
}

/** Takes all steps; what to say at the end. */
function outcome(mode: "check" | "run", answer: AnswerCall): string {
  const words = menuWords();
  const began = Date.now();
  let last = answer("startRun", { mode });
  while (last.ok && !last.value.done) {
    const { run, step, label }: Progress = last.value;
    if (Date.now() - began > ENOUGH) return words.tooLong;
    SpreadsheetApp.getActiveSpreadsheet().toast(label, TITLE);
    last = answer("continueRun", { run, step });
  }
  if (!last.ok) return `${last.problem.message} ${last.problem.whatToDo}`;
  return words.done(last.value.summary?.errors ?? 0, last.value.summary?.warnings ?? 0);
}

function tell(text: string): void {
  const ui = SpreadsheetApp.getUi();
  ui.alert(TITLE, text, ui.ButtonSet.OK);
}
