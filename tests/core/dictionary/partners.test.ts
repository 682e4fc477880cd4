import { DateCell } from "../../../src/core/table/cell";
import { correct, PEOPLE, places, read, TWO_TABLES } from "./workbook";

const Metrics = [
  ["Metric", "Title", "Calculation"],
  ["served", "People served", "count"],
];

describe("the Partners tab", () => {
  it("reads several tabs, fixed values, metrics by title, dates by day or period", () => {
    const { partners } = correct({
      Dictionary: PEOPLE,
      Metrics,
      Partners: [
        [
          "Partner",
          "Tab",
          "Period",
          "Fixed values",
          "Contact",
          "Metrics",
          "Frequency",
          "From",
          "Until",
          "Fiscal year starts",
        ],
        [
          "Lincoln",
          "",
          "",
          "Race/ethnicity=Black; status=Left",
          "Ann",
          "people served",
          "Quarterly",
          new DateCell(45_000),
          "2025-Q3",
          "julio",
        ],
        ["Lincoln", "L2", new DateCell(45_000), "", "", "", "", "", "", 7],
      ],
    });
    expect(partners).toEqual([
      {
        partner: "Lincoln",
        tab: "Lincoln",
        table: "",
        period: "",
        fixedValues: [
          { field: "race", value: "Black" },
          { field: "status", value: "Left" },
        ],
        metrics: ["served"],
        frequency: "quarter",
        from: 45_000,
        until: 45_930,
        fiscalYearStarts: 7,
        row: 2,
      },
      {
        partner: "Lincoln",
        tab: "L2",
        table: "",
        period: "2023-03-15",
        fixedValues: [],
        metrics: null,
        frequency: null,
        from: null,
        until: null,
        fiscalYearStarts: 7,
        row: 3,
      },
    ]);
  });

  it("reports what is named in vain, and goes on without it", () => {
    const { dictionary, found } = read({
      Dictionary: TWO_TABLES,
      Partners: [
        ["Partner", "Table", "Fixed values", "Metrics", "From", "Until", "Frequency"],
        ["Lincoln", "participant", "Sit=x; noequals", "servd", "2025-02-01", "2025-01-01", "weekly"],
      ],
    });
    expect(places(found)).toEqual([
      "Partners!B2 unknown-reference",
      "Partners!C2 unknown-field",
      "Partners!C2 bad-pair",
      "Partners!D2 unknown-reference",
      "Partners!E2 minimum-over-maximum",
      "Partners!G2 unknown-word",
    ]);
    const nothing = { table: "", fixedValues: [], metrics: null, from: null, until: null, frequency: null };
    expect(dictionary!.partners![0]).toMatchObject(nothing);
  });

  it("knows no partners, rather than none, where there is no tab", () => {
    expect(correct({ Dictionary: PEOPLE }).partners).toBeNull();
    expect(correct({ Dictionary: PEOPLE, Partners: [["Partner"]] }).partners).toEqual([]);
  });
});
