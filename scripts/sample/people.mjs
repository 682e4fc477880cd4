// The sample's rows about people: one a participant and quarter, for six programs.
import { inSpanish } from "./agreements.mjs";
import { LABELS, spanishHeader } from "./dictionary.mjs";
import { day, NEIGHBORHOODS, QUARTERS } from "./groups.mjs";
import { ENGLISH, SPANISH } from "./stories.mjs";

const BASE = [
  "participant_id",
  "quarter",
  "gender",
  "race",
  "neighborhood",
  "first_gen",
  "disability",
  "site",
  "sessions_offered",
  "sessions_attended",
  "on_track",
  "status",
  "completed_on",
];

/** The programs. `active` is how many people take part in a quarter; `without` are quarters with no rows. */
const PROGRAMS = [
  {
    tab: "Lantern After-School",
    letter: "A",
    active: 100,
    sites: ["Lincoln Annex", "River Hall"],
    firstForm: 1,
    checkboxes: true,
  },
  {
    tab: "Bright Start",
    letter: "B",
    active: 84,
    sites: ["Eastbank Center", "Mill Hill Center"],
    without: ["2024-Q4"],
  },
  {
    tab: "Summit College Access",
    letter: "C",
    active: 88,
    sites: ["North High", "Foundry High"],
    firstForm: 5001,
  },
  {
    tab: "Community College",
    letter: "D",
    active: 104,
    sites: ["Main campus", "Harbor campus"],
    without: ["2026-Q3"],
  },
  { tab: "Centro Puente", letter: "E", active: 58, sites: ["Sede Norte", "Sede del Río"], spanish: true },
  {
    tab: "Harbor Mentors",
    letter: "M",
    active: 36,
    sites: ["Harbor House"],
    without: [...QUARTERS.slice(0, 4), "2025-Q3"],
  },
];

const RACE_WEIGHTS = {
  White: 33,
  Black: 24,
  "Hispanic or Latino": 6,
  Asian: 12,
  "Two or more": 9,
  "Native American": 3,
  "": 4,
  Declined: 3,
};
const PUENTE_WEIGHTS = { "Hispanic or Latino": 62, White: 12, Black: 12, Asian: 4, "Two or more": 6, "": 4 };

/** Black participants are planted well behind on this one measure, and on no other. */
const onTrackChance = (person, quarterIndex) =>
  (person.race === "Black" ? 0.52 : 0.76) + quarterIndex * 0.004;

function newPerson(random, program, number) {
  return {
    participant_id: `${program.letter}-${number}`,
    gender: random.weighted({ Female: 50, Male: 47, Nonbinary: 3 }),
    race: random.weighted(program.spanish ? PUENTE_WEIGHTS : RACE_WEIGHTS),
    neighborhood: random.oneOf(NEIGHBORHOODS),
    first_gen: random.weighted({ Yes: 46, No: 48, "": 6 }),
    disability: random.weighted({ Yes: 13, No: 82, "": 5 }),
    site: random.oneOf(program.sites),
  };
}

function quarterRow(random, program, person, quarter, form) {
  const leaves = random.chance(0.17);
  const status = leaves ? (random.chance(0.68) ? "Completed" : "Left early") : "Enrolled";
  const offered = random.between(10, 24);
  const known = random.chance(0.93);
  const onTrack = known && random.chance(onTrackChance(person, QUARTERS.indexOf(quarter)));
  const yes = program.checkboxes ? true : "Yes";
  const no = program.checkboxes ? false : "No";
  const [year, number] = quarter.split("-Q").map(Number);
  const completed = `${year}-${String(number * 3).padStart(2, "0")}-${String(random.between(1, 28)).padStart(2, "0")}`;
  return {
    ...person,
    quarter,
    sessions_offered: offered,
    sessions_attended: random.binomial(offered, 0.84),
    on_track: known ? (onTrack ? yes : no) : "",
    status,
    completed_on: status === "Completed" ? day(completed) : "",
    form_number: program.firstForm ? `F${quarter.slice(2, 4)}-${String(form).padStart(4, "0")}` : "",
    story: random.chance(0.045) ? random.oneOf(program.spanish ? SPANISH : ENGLISH) : "",
  };
}

function programRows(random, program) {
  const rows = [];
  let active = [];
  let number = 1001;
  let form = program.firstForm;
  for (const quarter of QUARTERS) {
    if (program.without?.includes(quarter)) continue;
    const wanted = program.active + random.between(-5, 5);
    while (active.length < wanted) {
      active.push(newPerson(random, program, number));
      number += random.between(1, 4);
    }
    const stay = [];
    for (const person of active) {
      const row = quarterRow(random, program, person, quarter, form);
      form += 1;
      rows.push(row);
      if (row.status === "Enrolled") stay.push(person);
    }
    active = stay;
  }
  return rows;
}

/**
 * The six tabs: `fields` in the order of their columns, `headers` above them, `rows` as objects by field.
 */
export function participantTabs(random) {
  return PROGRAMS.map((program) => {
    const fields = [...BASE, ...(program.firstForm ? ["form_number"] : []), "story"];
    const rows = programRows(random, program);
    if (!program.spanish) {
      return {
        name: program.tab,
        titles: [],
        fields,
        headers: fields.map((field) => LABELS.participants[field]),
        rows,
      };
    }
    for (const row of rows) for (const field of fields) row[field] = inSpanish(field, row[field]);
    return { name: program.tab, titles: [], fields, headers: fields.map(spanishHeader), rows };
  });
}
