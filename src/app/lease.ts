/** The lease: one run at a time for a document, kept in its properties, changed only under the document lock. */
import * as z from "zod/mini";
import { count } from "../protocol/whole-number";
import type { Workbook } from "./ports";
import { AppProblem } from "./problem";
import { fromJson } from "./state";

const leaseSchema = z.object({
  run: z.string(),
  mode: z.enum(["check", "run"]),
  startedAt: z.string(),
  /** The step that comes next, and how many there are. */
  step: count,
  steps: count,
  /** ISO instant after which somebody else may start. */
  expires: z.string(),
});
export type Lease = z.infer<typeof leaseSchema>;

/** Longer than the longest execution (6 minutes): a step that is still running keeps its lease. */
const STEP_MINUTES = 8;
/** A front that is still there takes the next step at once. */
const PAUSE_MINUTES = 2;
const KEY = "lease";

/** The run that is under way or was left half-way, or null. */
export function currentLease(workbook: Workbook): Lease | null {
  const text = workbook.getState(KEY);
  if (text === null) return null;
  const parsed = leaseSchema.safeParse(fromJson(text));
  return parsed.success ? parsed.data : null;
}

/** True while the run goes on, as far as can be told; after that it was left half-way. */
export function isHeld({ expires }: Lease, instant: string): boolean {
  return expires > instant;
}

/**
 * Starts a run. Throws `busy` while another run's lease has not expired.
 *
 * @param last the name of the last run that finished
 */
export function takeLease(workbook: Workbook, mode: Lease["mode"], last: string | undefined): Lease {
  return exclusively(workbook, () => {
    const now = workbook.now().instant;
    const other = currentLease(workbook);
    if (other && isHeld(other, now)) throw new AppProblem("busy", other.startedAt);
    const lease: Lease = {
      run: runId(now, last),
      mode,
      startedAt: now,
      step: 0,
      steps: 0,
      expires: expiry(now, STEP_MINUTES),
    };
    workbook.setState(KEY, JSON.stringify(lease));
    return lease;
  });
}

/** The lease of this very run, renewed. Throws `lost-run` where it is over or another has begun. */
export function renewLease(workbook: Workbook, run: string): Lease {
  return exclusively(workbook, () => {
    const lease = currentLease(workbook);
    if (!lease || lease.run !== run) throw new AppProblem("lost-run", run);
    return store(workbook, { ...lease, expires: expiry(workbook.now().instant, STEP_MINUTES) });
  });
}

/**
 * Records that the run goes on with `step`, unless it is further already: where a call was repeated while the first was
 * still at work, the slower one must not set it back. Throws `lost-run` where it was cancelled meanwhile.
 */
export function advanceLease(workbook: Workbook, run: string, step: number, steps: number): Lease {
  return exclusively(workbook, () => {
    const lease = currentLease(workbook);
    if (!lease || lease.run !== run) throw new AppProblem("lost-run", run);
    if (lease.step > step) return lease;
    return store(workbook, { ...lease, step, steps, expires: expiry(workbook.now().instant, PAUSE_MINUTES) });
  });
}

/** Leaves the run where it stands, for anybody to go on with or to end: a step of it has failed, and nothing is at work. */
export function leaveLease(workbook: Workbook, run: string): void {
  exclusively(workbook, () => {
    const lease = currentLease(workbook);
    if (lease?.run === run) store(workbook, { ...lease, expires: workbook.now().instant });
  });
}

/** Ends the run; false where it was not the current one. */
export function dropLease(workbook: Workbook, run: string): boolean {
  return exclusively(workbook, () => {
    if (currentLease(workbook)?.run !== run) return false;
    workbook.setState(KEY, null);
    return true;
  });
}

function store(workbook: Workbook, lease: Lease): Lease {
  workbook.setState(KEY, JSON.stringify(lease));
  return lease;
}

/** Runs `body` alone among all users of the document. Throws `busy` where that cannot be had. */
export function exclusively<T>(workbook: Workbook, body: () => T): T {
  try {
    return workbook.exclusively(body);
  } catch (error) {
    if (error instanceof Error && error.name === "Busy") throw new AppProblem("busy");
    throw error;
  }
}

function expiry(instant: string, minutes: number): string {
  return new Date(Date.parse(instant) + minutes * 60_000).toISOString();
}

/** A name for a run that people can read and that sorts by time: `20261122-150417`, and `-2` behind it in the same second. */
function runId(instant: string, last = ""): string {
  const id = instant.slice(0, 19).replace(/[-:]/g, "").replace("T", "-");
  return last.startsWith(id) ? `${id}-${Number(last.slice(id.length + 1) || 1) + 1}` : id;
}
