/** `preview`: a workbook and the sidebar in a page, until the person ends it. */
import { openWorkbook } from "../files/index";
import { servePage } from "../preview/server";
import { createRuntime } from "../runtime/index";
import { JobProblem } from "./drive";
import { shippedBundle } from "./job";
import { SAMPLE } from "./sample";

/** Opens the sample where no input is named. Edits stay in memory. */
export async function servePreview(input: string | undefined, port: number): Promise<void> {
  const model = await openWorkbook(input ?? SAMPLE);
  const runtime = createRuntime(model);
  runtime.load(await shippedBundle());
  runtime.call("onOpen", [{ authMode: "LIMITED" }]);
  const { url } = await servePage(runtime, port).catch(sayWhyNot(port));
  console.log(`Preview: ${url} (end it with Ctrl+C)`);
}

function sayWhyNot(port: number): (error: NodeJS.ErrnoException) => never {
  return (error) => {
    if (error.code !== "EADDRINUSE" && error.code !== "EACCES") throw error;
    throw new JobProblem(`Port ${port} is taken or not allowed: name another with --port, or leave it out.`);
  };
}
