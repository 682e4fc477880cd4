/** The built command line as a person starts it: exit codes, sentences, and what is written where. */
import { spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { strToU8, unzipSync, zipSync } from "fflate";

const COMMAND = resolve(__dirname, "../../../../build/cli/shared-metrics.mjs");
const PARTICIPANTS = resolve(__dirname, "../../../fixtures/participants");
const GAPS = resolve(__dirname, "../../../fixtures/gaps");

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "shared-metrics-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const here = (...names: string[]) => join(folder, ...names);

interface Ending {
  readonly code: number | null;
  readonly said: string;
  readonly complained: string;
}

function run(...args: string[]): Ending {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], {
    cwd: folder,
    encoding: "utf8",
  });
  return { code: status, said: stdout, complained: stderr.trim() };
}

/** A folder of CSV files, one a tab. */
function initiative(tabs: Record<string, string>, name = "hub"): string {
  mkdirSync(here(name));
  for (const [tab, text] of Object.entries(tabs)) writeFileSync(here(name, `${tab}.csv`), text);
  return here(name);
}

const DICTIONARY =
  "Field,Label,Role,Type,Required\npid,Participant,key,string,yes\nage,Age,measure,integer,\n";
const CLEAN = { Dictionary: DICTIONARY, North: "Participant,Age\nA1,12\nA2,13\n" };
const BROKEN = { Dictionary: DICTIONARY, North: "Participant,Age\nA1,twelve\nA2,13\n" };

describe("what it says", () => {
  it("lists the gravest problems with their cells, and how many there are besides", () => {
    expect(run("check", initiative(BROKEN)).said).toContain(
      "  North!B2: Age is “twelve”; it should be a whole number.",
    );
    const lines = Array.from({ length: 14 }, (_, i) => `A${i},old`).join("\n");
    const many = initiative({ ...BROKEN, North: `Participant,Age,Spare\n${lines}\n` }, "many");
    const { said } = run("run", many);
    expect(said.match(/ {2}North!B\d+: /g)).toHaveLength(10);
    expect(said).toContain("  and 4 more problems: Issues lists them all.");
    expect(said).not.toContain("Spare");
    expect(said).toContain("No metric is defined, so there is no summary and no flag");
  });

  it("names a partner whose report is absent once", () => {
    const late = initiative(
      {
        Dictionary: "Field,Role,Type\nq,period,quarter\nage,measure,integer\n",
        Metrics: "Metric,Calculation,Numerator\nages,sum,[age]\n",
        North: "q,age\n2025-Q1,3\n2025-Q2,4\n",
        South: "q,age\n2025-Q1,3\n",
      },
      "late",
    );
    expect(run("check", late).said).toContain("\n  South has no data for 2025-Q2.\n");
  });
});

describe("exit codes", () => {
  it("is 0 when the job ran, whatever it found", () => {
    const { code, said, complained } = run("check", initiative(BROKEN));
    expect(complained).toBe("");
    expect(said).toContain("Read 2 rows in 1 partner tab.");
    expect(said).toContain("Found 1 error");
    expect(said).toContain("  North: 1 error");
    expect(code).toBe(0);
  });

  it("is 3 with --strict when an error is left, and 0 when none is", () => {
    expect(run("check", initiative(BROKEN), "--strict").code).toBe(3);
    expect(run("run", initiative(CLEAN, "clean"), "--strict").code).toBe(0);
  });

  it.each([
    ["no command's name", ["consolidate", "hub"]],
    ["no input", ["run"]],
    ["an option that is none", ["run", "hub", "--fast"]],
    ["no date", ["run", "hub", "--as-of", "2026-13-01"]],
    ["no day of its month", ["run", "hub", "--as-of", "2026-02-30"]],
  ])("is 2 for %s", (_, args) => {
    initiative(CLEAN);
    expect(run(...args)).toMatchObject({ code: 2, said: "" });
  });

  it.each([
    [["run", "hub", "--as-of", "2026-13-45"], "a date such as 2026-01-31"],
    [["preview", "hub", "--port", "http"], "a number from 0"],
  ])("is 2 for %j, and says what is expected", (args, expected) => {
    initiative(CLEAN);
    const { code, said, complained } = run(...args);
    expect({ code, said }).toEqual({ code: 2, said: "" });
    expect(complained).toContain(expected);
  });

  it("is 1 where the preview's port is taken", async () => {
    const taken = createServer().listen(0, "127.0.0.1");
    await once(taken, "listening");
    const { port } = taken.address() as AddressInfo;
    const { code, complained } = run("preview", initiative(CLEAN), "--port", String(port));
    taken.close();
    expect({ code, complained }).toEqual({
      code: 1,
      complained: `Port ${port} is taken or not allowed: name another with --port, or leave it out.`,
    });
  });

  it("is 0 for help", () => {
    const { code, said } = run("--help");
    expect(code).toBe(0);
    expect(said).toMatch(/run .*input/);
  });
});

