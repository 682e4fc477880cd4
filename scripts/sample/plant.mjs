// Puts known mistakes into the sample's partner tabs, as people make them, and keeps the list of what it put where.
import { day } from "./groups.mjs";

const BOTH = ["xlsx", "csv"];

/**
 * Plants every mistake and returns notes about them. A note holds its row object, not its number, since rows are still
 * being put in; `planted` (below) turns notes into addresses once the tabs are final.
 */
export function plantMistakes(tabs) {
  const notes = [];
  const named = (name) => tabs.find((tab) => tab.name === name);
  const note = (tab, row, field, check, severity, more = {}) =>
    notes.push({ tab, row, field, check, severity, formats: BOTH, ...more });
  /** The first row from `start` on that fits, and has nothing planted yet. */
  const find = (tab, start, fits = () => true) =>
    tab.rows.slice(start).find((row) => fits(row) && !notes.some((other) => other.row === row));
  const put = (name, start, field, value, check, more = {}) => {
    const tab = named(name);
    const row = find(tab, start, more.where);
    row[field] = typeof value === "function" ? value(row) : value;
    note(tab, row, field, check, more.severity ?? "error", { formats: more.formats ?? BOTH });
  };
  const enrolled = (row) => row.status === "Enrolled" || row.status === "Inscrita";

  const lantern = "Lantern After-School";
  put(
    lantern,
    57,
    "form_number",
    (row) => named(lantern).rows[named(lantern).rows.indexOf(row) - 9].form_number,
    "unique",
  );
  put(lantern, 141, "form_number", "F24/0142", "pattern");
  put(lantern, 310, "gender", "Femal", "enum");
  put(lantern, 402, "sessions_attended", (row) => String(row.sessions_attended), "number-as-text", {
    severity: "info",
    formats: ["xlsx"],
  });
  put(lantern, 655, "sessions_attended", (row) => row.sessions_offered + 3, "row-constraint");
  plantBlankRow(named(lantern), 500, note);
  plantColumn(
    named(lantern),
    "Staff initials",
    (index) => (index % 7 === 0 ? "tk" : "mr"),
    "extra-label",
    note,
  );

  const bright = "Bright Start";
  put(bright, 33, "gender", "", "required");
  put(bright, 210, "participant_id", "", "required");
  put(bright, 377, "sessions_attended", "twelve", "type-error");
  plantFraction(named(bright), find, note);
  plantDuplicates(named(bright), find, note);

  const summit = "Summit College Access";
  put(summit, 70, "sessions_attended", 95, "maximum");
  put(summit, 244, "sessions_offered", -3, "minimum");
  put(summit, 518, "participant_id", (row) => row.participant_id.replace("-", ""), "pattern");
  renameHeader(named(summit), "neighborhood", "Neigborhood", note);
  plantColumn(
    named(summit),
    "Disability",
    (index) => (index % 8 === 0 ? "Yes" : "No"),
    "duplicate-label",
    note,
  );

  const college = "Community College";
  put(college, 88, "gender", (row) => row.gender.toLowerCase(), "enum-variant", { severity: "info" });
  put(college, 305, "sessions_offered", { error: "#REF!" }, "formula-error");
  put(college, 412, "completed_on", "", "row-constraint", { where: (row) => row.status === "Completed" });
  dropColumn(named(college), "neighborhood", "warning", note);

  const puente = "Centro Puente";
  put(puente, 120, "site", (row) => `${row.site} `, "whitespace", { severity: "info" });
  put(puente, 266, "status", "Graduada", "enum", { where: enrolled });
  put(puente, 391, "completed_on", "pronto", "type-error", { where: enrolled });

  const mentors = "Harbor Mentors";
  put(mentors, 30, "quarter", "2025-Q5", "type-error");
  put(mentors, 95, "completed_on", day("2013-05-02"), "minimum", {
    where: (row) => row.status === "Left early",
  });
  dropColumn(named(mentors), "gender", "error", note);

  const crossCell = (row) => row.gender !== "All" && row.race !== "All" && row.students > 60;
  put("AFU Elementary", 60, "chronically_absent", "not yet", "type-error", { where: crossCell });
  put("AFU Secondary", 150, "assessed", (row) => row.proficient - 2, "row-constraint", { where: crossCell });
  const nonbinary = (row) => row.gender === "Nonbinary";
  put("Millbrook", 20, "chronically_absent", "<10", "suppressed-value", {
    where: nonbinary,
    severity: "info",
  });
  put("Millbrook", 70, "proficient", "*", "suppressed-value", {
    where: (row) => row.race === "Native American",
    severity: "info",
  });
  note(named("Millbrook"), null, "", "header-offset", "info");
  put("Riverbend Clinic", 6, "seen_female", (row) => row.seen - 40, "subtotal-mismatch", {
    severity: "warning",
  });
  put("Workforce Board", 130, "people", -2, "minimum", { where: nonbinary });
  plantTotal(named("Public Library"), note);
  return notes;
}

/** `3/4` typed where a number belongs: Sheets makes a date of it, and a CSV export carries that date. */
function plantFraction(tab, find, note) {
  const row = find(tab, 640);
  row.sessions_attended = day("2026-03-04");
  note(tab, row, "sessions_attended", "date-as-number", "error", { formats: ["xlsx"] });
  note(tab, row, "sessions_attended", "type-error", "error", { formats: ["csv"] });
}

function plantTotal(tab, note) {
  const total = { year: "Total" };
  for (const field of ["workshops", "attendees"]) {
    total[field] = tab.rows.reduce((sum, row) => sum + row[field], 0);
  }
  tab.rows.push(total);
  note(tab, total, "", "total-row", "info");
}

function plantBlankRow(tab, index, note) {
  const blank = {};
  tab.rows.splice(index, 0, blank);
  note(tab, blank, "", "blank-row", "info");
}

/** One row typed twice, and one person with two different rows for a quarter. */
function plantDuplicates(tab, find, note) {
  const twin = find(tab, 451);
  const same = { ...twin };
  tab.rows.splice(tab.rows.indexOf(twin) + 5, 0, same);
  note(tab, same, "", "duplicate-row", "error");
  const first = find(tab, 580, (row) => row.sessions_attended > 2);
  const second = { ...first, sessions_attended: first.sessions_attended - 2 };
  tab.rows.splice(tab.rows.indexOf(first) + 11, 0, second);
  note(tab, first, "", "primary-key", "error");
  note(tab, second, "", "primary-key", "error");
}

function plantColumn(tab, header, value, check, note) {
  const field = `planted: ${header}`;
  tab.fields.push(field);
  tab.headers.push(header);
  for (const [index, row] of tab.rows.entries()) if (Object.keys(row).length > 0) row[field] = value(index);
  const known = check === "duplicate-label" ? header.toLowerCase() : "";
  note(tab, "header", known, check, check === "duplicate-label" ? "error" : "info", { column: field });
}

function renameHeader(tab, field, header, note) {
  tab.headers[tab.fields.indexOf(field)] = header;
  note(tab, "header", field, "header-variant", "warning");
}

function dropColumn(tab, field, severity, note) {
  const at = tab.fields.indexOf(field);
  tab.fields.splice(at, 1);
  tab.headers.splice(at, 1);
  note(tab, null, field, "missing-label", severity);
}
