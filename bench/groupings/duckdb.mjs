// Grouping by DuckDB: one query with GROUPING SETS, on as many threads as it likes.
import { BREAKDOWNS } from "../data/dictionary.mjs";
import { connect, numbersOf } from "../duckdb.mjs";
import { figuresOf, labelled, VIEWS } from "./table.mjs";

const DIMENSIONS = ["gender", "race"];
const SETS = VIEWS.flatMap((view) =>
  BREAKDOWNS.map((breakdown) => `(${[...view, ...breakdown].join(", ")})`),
);

const GROUP = `
  CREATE OR REPLACE TABLE cube AS
  SELECT period, partner, ${DIMENSIONS.join(", ")},
    ${DIMENSIONS.map((name) => `grouping(${name}) = 0 AS by_${name}`).join(", ")},
    count(DISTINCT id) AS people,
    sum(attended) AS days,
    sum(attended) FILTER (enrolled IS NOT NULL) AS attended,
    sum(enrolled) FILTER (attended IS NOT NULL) AS enrolled
  FROM records GROUP BY GROUPING SETS (${SETS.join(", ")})`;

export async function duckdb(table) {
  const connection = await connect();
  await connection.run(`CREATE TABLE records (
    id VARCHAR, partner VARCHAR, period VARCHAR, gender VARCHAR, race VARCHAR, attended INTEGER, enrolled INTEGER)`);
  const appender = await connection.createAppender("records");
  for (let row = 0; row < table.id.length; row++) {
    for (const name of ["id", "partner", "period", ...DIMENSIONS]) appender.appendVarchar(table[name][row]);
    for (const name of ["attended", "enrolled"]) {
      if (table[name][row] === null) appender.appendNull();
      else appender.appendInteger(table[name][row]);
    }
    appender.endRow();
  }
  appender.closeSync();
  return {
    name: "DuckDB",
    prepare: () => null,
    run: () => connection.run(GROUP),
    judge: async () => figuresOf((await numbersOf(connection, "FROM cube")).map(named)),
  };
}

function named(row) {
  return labelled(
    row,
    DIMENSIONS.filter((name) => row[`by_${name}`]),
  );
}
