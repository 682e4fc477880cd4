// The sample's Dictionary and Codes: every field that partners report, table by table.
import { GENDERS, NEIGHBORHOODS, RACES, table } from "./groups.mjs";
import { participants } from "./participant-fields.mjs";
import { count, gender, quarter, race } from "./shared-fields.mjs";

const DICTIONARY_COLUMNS = [
  "Table",
  "Field",
  "Label",
  "Definition",
  "Role",
  "Type",
  "Required",
  "Unique",
  "Minimum",
  "Maximum",
  "Pattern",
  "Allowed values",
  "Missing codes",
  "Also known as",
  "Part of",
  "Group",
  "Unit",
  "Example",
];

const headcounts = [
  quarter,
  {
    Field: "school_level",
    Label: "School level",
    Definition: "Elementary or secondary; districts send a tab for each",
    Role: "disaggregation",
    Type: "string",
    "Allowed values": "Elementary; Secondary; Whole district",
  },
  gender,
  race,
  count("students", "Students", "Students enrolled on the last school day", "headcount", { Required: "yes" }),
  count("chronically_absent", "Chronically absent", "Students who missed 10% of days or more", "measure"),
  count("assessed", "Students assessed", "Students with a reading score", "measure"),
  count("proficient", "Proficient readers", "Students at or above grade level in reading", "measure"),
];

const clinicParts = (total, words) => [
  ...GENDERS.map((name) =>
    count(`${total}_${name.toLowerCase()}`, `${words}: ${name}`, `Of these, ${name}`, "", {
      "Part of": total,
      Group: `Gender=${name}`,
    }),
  ),
  ...RACES.map((name) =>
    count(`${total}_${name.toLowerCase().replace(/ /g, "_")}`, `${words}: ${name}`, `Of these, ${name}`, "", {
      "Part of": total,
      Group: `Race/ethnicity=${name}`,
    }),
  ),
];
const clinic = [
  quarter,
  count("seen", "Children seen", "Children under 6 with a visit in the quarter", "headcount", {
    Required: "yes",
  }),
  ...clinicParts("seen", "Seen"),
  count("up_to_date", "Up to date", "Children with all checkups for their age", "measure"),
  ...clinicParts("up_to_date", "Up to date"),
];

const indicators = [
  quarter,
  {
    Field: "indicator",
    Label: "Indicator",
    Definition: "What the number counts",
    Role: "disaggregation",
    Type: "string",
    Required: "yes",
    "Allowed values": "Finished training; Placed in a job",
  },
  gender,
  race,
  count("people", "People", "How many people", "headcount", { Required: "yes" }),
];

const library = [
  {
    Field: "year",
    Label: "Year",
    Definition: "Calendar year",
    Role: "period",
    Type: "year",
    Required: "yes",
    Example: 2025,
  },
  { Field: "branch", Label: "Branch", Definition: "Library branch", Role: "disaggregation", Type: "string" },
  count("workshops", "Workshops held", "Family workshops held", "measure", {
    Required: "yes",
    Unit: "workshops",
  }),
  count("attendees", "People attending", "People who came, each counted once", "headcount", {
    Required: "yes",
  }),
];

const rowsOf = (name, fields) => fields.map((field) => ({ Table: name, ...field }));

export const dictionary = table(DICTIONARY_COLUMNS, [
  ...rowsOf("participants", participants),
  ...rowsOf("headcounts", headcounts),
  ...rowsOf("clinic", clinic),
  ...rowsOf("indicators", indicators),
  ...rowsOf("library", library),
]);

/** Machine name to label, by table. */
export const LABELS = Object.fromEntries(
  Object.entries({ participants, headcounts, clinic, indicators, library }).map(([name, fields]) => [
    name,
    Object.fromEntries(fields.map((field) => [field.Field, field.Label])),
  ]),
);

const SPANISH_HEADER = new Map(
  participants
    .filter((field) => field["Also known as"])
    .map((field) => [field.Field, field["Also known as"].split(";")[0]]),
);
/** The header that the Spanish-speaking partner uses for a field. */
export const spanishHeader = (field) => SPANISH_HEADER.get(field);

export const codes = table(
  ["List", "Code", "Label", "Order"],
  [
    ...RACES.map((name, index) => ({ List: "Race", Code: name, Label: name, Order: index + 1 })),
    ...NEIGHBORHOODS.map((name, index) => ({
      List: "Neighborhoods",
      Code: name,
      Label: name,
      Order: index + 1,
    })),
  ],
);
