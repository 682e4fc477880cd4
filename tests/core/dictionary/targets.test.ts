import { DateCell } from "../../../src/core/table/cell";
import { correct, PEOPLE, places, read } from "./workbook";

const Metrics = [
  ["Metric", "Title", "Calculation"],
  ["served", "People served", "count"],
];
const Partners = [["Partner"], ["Lincoln"], ["Grant Center"]];

describe("the Targets tab", () => {
  it("reads targets for totals and groups, in our own spelling of each name", () => {
    const { targets } = correct({
      Dictionary: PEOPLE,
      Metrics,
      Partners,
      Targets: [
        ["Metric", "Partner", "Dimension", "Group", "Period", "Target"],
        ["people served", "grant center", "GENDER", "F", "Q3 2025", "45%"],
        ["served", "All", "", "All", new DateCell(45_900), 12],
        ["served", "", "", "", "all", 10],
      ],
    });
    expect(targets).toEqual([
      {
        metric: "served",
        partner: "Grant Center",
        dimension: "gender",
        group: "Female",
        period: "2025-Q3",
        target: 0.45,
      },
      { metric: "served", partner: "All", dimension: "", group: "All", period: "2025-Q3", target: 12 },
      { metric: "served", partner: "", dimension: "", group: "", period: "All", target: 10 },
    ]);
  });

  it("takes any group of a dimension without a list", () => {
    const { targets } = correct({
      Dictionary: PEOPLE,
      Metrics,
      Targets: [
        ["Metric", "Dimension", "Group", "Target"],
        ["served", "race/ethnicity", "Pacific Islander", 5],
      ],
    });
    expect(targets).toMatchObject([{ dimension: "race", group: "Pacific Islander" }]);
  });

  it("leaves a target out whose metric, partner, dimension, group or number cannot be read", () => {
    const { dictionary, found } = read({
      Dictionary: PEOPLE,
      Metrics,
      Partners,
      Targets: [
        ["Metric", "Partner", "Dimension", "Group", "Period", "Target"],
        ["servd", "", "", "", "", 1],
        ["served", "Lincon", "", "", "", 1],
        ["served", "", "gendr", "Female", "", 1],
        ["served", "", "gender", "Femal", "", 1],
        ["served", "", "", "Female", "", 1],
        ["served", "", "", "", "", "many"],
        ["served", "Lincoln", "", "", "", ""],
      ],
    });
    expect(dictionary!.targets).toEqual([]);
    expect(places(found)).toEqual([
      "Targets!A2 unknown-reference",
      "Targets!B3 unknown-reference",
      "Targets!C4 unknown-reference",
      "Targets!D5 unknown-reference",
      "Targets!C6 missing-part",
      "Targets!F7 not-a-number",
      "Targets!F8 blank-name",
    ]);
  });
});
