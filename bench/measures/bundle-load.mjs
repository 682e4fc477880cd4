// The server bundle: Apps Script evaluates it anew for every call, so its size and the time that takes count.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import vm from "node:vm";
import { median, time } from "../clock.mjs";

const LOADS = 31;

/** Bytes, and the median of milliseconds to compile and evaluate the file in a new context. */
export async function measureBundleLoad({ folder }) {
  const code = await readFile(join(folder, "Code.js"), "utf8");
  const loads = [];
  for (let load = 0; load < LOADS; load++) {
    const context = vm.createContext({});
    // A text of its own each time, since V8 keeps what it has compiled.
    const { seconds } = await time(() => vm.runInContext(`${code}\n// ${load}`, context));
    loads.push(seconds * 1000);
  }
  return { bytes: Buffer.byteLength(code), milliseconds: median(loads), first: loads[0] };
}
