// The whole job through the shipped bundle in the local Apps Script runtime, call by call as the sidebar drives it.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { makeHub } from "../workbook.mjs";

/** Seconds, the longest call and the step it took, and the calls that move cells, by name. */
export async function measureRuntimeJob({ runtime, folder, rows, partners, bad, settings }) {
  const job = runtime.createRuntime(makeHub(runtime, rows, partners, bad, settings));
  job.load(await readFile(join(folder, "Code.js"), "utf8"));
  const steps = [];
  let label = "Reading the dictionary";
  const timed = {
    log: job.log,
    call(name, args) {
      const start = performance.now();
      const answer = job.call(name, args);
      steps.push({ label, seconds: (performance.now() - start) / 1000 });
      label = answer.value?.label;
      return answer;
    },
  };
  const { masterRows } = runtime.drive(timed, "run", () => {});
  const { calls, otherCalls, cellsRead, cellsWritten } = job.usage;
  const seconds = steps.reduce((sum, step) => sum + step.seconds, 0);
  return {
    rows,
    partners,
    masterRows,
    seconds,
    rowsPerSecond: rows / seconds,
    longestStep: steps.reduce((longest, step) => (step.seconds > longest.seconds ? step : longest)),
    calls,
    otherCalls,
    cellsRead,
    cellsWritten,
  };
}
