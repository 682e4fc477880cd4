/** `check --partner-pages`: a file for each partner, and each partner's problems in its own file only. */
import { execFileSync } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { inFolder } from "../support/run-initiative";

const COMMAND_LINE = resolve(__dirname, "../../build/cli/shared-metrics.mjs");
const SAMPLE = resolve(__dirname, "../../examples/cradle-to-career.xlsx");

it("writes one page a partner, also for one that has no problem", () =>
  inFolder(async (folder) => {
    const pages = join(folder, "pages");
    const said = execFileSync(process.execPath, [COMMAND_LINE, "check", SAMPLE, "--partner-pages", pages], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    const names = await readdir(pages);
    expect(said).toContain(`${names.length} pages for partners in ${pages}`);
    expect(names).toContain("bright-start-early-learning.html");
    expect(new Set(names).size).toBe(11);
    for (const name of names) {
      const page = await readFile(join(pages, name), "utf8");
      expect(page).toMatch(/<h1>Problems in the data of /);
      expect({ name, twelve: page.includes("twelve") }).toEqual({
        name,
        twelve: name === "bright-start-early-learning.html",
      });
    }
  }));
