// The sample's input tabs: what the partnership agreed to count, who reports it, and what it wants to learn.

export const RACES = ["Asian", "Black", "Hispanic or Latino", "Native American", "Two or more", "White"];
export const GENDERS = ["Female", "Male", "Nonbinary"];
export const NEIGHBORHOODS = ["Eastbank", "Foundry", "Harbor", "Mill Hill", "Old Town", "Westfield"];
export const QUARTERS = Array.from({ length: 12 }, (_, index) => {
  const quarter = index + 3;
  return `${2023 + Math.floor(quarter / 4)}-Q${(quarter % 4) + 1}`;
});

/** A date as the sample holds it; a real date in `.xlsx`, ISO text in CSV. */
export const day = (iso) => ({ date: iso });

const table = (columns, rows) => [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ""))];

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

const gender = {
  Field: "gender",
  Label: "Gender",
  Definition: "As the person describes it",
  Role: "disaggregation",
  Type: "string",
  "Allowed values": GENDERS.join("; "),
  "Also known as": "Género",
};
const race = {
  Field: "race",
  Label: "Race/ethnicity",
  Definition: "As the person describes it; Two or more where several are named",
  Role: "disaggregation",
  Type: "string",
  "Allowed values": "Race",
  "Missing codes": "Declined=Declined to answer",
  "Also known as": "Raza o etnia; Race; Ethnicity",
};
const quarter = {
  Field: "quarter",
  Label: "Quarter",
  Definition: "The calendar quarter that the row tells about",
  Role: "period",
  Type: "quarter",
  Required: "yes",
  "Also known as": "Trimestre",
  Example: "2025-Q3",
};
const count = (field, label, definition, role, more = {}) => ({
  Field: field,
  Label: label,
  Definition: definition,
  Role: role,
  Type: "integer",
  Minimum: 0,
  ...more,
});
const yesNo = (field, label, definition, alias) => ({
  Field: field,
  Label: label,
  Definition: definition,
  Role: "disaggregation",
  Type: "string",
  "Allowed values": "Yes; No",
  "Also known as": alias,
});

const participants = [
  {
    Field: "participant_id",
    Label: "Participant ID",
    Definition: "The partner's own number for the person; never a name",
    Role: "key; person",
    Type: "string",
    Required: "yes",
    Pattern: "[A-Z]-\\d{4}",
    "Also known as": "Número de participante",
    Example: "A-1042",
  },
  quarter,
  { ...gender, Required: "yes" },
  race,
  {
    Field: "neighborhood",
    Label: "Neighborhood",
    Definition: "Where the person lives",
    Role: "disaggregation",
    Type: "string",
    "Allowed values": "Neighborhoods",
    "Also known as": "Vecindario",
  },
  yesNo("first_gen", "First generation", "No parent or guardian finished college", "Primera generación"),
  yesNo("disability", "Disability", "Has a disability, as the person says", "Discapacidad"),
  {
    Field: "site",
    Label: "Site",
    Definition: "Where the program meets",
    Type: "string",
    "Also known as": "Sede",
  },
  count(
    "sessions_offered",
    "Sessions offered",
    "Sessions the person could attend in the quarter",
    "measure",
    {
      Required: "yes",
      Maximum: 60,
      Unit: "sessions",
      "Also known as": "Sesiones ofrecidas",
    },
  ),
  count("sessions_attended", "Sessions attended", "Sessions the person came to", "measure", {
    Required: "yes",
    Maximum: 60,
    Unit: "sessions",
    "Also known as": "Sesiones asistidas",
  }),
  {
    Field: "on_track",
    Label: "On track",
    Definition: "On track for the next grade, course or credential, by the program's own assessment",
    Role: "measure",
    Type: "boolean",
    "Also known as": "En buen camino",
  },
  {
    Field: "status",
    Label: "Status",
    Definition: "Where the person stands at the end of the quarter",
    Type: "string",
    Required: "yes",
    "Allowed values": "Enrolled; Completed; Left early",
    "Also known as": "Estado",
  },
  {
    Field: "completed_on",
    Label: "Completed on",
    Definition: "Day the program was completed",
    Type: "date",
    Minimum: day("2023-10-01"),
    Maximum: day("2026-11-30"),
    "Also known as": "Fecha de finalización",
    Example: day("2025-06-12"),
  },
  {
    Field: "form_number",
    Label: "Form number",
    Definition: "Number of the paper form, where a partner uses one",
    Type: "string",
    Unique: "yes",
    Pattern: "F\\d{2}-\\d{4}",
    Example: "F25-0042",
  },
  {
    Field: "story",
    Label: "In their own words",
    Definition: "What the participant wants the partnership to know",
    Role: "narrative",
    Type: "string",
    "Also known as": "En sus palabras",
  },
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
