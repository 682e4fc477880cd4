// The group-by alone: the same records by period, partner and breakdown, and everything over all of them.
import { race } from "../clock.mjs";
import { arquero } from "../groupings/arquero.mjs";
import { duckdb } from "../groupings/duckdb.mjs";
import { ours } from "../groupings/ours.mjs";
import { tableOf } from "../groupings/table.mjs";
import { partnerTabs, recordsOf } from "../records.mjs";

const PARTNERS = 10;
const WARM_UP_ROWS = 20_000;

/** Seconds of each. Throws where they do not come to the same numbers. */
export async function measureGroupBy({ core, rows, rounds }) {
  await race(await contendersFor(core, WARM_UP_ROWS), 3);
  const results = await race(await contendersFor(core, rows), rounds);
  const [first, ...others] = results;
  for (const other of others) compareFigures(first, other);
  return {
    rows,
    cells: first.judged.size,
    contenders: results.map(({ name, seconds }) => ({ name, seconds, rowsPerSecond: rows / seconds })),
  };
}

async function contendersFor(core, rows) {
  const records = recordsOf(core, partnerTabs(rows, PARTNERS));
  const table = tableOf(core, records);
  return [ours(core, records), await duckdb(table), arquero(table)];
}

function compareFigures(a, b) {
  for (const key of new Set([...a.judged.keys(), ...b.judged.keys()])) {
    const [ours, theirs] = [a.judged.get(key), b.judged.get(key)];
    if (ours !== theirs) throw new Error(`${key}: ${a.name} has ${ours}, ${b.name} ${theirs}`);
  }
}
