/** The Master tab: typed values with their source, and nobody's name. */
import { planMaster } from "../../../src/core/plan/master";
import { DateCell } from "../../../src/core/table/cell";
import { dictionary, field, quarter, records, settings, table } from "../gaps/build";

const PEOPLE = table("people", [
  field("id", ["key"]),
  field("name", ["person"]),
  field("born", [], { type: "date" }),
  field("race", ["disaggregation"]),
  field("share", ["measure"], { type: "number", format: "percent" }),
  field("tags", [], { type: "list" }),
  field("active", [], { type: "boolean" }),
]);
const VISITS = table("visits", [field("id", ["key"]), field("visits", ["measure"], { type: "integer" })]);

const WORDS = dictionary({ tables: [PEOPLE, VISITS] });

const TABS = [
  {
    partner: "North",
    table: PEOPLE,
    periods: [0, 0, 0],
    held: [0, 1, 0],
    reason: "Declined",
    columns: {
      id: ["001", "2", "3"],
      name: ["Ana", "Bo", "Cy"],
      born: [36526, 36527, 36526],
      race: ["B", "W", "missing" as const],
      share: [0.5, 0.25, "suppressed" as const],
      tags: [["a", "b"], [], "blank" as const],
      active: [true, true, "invalid" as const],
    },
  },
  {
    partner: "South",
    tab: "South visits",
    table: VISITS,
    periods: [0],
    columns: { id: ["margin" as const], visits: [0] },
  },
];

const plan = (words = WORDS) => planMaster(records(words, [quarter("2025-Q1")], TABS), "run-1");

describe("the Master tab", () => {
  it("holds the rows that are not held, with where they come from", () => {
    const { cells } = plan();
    expect(cells).toEqual([
      [
        "Partner",
        "Table",
        "Source tab",
        "Source row",
        "Run",
        "id",
        "born",
        "race",
        "share",
        "tags",
        "active",
        "visits",
      ],
      ["North", "people", "North", 2, "run-1", "001", new DateCell(36526), "B", 0.5, "a; b", true, null],
      ["North", "people", "North", 4, "run-1", "3", new DateCell(36526), "Declined", "*", null, null, null],
      ["South", "visits", "South visits", 2, "run-1", "All", null, null, null, null, null, 0],
    ]);
  });

  it("formats dates and percentages", () => {
    const edit = plan();
    const formats = Object.fromEntries(
      edit.columns.map(({ format }, index) => [String(edit.cells[0]![index]), format]),
    );
    expect(formats).toMatchObject({ born: "yyyy-mm-dd", share: "0.0%", visits: null, id: null });
  });

  it("has identifiers only where Settings say so", () => {
    expect(plan().cells.flat()).not.toContain("Ana");
    const open = plan({ ...WORDS, settings: settings({ identifiersInMaster: true }) });
    expect(open.cells[0]).toContain("name");
    expect(open.cells[1]).toContain("Ana");
  });

  it("never shows a field that identifies people in one table under its namesake in another", () => {
    const visits = table("visits", [field("id"), field("visits", ["person"])]);
    const people = table("people", [field("id"), field("visits", ["measure"])]);
    const words = dictionary({ tables: [people, visits] });
    const tabs = [{ partner: "South", table: visits, periods: [0], columns: { id: ["7"], visits: ["Ana"] } }];
    const { cells } = planMaster(records(words, [quarter("2025-Q1")], tabs), "r");
    expect(cells[1]).toEqual(["South", "visits", "South", 2, "r", "7", null]);
  });
});
