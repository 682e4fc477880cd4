/** Runs a few lines of script in the runtime, with a spreadsheet `ss` that has one tab `sheet` named A. */
import {
  createRuntime,
  type Runtime,
  type RuntimeOptions,
  WorkbookModel,
} from "../../../../src/hosts/local/runtime";

export function newModel(timeZone = "America/Los_Angeles", locale = "en_US"): WorkbookModel {
  const model = new WorkbookModel({ timeZone, locale });
  model.addTab("A");
  return model;
}

export function scripted(
  model = newModel(),
  options: RuntimeOptions = {},
): { runtime: Runtime; run: (body: string, ...args: unknown[]) => unknown } {
  const runtime = createRuntime(model, options);
  const run = (body: string, ...args: unknown[]) => {
    runtime.load(
      `function main(x) { const ss = SpreadsheetApp.getActive(); const sheet = ss.getSheets()[0]; ${body} }`,
    );
    return runtime.call("main", args);
  };
  return { runtime, run };
}

/** Runs one script over a fresh spreadsheet. */
export function run(body: string, ...args: unknown[]): unknown {
  return scripted().run(body, ...args);
}
