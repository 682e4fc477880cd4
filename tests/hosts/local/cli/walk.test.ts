/** `walk` from the command line: a page for each learning question, from nothing but what is published. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const COMMAND = resolve(__dirname, "../../../../build/cli/shared-metrics.mjs");

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "shared-metrics-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const here = (...names: string[]) => join(folder, ...names);
function walk(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, "walk", ...args], {
    cwd: folder,
    encoding: "utf8",
  });
  return { code: status, said: stdout.trim(), complained: stderr.trim() };
}

/** 30 women, of whom 20 are there, and 6 men, of whom 3 are. */
const ROWS = Array.from({ length: 36 }, (_, i) => {
  const present = i < 20 || i > 32 ? "yes" : "no";
  return `P${i},2025-Q1,${i < 30 ? "Female" : "Male"},${present}`;
});
const TABS: Record<string, readonly string[]> = {
  Dictionary: [
    "Field,Label,Role,Type,Allowed values",
    "pid,Participant,key,string,",
    "quarter,Quarter,period,quarter,",
    "gender,Gender,disaggregation,string,Female; Male",
    "present,Present,,boolean,",
  ],
  Metrics: [
    "Metric,Title,Question,Calculation,Numerator,Definition,Disaggregate by",
    "present,People who come,Q1,rate,[Present],Came to <most> sessions.,gender",
  ],
  Questions: ["Question,Text", "Q1,Who comes?", "Q 2/b,Who stays?"],
  North: ["Participant,Quarter,Gender,Present", ...ROWS],
};
function initiative(more: Record<string, readonly string[]> = {}): string {
  mkdirSync(here("hub"));
  for (const [name, lines] of Object.entries({ ...TABS, ...more }))
    writeFileSync(here("hub", `${name}.csv`), `${lines.join("\n")}\n`);
  return here("hub");
}

describe("walk", () => {
  it("writes a page for each question and one that leads to them, and leaves the input as it is", () => {
    const input = initiative();
    const { code, said, complained } = walk(input, "--out", here("pages"), "--as-of", "2025-06-30");
    expect(complained).toBe("");
    expect(said).toBe(
      `Wrote 2 pages to ${here("pages")}. Open ${here("pages", "index.html")} in a browser, and print from there.`,
    );
    expect(code).toBe(0);
    expect(readdirSync(here("pages")).sort()).toEqual(["01-q1.html", "02-q-2-b.html", "index.html"]);
    expect(readdirSync(input).sort()).toEqual(
      Object.keys(TABS)
        .sort()
        .map((name) => `${name}.csv`),
    );
    const index = readFileSync(here("pages", "index.html"), "utf8");
    expect(index).toContain('<a href="01-q1.html">Who comes?</a>');
    const page = readFileSync(here("pages", "01-q1.html"), "utf8");
    expect(page).toContain("<h1>Who comes?</h1>");
    expect(page).toContain("Came to &lt;most&gt; sessions.");
    expect(page).not.toMatch(/<script|<link|src=/);
  });

  it("tells of small groups no more than the tabs do", () => {
    walk(initiative(), "--out", here("pages"), "--as-of", "2025-06-30");
    const page = readFileSync(here("pages", "01-q1.html"), "utf8");
    expect(page).toMatch(/Hidden to protect people: [^<]*Male/);
    expect(page).toContain("<td>Male</td><td>*</td>");
    expect(page).not.toContain("50%</td>");
  });

  it("says what to do where there is no question", () => {
    const { code, complained } = walk(initiative({ Questions: ["Question,Text"] }), "--out", here("pages"));
    expect(complained).toContain("list them in the tab Questions");
    expect(code).toBe(1);
  });

  it("asks for a folder, and for one that it can write to", () => {
    expect(walk(initiative()).code).toBe(2);
    writeFileSync(here("file"), "x");
    const { code, complained } = walk(here("hub"), "--out", here("file"));
    expect(complained).toMatch(/could not be written .*: name a folder\.$/);
    expect(code).toBe(1);
    expect(readFileSync(here("file"), "utf8")).toBe("x");
  });
});
