/** A REDCap project asks for groups at the baseline; its follow-ups are about the same people. */
import { consolidate } from "../../../src/core/consolidate/consolidate";
import { readDictionary } from "../../../src/core/dictionary/read";
import type { Cell } from "../../../src/core/table/cell";
import { check, NO_LOCALE, type Rows, tabOf, valuesOf } from "../validate/initiative";

const DICTIONARY: Rows = [
  ["Variable / Field Name", "Form Name", "Field Type", "Field Label", "Choices", "Required Field?", "Role"],
  ["record_id", "people", "text", "Record", "", "", "key"],
  ["sex", "people", "radio", "Sex", "1, Female | 2, Male", "y", "disaggregation"],
  ["race", "people", "checkbox", "Race", "1, White | 2, Black", "", "disaggregation"],
  ["town", "people", "text", "Town", "", "", ""],
  ["visited", "visit", "text", "Visited", "", "", ""],
  ["mood", "visit", "radio", "Mood", "1, Good | 2, Bad", "", "disaggregation"],
];
const HEADER = ["record_id", "redcap_event_name", "sex", "race___1", "race___2", "town", "visited", "mood"];

/** Values of `sex`, `race` and `mood` after consolidation. */
function groups(...rows: Cell[][]) {
  const { dictionary } = readDictionary([tabOf("Dictionary", DICTIONARY)], NO_LOCALE, ["people", "visit"]);
  const { tabs } = consolidate(dictionary!, [check(dictionary!, [HEADER, ...rows])]);
  return ["sex", "race", "mood"].map((name) => valuesOf(tabs[0]!, name));
}

const baseline = ["7", "baseline", "1", 1, 1, "Leeds", "2025-01-02", "1"];
const followUp = ["7", "month_1", "", "", "", "", "2025-02-02", ""];

it("a follow-up has the groups of its record, whatever stands first", () => {
  expect(groups(baseline, followUp)).toEqual([
    ["1", "1"],
    [
      ["1", "2"],
      ["1", "2"],
    ],
    ["1", "blank"],
  ]);
  expect(groups(followUp, baseline)[0]).toEqual(["1", "1"]);
  expect(groups(baseline, ["8", ...followUp.slice(1)])[0]).toEqual(["1", "blank"]);
});

it("boxes that the export says are not ticked are a blank form", () => {
  expect(groups(baseline, ["7", "month_1", "", 0, 0, "", "2025-02-02", ""])[1]![1]).toEqual(["1", "2"]);
});

it("a form that is filled in keeps its own blanks", () => {
  expect(groups(baseline, ["7", "month_1", "", "", "", "York", "2025-02-02", ""])[0]).toEqual(["1", "blank"]);
  expect(groups(baseline, followUp)[2]).toEqual(["1", "blank"]);
});

it("of rows that differ none is taken for the others, nor is one that is held", () => {
  const moved = ["7", "year_1", "2", 1, 1, "York", "2026-01-02", ""];
  expect(groups(baseline, moved, followUp)[0]).toEqual(["1", "2", "blank"]);
  const twice = ["7", "baseline", "1", 1, 1, "York", "2025-01-02", "1"];
  expect(groups(baseline, twice, followUp)[0]).toEqual(["1", "1", "blank"]);
});

it("rows without events are left as they are", () => {
  const { dictionary } = readDictionary([tabOf("Dictionary", DICTIONARY)], NO_LOCALE, ["people", "visit"]);
  const without = [baseline, followUp].map(([id, , ...rest]) => [id!, ...rest]);
  const tab = check(dictionary!, [["record_id", ...HEADER.slice(2)], ...without]);
  expect(valuesOf(consolidate(dictionary!, [tab]).tabs[0]!, "sex")).toEqual(["1", "blank"]);
});
