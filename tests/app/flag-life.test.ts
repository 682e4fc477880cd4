/** The life of a flag over several runs: what the convener types stays, also while the flag is gone and when it is back. */
import { drive } from "../../src/hosts/local/cli/drive";
import { type Hub, openHub } from "./hub";

const DICTIONARY = [
  ["Field", "Label", "Role", "Type", "Allowed values"],
  ["pid", "Participant", "key", "string", ""],
  ["quarter", "Quarter", "period", "quarter", ""],
  ["gender", "Gender", "disaggregation", "string", "Female; Male"],
  ["done", "Done", "", "boolean", ""],
];
const METRICS = [
  ["Metric", "Calculation", "Numerator", "Direction", "Disaggregate by"],
  ["done", "rate", "[Done]", "up", "gender"],
];
const EACH = 60;

/** Sixty women, of whom half have done it, and sixty men, of whom nine in ten have. */
const ROWS = Array.from({ length: 2 * EACH }, (_, i) => {
  const isDone = i < EACH ? i < EACH / 2 : i < EACH + 54;
  return [`P${i}`, "2025-Q1", i < EACH ? "Female" : "Male", isDone ? "yes" : "no"];
});

const hub = () =>
  openHub({
    ...{ Dictionary: DICTIONARY, Metrics: METRICS },
    North: [["Participant", "Quarter", "Gender", "Done"], ...ROWS],
    Settings: [
      ["Setting", "Value"],
      ["Smallest publishable count", "0"],
    ],
  });

const run = (open: Hub) => drive(open.runtime, "run", () => {});

/** Writes for all women whether they have done it: the first half of them, or nearly all. */
function womenDone(open: Hub, done: number): void {
  for (let i = 0; i < EACH; i++) open.type("North", i + 2, 4, i < done ? "yes" : "no");
}

/** The row of the gap between women and men, by column name. */
function gapRow(open: Hub): { row: number; cells: Record<string, unknown> } {
  const [header = [], ...rows] = open.values("Gap flags");
  const index = rows.findIndex((row) => row[header.indexOf("Kind")] === "outcome-gap");
  return {
    row: index + 2,
    cells: Object.fromEntries(header.map((name, i) => [String(name), rows[index]?.[i]])),
  };
}

describe("a flag over several runs", () => {
  it("keeps what was typed, says when it was resolved, and stands again when the gap is back", () => {
    const open = hub();
    run(open);
    const first = gapRow(open);
    expect(first.cells).toMatchObject({ Group: "Female", Value: 0.5, Status: "" });
    const column = (name: string) => Object.keys(first.cells).indexOf(name) + 1;
    open.type("Gap flags", first.row, column("Status"), "asked");
    open.type("Gap flags", first.row, column("Owner"), "Ana");
    open.type("Gap flags", first.row, column("Note"), "visit in May");
    const typed = { "Flag id": first.cells["Flag id"], Owner: "Ana", Note: "visit in May" };

    womenDone(open, 54);
    run(open);
    const resolved = { ...typed, Status: "asked (resolved 2026-01-15)", Value: "", "What it means": "" };
    expect(gapRow(open).cells).toMatchObject(resolved);
    run(open);
    expect(gapRow(open).cells).toMatchObject(resolved);

    womenDone(open, EACH / 2);
    run(open);
    expect(gapRow(open).cells).toMatchObject({ ...typed, Status: "asked", Value: 0.5 });
  });

  it("is not called resolved where hardly anybody of the group is left", () => {
    const open = hub();
    run(open);
    for (let i = 5; i < EACH; i++) open.type("North", i + 2, 3, "");
    run(open);
    expect(gapRow(open).cells).toMatchObject({ Group: "Female", Status: "too little data since 2026-01-15" });
    for (let i = 5; i < EACH; i++) open.type("North", i + 2, 3, "Female");
    womenDone(open, 54);
    run(open);
    expect(gapRow(open).cells).toMatchObject({ Group: "Female", Status: "resolved 2026-01-15" });
  });
});
