/** Runs a whole initiative through the built command line, on the bundle that would be pushed. */
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import type { Report } from "./report";

const run = promisify(execFile);
const COMMAND_LINE = resolve(__dirname, "../../build/cli/shared-metrics.mjs");

/** A new folder for the time of `use`. */
export async function inFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "shared-metrics-"));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Writes the workbook that the job makes to `out`, and returns the report.
 * @param input an `.xlsx` file or a folder of CSV
 * @throws with what the command line said, when the job could not run
 */
export async function runInto(input: string, out: string): Promise<Report> {
  const report = `${out}.report.json`;
  await run(process.execPath, [COMMAND_LINE, "run", input, "--out", out, "--report", report]);
  return JSON.parse(await readFile(report, "utf8")) as Report;
}

/** The report of a run whose workbook is of no interest. */
export function runInitiative(input: string): Promise<Report> {
  return inFolder((folder) => runInto(input, join(folder, "out")));
}
