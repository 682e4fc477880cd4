/** Checks across the cells of a row or column, and whole small tabs from end to end. */
import { check, day, found, initiative, type Rows, valuesOf } from "./initiative";

describe("the rules of an initiative", () => {
  const withRules = (...rules: Rows) =>
    initiative({
      Dictionary: [
        ["Field", "Label", "Role", "Type", "Allowed values"],
        ["pid", "ID", "key", "", ""],
        ["attended", "Days attended", "measure", "integer", ""],
        ["enrolled", "Days enrolled", "measure", "integer", ""],
        ["status", "Status", "disaggregation", "", "L=Left; S=Stays"],
        ["left", "Left on", "", "date", ""],
        ["year", "Year", "", "year", ""],
      ],
      Rules: [["Rule", "Formula", "Severity", "Message", "If broken"], ...rules],
    });
  const HEADER = ["ID", "Days attended", "Days enrolled", "Status", "Left on", "Year"];

  it("blank the rule's own fields, keys aside", () => {
    const dictionary = withRules(["Within", "[Days attended] <= [Days enrolled]", "", "Too many days.", ""]);
    const tab = check(dictionary, [HEADER, ["A", 5, 4], ["B", 4, 4], ["C", 9, ""], ["D", "x!", 1]]);
    expect(found(tab)).toEqual(["error row-constraint B2", "error type-error B5"]);
    expect(tab.issues[0]).toMatchObject({
      field: "attended",
      value: "5",
      message: "Too many days.",
      params: { rule: "Within", formula: "[Days attended] <= [Days enrolled]", held: false },
    });
    expect(valuesOf(tab, "attended")).toEqual(["invalid", 4, 9, "invalid"]);
    expect(valuesOf(tab, "enrolled")).toEqual(["invalid", 4, "blank", 1]);
    expect([...tab.held]).toEqual([0, 0, 0, 0]);
    expect(tab.cellsBlanked).toBe(3);
  });

  it("hold the row where they say so, and only as errors", () => {
    const hold = withRules(["H", 'OR([Status]<>"Left", NOT(ISBLANK([Left on])))', "error", "", "hold"]);
    const rows = [
      HEADER,
      ["A", "", "", "Left", ""],
      ["B", "", "", "Left", day(2025, 1, 1)],
      ["C", "", "", "S", ""],
    ];
    const held = check(hold, rows);
    expect(found(held)).toEqual(["error row-constraint D2"]);
    expect([...held.held]).toEqual([1, 0, 0]);
    expect(valuesOf(held, "status")).toEqual(["L", "L", "S"]);
    const warned = check(withRules(["H", '[Status]<>"Left"', "warning", "", "hold"]), rows);
    expect(found(warned)).toEqual(["warning row-constraint D2", "warning row-constraint D3"]);
    expect(warned.issues[0]!.params).toMatchObject({ held: false });
    expect([...warned.held]).toEqual([0, 0, 0]);
    expect(valuesOf(warned, "status")).toEqual(["L", "L", "S"]);
  });

  it("may ask what day it is", () => {
    const dictionary = withRules(["Not in the future", "[Left on] <= TODAY()", "", "", ""]);
    const rows = [HEADER, ["A", "", "", "L", day(2025, 3, 4)], ["B", "", "", "L", day(2025, 3, 5)]];
    const today = day(2025, 3, 4).serial;
    expect(found(check(dictionary, rows, { today }))).toEqual(["error row-constraint E3"]);
    expect(found(check(dictionary, rows))).toEqual([]);
  });

  it("do not depend on their order, and compare years as numbers", () => {
    const both = [
      ["One", "[attended] <= [enrolled]", "", "", ""],
      ["Two", "[attended] <= 3", "", "", ""],
      ["Three", "[year] >= 2020", "", "", ""],
    ];
    const rows = [HEADER, ["A", 5, 4, "", "", 2019]];
    const tab = check(withRules(...both), rows);
    expect(tab.issues.map(({ params }) => (params as { rule: string }).rule)).toEqual([
      "One",
      "Two",
      "Three",
    ]);
    expect(tab.cellsBlanked).toBe(3);
    expect(check(withRules(...[...both].reverse()), rows).issues.length).toBe(3);
  });

  it("bind the table that they name, and without one every table that has their fields", () => {
    const fields = (table: string): Rows => [
      [table, "id", "key", ""],
      [table, "days", "measure", "integer"],
      [table, `${table}_cost`, "measure", "integer"],
    ];
    const dictionary = initiative({
      Dictionary: [["Table", "Field", "Role", "Type"], ...fields("visits"), ...fields("courses")],
      Rules: [
        ["Rule", "Formula", "Table"],
        ["Everywhere", "[days] <= 90", ""],
        ["Visits only", "[days] <= 1", "Visits"],
        ["What courses alone have", "[courses_cost] <= 5", ""],
      ],
    });
    const broken = (table: string) =>
      check(dictionary, [
        ["id", "days", `${table}_cost`],
        ["A", 100, 9],
      ]).issues.map(({ params }) => (params as { rule: string }).rule);
    expect(broken("visits")).toEqual(["Everywhere", "Visits only"]);
    expect(broken("courses")).toEqual(["Everywhere", "What courses alone have"]);
  });

  it("are not judged on what is not there", () => {
    const dictionary = withRules(["Within", "[attended] <= [enrolled]", "", "", ""]);
    const tab = check(dictionary, [
      ["ID", "Days attended", "Status", "Left on", "Year"],
      ["A", 5, "", "", ""],
    ]);
    expect(found(tab)).toEqual(["warning missing-label row 1"]);
  });
});

