// The sample's headcounts: by row with margins, one column per group, a long table, and a yearly one.
import { LABELS } from "./dictionary.mjs";
import { GENDERS, QUARTERS, RACES } from "./groups.mjs";

const ALL = "All";
const labelled = (kind, fields) => fields.map((field) => LABELS[kind][field]);
const add = (rows, field) => rows.reduce((sum, row) => sum + row[field], 0);

const RACE_SHARE = {
  Asian: 0.09,
  Black: 0.21,
  "Hispanic or Latino": 0.25,
  "Native American": 0.02,
  "Two or more": 0.06,
  White: 0.37,
};
const GENDER_SHARE = { Female: 0.49, Male: 0.485, Nonbinary: 0.025 };
const MEASURES = ["students", "chronically_absent", "assessed", "proficient"];

/** Students of a quarter by gender and race; reading is planted lower for one group, absence for none. */
function cross(random, size, quarter, trend) {
  return GENDERS.flatMap((gender) =>
    RACES.map((race) => {
      const students = Math.max(
        1,
        Math.round(size * GENDER_SHARE[gender] * RACE_SHARE[race]) + random.between(-3, 3),
      );
      const assessed = random.binomial(students, 0.94);
      return {
        quarter,
        gender,
        race,
        students,
        chronically_absent: random.binomial(students, 0.235 - trend * 0.004),
        assessed,
        proficient: random.binomial(assessed, (race === "Hispanic or Latino" ? 0.41 : 0.57) + trend * 0.003),
      };
    }),
  );
}

function margin(rows, names) {
  const row = { quarter: rows[0].quarter, ...names };
  for (const measure of MEASURES) row[measure] = add(rows, measure);
  return row;
}

function districtTab(random, { name, size, withCross, titles }) {
  const fields = ["quarter", "gender", "race", ...MEASURES];
  const rows = QUARTERS.flatMap((quarter, trend) => {
    const cells = cross(random, size, quarter, trend);
    return [
      margin(cells, { gender: ALL, race: ALL }),
      ...GENDERS.map((gender) =>
        margin(
          cells.filter((cell) => cell.gender === gender),
          { gender, race: ALL },
        ),
      ),
      ...RACES.map((race) =>
        margin(
          cells.filter((cell) => cell.race === race),
          { gender: ALL, race },
        ),
      ),
      ...(withCross ? cells : []),
    ];
  });
  return { name, titles, fields, headers: labelled("headcounts", fields), rows };
}

function clinicTab(random) {
  const fields = Object.keys(LABELS.clinic);
  const slug = (group) => group.toLowerCase().replace(/ /g, "_");
  const rows = QUARTERS.slice(0, -1).map((quarter, trend) => {
    const row = { quarter, seen: 0, up_to_date: 0 };
    for (const field of fields.slice(1)) row[field] = 0;
    for (let child = 240 + random.between(-15, 15); child > 0; child -= 1) {
      const done = random.chance(0.66 + trend * 0.006);
      const groups = [
        random.chance(0.98) ? random.weighted(GENDER_SHARE) : "",
        random.chance(0.96) ? random.weighted(RACE_SHARE) : "",
      ];
      row.seen += 1;
      if (done) row.up_to_date += 1;
      for (const group of groups.filter(Boolean)) {
        row[`seen_${slug(group)}`] += 1;
        if (done) row[`up_to_date_${slug(group)}`] += 1;
      }
    }
    return row;
  });
  return { name: "Riverbend Clinic", titles: [], fields, headers: labelled("clinic", fields), rows };
}

function workforceTab(random) {
  const fields = Object.keys(LABELS.indicators);
  const rows = QUARTERS.flatMap((quarter) => {
    const people = Array.from({ length: 130 + random.between(-12, 12) }, () => ({
      gender: random.weighted({ Female: 46, Male: 51, Nonbinary: 3 }),
      race: random.weighted(RACE_SHARE),
      placed: random.chance(0.63),
    }));
    return ["Finished training", "Placed in a job"].flatMap((indicator) => {
      const counted = indicator === "Placed in a job" ? people.filter((person) => person.placed) : people;
      const line = (gender, race) => ({
        quarter,
        indicator,
        gender,
        race,
        people: counted.filter(
          (person) => (gender === ALL || person.gender === gender) && (race === ALL || person.race === race),
        ).length,
      });
      return [
        line(ALL, ALL),
        ...GENDERS.map((name) => line(name, ALL)),
        ...RACES.map((name) => line(ALL, name)),
      ];
    });
  });
  return { name: "Workforce Board", titles: [], fields, headers: labelled("indicators", fields), rows };
}

function libraryTab(random) {
  const fields = Object.keys(LABELS.library);
  const rows = [2023, 2024, 2025].flatMap((year) =>
    ["Central", "Foundry"].map((branch) => {
      const workshops = random.between(18, 34);
      return { year, branch, workshops, attendees: workshops * random.between(7, 12) };
    }),
  );
  return { name: "Public Library", titles: [], fields, headers: labelled("library", fields), rows };
}

/** The tabs of partners that report numbers of people, not people. */
export function countTabs(random) {
  return [
    districtTab(random, { name: "AFU Elementary", size: 1450, withCross: true, titles: [] }),
    districtTab(random, { name: "AFU Secondary", size: 1720, withCross: true, titles: [] }),
    districtTab(random, {
      name: "Millbrook",
      size: 640,
      withCross: false,
      titles: [
        "Millbrook School District",
        "Counts for the partnership, prepared by the data office every quarter",
      ],
    }),
    clinicTab(random),
    workforceTab(random),
    libraryTab(random),
  ];
}
