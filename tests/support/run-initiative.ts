/** Runs a whole initiative through the built command line, on the bundle that would be pushed, and returns its report. */
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import type { Report } from "./report";

const run = promisify(execFile);
const COMMAND_LINE = resolve(__dirname, "../../build/cli/shared-metrics.mjs");

/**
 * @param input an `.xlsx` file or a folder of CSV
 * @throws with what the command line said, when the job could not run
 */
export async function runInitiative(input: string): Promise<Report> {
  const folder = await mkdtemp(join(tmpdir(), "shared-metrics-"));
  try {
    const report = join(folder, "report.json");
    await run(process.execPath, [
      COMMAND_LINE,
      "run",
      input,
      "--out",
      join(folder, "out"),
      "--report",
      report,
    ]);
    return JSON.parse(await readFile(report, "utf8")) as Report;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