describe("percentages", () => {
  const dictionary = initiative({
    Dictionary: [
      ["Field", "Type", "Format", "Severity"],
      ["x", "number", "percent", ""],
    ],
  });
  const scales = (...cells: (number | string)[]) =>
    check(dictionary, [["x"], ...cells.map((cell) => [cell])]);

  it("of two scales are a problem at the rarer", () => {
    const tab = scales(0.45, 0.5, 62, 0, 1);
    expect(found(tab)).toEqual(["error percent-scale A4"]);
    expect(tab.issues[0]).toMatchObject({ value: "62", suggested: "0.62" });
    expect(valuesOf(tab)).toEqual([0.45, 0.5, "invalid", 0, 1]);
    expect(scales(45, 62, 0.5).issues[0]).toMatchObject({ row: 4, suggested: "50" });
  });

  it("of one scale are none, be it either", () => {
    expect(found(scales(0.4, 1, 0, 1.2))).toEqual([]);
    expect(found(scales(40, 100, 0, 1))).toEqual([]);
    expect(found(scales("45%", 0.3))).toEqual(["info number-as-text A2"]);
  });
});

describe("totals and their parts", () => {
  const dictionary = initiative({
    Dictionary: [
      ["Field", "Role", "Type", "Part of", "Group"],
      ["quarter", "period", "quarter", "", ""],
      ["served", "headcount", "integer", "", ""],
      ["girls", "", "integer", "served", "Gender=Female"],
      ["boys", "", "integer", "served", "Gender=Male"],
      ["black", "", "integer", "served", "Race=Black"],
    ],
  });
  const HEADER = ["quarter", "served", "girls", "boys", "black"];

  it("need no column of the groups that the parts say, only of the others", () => {
    const both = initiative({
      Dictionary: [
        ["Field", "Role", "Type", "Part of", "Group"],
        ["quarter", "period", "quarter", "", ""],
        ["served", "headcount", "integer", "", ""],
        ["gender", "disaggregation", "", "", ""],
        ["race", "disaggregation", "", "", ""],
        ["girls", "", "integer", "served", "Gender=Female"],
      ],
    });
    const tab = check(both, [
      ["quarter", "served", "girls"],
      ["2025-Q1", 10, 6],
    ]);
    expect(tab.issues.map(({ check, field }) => [check, field])).toEqual([["missing-label", "race"]]);
  });

  it("warn of an excess in each dimension, and of no shortfall", () => {
    const tab = check(dictionary, [
      HEADER,
      ["2025-Q1", 10, 6, 5, 11],
      ["2025-Q2", 10, 6, 4, 3],
      ["2025-Q3", 10, 6, "", ""],
      ["2025-Q4", "", 6, 6, 6],
      ["2026-Q1", 10, "*", 11, ""],
    ]);
    expect(found(tab)).toEqual([
      "warning subtotal-mismatch B2",
      "warning subtotal-mismatch B2",
      "info suppressed-value C6",
      "warning subtotal-mismatch B6",
    ]);
    expect(tab.issues[0]!.params).toMatchObject({ total: 10, parts: 11 });
    expect(valuesOf(tab, "served")).toEqual([10, 10, 10, "blank", 10]);
  });
});

