/** A REDCap project as people have it: its dictionary pasted as it is, and exports of all forms in one tab. */
import { drive } from "../../src/hosts/local/cli/drive";
import { type Hub, openHub } from "./hub";

const DICTIONARY = [
  [
    ...[
      "Variable / Field Name",
      "Form Name",
      "Field Type",
      "Field Label",
      "Choices, Calculations, OR Slider Labels",
    ],
    ...[
      "Text Validation Type OR Show Slider Number",
      "Text Validation Min",
      "Text Validation Max",
      "Required Field?",
    ],
    ...["Branching Logic (Show field only if...)", "Field Annotation", "Role"],
  ],
  ["record_id", "demographics", "text", "Record ID", "", "", "", "", "", "", "", "key"],
  ["dob", "demographics", "text", "Date of birth", "", "date_mdy", "1990-01-01", "today", "y", "", "", ""],
  ["sex", "demographics", "radio", "Sex", "1, Female | 2, Male", "", "", "", "y", "", "", "disaggregation"],
  [
    "race",
    "demographics",
    "checkbox",
    "Race",
    "1, White | 2, Black | 88, No answer",
    "",
    "",
    "",
    "",
    "",
    "@NONEOFTHEABOVE='88'",
    "",
  ],
  ["other", "demographics", "text", "Other", "", "", "", "", "y", "[race(88)] = '1'", "", ""],
  ["visit_date", "visit", "text", "Visit date", "", "date_ymd", "", "", "y", "", "", "period"],
  ["weight", "visit", "text", "Weight", "", "number_1dp", "20", "200", "", "", "", ""],
  ["bmi", "visit", "calc", "BMI", "round([weight]/2,1)", "", "", "", "", "", "", ""],
  ["well", "visit", "yesno", "Feels well", "", "", "", "", "y", "", "", ""],
  ["scan", "visit", "file", "Scan", "", "", "", "", "", "", "", ""],
];
const HEADER = [
  ...[
    "record_id",
    "redcap_event_name",
    "redcap_data_access_group",
    "dob",
    "sex",
    "race___1",
    "race___2",
    "race___88",
  ],
  ...["other", "demographics_complete", "visit_date", "weight", "bmi", "well", "scan", "visit_complete"],
];
const row = (id: string, event: string, people: string, visit: string) => [
  id,
  event,
  "north",
  ...people.split("|"),
  ...visit.split("|"),
];
const NOBODY = "|||||||";
const EXPORT = [
  HEADER,
  row("1", "baseline_arm_1", "2001-05-04|1|1|0|0||2", "2025-07-01|62.5|31.3|1|a.pdf|2"),
  row("1", "followup_arm_1", NOBODY.slice(1), "2025-07-20|63.5|31.8|0||2"),
  row("2", "baseline_arm_1", "2002-06-07|2|0|1|0||2", "2025-07-02|72.5|36.3|1||2"),
];

const checks = ({ issues }: Hub) => issues();

it("one tab with all forms is read as one record a row, and says nothing of a correct export", () => {
  const hub = openHub({ Dictionary: DICTIONARY, Lincoln: EXPORT });
  const summary = hub.check();
  expect(checks(hub)).toEqual([]);
  expect(summary.partners).toMatchObject([{ partner: "Lincoln", rowsRead: 3, rowsHeld: 0 }]);
});

it("an event without a visit has no period, and needs none", () => {
  const hub = openHub({
    Dictionary: DICTIONARY,
    Lincoln: [...EXPORT, row("3", "enrolment_arm_1", "2002-06-07|2|0|1|0||2", "|||||")],
  });
  expect(hub.check().partners).toMatchObject([{ rowsRead: 4, rowsHeld: 0 }]);
  expect(checks(hub)).toEqual([]);
  hub.type("Lincoln", 5, 14, "1");
  expect(hub.check().partners).toMatchObject([{ rowsHeld: 1 }]);
  expect(checks(hub)).toEqual(["required Lincoln!K5"]);
  hub.type("Lincoln", 5, 11, "soon");
  expect(hub.check().partners).toMatchObject([{ rowsHeld: 1 }]);
  expect(checks(hub)).toEqual(["type-error Lincoln!K5"]);
});

it("finds what is wrong in any form, and what a form needs only where it is filled in", () => {
  const wrong = EXPORT.map((cells) => [...cells]);
  wrong[1]![4] = "4";
  wrong[1]![6] = "7";
  wrong[2]![13] = "";
  wrong[3]![11] = "720.5";
  wrong.push(row("2", "baseline_arm_1", "2002-06-07|2|0|1|0||2", "2025-07-02|70|36.3|1||2"));
  const hub = openHub({ Dictionary: DICTIONARY, Lincoln: wrong });
  hub.check();
  expect(checks(hub).sort()).toEqual([
    "enum Lincoln!E2",
    "maximum Lincoln!L4",
    "primary-key Lincoln!A4",
    "primary-key Lincoln!A5",
    "required Lincoln!N3",
    "type-error Lincoln!G2",
  ]);
});

it("counts a field of one form by a group of another, also where Metrics and Partners name forms", () => {
  const hub = openHub({
    Dictionary: DICTIONARY,
    Metrics: [
      ["Metric", "Table", "Calculation", "Numerator", "Denominator", "Disaggregate by"],
      ["well", "visit", "rate", "[well]=TRUE", '[well]<>""', "sex"],
    ],
    Partners: [
      ["Partner", "Tab", "Table"],
      ["Lincoln", "Export", "Demographics"],
    ],
    Settings: [
      ["Setting", "Value"],
      ["Smallest publishable count", "0"],
    ],
    Export: EXPORT,
  });
  drive(hub.runtime, "run", () => {});
  expect(checks(hub)).toEqual([]);
  const lines = hub.values("Summary").map((cells) => cells.slice(0, 9).join(" "));
  expect(lines.find((line) => line.startsWith("well 2025-Q3 All sex Male"))).toMatch(/ 1 1 1 1$/);
  expect(hub.ask("dataWalk", {}).walk).not.toBeNull();
});

it("leaves forms in tabs of their own as tables of their own", () => {
  const columns = (indexes: readonly number[]) =>
    EXPORT.map((cells) => indexes.map((index) => cells[index]!));
  const hub = openHub({
    Dictionary: DICTIONARY,
    "Lincoln - demographics": columns([0, 3, 4, 5, 6, 7, 8, 9]).filter((_, index) => index !== 2),
    "Lincoln - visit": columns([10, 11, 12, 13, 14, 15]),
  });
  const summary = hub.check();
  expect(checks(hub)).toEqual([]);
  expect(summary.partners.map(({ partner, rowsRead }) => [partner, rowsRead])).toEqual([
    ["Lincoln", 2],
    ["Lincoln", 3],
  ]);
});
