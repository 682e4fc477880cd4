/** `start`: what a newcomer sees first: the job on the sample, its results, and the preview. */
import { relative } from "node:path";
import { gravestProblems } from "./gravest";
import { runJob } from "./job";
import { SAMPLE, SAMPLE_RESULTS } from "./sample";
import { servePreview } from "./serve";
import { jobInWords } from "./words";

export async function start(port: number): Promise<void> {
  const here = (path: string) => relative(process.cwd(), path);
  console.log(`Running the job on the sample, ${here(SAMPLE)} …`);
  const { summary, runtime } = await runJob({ mode: "run", input: SAMPLE, out: SAMPLE_RESULTS });
  console.log(jobInWords({ summary, problems: gravestProblems(runtime), out: here(SAMPLE_RESULTS) }));
  await servePreview(undefined, port);
}
