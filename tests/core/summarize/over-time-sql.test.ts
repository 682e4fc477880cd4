/** Sums over time and pooled periods of random rows, against SQL over the same rows. */
import { DuckDBInstance } from "@duckdb/node-api";
import { buildCube } from "../../../src/core/summarize/cube";
import type { CubeCell } from "../../../src/core/summarize/model";
import { poolPeriods } from "../../../src/core/summarize/pool";
import { field, number, records, table } from "./records";

const SPEC = table("t", [
  field("id", "key"),
  field("quarter", "period"),
  field("race", "disaggregation"),
  field("passed"),
  number("seats"),
]);
const QUARTERS = ["2024-Q3", "2024-Q4", "2025-Q1", "2025-Q2", "2025-Q3"];
type Row = readonly [
  partner: string,
  id: string,
  quarter: string,
  race: string,
  passed: string,
  seats: number,
];

/** 1,500 rows from a fixed seed (a linear congruential generator); partner C is silent in the last quarter. */
function randomRows(): Row[] {
  let state = 20_251;
  const below = (n: number) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % n;
  };
  const one = <T>(of: readonly T[]) => of[below(of.length)]!;
  const rows = Array.from({ length: 1500 }, (): Row => {
    const partner = one(["A", "B", "C"]);
    const quarter = one(partner === "C" ? QUARTERS.slice(0, 4) : QUARTERS);
    const passed = one(["yes", "no", "left"]);
    return [partner, String(below(150)), quarter, one(["Black", "White", "Asian"]), passed, below(30)];
  });
  // A person has one row a quarter.
  return [...new Map(rows.map((row) => [row.slice(0, 3).join(), row])).values()];
}

async function query(rows: readonly Row[], sql: string): Promise<Map<string, readonly unknown[]>> {
  const connection = await (await DuckDBInstance.create(":memory:", { threads: "1" })).connect();
  const values = rows.map((row, i) => `(${i}, ${row.map((value) => `'${value}'`).join()})`).join();
  await connection.run(
    `create table t as select * from (values ${values}) v(i, partner, id, quarter, race, passed, seats)`,
  );
  const reader = await connection.runAndReadAll(sql);
  return new Map(reader.getRowsJson().map(([key, ...rest]) => [String(key), rest.map(Number)]));
}

function recordsOf(rows: readonly Row[], metric: Parameters<typeof records>[1][number]) {
  const tabs = ["A", "B", "C"].map((partner) => ({
    ...{ partner, table: SPEC, header: ["id", "quarter", "race", "passed", "seats"] },
    rows: rows.filter(([own]) => own === partner).map((row) => row.slice(1)),
  }));
  return records(tabs, [metric]);
}

const ROWS = randomRows();
const byGroup = (cells: readonly CubeCell[], figures: (cell: CubeCell) => readonly (number | null)[]) =>
  new Map(cells.map((cell) => [cell.group, figures(cell)]));

/** The sums of each partner by group and quarter, and all of them together as the group All. */
const SUMS = `with cuts as (
    select partner, quarter, race as g, seats::double as seats from t
    union all select partner, quarter, 'All', seats::double from t),
  sums as (select partner, quarter, g, sum(seats) as seats from cuts group by all),
  reported as (select partner, count(distinct quarter) as n, max(quarter) as latest from t group by partner)`;

describe("a sum over time", () => {
  const QUERIES = {
    add: `${SUMS} select g, sum(seats) from sums group by g`,
    last: `${SUMS} select g, sum(seats) from sums join reported using (partner) where quarter = latest group by g`,
    average: `${SUMS} select g, sum(seats / n) from sums join reported using (partner) group by g`,
  } as const;

  it.each(Object.entries(QUERIES))("%s", async (overTime, sql) => {
    const metric = {
      ...{ name: "m", calculation: "sum" as const, counts: "things" as const },
      ...{ lines: [["t", "[seats]"]] as const, by: [["race"]] },
      overTime: overTime as keyof typeof QUERIES,
    };
    const { cells } = buildCube(recordsOf(ROWS, metric));
    const ours = cells.filter(({ period, partner }) => period === "All" && partner === "All");
    const expected = await query(ROWS, sql);
    expect(ours).toHaveLength(expected.size);
    for (const { group, value } of ours) expect(value).toBeCloseTo(Number(expected.get(group)![0]), 9);
  });
});

describe("pooled periods", () => {
  it("are each person's latest row that enters", async () => {
    const metric = {
      ...{ name: "m", calculation: "rate" as const, by: [["race"]] },
      lines: [["t", '[passed]="yes"', '[passed]<>"left"']] as const,
    };
    const cells = poolPeriods(recordsOf(ROWS, metric), new Map([["m", QUARTERS.slice(1)]]));
    const expected = await query(
      ROWS,
      `with latest as (
         select distinct on (partner, id) race, passed from t
         where passed <> 'left' and quarter >= '2024-Q4' order by partner, id, quarter desc),
       cuts as (select race as g, passed from latest union all select 'All', passed from latest)
       select g, count(*) filter (passed = 'yes'), count(*) from cuts group by g`,
    );
    expect(byGroup(cells, ({ numerator, denominator }) => [numerator, denominator])).toEqual(expected);
  });
});
