// The sample's other input tabs: rules, targets, partners, reports, mappings, questions, benchmarks, settings.
import { day } from "./groups.mjs";

const START = day("2023-10-01");
const END = day("2026-09-30");

export const rules = [
  ["Rule", "Table", "Formula", "Severity", "Message", "If broken"],
  [
    "Attended within offered",
    "participants",
    "[Sessions attended] <= [Sessions offered]",
    "",
    "Nobody can attend more sessions than were offered.",
    "blank",
  ],
  [
    "Completion has a date",
    "participants",
    'OR([Status]<>"Completed", NOT(ISBLANK([Completed on])))',
    "",
    "Somebody who completed needs the day they did.",
    "hold",
  ],
  ["Absent within enrolled", "headcounts", "[Chronically absent] <= [Students]", "", "", "blank"],
  [
    "Proficient within assessed",
    "headcounts",
    "[Proficient readers] <= [Students assessed]",
    "",
    "",
    "blank",
  ],
];

export const targets = [
  ["Metric", "Partner", "Dimension", "Group", "Period", "Target"],
  ["on_track", "", "race", "Black", "2026-Q3", 0.75],
  ["chronic_absence", "Millbrook School District", "", "", "", 0.18],
];

const PROGRAM = "participants_served; attendance; on_track; completion";
const partner = (name, tab, kind, fixed, measured, more = {}) => [
  name,
  tab,
  kind,
  fixed,
  more.contact ?? "data lead",
  measured,
  more.frequency ?? "quarter",
  more.from ?? START,
  more.until ?? END,
];
export const partners = [
  ["Partner", "Tab", "Table", "Fixed values", "Contact", "Metrics", "Frequency", "From", "Until"],
  partner("Lantern After-School", "Lantern After-School", "participants", "", PROGRAM),
  partner("Bright Start Early Learning", "Bright Start", "participants", "", PROGRAM),
  partner("Summit College Access", "Summit College Access", "participants", "", PROGRAM),
  partner("Alder Falls Community College", "Community College", "participants", "", PROGRAM),
  partner("Centro Familiar Puente", "Centro Puente", "participants", "", PROGRAM),
  partner("Harbor Mentors", "Harbor Mentors", "participants", "", PROGRAM, { from: day("2024-10-01") }),
  partner(
    "Alder Falls Unified",
    "AFU Elementary",
    "headcounts",
    "School level=Elementary",
    "chronic_absence; reading",
  ),
  partner(
    "Alder Falls Unified",
    "AFU Secondary",
    "headcounts",
    "School level=Secondary",
    "chronic_absence; reading",
  ),
  partner(
    "Millbrook School District",
    "Millbrook",
    "headcounts",
    "School level=Whole district",
    "chronic_absence; reading",
  ),
  partner("Riverbend Health Clinic", "Riverbend Clinic", "clinic", "", "checkups"),
  partner("Tri-County Workforce Board", "Workforce Board", "indicators", "", "job_placement"),
  partner("Alder Falls Public Library", "Public Library", "library", "", "family_workshops", {
    frequency: "year",
    from: day("2023-01-01"),
    until: day("2025-12-31"),
  }),
];

export const reports = [
  ["Partner", "Period", "Status", "Note"],
  ["Harbor Mentors", "2025-Q3", "none served", "No matches over the summer"],
  ["Alder Falls Community College", "2026-Q3", "extended to 2027-01-31", "New student system"],
];

const SPANISH_VALUES = {
  gender: { Femenino: "Female", Masculino: "Male", "No binario": "Nonbinary" },
  race: {
    Asiática: "Asian",
    Afrodescendiente: "Black",
    "Hispana o latina": "Hispanic or Latino",
    "Pueblos originarios": "Native American",
    "Dos o más": "Two or more",
    Blanca: "White",
  },
  first_gen: { Sí: "Yes" },
  disability: { Sí: "Yes" },
  on_track: { Sí: "Yes" },
  status: { Inscrita: "Enrolled", Completó: "Completed", "Salió antes": "Left early" },
};
/** What the Spanish-speaking partner types for a value of ours. */
export function inSpanish(field, value) {
  const found = Object.entries(SPANISH_VALUES[field] ?? {}).find(([, ours]) => ours === value);
  return found ? found[0] : value;
}
export const mappings = [
  ["Partner", "Field", "Theirs", "Ours", "Confirmed by", "On"],
  ...Object.entries(SPANISH_VALUES).flatMap(([field, values]) =>
    Object.entries(values).map(([theirs, ours]) => [
      "Centro Familiar Puente",
      field,
      theirs,
      ours,
      "backbone team",
      day("2023-11-06"),
    ]),
  ),
];

export const questions = [
  ["Question", "Text", "Asked by", "Decision it informs"],
  ["Q1", "Who do our programs reach, and who not?", "Community council", "Where to open the next site"],
  ["Q2", "Are children and youth there when it counts?", "School partners", "Transport and evening hours"],
  [
    "Q3",
    "Which groups are on the way to the next step, and which do we fail?",
    "Steering group",
    "Where coaches go next year",
  ],
  [
    "Q4",
    "Do young families get what they need before school?",
    "Early years network",
    "Clinic and library hours",
  ],
  [
    "Q5",
    "Does training lead to work for everybody who finishes it?",
    "Employers' table",
    "Which courses to fund",
  ],
];

const COMMUNITY = "Residents of Alder Falls under 25";
const benchmark = (dimension, group, population, margin) => [
  dimension,
  group,
  population,
  margin,
  0.9,
  "participants_served",
  COMMUNITY,
  "City population survey",
  2024,
];
export const benchmarks = [
  [
    "Dimension",
    "Group",
    "Population",
    "Margin of error",
    "Confidence",
    "For",
    "Population described",
    "Source",
    "Year",
  ],
  benchmark("gender", "Female", 14140, 310),
  benchmark("gender", "Male", 13300, 305),
  benchmark("gender", "Nonbinary", 560, 120),
  benchmark("race", "Asian", 2520, 210),
  benchmark("race", "Black", 5600, 260),
  benchmark("race", "Hispanic or Latino", 7280, 290),
  benchmark("race", "Native American", 640, 115),
  benchmark("race", "Two or more", 1680, 190),
  benchmark("race", "White", 10280, 330),
];

export const settings = [
  ["Setting", "Value"],
  ["Initiative", "Alder Falls Cradle to Career"],
  ["Report by", "quarter"],
  ["Fiscal year starts", "January"],
  ["Ids shared across partners", "no"],
  ["Smallest publishable count", 11],
  ["Due after", 30],
];