describe("what cannot be run", () => {
  /** One sentence for people, no trace, and nothing written. */
  function refused(input: string): string {
    const { code, said, complained } = run(
      "run",
      input,
      "--out",
      here("out.xlsx"),
      "--report",
      here("r.json"),
    );
    expect({ code, said }).toEqual({ code: 1, said: "" });
    expect(complained).not.toMatch(/\n\s+at |Error:|unexpected/);
    expect(complained.split("\n")).toHaveLength(1);
    expect(existsSync(here("out.xlsx"))).toBe(false);
    expect(existsSync(here("r.json"))).toBe(false);
    return complained;
  }

  it("says that there is no such file", () => {
    expect(refused(here("nowhere.xlsx"))).toContain("nowhere.xlsx");
  });

  it("says that a folder is empty, or has no CSV files", () => {
    mkdirSync(here("empty"));
    expect(refused(here("empty"))).toMatch(/is empty.*\.csv/);
    writeFileSync(here("empty", "notes.txt"), "x");
    expect(refused(here("empty"))).toContain("has no .csv files");
  });

  it("says that a file is no workbook, broken, or locked with a password", () => {
    writeFileSync(here("text.xlsx"), "Participant,Age");
    expect(refused(here("text.xlsx"))).toContain("not an .xlsx file");
    writeFileSync(here("cut.xlsx"), Buffer.from([0x50, 0x4b, 3, 4, 1, 2, 3]));
    expect(refused(here("cut.xlsx"))).toContain("cut.xlsx is broken");
    writeFileSync(here("locked.xlsx"), Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]));
    expect(refused(here("locked.xlsx"))).toContain("password");
    writeFileSync(here("old.ods"), "x");
    expect(refused(here("old.ods"))).toContain("save it as .xlsx");
  });

  it("says that a file may not be read", () => {
    writeFileSync(here("mine.xlsx"), "x");
    chmodSync(here("mine.xlsx"), 0o000);
    // Nobody keeps a superuser from reading: then the file is merely no workbook.
    expect(refused(here("mine.xlsx"))).toMatch(/may not be read|not an \.xlsx file/);
  });

  it("says that there is no dictionary, or that it is empty", () => {
    expect(refused(initiative({ North: CLEAN.North }))).toContain("Dictionary");
    expect(refused(initiative({ Dictionary: "", North: CLEAN.North }, "second"))).toContain("Dictionary");
    expect(refused(initiative({ Dictionary: "Field\n" }, "third"))).toContain("Dictionary");
  });
});

describe("tabs that hold nothing", () => {
  it("runs where a partner's tab is empty, and says so in Issues", () => {
    const input = initiative({ ...CLEAN, South: "", Partners: "Partner,Tab\nNorth,North\nSouth,South\n" });
    expect(run("check", input, "--report", here("r.json"))).toMatchObject({ code: 0, complained: "" });
    const { issues } = JSON.parse(readFileSync(here("r.json"), "utf8"));
    expect(issues).toContainEqual(expect.objectContaining({ check: "unreadable", tab: "South" }));
  });

  it("says what to do where no tab is a partner's", () => {
    const { code, said } = run("run", initiative({ Dictionary: DICTIONARY }));
    expect(code).toBe(0);
    expect(said).toContain("No partner tab was found");
  });
});

