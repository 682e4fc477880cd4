/** The staged cube, and the plain tables. */
import type { CoverageRow } from "../../../src/core/gaps/model";
import { unknownByPartner } from "../../../src/core/gaps/unknown-by-partner";
import { planCoverage } from "../../../src/core/plan/coverage";
import { planCoverageGrid } from "../../../src/core/plan/coverage-grid";
import { planRunLog } from "../../../src/core/plan/run-log";
import { cubeFromText, cubeToText } from "../../../src/core/plan/stage-cube";
import { planVoices } from "../../../src/core/plan/voices";
import { cell, cube, metric } from "../gaps/build";

describe("the staged cube", () => {
  it("comes back as it was", () => {
    const numbers = cube(
      [
        cell("All", 60, 100),
        cell('Black "x" \n', 5, null, { n: 5.25, countsPeople: false }),
        cell("Latino 🎓", 0, 0, { value: null, low: null, high: null, inconsistent: true }),
      ],
      ["enrolment|race"],
    );
    expect(cubeFromText(cubeToText(numbers))).toEqual(numbers);
    expect(cubeFromText(cubeToText(cube([])))).toEqual(cube([]));
  });

  it("says names once", () => {
    const cells = Array.from({ length: 1000 }, (_, index) => cell("Native Hawaiian", index, 2000));
    expect(cubeToText(cube(cells)).match(/Native Hawaiian/g)).toHaveLength(1);
  });
});

describe("the plain tables", () => {
  it("write coverage as it is", () => {
    const row = { partner: "North", period: "2025-Q1", metric: "enrolment", status: "Not due" } as const;
    expect(planCoverage([row]).cells).toEqual([
      ["Partner", "Period", "Metric", "Status"],
      ["North", "2025-Q1", "enrolment", "Not due"],
    ]);
  });

  it("lay coverage out as a grid in order of time, with the share of people whose group is not known", () => {
    const status = (partner: string, period: string, found: CoverageRow["status"], name = "enrolment") => ({
      ...{ partner, period, metric: name, status: found },
    });
    const edit = planCoverageGrid(
      [
        status("North", "2025-Q2", "Reported"),
        status("North", "2025-Q1", "Missing"),
        status("South", "2025-Q2", "None served"),
        status("South", "Spring", "Partial"),
        status("South", "2025-Q2", "Not expected", "reading"),
      ],
      [
        { partner: "North", dimension: "race", share: 0.304 },
        { partner: "South", dimension: "gender", share: 0 },
      ],
      { metric: (name) => `The ${name}`, dimension: (name) => name.toUpperCase() },
      { fiscalYearStarts: 1, dateOrder: null },
    );
    expect(edit.cells).toEqual([
      ["Partner", "Metric", "2025-Q1", "2025-Q2", "Spring"],
      ["North", "The enrolment", "Missing", "Reported", null],
      ["South", "The enrolment", null, "None served", "Partial"],
      [null, null, null, null, null],
      ["Partner", "Not reported", "RACE", "GENDER", null],
      ["North", null, 0.304, null, null],
      ["South", null, null, 0, null],
    ]);
    expect(edit.formats![5]!.slice(0, 3)).toEqual([null, "0%", "0%"]);
    expect(
      planCoverageGrid(
        [],
        [],
        { metric: String, dimension: String },
        { fiscalYearStarts: 1, dateOrder: null },
      ).cells,
    ).toEqual([["Partner", "Metric"]]);
  });

  it("take the share of unknown groups from each partner's largest metric", () => {
    const at = { period: "All", partner: "North" };
    const numbers = cube([
      cell("All", 50, 100, at),
      cell("Not reported", 10, 30, at),
      cell("All", 5, 20, { ...at, metric: "small" }),
      cell("Not reported", 5, 20, { ...at, metric: "small" }),
      cell("All", 50, 100, { ...at, partner: "South" }),
    ]);
    const metrics = [metric("enrolment"), metric("small")];
    expect(unknownByPartner(numbers, { metrics })).toEqual([
      { partner: "North", dimension: "race", share: 0.3 },
      { partner: "South", dimension: "race", share: 0 },
    ]);
  });

  it("add up the people of each period, where leaving it blank once is not unknown for good", () => {
    const at = (period: string) => ({ period, partner: "North" });
    const periods = ["2025-Q1", "2025-Q2"].flatMap((period, quarter) => [
      cell("All", 50, 100, at(period)),
      cell("Not reported", 5, quarter === 0 ? 20 : 10, at(period)),
    ]);
    const numbers = cube([
      ...[...periods, cell("All", 60, 120, at("All"))],
      cell("Not reported", 9, 30, at("All")),
    ]);
    expect(unknownByPartner(numbers, { metrics: [metric("enrolment")] })).toEqual([
      { partner: "North", dimension: "race", share: 0.15 },
    ]);
  });

  it("write voices with the flags they speak to", () => {
    const voice = {
      partner: "North",
      period: "2025-Q1",
      dimension: "race",
      group: "Black",
      prompt: "Why?",
      text: "=x",
    };
    expect(planVoices([{ ...voice, flagIds: ["a", "b"] }]).cells).toEqual([
      ["Partner", "Period", "Dimension", "Group", "Prompt", "Text", "Flag ids"],
      ["North", "2025-Q1", "race", "Black", "Why?", "=x", "a; b"],
    ]);
  });

  it("add one line to the run log", () => {
    const edit = planRunLog({
      ...{ when: "2026-01-15T10:00:00Z", who: "Ana", run: "r1", dictionary: "f", rowsRead: 10, rowsHeld: 1 },
      ...{ cellsBlanked: 2, errors: 3, warnings: 4, infos: 5, suppression: "7 hidden" },
      changesSinceTheLastRun: "none",
    });
    expect(edit).toMatchObject({ append: true, output: "run-log" });
    expect(edit.cells).toEqual([
      [
        ...["When", "Who", "Run", "Dictionary", "Rows read", "Rows held", "Cells blanked", "Errors"],
        ...["Warnings", "Infos", "Changes since the last run", "Suppression"],
      ],
      ["2026-01-15T10:00:00Z", "Ana", "r1", "f", 10, 1, 2, 3, 4, 5, "none", "7 hidden"],
    ]);
  });
});
