/** What a job would write over that it was given to read, or that it has just written. */
import { realpathSync } from "node:fs";
import { dirname, resolve } from "node:path";

export interface JobPaths {
  readonly input: string;
  readonly out?: string | undefined;
  readonly report?: string | undefined;
}

/** Why these paths cannot be used together, in a sentence; null where they can. */
export function whatIsWrittenOver({ input, out, report }: JobPaths): string | null {
  const given = realPath(input);
  const written = out === undefined ? null : realPath(out);
  const told = report === undefined ? null : realPath(report);
  if (written === given) {
    return "--out names the input itself, which is never written over. Give another name.";
  }
  // A folder gets one CSV file a tab, and a CSV file that is the input is a tab of its folder.
  if (written === dirname(given) && /\.csv$/i.test(given)) {
    return "--out names the folder of the input, whose files would be written over. Give another folder.";
  }
  if (told === given || (told !== null && dirname(told) === given && /\.csv$/i.test(told))) {
    return "--report names the input itself, which is never written over. Give another name.";
  }
  if (told !== null && told === written) return "--report and --out name the same file. Give two names.";
  return null;
}

/** The path without links; a file that is not there yet is in the folder that its path names. */
function realPath(path: string): string {
  const whole = resolve(path);
  try {
    return realpathSync(whole);
  } catch {
    return whole;
  }
}
