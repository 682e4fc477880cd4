/** `preview`: a workbook and the sidebar in a page, until the person ends it. */
import { openWorkbook } from "../files/index";
import { servePage } from "../preview/server";
import { createRuntime } from "../runtime/index";
import { shippedBundle } from "./job";
import { SAMPLE } from "./sample";

/** Opens the sample where no input is named. Edits stay in memory. */
export async function servePreview(input: string | undefined, port: number): Promise<void> {
  const model = await openWorkbook(input ?? SAMPLE);
  const runtime = createRuntime(model);
  runtime.load(await shippedBundle());
  runtime.call("onOpen", [{ authMode: "LIMITED" }]);
  const { url } = await servePage(runtime, port);
  console.log(`Preview: ${url} (end it with Ctrl+C)`);
}
