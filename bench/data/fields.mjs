// The twelve columns that are measured: their rules once, for all contenders, and what stands in them.

const QUARTERS = ["2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4"];
const SITES = [
  "Central",
  "Eastside",
  "Harbor",
  "Lakeview",
  "Northgate",
  "Riverside",
  "Southfield",
  "Westend",
];
const GENDERS = ["Female", "Male", "Nonbinary", "Declined"];
const RACES = ["Asian", "Black", "Hispanic", "Native American", "Pacific Islander", "Two or more", "White"];
const OUTCOMES = ["Completed", "Continuing", "Moved away", "Left early"];

const day = (random, from) => new Date(Date.UTC(from, 0, random.between(1, 365))).toISOString().slice(0, 10);

/**
 * `right` and `wrong` make the value of a row; what is wrong is so for everybody, whatever the language of the rules.
 * A row is one person in one quarter. Limits of dates are ISO texts; a pattern stands for the whole value.
 */
export const FIELDS = [
  {
    name: "participant_id",
    role: "key",
    type: "string",
    required: true,
    pattern: "P-[0-9]{7}",
    right: (_, row) => `P-${String(Math.floor(row / QUARTERS.length)).padStart(7, "0")}`,
    wrong: (_, row) => `X${row}`,
  },
  {
    name: "quarter",
    role: "period",
    type: "quarter",
    required: true,
    pattern: "[0-9]{4}-Q[1-4]",
    right: (_, row) => QUARTERS[row % QUARTERS.length],
    wrong: (random) => random.oneOf(["2024-Q9", "spring"]),
  },
  choice("site", SITES, true),
  choice("gender", GENDERS, false),
  choice("race", RACES, false),
  {
    name: "age",
    role: "",
    type: "integer",
    required: true,
    minimum: 0,
    maximum: 24,
    right: (random) => random.between(0, 24),
    wrong: (random, row) => random.oneOf([25 + (row % 5000), -1 - (row % 50), "twelve", 7.5]),
  },
  {
    name: "enrolled_on",
    role: "",
    type: "date",
    required: true,
    minimum: "2020-01-01",
    maximum: "2024-12-31",
    right: (random) => day(random, 2023),
    wrong: (random) => random.oneOf(["2024-02-30", "soon", "2031-06-01", "1999-12-31"]),
  },
  {
    name: "exited_on",
    role: "",
    type: "date",
    required: false,
    minimum: "2020-01-01",
    maximum: "2024-12-31",
    right: (random) => (random.chance(0.6) ? "" : day(random, 2024)),
    wrong: (random) => random.oneOf(["2024-13-01", "2027-01-01"]),
  },
  number("days_enrolled", "integer", true, 92, (random) => random.between(20, 92)),
  number("days_attended", "integer", true, 92, (random) => random.between(0, 92)),
  number("reading_score", "number", false, 100, (random) => random.between(0, 1000) / 10),
  choice("outcome", OUTCOMES, false, ""),
];

function choice(name, allowed, required, role = "disaggregation") {
  return {
    name,
    role,
    type: "string",
    required,
    allowed,
    right: (random) => (required || random.chance(0.95) ? random.oneOf(allowed) : ""),
    wrong: (random, row) => random.oneOf(["Teapot", "999", `unknown ${row}`]),
  };
}

function number(name, type, required, maximum, right) {
  return {
    name,
    role: "measure",
    type,
    required,
    minimum: 0,
    maximum,
    right,
    wrong: (random, row) => random.oneOf([maximum + 1 + (row % 5000), -4, "many"]),
  };
}
