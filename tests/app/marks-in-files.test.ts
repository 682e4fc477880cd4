/** A check of a file: marks in what it writes, and everything that people typed as it was. */
import { execFileSync } from "node:child_process";
import { join, resolve } from "node:path";
import { inFolder } from "../support/run-initiative";
import { cellsByTab, readWorkbook } from "../support/workbook";

const COMMAND_LINE = resolve(__dirname, "../../build/cli/shared-metrics.mjs");
const SAMPLE = resolve(__dirname, "../../examples/cradle-to-career.xlsx");

it("marks the sample's problems, keeps its cells, and is the same when done twice", () =>
  inFolder(async (folder) => {
    const check = (input: string, out: string) =>
      execFileSync(process.execPath, [COMMAND_LINE, "check", input, "--out", out], { stdio: "pipe" });
    const [once, twice] = [join(folder, "once.xlsx"), join(folder, "twice.xlsx")];
    check(SAMPLE, once);
    check(once, twice);
    const typed = await cellsByTab(SAMPLE);
    for (const file of [once, twice]) {
      const after = await cellsByTab(file);
      for (const [tab, cells] of typed) expect({ tab, cells: after.get(tab) }).toEqual({ tab, cells });
      const marked = (await readWorkbook(file)).getWorksheet("Bright Start")!;
      expect(JSON.stringify(marked.getCell("J379").note)).toMatch(/Shared Metrics ✕.*twelve/);
      expect(marked.getCell("J380").note).toBeUndefined();
      expect(marked.conditionalFormattings).toHaveLength(1);
    }
  }));
