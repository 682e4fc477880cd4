// What a run over the sample must find: the planted mistakes at their addresses, the missing reports, the planted gaps.

function letters(column) {
  let text = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    text = String.fromCharCode(65 + ((rest - 1) % 26)) + text;
  }
  return text;
}

function address(note) {
  const { tab, row } = note;
  const headerRow = tab.titles.length + 1;
  if (row === null) return { row: null, cell: null };
  const number = row === "header" ? headerRow : headerRow + 1 + tab.rows.indexOf(row);
  const column = tab.fields.indexOf(note.column ?? note.field) + 1;
  return { row: number, cell: column > 0 ? `${letters(column)}${number}` : null };
}

/** Checks that speak of a row as a whole: which cell of it they point at is left open. */
const OF_A_ROW = new Set([
  "row-constraint",
  "primary-key",
  "duplicate-row",
  "blank-row",
  "subtotal-mismatch",
  "total-row",
]);

export function expectations(tabs, notes, partners) {
  const owner = new Map(partners.slice(1).map(([partner, tab]) => [tab, partner]));
  const issues = notes.map((note) => {
    const place = address(note);
    const whole = OF_A_ROW.has(note.check);
    return {
      check: note.check,
      partner: owner.get(note.tab.name),
      tab: note.tab.name,
      row: place.row,
      cell: whole ? null : place.cell,
      field: whole ? null : note.field,
      severity: note.severity,
      formats: note.formats,
    };
  });
  return {
    about: "What was planted in the sample. A null means that the answer is left open there.",
    partnerRows: tabs.reduce((sum, tab) => sum + tab.rows.length, 0),
    issues,
    missingReports: [
      { partner: "Bright Start Early Learning", period: "2024-Q4" },
      { partner: "Riverbend Health Clinic", period: "2026-Q3" },
      { partner: "Alder Falls Community College", period: "2026-Q3", after: "2027-01-31" },
    ],
    noneServed: [{ partner: "Harbor Mentors", period: "2025-Q3" }],
    notExpected: ["2023-Q4", "2024-Q1", "2024-Q2", "2024-Q3"].map((period) => ({
      partner: "Harbor Mentors",
      period,
    })),
    flags: {
      raised: [
        { kind: "outcome-gap", metric: "on_track", dimension: "race", group: "Black" },
        { kind: "outcome-gap", metric: "reading", dimension: "race", group: "Hispanic or Latino" },
        {
          kind: "service-gap",
          metric: "participants_served",
          dimension: "race",
          group: "Hispanic or Latino",
        },
        { kind: "target-gap", metric: "chronic_absence", dimension: "", group: "All" },
      ],
      notRaised: [
        { kind: "outcome-gap", metric: "attendance", dimension: "race", group: "Black" },
        { kind: "outcome-gap", metric: "completion", dimension: "race", group: "Black" },
        { kind: "outcome-gap", metric: "chronic_absence", dimension: "race", group: "Hispanic or Latino" },
        { kind: "service-gap", metric: "participants_served", dimension: "race", group: "Black" },
        { kind: "target-gap", metric: "attendance", dimension: "", group: "All" },
      ],
    },
  };
}
