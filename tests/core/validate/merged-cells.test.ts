/** Cells merged over rows: read as people mean them, and said once. */
import type { Merge } from "../../../src/core/table/tab";
import { validateTab } from "../../../src/core/validate/validate-tab";
import { found, initiative, NO_LOCALE, type Rows, sourceOf, tabOf, valuesOf } from "./initiative";

const dictionary = initiative({
  Dictionary: [
    ["Field", "Label", "Role", "Type", "Allowed values", "Required"],
    ["site", "Site", "disaggregation", "string", "Lincoln; Hill", "yes"],
    ["quarter", "Quarter", "period", "quarter", "", ""],
    ["pid", "ID", "key", "string", "", ""],
    ["served", "Served", "measure", "integer", "", "yes"],
    ["voice", "Voice", "narrative", "string", "", ""],
    ["club", "Club", "", "string", "", ""],
  ],
});
const HEADER = ["Site", "Quarter", "ID", "Served", "Voice", "Club"];

function check(rows: Rows, merges: readonly Merge[]) {
  const tab = { ...tabOf("North", rows), merges };
  return validateTab(tab, sourceOf(tab), dictionary, NO_LOCALE);
}

const merge = (row: number, column: number, rows: number, columns = 1): Merge => ({
  row,
  column,
  rows,
  columns,
});

it("a group, period or name holds for every row that it is merged over", () => {
  const rows = [
    HEADER,
    ["Lincoln", "2025-Q1", "A", 1, "", "Chess"],
    ["", "", "B", 2, "", ""],
    ["", "2025-Q2", "C", 3, "", ""],
    ["Hill", "2025-Q2", "D", 4, "", ""],
  ];
  const tab = check(rows, [merge(2, 1, 3), merge(2, 2, 2), merge(2, 6, 2)]);
  expect(valuesOf(tab, "site")).toEqual(["Lincoln", "Lincoln", "Lincoln", "Hill"]);
  expect(valuesOf(tab, "quarter")).toEqual(["2025-Q1", "2025-Q1", "2025-Q2", "2025-Q2"]);
  expect(valuesOf(tab, "club")).toEqual(["Chess", "Chess", "blank", "blank"]);
  expect(found(tab)).toEqual(["info merged-cell A2", "info merged-cell B2", "info merged-cell F2"]);
  expect([...tab.held]).toEqual([0, 0, 0, 0]);
});

it("a number counts once, and so do somebody's own words", () => {
  const rows = [
    HEADER,
    ["Lincoln", "2025-Q1", "A", 50, "We loved it", ""],
    ["Lincoln", "2025-Q1", "B", "", "", ""],
  ];
  const tab = check(rows, [merge(2, 4, 2), merge(2, 5, 2)]);
  expect(valuesOf(tab, "served")).toEqual([50, "blank"]);
  expect(valuesOf(tab, "voice")).toEqual(["We loved it", "blank"]);
  expect(found(tab)).toEqual(["warning merged-cell D2", "info merged-cell E2"]);
});

it("what is wrong with a merged value is said at its own cell alone", () => {
  const rows = [HEADER, ["Lincon", "2025-Q1", "A", 1, "", ""], ["", "2025-Q1", "B", 2, "", ""]];
  const tab = check(rows, [merge(2, 1, 2)]);
  expect(found(tab)).toEqual(["info merged-cell A2", "error enum A2"]);
  expect(valuesOf(tab, "site")).toEqual(["invalid", "invalid"]);
});

it("fills no cell that holds something, no row without data, nothing of a title, header or blank merge", () => {
  const rows = [
    ["Report of the north", "", "", "", "", ""],
    ["", "", "", "", "", ""],
    HEADER,
    ["Lincoln", "2025-Q1", "A", 1, "", ""],
    ["Hill", "2025-Q1", "B", 2, "", ""],
    ["", "", "", "", "", ""],
    ["Hill", "2025-Q1", "C", 3, "", ""],
  ];
  const merges = [merge(1, 1, 2, 6), merge(4, 1, 3), merge(4, 6, 2), merge(7, 1, 1, 2), merge(90, 1, 2)];
  const tab = check(rows, merges);
  expect(valuesOf(tab, "site")).toEqual(["Lincoln", "Hill", "Hill"]);
  expect(valuesOf(tab, "club")).toEqual(["blank", "blank", "blank"]);
});

it("headers merged over columns and rows are read with a header of two rows", () => {
  const wide = initiative({
    Dictionary: [
      ["Field", "Label", "Role", "Type"],
      ["site", "Site", "key", "string"],
      ["served_f", "Served Female", "measure", "integer"],
      ["served_m", "Served Male", "measure", "integer"],
    ],
  });
  const rows = [
    ["Site", "Served", ""],
    ["", "Female", "Male"],
    ["Lincoln", 1, 2],
    ["", 3, 4],
  ];
  const tab = { ...tabOf("North", rows), merges: [merge(1, 1, 2), merge(1, 2, 1, 2), merge(3, 1, 2)] };
  const read = validateTab(tab, sourceOf(tab), wide, NO_LOCALE);
  expect([valuesOf(read, "site"), valuesOf(read, "served_f"), valuesOf(read, "served_m")]).toEqual([
    ["Lincoln", "Lincoln"],
    [1, 3],
    [2, 4],
  ]);
});
