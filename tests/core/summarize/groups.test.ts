/** How groups are named and ordered, and how rows find them. */
import { buildCube } from "../../../src/core/summarize/cube";
import {
  blank,
  codes,
  declined,
  field,
  invalid,
  number,
  part,
  records,
  type TestCell,
  table,
} from "./records";

function groups(spec: ReturnType<typeof field>, ...values: TestCell[]): string[] {
  const tab = {
    partner: "A",
    table: table("t", [spec]),
    header: [spec.name],
    rows: values.map((value) => [value]),
  };
  const cube = buildCube(records([tab], [{ name: "m", lines: [["t", ""]], by: [[spec.name]] }]));
  return cube.cells
    .filter((cell) => cell.dimension !== "" && cell.partner === "A")
    .map(({ group, value }) => `${group} ${value}`);
}

describe("groups of a dimension", () => {
  it("are labels in the order of the code list, then the rest", () => {
    const gender = field("g", "disaggregation", { allowed: codes("M=Male", "F=Female", "X=Other") });
    expect(groups(gender, blank, invalid, declined, "F", "M", "F")).toEqual([
      "Male 1",
      "Female 2",
      "Declined 1",
      "Unlisted 1",
      "Not reported 1",
    ]);
  });

  it("are one where two codes have one label", () => {
    expect(
      groups(field("g", "disaggregation", { allowed: codes("F=Female", "W=Female") }), "F", "W"),
    ).toEqual(["Female 2"]);
  });

  it("without a list are what was typed, numbers by size", () => {
    expect(groups(number("grade", "disaggregation"), 10, 9, 10)).toEqual(["9 1", "10 2"]);
    expect(groups(field("site", "disaggregation"), "b", "a", "B")).toEqual(["B 1", "a 1", "b 1"]);
    expect(groups(field("on", "disaggregation", { type: "date" }), 45_658)).toEqual(["2025-01-01 1"]);
    expect(groups(field("first", "disaggregation", { type: "boolean" }), true, false)).toEqual([
      "No 1",
      "Yes 1",
    ]);
  });

  it("without a list have one order, numbers before text, however they come", () => {
    const inOrder = ["9 1", "10 1", "1a 1", "b 1"];
    expect(groups(field("site", "disaggregation"), "1a", "10", "b", "9")).toEqual(inOrder);
    expect(groups(field("site", "disaggregation"), "10", "9", "1a", "b")).toEqual(inOrder);
    expect(groups(field("site", "disaggregation"), "9", "b", "1a", "10")).toEqual(inOrder);
  });

  it("stand in the same place where somebody types our words", () => {
    expect(groups(field("site", "disaggregation"), "Not reported", "Unlisted", "West", blank)).toEqual([
      "West 1",
      "Unlisted 1",
      "Not reported 2",
    ]);
  });

  it("of parts follow the order of their columns, after those of a list elsewhere", () => {
    const wide = table("wide", [
      number("all", "headcount"),
      part("x", "all", { g: "Zulu" }),
      part("y", "all", { g: "Alpha" }),
      part("f", "all", { g: "Female" }),
    ]);
    const other = table("other", [field("g", "disaggregation", { allowed: codes("F=Female") })]);
    const tabs = [
      { partner: "A", table: wide, header: ["all", "x", "y", "f"], rows: [[30, 10, 12, 8]] },
      { partner: "B", table: other, header: ["g"], rows: [["F"]] },
    ];
    const cube = buildCube(
      records(tabs, [
        {
          name: "m",
          lines: [
            ["wide", ""],
            ["other", ""],
          ],
          by: [["g"]],
        },
      ]),
    );
    const found = cube.cells.filter((cell) => cell.dimension === "g" && cell.partner === "All");
    expect(found.map(({ group, value }) => `${group} ${value}`)).toEqual(["Female 9", "Zulu 10", "Alpha 12"]);
  });

  it("of a roll-up that runs in circles end", () => {
    const race = field("race", "disaggregation", { allowed: codes("A>B", "B>A", "C>D", "D>E", "E") });
    expect(groups(race, "A", "C")).toEqual(["A 1", "B 1", "C 1", "D 1", "E 1"]);
  });
});

describe("numbers that are names", () => {
  const spec = table("t", [number("id", "key person"), number("grade", "disaggregation"), number("days")]);
  const tab = {
    partner: "A",
    table: spec,
    header: ["id", "grade", "days"],
    rows: [
      [4711, 9, 2],
      [4712, 10, 3],
    ],
  };
  const value = (numerator: string) =>
    buildCube(records([tab], [{ name: "m", lines: [["t", numerator]] }])).cells[0]!.value;

  it("are counted, other numbers added", () => {
    expect(value("[id]")).toBe(2);
    expect(value("[grade]")).toBe(2);
    expect(value("[days]")).toBe(5);
  });
});

describe("compound keys", () => {
  const spec = table("t", [field("family", "key"), number("child", "key"), field("quarter", "period")]);
  const rows = [
    ["a", 1, "2025-Q1"],
    ["a", 1, "2025-Q2"],
    ["a", 2, "2025-Q1"],
    ["b", 1, "2025-Q1"],
    ["b", 1, "2025-Q1"],
  ];
  const metrics = [{ name: "m", calculation: "distinct" as const, lines: [["t", ""]] as const }];

  it("tell people apart by all their fields", () => {
    const tab = { partner: "A", table: spec, header: ["family", "child", "quarter"], rows };
    const [first] = buildCube(records([tab], metrics)).cells.filter((cell) => cell.period === "All");
    expect(first).toMatchObject({ value: 3, n: 3 });
  });

  it("make each row a person of its own where a field is absent", () => {
    const tab = {
      partner: "A",
      table: spec,
      header: ["family", "quarter"],
      rows: rows.map(([family, , quarter]) => [family!, quarter!]),
    };
    const [first] = buildCube(records([tab], metrics)).cells.filter((cell) => cell.period === "All");
    expect(first).toMatchObject({ value: 5, n: 5 });
  });
});
