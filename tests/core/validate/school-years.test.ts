/** School years where years begin in January: read where a column has nothing else, and said once. */
import { readDictionary } from "../../../src/core/dictionary/read";
import type { Cell } from "../../../src/core/table/cell";
import { endOfSchoolYear } from "../../../src/core/time/parse-period";
import { check, found, initiative, NO_LOCALE, type Rows, tabOf, valuesOf } from "./initiative";

const DICTIONARY: Rows = [
  ["Field", "Role", "Type", "Required"],
  ["Year", "period", "year", "yes"],
  ["Served", "headcount", "integer", ""],
];
const plain = initiative({ Dictionary: DICTIONARY });
const years = (cells: readonly Cell[], dictionary = plain) =>
  check(dictionary, [["Year", "Served"], ...cells.map((cell) => [cell, 5])]);

it("are named after the year in which they end", () => {
  const tab = years(["2023-24", "2024-25", "SY 2024/2025", "", "2024-27"]);
  expect(valuesOf(tab, "Year")).toEqual(["2024", "2025", "2025", "blank", "invalid"]);
  expect(found(tab)).toEqual(["info enum-variant A2", "error required A5", "error type-error A6"]);
  expect(tab.issues[0]).toMatchObject({ value: "2023-24", params: { readAs: "2024" } });
});

it("are mistakes beside other years", () => {
  expect(found(years(["2023", "2024-25", 2025, "2025-26"]))).toEqual([
    "error type-error A3",
    "error type-error A5",
  ]);
});

it("are fiscal years where Settings say when these start", () => {
  const fiscal = initiative({
    Dictionary: DICTIONARY,
    Settings: [
      ["Setting", "Value"],
      ["Fiscal year starts", "July"],
      ["Closed through", "2022-23"],
    ],
  });
  const tab = years(["2023-24", "FY2025", 2025], fiscal);
  expect(valuesOf(tab, "Year")).toEqual(["FY2024", "FY2025", "FY2025"]);
  expect(found(tab)).toEqual([]);
  expect(fiscal.settings.closedThrough).toBe("FY2023");
});

it("are read so in the line of Partners and in the other input tabs", () => {
  const source = { period: "2024-25" };
  const tab = check(plain, [["Served"], [5]], { source });
  expect([valuesOf(tab, "Year"), found(tab)]).toEqual([["2025"], []]);
  const { dictionary, issues } = readDictionary(
    [
      tabOf("Dictionary", DICTIONARY, 1),
      tabOf(
        "Reports",
        [
          ["Partner", "Period", "Status"],
          ["North", "2024-25", "none served"],
        ],
        2,
      ),
    ],
    NO_LOCALE,
  );
  expect(issues).toEqual([]);
  expect(dictionary!.reports[0]!.period).toBe("2025");
});

it.each(["2025", "FY25", "2024-26", "24-25", "2024-25 Q1", "soon"])("%s is none", (text) => {
  expect(endOfSchoolYear(text)).toBeNull();
});
