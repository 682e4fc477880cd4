/** Numbers that follow from numbers of other metrics, codes or crosses are hidden with them. */
import type { Dictionary } from "../../../src/core/dictionary/model";
import { compareGroups } from "../../../src/core/summarize/compare";
import { buildCube } from "../../../src/core/summarize/cube";
import type { CubeCell } from "../../../src/core/summarize/model";
import { protect } from "../../../src/core/suppress/protect";
import { codes, field, records, type TestMetric, table } from "../summarize/records";

type Row = readonly [gender: string, race: string, grade: string, status: string];

const FIELDS = [
  field("gender", "disaggregation"),
  field("race", "disaggregation", { allowed: codes("Asian", "Chinese>Asian", "Indian>Asian", "White") }),
  field("grade", "disaggregation"),
  field("status"),
];

/** @returns the groups of each metric that are hidden, and the audit */
function hiddenIn(rows: readonly Row[], metrics: readonly TestMetric[]) {
  const found = records(
    [
      {
        partner: "Ash",
        table: table("people", FIELDS),
        header: ["gender", "race", "grade", "status"],
        rows,
      },
    ],
    metrics,
  );
  const cube = buildCube(found);
  const dictionary: Dictionary = found.dictionary;
  const protection = protect(cube, dictionary, compareGroups(cube, dictionary));
  const isOfAll = ({ partner }: CubeCell) => partner === "All";
  const hidden = cube.cells.filter((cell) => isOfAll(cell) && protection.isHidden(cell));
  return { hidden: hidden.map(({ metric, group }) => `${metric} ${group}`), audit: protection.audit };
}

function people(count: number, ...[gender, race, grade, status]: Partial<Row>): Row[] {
  return Array.from({ length: count }, () => [
    gender ?? "Female",
    race ?? "White",
    grade ?? "Junior",
    status ?? "in",
  ]);
}

function counted(name: string, condition: string, by: readonly (readonly string[])[]): TestMetric {
  return { name, lines: [["people", condition]], by };
}

it("hides a second count where counts make up another one", () => {
  const rows = [
    ...people(30, "Female", "", "", "in"),
    ...people(25, "Female", "", "", "done"),
    ...people(4, "Female", "", "", "left"),
    ...people(40, "Male", "", "", "in"),
    ...people(25, "Male", "", "", "done"),
    ...people(14, "Male", "", "", "left"),
  ];
  const { hidden, audit } = hiddenIn(rows, [
    counted("students", "", [["gender"]]),
    counted("in", '[status]="in"', [["gender"]]),
    counted("done", '[status]="done"', [["gender"]]),
    counted("left", '[status]="left"', [["gender"]]),
  ]);
  expect(hidden.filter((one) => one.startsWith("left"))).toEqual(["left Female", "left Male"]);
  // One more count of the same groups, and none of everybody.
  expect(hidden).toHaveLength(4);
  expect(hidden.some((one) => one.endsWith(" All"))).toBe(false);
  expect(audit.unsafe).toEqual([]);
});

it("leaves counts alone that make up nothing", () => {
  const rows = [...people(30, "Female", "", "", "in"), ...people(4, "Male", "", "", "left")];
  const { hidden } = hiddenIn(rows, [
    counted("in", '[status]="in"', [["gender"]]),
    counted("left", '[status]="left"', [["gender"]]),
  ]);
  expect(hidden).toEqual(["left All", "left Male"]);
});

it("hides another code where codes roll up to one that is shown", () => {
  const rows = [...people(5, "", "Chinese"), ...people(20, "", "Indian"), ...people(30, "", "White")];
  const { hidden, audit } = hiddenIn(rows, [counted("students", "", [["race"]])]);
  expect(hidden).toEqual(["students Chinese", "students Indian"]);
  expect(audit.unsafe).toEqual([]);
});

it("knows that two crosses add up to the same groups of a dimension that no breakdown lists", () => {
  const rows = [
    ...people(21, "Female", "Asian", "Middle"),
    ...people(40, "Female", "White", "Middle"),
    ...people(5, "Male", "White", "Middle"),
    ...people(50, "Female", "White", "Senior"),
    ...people(60, "Male", "Asian", "Senior"),
    ...people(20, "Male", "White", "Senior"),
  ];
  const { hidden, audit } = hiddenIn(rows, [
    counted("students", "", [
      ["gender", "grade"],
      ["race", "grade"],
    ]),
  ]);
  expect(hidden).toContain("students Male x Middle");
  // Everybody in Middle less the women there.
  const races = ["students Asian x Middle", "students White x Middle"];
  expect(hidden.includes("students Female x Middle") || races.some((one) => hidden.includes(one))).toBe(true);
  expect(audit.unsafe).toEqual([]);
});

