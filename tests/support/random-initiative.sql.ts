/** The expected numbers of the made-up initiative, in SQL over its raw files. */
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { PARTNERS } from "./random-initiative";

export type SqlRow = Record<string, string | number | boolean | null>;

/** Every row as typed, its number in the tab, and each cell as it should be read (null where blank or wrong). */
const TYPED = `
  CREATE TABLE typed AS
  SELECT *, attended_read > offered_read AS broken,
    CASE WHEN attended_read > offered_read THEN NULL ELSE offered_read END AS offered,
    CASE WHEN attended_read > offered_read THEN NULL ELSE attended_read END AS attended
  FROM (
    SELECT *,
      CASE WHEN gender_raw IS NULL THEN 'Not reported'
           WHEN gender_raw IN ('Female', 'Male', 'Nonbinary') THEN gender_raw ELSE 'Unlisted' END AS gender,
      coalesce(race_raw, 'Not reported') AS race,
      CASE WHEN TRY_CAST(offered_raw AS INT) BETWEEN 0 AND 40 THEN TRY_CAST(offered_raw AS INT) END AS offered_read,
      CASE WHEN TRY_CAST(attended_raw AS INT) BETWEEN 0 AND 40 THEN TRY_CAST(attended_raw AS INT) END AS attended_read,
      CASE lower(passed_raw) WHEN 'yes' THEN true WHEN 'no' THEN false END AS passed,
      pid IS NOT NULL AND regexp_full_match(quarter, '\\d{4}-Q[1-4]') AS placed
    FROM raw
  )`;

/** Rows of one person and quarter: the same throughout are kept once, others are all held. */
const KEPT = `
  CREATE TABLE judged AS
  SELECT *,
    placed AND count(DISTINCT line) OVER same > 1 AS clash,
    placed AND count(DISTINCT line) OVER same = 1 AND row_number() OVER (same ORDER BY row_no) > 1 AS again
  FROM (SELECT *, concat_ws('|', gender, race, coalesce(offered::VARCHAR, '-'), coalesce(attended::VARCHAR, '-'),
          coalesce(passed::VARCHAR, '-')) AS line FROM typed)
  WINDOW same AS (PARTITION BY partner, pid, quarter)`;

const ISSUES = `
  SELECT 'required' AS "check", partner, row_no, 'A' AS col FROM judged WHERE pid IS NULL
  UNION ALL SELECT 'type-error', partner, row_no, 'B' FROM judged WHERE quarter = '2025-Q7'
  UNION ALL SELECT 'enum', partner, row_no, 'C' FROM judged WHERE gender = 'Unlisted'
  UNION ALL SELECT 'type-error', partner, row_no, 'E' FROM judged WHERE offered_raw = 'lots'
  UNION ALL SELECT 'maximum', partner, row_no, 'F' FROM judged WHERE TRY_CAST(attended_raw AS INT) > 40
  UNION ALL SELECT 'minimum', partner, row_no, 'F' FROM judged WHERE TRY_CAST(attended_raw AS INT) < 0
  UNION ALL SELECT 'type-error', partner, row_no, 'G' FROM judged WHERE passed_raw = 'perhaps'
  UNION ALL SELECT 'row-constraint', partner, row_no, NULL FROM judged WHERE broken
  UNION ALL SELECT 'primary-key', partner, row_no, NULL FROM judged WHERE clash
  UNION ALL SELECT 'duplicate-row', partner, row_no, NULL FROM judged WHERE again`;

/** What each metric knows of a row: its part of the numerator and of the denominator. */
const OPERANDS = `
  CREATE TABLE operands AS
  WITH kept AS (
    SELECT *, partner || '/' || pid AS person FROM judged WHERE placed AND NOT clash AND NOT again
  )
  SELECT 'people' AS metric, *, 1 AS num, 1 AS den FROM kept
  UNION ALL SELECT 'attendance', *, attended, offered FROM kept WHERE attended IS NOT NULL AND offered IS NOT NULL
  UNION ALL SELECT 'passing', *, passed::INT, 1 FROM kept WHERE passed IS NOT NULL AND offered > 0
  UNION ALL SELECT 'usual_hours', *, attended, 1 FROM kept WHERE attended IS NOT NULL
  UNION ALL SELECT 'middle_hours', *, attended, 1 FROM kept WHERE attended IS NOT NULL`;

const Z = 1.959963984540054;

/** One breakdown over all periods and partners, alone and together; Wilson's score interval for the rate of people. */
const breakdown = (dimension: string, group: string, metrics: string) => `
  SELECT *, CASE metric
      WHEN 'people' THEN n WHEN 'middle_hours' THEN middle
      WHEN 'usual_hours' THEN num / den ELSE CASE WHEN den > 0 THEN num / den END END AS value,
    CASE WHEN metric = 'passing' THEN (p + z2 / (2 * den) - z * sqrt(p * (1 - p) / den + z2 / (4 * den * den))) / (1 + z2 / den) END AS low,
    CASE WHEN metric = 'passing' THEN (p + z2 / (2 * den) + z * sqrt(p * (1 - p) / den + z2 / (4 * den * den))) / (1 + z2 / den) END AS high
  FROM (
    SELECT metric, coalesce(quarter, 'All') AS period, coalesce(partner, 'All') AS partner, '${dimension}' AS dimension, grp AS "group",
      count(DISTINCT person)::DOUBLE AS n, sum(num)::DOUBLE AS num, sum(den)::DOUBLE AS den, median(num)::DOUBLE AS middle,
      sum(num)::DOUBLE / nullif(sum(den), 0) AS p, ${Z} AS z, ${Z * Z} AS z2
    FROM (SELECT *, ${group} AS grp FROM operands WHERE metric IN (${metrics}))
    GROUP BY GROUPING SETS ((metric, grp), (metric, grp, quarter), (metric, grp, partner), (metric, grp, quarter, partner))
  )`;

const BROKEN_DOWN = "'people', 'attendance', 'passing'";
const SUMMARY = [
  breakdown("", "'All'", `${BROKEN_DOWN}, 'usual_hours', 'middle_hours'`),
  breakdown("gender", "gender", `${BROKEN_DOWN}, 'usual_hours', 'middle_hours'`),
  breakdown("race", "race", BROKEN_DOWN),
  breakdown("gender x race", "gender || ' x ' || race", BROKEN_DOWN),
].join("\nUNION ALL\n");

/** Issues, the number of rows in Master, and Summary cells as they must come out. */
export async function workOut(
  folder: string,
): Promise<{ issues: SqlRow[]; kept: number; summary: SqlRow[] }> {
  const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
  const sql = await instance.connect();
  const rows = async (query: string) => (await sql.runAndReadAll(query)).getRowObjectsJson() as SqlRow[];
  const files = PARTNERS.map(
    (name) => `SELECT '${name}' AS partner, row_number() OVER () + 1 AS row_no, *
      FROM read_csv('${join(folder, `${name}.csv`)}', header = false, skip = 1, all_varchar = true, nullstr = '',
        names = ['pid', 'quarter', 'gender_raw', 'race_raw', 'offered_raw', 'attended_raw', 'passed_raw'])`,
  );
  await sql.run(`CREATE TABLE raw AS ${files.join(" UNION ALL ")}`);
  for (const statement of [TYPED, KEPT, OPERANDS]) await sql.run(statement);
  const kept = await rows("SELECT count(*)::DOUBLE AS kept FROM operands WHERE metric = 'people'");
  const result = { issues: await rows(ISSUES), kept: Number(kept[0]!.kept), summary: await rows(SUMMARY) };
  sql.closeSync();
  return result;
}
