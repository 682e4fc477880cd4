/** The sample in examples/ is what its script makes, on any machine. */
import { execFile } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { inFolder } from "../support/run-initiative";
import { contents, readWorkbook } from "../support/workbook";

const run = promisify(execFile);
const EXAMPLES = resolve(__dirname, "../../examples");
const SCRIPT = resolve(__dirname, "../../scripts/make-sample.mjs");
const NAME = "cradle-to-career";

describe("make-sample", () => {
  it("makes the very files that stand in examples/", () =>
    inFolder(async (folder) => {
      await run(process.execPath, [SCRIPT, folder]);
      const tabs = await readdir(join(EXAMPLES, NAME));
      expect((await readdir(join(folder, NAME))).sort()).toEqual(tabs.sort());
      for (const file of [`${NAME}.planted.json`, ...tabs.map((tab) => join(NAME, tab))]) {
        const made = await readFile(join(folder, file), "utf8");
        expect({ file, text: made }).toEqual({ file, text: await readFile(join(EXAMPLES, file), "utf8") });
      }
      const made = await readWorkbook(join(folder, `${NAME}.xlsx`));
      const kept = await readWorkbook(join(EXAMPLES, `${NAME}.xlsx`));
      for (const { name } of kept.worksheets) expect(contents(made, name)).toEqual(contents(kept, name));
    }));
});
