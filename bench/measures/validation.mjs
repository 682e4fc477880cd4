// Validation: the same rows and the same rules, by the core and by what a person would pick instead.

import { race } from "../clock.mjs";
import { makeRows } from "../data/rows.mjs";
import { ajv } from "../peers/ajv.mjs";
import { duckdb } from "../peers/duckdb.mjs";
import { ours } from "../peers/ours.mjs";
import { zod } from "../peers/zod.mjs";

const WARM_UP_ROWS = 20_000;

/** Rows a second and what each has found. Throws where they do not find the same. */
export async function measureValidation({ core, rows: count, rounds }) {
  await race(await contendersFor(core, makeRows(WARM_UP_ROWS)), 5);
  const results = await race(await contendersFor(core, makeRows(count)), rounds);
  const [first, ...others] = results;
  for (const { name, judged } of others) {
    if (JSON.stringify(judged) !== JSON.stringify(first.judged)) {
      throw new Error(
        `${name} found ${JSON.stringify(judged)}, ${first.name} ${JSON.stringify(first.judged)}`,
      );
    }
  }
  return {
    rows: count,
    bad: first.judged,
    contenders: results.map(({ name, seconds }) => ({ name, seconds, rowsPerSecond: count / seconds })),
  };
}

async function contendersFor(core, rows) {
  return [ours(core, rows), ajv(rows), zod(rows), await duckdb(rows)];
}