it("hides a group of everybody beside that of nearly all of them, but not where enough are left over", () => {
  const nearly = [
    ...people(10, "Female", "", "", "in"),
    ...people(1, "Female", "", "", "out"),
    ...people(51, "Male", "", "", "in"),
  ];
  const metrics = [counted("students", "", [["gender"]]), counted("in", '[status]="in"', [["gender"]])];
  const { hidden, audit } = hiddenIn(nearly, metrics);
  expect(hidden.filter((one) => one.startsWith("in"))).toEqual(["in Female", "in Male"]);
  expect(hidden.some((one) => one.startsWith("students"))).toBe(true);
  expect(audit.unsafe).toEqual([]);
  const fewer = [...nearly, ...people(20, "Female", "", "", "out"), ...people(9, "Male", "", "", "out")];
  expect(hiddenIn(fewer, metrics).hidden).toEqual(["in Female", "in Male"]);
});

it("knows who is not counted also where only the count and everybody are broken down", () => {
  const rows = [
    ...people(20, "Female", "White", "", "in"),
    ...people(15, "Female", "Asian", "", "in"),
    ...people(40, "Male", "White", "", "in"),
    ...people(12, "Male", "White", "", "out"),
    ...people(20, "Male", "Asian", "", "in"),
    ...people(12, "Male", "Asian", "", "out"),
  ];
  const metrics = [
    { ...counted("staying", '[status]="in"', [["gender", "race"]]), calculation: "rate" as const },
    counted("students", "", [["gender"]]),
    counted("in", '[status]="in"', [["gender"]]),
  ];
  const { hidden, audit } = hiddenIn(rows, metrics);
  // All women stay, which is hidden: so it must not be told by how many women there are and how many of them stay.
  expect(hidden).toContain("staying Female x White");
  expect(hidden).toContain("staying Female x Asian");
  expect(hidden.includes("students Female") || hidden.includes("in Female")).toBe(true);
  expect(audit.unsafe).toEqual([]);
});

it("hides a count of nobody that would tell groups of which all stay", () => {
  const rows = [
    ...people(20, "Female", "White", "", "in"),
    ...people(30, "Male", "White", "", "in"),
    ...people(40, "Female", "Asian", "", "in"),
    ...people(12, "Female", "Asian", "", "out"),
    ...people(20, "Male", "Asian", "", "in"),
    ...people(14, "Male", "Asian", "", "out"),
  ];
  const { hidden, audit } = hiddenIn(rows, [
    { ...counted("staying", '[status]="in"', [["gender", "race"]]), calculation: "rate" as const },
    counted("out", '[status]="out"', [["race"]]),
  ]);
  expect(hidden).toEqual(
    expect.arrayContaining(["staying Female x White", "staying Male x White", "out White"]),
  );
  expect(audit.unsafe).toEqual([]);
});

it("knows that those who gave no answer are in no group of a list", () => {
  const found = records(
    [
      {
        partner: "Ash",
        table: table("people", [
          field("race", "disaggregation", { type: "list", allowed: codes("Asian", "Black") }),
        ]),
        header: ["race"],
        rows: [
          ...Array.from({ length: 12 }, () => ["Asian"]),
          ["Asian; Black"],
          ...Array.from({ length: 1 }, () => [""]),
        ],
      },
    ],
    [{ name: "students", lines: [["people", ""]], by: [["race"]] }],
  );
  const cube = buildCube(found);
  const protection = protect(cube, found.dictionary, compareGroups(cube, found.dictionary));
  const shown = cube.cells.filter(
    (cell) => cell.partner === "All" && cell.period === "All" && !protection.isHidden(cell),
  );
  // Fourteen, less thirteen, would be the one who gave none.
  expect(shown.map(({ group }) => group)).not.toEqual(["All", "Asian"]);
  expect(protection.audit.unsafe).toEqual([]);
});
