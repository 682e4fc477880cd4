/** The starter's other input tabs, each with a few lines to change. */
import { inputTab } from "./tab";

const RACES = ["Asian", "Black", "Hispanic or Latino", "Native American", "Two or more", "White"];

const codes = inputTab(
  "Codes",
  {
    List: "The name that Dictionary gives under Allowed values.",
    Code: "What the Master tab holds.",
    Label: "What people see and type.",
    "Also known as": "Other ways in which it is written.",
    Order: "",
  },
  RACES.map((race, index) => ({ List: "Race", Code: race, Label: race, Order: index + 1 })),
);

const rules = inputTab(
  "Rules",
  {
    Rule: "",
    Formula: "As in a spreadsheet, with fields in brackets by name or label.",
    Message: "Said to the partner when the rule is broken.",
    "If broken": "blank empties the fields of the rule for the count; hold keeps the whole row out of it.",
  },
  [
    {
      Rule: "Attended within offered",
      Formula: "[Sessions attended] <= [Sessions offered]",
      Message: "Nobody can attend more sessions than were offered.",
      "If broken": "blank",
    },
  ],
);

const BREAKDOWNS = "gender; race; disability; gender x race";

const metrics = inputTab(
  "Metrics",
  {
    Metric: "A short name without spaces.",
    Title: "",
    Question: "The learning question, from the Questions tab.",
    Calculation: "count, sum, mean, median, rate or distinct.",
    Numerator: "A field in brackets is its sum; a condition counts the people for whom it holds.",
    Denominator: "Out of what: for a rate.",
    Factor: "",
    Unit: "",
    Counts: "people, or things such as sessions and dollars.",
    Direction: "up where more is better, down where less is.",
    Target: "",
    Horizon: "short or long.",
    "Disaggregate by": "Fields, and crosses of them, with ; between.",
  },
  [
    {
      Metric: "people_served",
      Title: "People served",
      Question: "Q1",
      Calculation: "distinct",
      Numerator: "[Participant ID]",
      Unit: "people",
      Counts: "people",
      Direction: "up",
      Horizon: "short",
      "Disaggregate by": BREAKDOWNS,
    },
    {
      Metric: "attendance",
      Title: "Sessions attended of those offered",
      Question: "Q2",
      Calculation: "rate",
      Numerator: "[Sessions attended]",
      Denominator: "[Sessions offered]",
      Factor: 100,
      Unit: "%",
      Counts: "things",
      Direction: "up",
      Target: 0.85,
      Horizon: "short",
      "Disaggregate by": BREAKDOWNS,
    },
    {
      Metric: "on_track",
      Title: "On track for the next step",
      Question: "Q3",
      Calculation: "rate",
      Numerator: "[On track]=TRUE",
      Denominator: '[Status]<>"Left early"',
      Factor: 100,
      Unit: "%",
      Counts: "people",
      Direction: "up",
      Target: 0.8,
      Horizon: "long",
      "Disaggregate by": BREAKDOWNS,
    },
  ],
);

const partners = inputTab(
  "Partners",
  {
    Partner: "",
    Tab: "The name of the partner's tab. A partner may have several lines.",
    Contact: "A role, not a name.",
    Frequency: "month, quarter or year.",
    From: "The first day that the partner reports on.",
    Until: "",
  },
  [
    { Partner: "Partner A", Tab: "Partner A", Contact: "data lead", Frequency: "quarter" },
    { Partner: "Partner B", Tab: "Partner B", Contact: "data lead", Frequency: "quarter" },
  ],
);

const questions = inputTab(
  "Questions",
  { Question: "", Text: "", "Asked by": "", "Decision it informs": "" },
  [
    {
      Question: "Q1",
      Text: "Whom do we reach, and whom not?",
      "Asked by": "Community council",
      "Decision it informs": "Where to open the next site",
    },
    {
      Question: "Q2",
      Text: "Can everybody come to what we offer?",
      "Asked by": "Program staff",
      "Decision it informs": "Hours, places and transport",
    },
    {
      Question: "Q3",
      Text: "For which groups do our programs work, and for which not?",
      "Asked by": "Steering group",
      "Decision it informs": "What to change next year",
    },
  ],
);

const SURVEY = "Made-up numbers: put in those of your own community";
const benchmarks = inputTab(
  "Benchmarks",
  {
    Dimension: "A field that people are broken down by.",
    Group: "",
    Population: "",
    "Margin of error": "",
    Confidence: "0.9 for a margin of error at 90%.",
    For: "The metric it is compared with; blank for all that count people.",
    "Population described": "",
    Source: "",
    Year: "",
  },
  [
    ["Female", 5100],
    ["Male", 4800],
    ["Nonbinary", 100],
  ].map(([group, population]) => ({
    Dimension: "gender",
    Group: group ?? "",
    Population: population ?? "",
    "Margin of error": 90,
    Confidence: 0.9,
    For: "people_served",
    "Population described": "People aged 5 to 24 in our community",
    Source: SURVEY,
    Year: 2025,
  })),
);

const settings = inputTab("Settings", { Setting: "", Value: "" }, [
  { Setting: "Initiative", Value: "Our initiative" },
  { Setting: "Report by", Value: "quarter" },
  { Setting: "Fiscal year starts", Value: "January" },
  { Setting: "Smallest publishable count", Value: 11 },
  { Setting: "Due after", Value: 30 },
]);

export const starterInputs = [codes, rules, metrics, partners, questions, benchmarks, settings];
