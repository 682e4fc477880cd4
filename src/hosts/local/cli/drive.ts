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
  runtime: Pick<Runtime, "call">,
  mode: RunSummary["mode"],
  onProgress: (progress: Progress) => void,
): RunSummary {
  let progress = answered(runtime.call("startRun", [{ mode }]) as Answer<"startRun">);
  while (!progress.done) {
    onProgress(progress);
    const { run, step } = progress;
    progress = answered(runtime.call("continueRun", [{ run, step }]) as Answer<"continueRun">);
  }
  if (!progress.summary) throw new JobProblem("The run ended without a result. Run it again.");
  return progress.summary;
}

function answered(answer: Answer<"startRun" | "continueRun">): Progress {
  if (answer.ok) return answer.value;
  throw new JobProblem(`${answer.problem.message} ${answer.problem.whatToDo}`.trim());
}
