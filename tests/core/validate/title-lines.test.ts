/** Titles of sections and numbers of pages between the rows: set aside, unless they may be values. */
import type { Merge } from "../../../src/core/table/tab";
import { validateTab } from "../../../src/core/validate/validate-tab";
import { check, found, initiative, NO_LOCALE, type Rows, sourceOf, tabOf } from "./initiative";

const dictionary = initiative({
  Dictionary: [
    ["Field", "Label", "Role", "Type", "Required", "Allowed values"],
    ["pid", "Participant ID", "key", "string", "yes", ""],
    ["quarter", "Quarter", "period", "quarter", "yes", ""],
    ["gender", "Gender", "disaggregation", "string", "", "Female; Male"],
    ["days", "Days attended", "measure", "integer", "", ""],
  ],
});
const HEADER = ["Participant ID", "Quarter", "Gender", "Days attended"];
const A = ["A-1", "2025-Q1", "Female", 3];
const B = ["A-2", "2025-Q1", "Male", 4];
const C = ["A-3", "2025-Q1", "Male", 5];

/** Row numbers of the data, and what was found. */
function read(rows: Rows, merges: Merge[] = [], of = dictionary) {
  const tab = { ...tabOf("North", rows), merges };
  const read = validateTab(tab, sourceOf(tab), of, NO_LOCALE);
  return { rows: [...read.rowNumbers], found: found(read), issues: read.issues };
}

it("titles of sections between the rows are set aside and shown", () => {
  const tab = read([HEADER, ["North campus"], A, B, ["Grade 4"], C]);
  expect(tab.rows).toEqual([3, 4, 6]);
  expect(tab.found).toEqual(["info blank-row row 2", "info blank-row row 5"]);
  expect(tab.issues[1]).toMatchObject({ value: "Grade 4", params: { rows: 1, note: "Grade 4" } });
});

it("subtotals and repeated headers do not tell what identifiers look like", () => {
  const rows = [HEADER, ["North campus"], A, B, ["Subtotal", "", "", 7], HEADER, ["South campus"], C];
  expect(read(rows).rows).toEqual([3, 4, 8]);
});

it("numbers of pages are set aside in whatever column they stand", () => {
  const pages = ["Page 1 of 3", "- page 2 -", "Página 2 de 3", "Pág. 4/5"];
  const tab = read([HEADER, A, ...pages.map((page) => ["", "", page]), B]);
  expect(tab.rows).toEqual([2, 7]);
  expect(tab.found).toHaveLength(4);
  expect(read([HEADER, A, ["", "", "Page turner"], B]).rows).toEqual([2, 3, 4]);
});

it("what is merged over several columns is a title, what is merged over two may be a value", () => {
  const merge = { row: 3, column: 1, rows: 1 };
  const rows = [HEADER, A, ["Lincoln-2"], B];
  expect(read(rows, [{ ...merge, columns: 4 }]).rows).toEqual([2, 4]);
  expect(read(rows, [{ ...merge, columns: 2 }]).rows).toEqual([2, 3, 4]);
});

it("what may be an identifier is data, and misses what it needs", () => {
  expect(read([HEADER, A, B, ["X17"], C]).found).toEqual(["error required B4"]);
  // Two rows are too few to tell what identifiers look like.
  expect(read([HEADER, A, ["North campus"], B]).rows).toEqual([2, 3, 4]);
  const words = [["Ana Ruiz"], ["Bo Li"], ["Cy Orr"]].map(([name]) => [name!, ...A.slice(1)]);
  expect(read([HEADER, ...words, ["Dan Poe"]]).rows).toEqual([2, 3, 4, 5]);
});

it("a row with anything else, or in another column, is data", () => {
  const other = read([HEADER, A, B, ["", "", "Girls"], C, ["North campus", "", "", 4]]);
  expect(other.rows).toEqual([2, 3, 4, 5, 6]);
  expect(other.found).toContain("error enum C4");
});

it("codes, what resembles one, missing codes and dates are data", () => {
  const bySite = initiative({
    Dictionary: [
      ["Field", "Role", "Type", "Required", "Allowed values", "Missing codes"],
      ["Site", "disaggregation", "string", "", "Lincoln; Roosevelt", "Closed"],
      ["Month", "period", "yearmonth", "yes", "", ""],
      ["Served", "headcount", "integer", "yes", "", ""],
    ],
  });
  const full = ["Lincoln", "2025-01", 4];
  const rows = [
    ["Site", "Month", "Served"],
    full,
    ["Roosevelt"],
    ["Lincon"],
    ["Closed"],
    ["East side"],
    full,
  ];
  expect(read(rows, [], bySite).rows).toEqual([2, 3, 4, 5, 7]);
  const byMonth = [
    ["Month", "Site", "Served"],
    ["2025-01", "Lincoln", 4],
    ["Feb 2025"],
    ["Spring term"],
    ["2025-03", "Lincoln", 4],
  ];
  expect(read(byMonth, [], bySite).rows).toEqual([2, 3, 5]);
});

it("where nothing else is needed, a name alone is a row", () => {
  const guests = initiative({
    Dictionary: [
      ["Field", "Role"],
      ["Code", ""],
      ["Town", "disaggregation"],
      ["Said", "narrative"],
    ],
  });
  const row = ["V1", "Leeds", "good"];
  expect([
    ...check(guests, [["Code", "Town", "Said"], row, row, row, ["Unknown person"]]).rowNumbers,
  ]).toHaveLength(4);
});