describe("whole tabs", () => {
  it("one row a participant and quarter: every problem once, at its cell", () => {
    const dictionary = initiative({
      Dictionary: [
        ["Field", "Label", "Role", "Type", "Required", "Minimum", "Maximum", "Allowed values"],
        ["pid", "ID", "key; person", "", "yes", "", "", ""],
        ["quarter", "Quarter", "period", "quarter", "yes", "", "", ""],
        ["gender", "Gender", "disaggregation", "", "", "", "", "Female; Male"],
        ["age", "Age", "", "integer", "", 0, 120, ""],
        ["start", "Started", "", "date", "", "", "", ""],
      ],
    });
    const tab = check(dictionary, [
      ["ID", "Quarter", "Gender", "Age", "Started", "Notes"],
      ["P1", "2025-Q1", "Female", 7, day(2024, 9, 1), ""],
      ["P2", "", "Male", 8, "", ""],
      ["", "2025-Q1", "Male", 8, "", ""],
      ["P4", "2025-Q1", "Mael", 140, "sometime", "?"],
      ["P5", "Q1 2025", "male", "9", day(2024, 9, 1), ""],
    ]);
    expect(found(tab)).toEqual([
      "info extra-label F1",
      "error required B3",
      "error required A4",
      "error enum C5",
      "error maximum D5",
      "error type-error E5",
      "info enum-variant C6",
      "info number-as-text D6",
    ]);
    expect([...tab.held]).toEqual([0, 1, 1, 0, 0]);
    expect(tab.cellsBlanked).toBe(3);
    expect(valuesOf(tab, "quarter")).toEqual(["2025-Q1", "blank", "2025-Q1", "2025-Q1", "2025-Q1"]);
  });

  it("headcounts by row with margins, a title and a printed total", () => {
    const dictionary = initiative({
      Dictionary: [
        ["Field", "Label", "Role", "Type", "Allowed values"],
        ["quarter", "Quarter", "period", "quarter", ""],
        ["gender", "Gender", "disaggregation", "", "Female; Male"],
        ["served", "Served", "headcount", "integer", ""],
      ],
    });
    const tab = check(dictionary, [
      ["Millbrook: children served", "", ""],
      ["", "", ""],
      ["Quarter", "Gender", "Served"],
      ["2025-Q1", "Female", 12],
      ["2025-Q1", "Male", 15],
      ["2025-Q1", "Not reported", "<10"],
      ["Total", "", 27],
    ]);
    expect(found(tab)).toEqual([
      "info header-offset row 3",
      "info suppressed-value C6",
      "info total-row row 7",
    ]);
    expect(valuesOf(tab, "gender")).toEqual(["Female", "Male", "blank"]);
    expect(valuesOf(tab, "served")).toEqual([12, 15, "suppressed"]);
  });

  it("a long table in another language, with a decimal comma and its own words", () => {
    const dictionary = {
      ...initiative({
        Dictionary: [
          ["Field", "Label", "Role", "Type", "Allowed values"],
          ["mes", "Mes", "period", "yearmonth", ""],
          ["indicador", "Indicador", "", "", "ENR=Inscritos; ATT=Asistencia"],
          ["valor", "Valor", "measure", "number", ""],
        ],
      }),
      mappings: [{ partner: "North", field: "indicador", theirs: "1", ours: "Inscritos" }],
    };
    const tab = check(
      dictionary,
      [
        ["MES", "Indicador", "Valor"],
        ["2025-01", 1, "1.234,5"],
        ["2025-01", "asistencia", 3],
        ["2025-02", "ENR", "n/a"],
      ],
      { locale: { dateOrder: "dmy", decimalComma: true } },
    );
    expect(found(tab)).toEqual(["info number-as-text C2", "info enum-variant B3", "error type-error C4"]);
    expect(valuesOf(tab, "indicador")).toEqual(["ENR", "ATT", "ENR"]);
    expect(valuesOf(tab, "valor")).toEqual([1234.5, 3, "invalid"]);
  });
});
