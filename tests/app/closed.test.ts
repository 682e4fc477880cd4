/** Closing a period, from sheet to sheet: what was published stays, later changes are named, and it can be opened again. */
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { drive } from "../../src/hosts/local/cli/drive";
import { openWorkbook, saveWorkbook } from "../../src/hosts/local/files/index";
import { createRuntime, type Runtime, typeInto } from "../../src/hosts/local/runtime/index";
import { inFolder } from "../support/run-initiative";
import { type Hub, openHub } from "./hub";

const BUNDLE = readFileSync(resolve(__dirname, "../../dist/Code.js"), "utf8");
const DICTIONARY = [
  ["Field", "Label", "Role", "Type", "Allowed values"],
  ["pid", "Participant", "key", "string", ""],
  ["quarter", "Quarter", "period", "quarter", ""],
  ["gender", "Gender", "disaggregation", "string", "Female; Male"],
  ["present", "Present", "", "boolean", ""],
];
const METRICS = [
  ["Metric", "Calculation", "Numerator", "Disaggregate by", "Question"],
  ["present", "rate", "[Present]", "gender", "Q1"],
];
/** Of each quarter 40 people: 24 women, of whom 15 are there, and 16 men, of whom 12 are; one is of no gender known. */
const ROWS = ["2025-Q1", "2025-Q2"].flatMap((quarter) =>
  Array.from({ length: 40 }, (_, i) => {
    const gender = i < 24 ? "Female" : "Male";
    return [`${quarter}-${i}`, quarter, gender, (i < 24 ? i < 12 : i < 30) ? "yes" : "no"];
  }),
);
const NORTH = [["Participant", "Quarter", "Gender", "Present"], ...ROWS];

const hub = (closedThrough = "") =>
  openHub({
    ...{ Dictionary: DICTIONARY, Metrics: METRICS, North: NORTH },
    Questions: [
      ["Question", "Text"],
      ["Q1", "Who is there?"],
    ],
    Settings: [
      ["Setting", "Value"],
      ["Smallest publishable count", "0"],
      ["Closed through", closedThrough],
    ],
  });
const close = (open: Hub, through: string) => {
  open.type("Settings", 3, 2, through);
  return drive(open.runtime, "run", () => {});
};

/** Value and n by period and group, as Summary prints them. */
function numbers({ model }: Pick<Runtime, "model">): Record<string, unknown> {
  const tab = model.tabNamed("Summary")!;
  const header = Array.from({ length: tab.lastColumn }, (_, i) => String(tab.value(1, i + 1)));
  const at = (row: number, name: string) => tab.value(row, header.indexOf(name) + 1);
  const rows = Array.from({ length: tab.lastRow - 1 }, (_, i) => i + 2).filter(
    (row) => at(row, "Partner") === "All",
  );
  return Object.fromEntries(
    rows.map((row) => [`${at(row, "Period")} ${at(row, "Group")}`, [at(row, "n"), at(row, "Numerator")]]),
  );
}
const changes = (open: Hub) =>
  open
    .values("Issues")
    .filter(([, check]) => check === "changed-after-close")
    .map((row) => row[8]);
const lastLog = (open: Hub) => open.values("Run log").at(-1)![10];

