// The records as one plain table, for those who group tables: one array a column, held rows left out.

/** Columns of equal length; `null` for no number, and the group's name for each disaggregation. */
export function tableOf(core, { tabs, periods }) {
  const table = { id: [], partner: [], period: [], gender: [], race: [], attended: [], enrolled: [] };
  for (const tab of tabs) {
    const gender = groupsOf(core, tab.columns.get("gender"));
    const race = groupsOf(core, tab.columns.get("race"));
    const valuesOf = (name) => tab.columns.get(name).values;
    for (let row = 0; row < tab.rowNumbers.length; row++) {
      if (tab.held[row] === 1) continue;
      table.id.push(`${tab.partner} ${valuesOf("participant_id")[row]}`);
      table.partner.push(tab.partner);
      table.period.push(periods[tab.periodOf[row]].key);
      table.gender.push(gender(row));
      table.race.push(race(row));
      table.attended.push(valuesOf("days_attended")[row]);
      table.enrolled.push(valuesOf("days_enrolled")[row]);
    }
  }
  return table;
}

function groupsOf({ STATE }, { values, states }) {
  return (row) => {
    if (states[row] === STATE.value) return values[row];
    return states[row] === STATE.blank ? "Not reported" : "Unlisted";
  };
}

/** What all are to find, by `period, partner, dimension, group`: people; days; days attended and enrolled. */
export function figuresOf(rows) {
  const figures = new Map();
  for (const { period, partner, dimension, group, people, days, attended, enrolled } of rows) {
    figures.set([period, partner, dimension, group].join(", "), [people, days, attended, enrolled].join(" "));
  }
  return figures;
}

/** Rows of one grouping as `figuresOf` wants them; what is not grouped by is `All`. */
export function labelled(row, breakdown) {
  return {
    ...row,
    period: row.period ?? "All",
    partner: row.partner ?? "All",
    dimension: breakdown.join(" x "),
    group: breakdown.length === 0 ? "All" : breakdown.map((name) => row[name]).join(" x "),
  };
}

/** Every way to look at periods and partners: each, and all of them. */
export const VIEWS = [["period", "partner"], ["period"], ["partner"], []];
