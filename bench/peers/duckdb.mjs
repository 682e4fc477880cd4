// Validation by DuckDB: a table of text, cast and judged column by column, on as many threads as it likes.
import { FIELDS } from "../data/fields.mjs";
import { HEADER } from "../data/rows.mjs";
import { connect, numbersOf } from "../duckdb.mjs";

const FIND = `
  CREATE OR REPLACE TABLE found AS
  SELECT * FROM (SELECT rowid AS row, ${FIELDS.map(judgement).join(", ")} FROM cells)
  WHERE ${HEADER.map((name) => `${name} IS NOT NULL`).join(" OR ")}`;

const COUNT = `SELECT ${HEADER.map((name) => `count(${name})`).join(" + ")} AS cells, count(*) AS rows FROM found`;

/** What is wrong with a cell, NULL for nothing. */
function judgement(field) {
  const missing = field.required ? `'required'` : "NULL";
  return `CASE WHEN ${field.name} IS NULL THEN ${missing} ${problemsOf(field)} END AS ${field.name}`;
}

function problemsOf({ name, type, allowed, pattern, minimum, maximum }) {
  if (allowed) return `WHEN ${name} NOT IN (${allowed.map((value) => `'${value}'`).join(", ")}) THEN 'enum'`;
  if (pattern) return `WHEN NOT regexp_full_match(${name}, '${pattern}') THEN 'pattern'`;
  const isDate = type === "date";
  const value = `TRY_CAST(${name} AS ${isDate ? "DATE" : "DOUBLE"})`;
  const [low, high] = isDate ? [`DATE '${minimum}'`, `DATE '${maximum}'`] : [minimum, maximum];
  const whole = type === "integer" ? `WHEN ${value} <> floor(${value}) THEN 'type'` : "";
  return `WHEN ${value} IS NULL THEN 'type' ${whole}
    WHEN ${value} < ${low} THEN 'minimum' WHEN ${value} > ${high} THEN 'maximum'`;
}

export async function duckdb(rows) {
  const connection = await connect();
  await connection.run(`CREATE TABLE cells (${HEADER.map((name) => `${name} VARCHAR`).join(", ")})`);
  const appender = await connection.createAppender("cells");
  for (const row of rows) {
    for (const cell of row) {
      if (cell === "") appender.appendNull();
      else appender.appendVarchar(String(cell));
    }
    appender.endRow();
  }
  appender.closeSync();
  return {
    name: "DuckDB",
    prepare: () => null,
    run: () => connection.run(FIND),
    judge: async () => (await numbersOf(connection, COUNT))[0],
  };
}
