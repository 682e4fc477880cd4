/** A run as a chain of short steps: begin, one step for each partner tab, then the outputs. */
import type { Progress, Request, RunSummary } from "../protocol/calls";
import {
  advanceLease,
  currentLease,
  dropLease,
  type Lease,
  leaveLease,
  renewLease,
  takeLease,
} from "./lease";
import type { Workbook } from "./ports";
import { begin } from "./steps/begin";
import { checkTab } from "./steps/check-tab";
import { consolidate } from "./steps/consolidate";
import { finish } from "./steps/finish";
import { flag } from "./steps/flag";
import { protect } from "./steps/protect";
import { summarize } from "./steps/summarize";
import { lastSummary } from "./summary";
import { currentLanguage, type StepName, stepLabel } from "./wording";

/** Begins a run. Throws `busy` while another has the lease, `no-dictionary` where nothing can be done. */
export function startRun(workbook: Workbook, { mode }: Request<"startRun">): Progress {
  const lease = takeLease(workbook, mode, lastSummary(workbook)?.id);
  try {
    const steps = begin(workbook) + closingSteps(mode).length;
    return progressOf(workbook, advanceLease(workbook, lease.run, 0, steps));
  } catch (error) {
    dropLease(workbook, lease.run);
    throw error;
  }
}

/**
 * Takes one step. A step that was already taken is not taken again: the answer says where the run stands, so a front
 * that lost an answer just repeats its call. Throws `lost-run` for a run that is over or was cancelled.
 */
export function continueRun(workbook: Workbook, { run, step }: Request<"continueRun">): Progress {
  const over = lastSummary(workbook);
  if (over?.id === run) {
    // Where the execution was killed right after the last step, its lease is still there.
    if (currentLease(workbook)?.run === run) dropLease(workbook, run);
    return finished(workbook, over, step);
  }
  const lease = renewLease(workbook, run);
  if (step !== lease.step) return progressOf(workbook, lease);
  const result = takeOrLeave(workbook, lease);
  if (result === "again") return progressOf(workbook, advanceLease(workbook, run, step + 1, lease.steps + 1));
  if (result) {
    dropLease(workbook, run);
    return finished(workbook, result, lease.steps);
  }
  return progressOf(workbook, advanceLease(workbook, run, step + 1, lease.steps));
}

/** Ends a run between two steps. What earlier steps wrote stays; nothing of the partners was touched. */
export function cancelRun(workbook: Workbook, { run }: Request<"cancelRun">): { cancelled: boolean } {
  const cancelled = dropLease(workbook, run);
  if (cancelled) workbook.clearStaged();
  return { cancelled };
}

/** Where a lease stands, for a front that begins or comes back. */
export function progressOf(workbook: Workbook, lease: Lease): Progress {
  const { run, step, steps } = lease;
  const label = stepLabel(workbook, stepName(lease));
  return { run, language: currentLanguage(workbook), step, steps, label, done: false, summary: null };
}

type ClosingStep = "consolidate" | "protect" | "summarize" | "flag" | "finish";

function closingSteps(mode: Lease["mode"]): readonly ClosingStep[] {
  return mode === "run"
    ? ["consolidate", "protect", "summarize", "flag", "finish"]
    : ["consolidate", "finish"];
}

function stepName({ mode, step, steps }: Lease): StepName {
  const closing = closingSteps(mode);
  const at = step - (steps - closing.length);
  return closing[at] ?? { tab: step };
}

function takeOrLeave(workbook: Workbook, lease: Lease): ReturnType<typeof takeStep> {
  try {
    return takeStep(workbook, lease);
  } catch (error) {
    leaveLease(workbook, lease.run);
    throw error;
  }
}

/** `again` where the same step is to be taken once more: then the run has one step more. */
function takeStep(workbook: Workbook, lease: Lease): RunSummary | "again" | null {
  const name = stepName(lease);
  switch (name) {
    case "consolidate":
      consolidate(workbook, lease);
      return null;
    case "protect":
      return protect(workbook) ? "again" : null;
    case "summarize":
      summarize(workbook, lease);
      return null;
    case "flag":
      flag(workbook);
      return null;
    case "finish":
      return finish(workbook, lease);
    default:
      checkTab(workbook, name.tab);
      return null;
  }
}

function finished(workbook: Workbook, summary: RunSummary, step: number): Progress {
  const language = currentLanguage(workbook);
  return { run: summary.id, language, step, steps: step, label: "", done: true, summary };
}
