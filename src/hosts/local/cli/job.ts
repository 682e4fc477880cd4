/** `run` and `check`: the shipped bundle over a file, and what came of it. */
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import type { RunSummary } from "../../../protocol/calls";
import { chartsIn, openWorkbook, saveWorkbook } from "../files/index";
import { FileProblem } from "../files/problem";
import { createRuntime, type Runtime } from "../runtime/index";
import type { WorkbookModel } from "../runtime/store/workbook";
import type { Usage } from "../runtime/usage";
import { drive } from "./drive";
import { progressBar } from "./progress";
import { makeReport } from "./report";

export interface JobOptions {
  readonly mode: RunSummary["mode"];
  readonly input: string;
  /** Where the workbook with its results goes; nothing is kept without it. */
  readonly out?: string | undefined;
  readonly report?: string | undefined;
  /** The day to take for today, as an ISO date. */
  readonly asOf?: string | undefined;
}

export interface JobResult {
  readonly summary: RunSummary;
  readonly model: WorkbookModel;
  readonly usage: Usage;
  /** Where the job ran, for further calls. */
  readonly runtime: Pick<Runtime, "call">;
  /** Charts of the input that the output lacks. */
  readonly chartsLost: number;
}

export async function runJob(options: JobOptions): Promise<JobResult> {
  const model = await openWorkbook(options.input);
  const runtime = createRuntime(model, options.asOf === undefined ? {} : { now: noonOf(options.asOf) });
  runtime.load(await shippedBundle());
  const bar = progressBar(process.stderr);
  let summary: RunSummary;
  try {
    summary = drive(runtime, options.mode, (progress) => bar.update(progress));
  } finally {
    bar.stop();
  }
  if (options.out !== undefined) await saveWorkbook(model, options.out);
  if (options.report !== undefined)
    await writeWhole(options.report, makeReport(model, summary, runtime.usage));
  const chartsLost =
    options.out === undefined ? 0 : (await chartsIn(options.input)) - (await chartsIn(options.out));
  return { summary, model, usage: runtime.usage, runtime, chartsLost };
}

/** The very file that a push sends. */
export async function shippedBundle(): Promise<string> {
  return readFile(fileURLToPath(new URL("../../dist/Code.js", import.meta.url)), "utf8");
}

async function writeWhole(path: string, value: unknown): Promise<void> {
  const unfinished = `${path}.${process.pid}.tmp`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(unfinished, `${JSON.stringify(value)}\n`);
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => {});
    const reason = error instanceof Error ? error.message : String(error);
    throw new FileProblem("unwritable", `${path} could not be written (${reason}): name another file.`, path);
  }
}

function noonOf(day: string): () => number {
  const noon = Date.parse(`${day}T12:00:00Z`);
  return () => noon;
}
