/** `walk`: a printable page for each learning question, as a folder of HTML files. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Answer } from "../../../protocol/calls";
import { walkDocuments } from "../../../walk/documents";
import { readWalk } from "../../../walk/read";
import { FileProblem } from "../files/problem";
import { JobProblem } from "./drive";
import { runJob } from "./job";

export interface WalkOptions {
  readonly input: string;
  /** The folder for the pages: `index.html` and one file a question. Pages that are there are replaced. */
  readonly out: string;
  readonly asOf?: string | undefined;
}

/** Runs the job on the input, which is not changed, and writes the pages. Returns how many questions there are. */
export async function writeWalk({ input, out, asOf }: WalkOptions): Promise<number> {
  const { runtime } = await runJob({ mode: "run", input, asOf });
  const answer = runtime.call("dataWalk", [{}]) as Answer<"dataWalk">;
  const walk = answer.ok && answer.value.walk !== null ? readWalk(answer.value.walk) : null;
  if (!walk) throw new JobProblem("The walk could not be put together. Run the job again.");
  if (walk.questions.length === 0) {
    throw new JobProblem("There is no learning question to walk through: list them in the tab Questions.");
  }
  try {
    await mkdir(out, { recursive: true });
    for (const { name, html } of walkDocuments(walk)) await writeFile(join(out, name), html);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new FileProblem("unwritable", `${out} could not be written (${reason}): name a folder.`, out);
  }
  return walk.questions.length;
}
