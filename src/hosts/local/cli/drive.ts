/** Drives a run from the outside, call by call, as the sidebar does. */
import type { Answer, Progress, RunSummary } from "../../../protocol/calls";
import type { Runtime } from "../runtime/index";

/** The job cannot be done; `message` says why and what to do. */
export class JobProblem extends Error {
  constructor(message: string) {
    super(message);
    this.name = "JobProblem";
  }
}

/** Throws `JobProblem` where the add-on answers with a problem. */
export function drive(
  runtime: Pick<Runtime, "call" | "log">,
  mode: RunSummary["mode"],
  onProgress: (progress: Progress) => void,
): RunSummary {
  let progress = answered(runtime, runtime.call("startRun", [{ mode }]) as Answer<"startRun">);
  while (!progress.done) {
    onProgress(progress);
    const { run, step } = progress;
    progress = answered(runtime, runtime.call("continueRun", [{ run, step }]) as Answer<"continueRun">);
  }
  if (!progress.summary) throw new JobProblem("The run ended without a result. Run it again.");
  return progress.summary;
}

function answered({ log }: Pick<Runtime, "log">, answer: Answer<"startRun" | "continueRun">): Progress {
  if (answer.ok) return answer.value;
  const { code, message, whatToDo } = answer.problem;
  // Here the person at the keyboard is the one to tell: what went to the execution log goes to them.
  const details = code === "unexpected" ? log.slice(-1) : [];
  throw new JobProblem([`${message} ${whatToDo}`.trim(), ...details].join("\n"));
}