describe("writing", () => {
  it("never writes over its input, under whatever name", () => {
    cpSync(PARTICIPANTS, here("hub"), { recursive: true });
    symlinkSync(here("hub"), here("link"));
    const before = readdirSync(here("hub"));
    for (const args of [
      ["run", "hub", "--out", "hub"],
      ["run", "hub", "--out", "./link/"],
      ["run", join("hub", "North.csv"), "--out", "hub"],
      ["run", "hub", "--report", join("hub", "North.csv")],
      ["check", join("hub", "North.csv"), "--report", join("link", "North.csv")],
      ["run", "hub", "--out", "o.xlsx", "--report", "o.xlsx"],
    ]) {
      const { code, complained } = run(...args);
      expect([args, code]).toEqual([args, 2]);
      expect(complained).toMatch(/^--(?:out|report) .*\.$/);
    }
    expect(readdirSync(here("hub"))).toEqual(before);
    expect(readFileSync(here("hub", "North.csv"))).toEqual(readFileSync(join(PARTICIPANTS, "North.csv")));
  });

  it("leaves no draft where it cannot write", () => {
    const input = initiative(CLEAN);
    writeFileSync(here("file"), "");
    mkdirSync(here("taken.json"));
    for (const args of [
      ["--out", join("file", "out.xlsx")],
      ["--report", "taken.json"],
      ["--report", join("file", "r.json")],
    ]) {
      const { code, complained } = run("run", input, ...args);
      expect([args, code]).toEqual([args, 1]);
      expect(complained).toContain("could not be written");
      expect(complained).not.toMatch(/\n\s+at /);
    }
    expect(readdirSync(folder).sort()).toEqual(["file", "hub", "taken.json"]);
    expect(readdirSync(input).sort()).toEqual(["Dictionary.csv", "North.csv"]);
  });

  it("writes a workbook and a folder that it can read again", () => {
    const input = initiative(CLEAN);
    expect(run("run", input, "--out", "out.xlsx").code).toBe(0);
    expect(run("check", "out.xlsx", "--strict")).toMatchObject({ code: 0, complained: "" });
    expect(run("run", "out.xlsx", "--out", "folder").code).toBe(0);
    expect(readdirSync(here("folder"))).toEqual(expect.arrayContaining(["Dictionary.csv", "Master.csv"]));
  });

  it("says how many charts are lost in a folder of CSV files; an .xlsx keeps them", () => {
    expect(run("run", initiative(CLEAN), "--out", "plain.xlsx").code).toBe(0);
    const parts = unzipSync(readFileSync(here("plain.xlsx")));
    parts["xl/charts/chart1.xml"] = strToU8("<c:chartSpace/>");
    writeFileSync(here("chart.xlsx"), zipSync(parts));
    expect(run("check", "chart.xlsx", "--out", "kept.xlsx")).toMatchObject({ code: 0, complained: "" });
    const { code, complained } = run("check", "chart.xlsx", "--out", "folder");
    expect(code).toBe(0);
    expect(complained).toBe("1 chart of chart.xlsx could not be kept in folder.");
  });
});

describe("report.json", () => {
  const KEYS = {
    issues: "severity check partner tab cell row field value problem whatToDo suggestedValue issueId",
    summary:
      "metric period partner dimension group n numerator denominator value low high reference gap target status",
    gaps: "flagId severity kind metric period partner dimension group value comparedWith gap low high n",
    coverage: "partner period metric status",
  };

  it("has every key of the contract, null where there is nothing", () => {
    cpSync(GAPS, here("hub"), { recursive: true });
    writeFileSync(here("hub", "Rules.csv"), "Rule,Formula\nBroken,[\n");
    expect(run("run", "hub", "--report", "r.json", "--as-of", "2026-01-15").code).toBe(0);
    const report = JSON.parse(readFileSync(here("r.json"), "utf8"));
    expect(Object.keys(report)).toEqual(["run", "issues", "master", "summary", "gaps", "coverage", "usage"]);
    for (const [part, names] of Object.entries(KEYS)) {
      expect(report[part].length).toBeGreaterThan(0);
      for (const row of report[part]) {
        expect(Object.keys(row)).toEqual(expect.arrayContaining(names.split(" ")));
        expect(Object.values(row)).not.toContain("");
      }
    }
    expect(Object.keys(report.run)).toEqual(["id", "startedAt", "dictionary", "complete", "partners"]);
    for (const partner of report.run.partners) {
      expect(Object.keys(partner).sort()).toEqual(
        "cellsBlanked errors infos partner rowsHeld rowsRead tab warnings".split(" "),
      );
    }
    expect(report.master.columns.slice(0, 5)).toEqual([
      "Partner",
      "Table",
      "Source tab",
      "Source row",
      "Run",
    ]);
    for (const row of report.master.rows) expect(row).toHaveLength(report.master.columns.length);
    expect(report.usage.calls["Range.getValues"]).toBeGreaterThan(0);
    expect(report.usage.cellsRead).toBeGreaterThan(0);
    expect(report.usage.cellsWritten).toBeGreaterThan(0);
  });

  it("holds only issues after a check, even of a workbook with an earlier run's results", () => {
    cpSync(PARTICIPANTS, here("hub"), { recursive: true });
    expect(run("run", "hub", "--out", "done.xlsx").code).toBe(0);
    expect(run("check", "done.xlsx", "--report", "r.json").code).toBe(0);
    const report = JSON.parse(readFileSync(here("r.json"), "utf8"));
    expect(report.issues.length).toBeGreaterThan(0);
    expect(report).toMatchObject({ master: { columns: [], rows: [] }, summary: [], gaps: [], coverage: [] });
  });
});

describe("init", () => {
  it("writes a starter workbook without errors, and never over a file", () => {
    expect(run("init", "start.xlsx").code).toBe(0);
    expect(run("run", "start.xlsx", "--strict")).toMatchObject({ code: 0, complained: "" });
    const { code, complained } = run("init", "start.xlsx");
    expect(code).toBe(1);
    expect(complained).toContain("is there already");
  });
});
