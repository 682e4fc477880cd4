// One measurement in a process of its own, so that none pays for the garbage or the memory of another.
import { fork } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { measureAllWrong } from "./measures/all-wrong.mjs";
import { measureBundleLoad } from "./measures/bundle-load.mjs";
import { measureCalls } from "./measures/calls.mjs";
import { measureGroupBy } from "./measures/group-by.mjs";
import { measureRuntimeJob } from "./measures/runtime-job.mjs";
import { measureValidation } from "./measures/validation.mjs";
import { measureWholeJob } from "./measures/whole-job.mjs";

const MEASURES = {
  validation: measureValidation,
  "all-wrong": measureAllWrong,
  "whole-job": measureWholeJob,
  "group-by": measureGroupBy,
  "runtime-job": measureRuntimeJob,
  calls: measureCalls,
  "bundle-load": measureBundleLoad,
};

const self = fileURLToPath(import.meta.url);

/** The result of a measure, with the peak memory of its process in MB. */
export function measure(name, options) {
  return new Promise((resolve, reject) => {
    const child = fork(self, [name, JSON.stringify(options)], {
      execArgv: ["--expose-gc", "--max-old-space-size=8192"],
    });
    child.on("message", resolve);
    child.on("error", reject);
    child.on("exit", (code) => reject(new Error(`Measuring ${name} ended with exit code ${code}.`)));
  });
}

if (process.argv[1] === self) {
  const [name, text] = process.argv.slice(2);
  const options = JSON.parse(text);
  const load = (file) => import(pathToFileURL(join(options.folder, file)).href);
  const result = await MEASURES[name]({
    ...options,
    core: await load("core.mjs"),
    runtime: await load("runtime.mjs"),
  });
  process.send({ ...result, peakMegabytes: process.resourceUsage().maxRSS / 1024 });
}