describe("a closed period", () => {
  it("keeps what was published; later changes are named, and slip into nothing that is closed", () => {
    const open = hub();
    close(open, "2025-Q1");
    expect(lastLog(open)).toBe("Closed: 2025-Q1.");
    expect(open.tab("Closed periods").hidden).toBe(true);
    expect(changes(open)).toEqual([]);
    const before = numbers(open);
    // The first of the first quarter is not there after all, and the first of the second neither.
    open.type("North", 2, 4, "no");
    open.type("North", 42, 4, "no");
    close(open, "2025-Q1");
    const after = numbers(open);
    expect(after["2025-Q1 Female"]).toEqual(before["2025-Q1 Female"]);
    expect(after["2025-Q2 Female"]).toEqual([24, 11]);
    expect(after["All Female"]).toEqual([48, 23]);
    expect(changes(open)).toEqual([
      "Data of 2025-Q1 differ from when it was closed: 1 row changed. The published numbers stay as they were. See row 2.",
    ]);
    expect(lastLog(open)).toBe("");
  });

  it("shows the same numbers in every tab", () => {
    const open = hub();
    close(open, "2025-Q2");
    for (let row = 2; row < 20; row++) open.type("North", row, 4, "no");
    for (let row = 42; row < 60; row++) open.type("North", row, 4, "no");
    close(open, "2025-Q2");
    const rates = open.values("By gender").filter(([period]) => period === "2025-Q2");
    expect(open.values("By gender").flat()).toContain(
      "Closed through 2025-Q2: numbers up to then are as they were published.",
    );
    expect(rates[0]!.slice(1, 4)).toEqual([18 / 40, 12 / 24, 6 / 16]);
    const { walk } = open.ask("dataWalk", {});
    expect(JSON.parse(walk!).questions[0].metrics[0]).toMatchObject({
      now: { period: "2025-Q2", n: 40, value: 18 / 40 },
      trend: [{ value: 18 / 40 }, { value: 18 / 40 }],
      breakdowns: [{ figures: [{ value: 12 / 24 }, { value: 6 / 16 }] }],
    });
    expect(open.values("Master")).toHaveLength(81);
  });

  it("stays closed where the setting cannot be read, and no tab repeats what it says", () => {
    const open = hub();
    close(open, "2025-Q2");
    const before = numbers(open);
    for (let row = 2; row < 20; row++) open.type("North", row, 4, "no");
    const { partners } = close(open, "last year");
    expect(numbers(open)).toEqual(before);
    expect(open.values("By gender").flat().join()).not.toContain("last year");
    // Each problem of the partner counts with its tab, also those that show only beside the record.
    expect(changes(open)).toHaveLength(1);
    const own = open
      .values("Issues")
      .filter(([severity, , partner]) => severity === "warning" && partner === "North");
    expect(partners).toMatchObject([{ partner: "North", errors: 0, warnings: own.length }]);
  });

  it("is compared in a check as well, which closes nothing", () => {
    const open = hub("2025-Q1");
    open.check();
    expect(open.model.tabNamed("Closed periods")).toBeNull();
    close(open, "2025-Q1");
    open.type("North", 2, 3, "Male");
    open.check();
    expect(changes(open)).toHaveLength(1);
  });

  it("is opened again where the setting goes back, and that is said", () => {
    const open = hub();
    close(open, "2025-Q2");
    open.type("North", 42, 4, "no");
    close(open, "2025-Q1");
    expect(numbers(open)["2025-Q2 Female"]).toEqual([24, 11]);
    expect(lastLog(open)).toBe("Open again, and calculated from the data as they are: 2025-Q2.");
    close(open, "");
    expect(lastLog(open)).toBe("Open again, and calculated from the data as they are: 2025-Q1.");
    expect(open.values("Closed periods")).toHaveLength(1);
    expect(changes(open)).toEqual([]);
  });

  it("has no numbers of a metric that has come since", () => {
    const open = hub();
    close(open, "2025-Q1");
    for (const [index, text] of ["people", "distinct", "[Participant]", "gender"].entries())
      open.type("Metrics", 3, index + 1, text);
    close(open, "2025-Q1");
    const summary = open.values("Summary").filter(([name]) => name === "people");
    expect([...new Set(summary.map(([, period]) => period))]).toEqual(["2025-Q2", "All"]);
    expect(changes(open)).toEqual(["“people” is new since 2025-Q1 was closed, and has no numbers there."]);
  });

  it.each(["closed.xlsx", "closed"])("stays closed on the way through a file: %s", async (name) => {
    await inFolder(async (folder) => {
      const open = hub();
      close(open, "2025-Q1");
      const before = numbers(open);
      await saveWorkbook(open.model, join(folder, name));
      const model = await openWorkbook(join(folder, name));
      const runtime = createRuntime(model);
      runtime.load(BUNDLE);
      typeInto(model, model.tabNamed("North")!, 2, 3, "Male");
      drive(runtime, "run", () => {});
      expect(numbers(runtime)["2025-Q1 Male"]).toEqual(before["2025-Q1 Male"]);
      expect(numbers(runtime)["All Male"]).toEqual([32, 12]);
      expect(model.tabs.filter((tab) => tab.name.startsWith("Closed"))).toHaveLength(1);
    });
  });
});
