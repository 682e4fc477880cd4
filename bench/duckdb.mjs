// A database in memory, for both things that DuckDB is compared in.
import { DuckDBInstance } from "@duckdb/node-api";

export async function connect() {
  const instance = await DuckDBInstance.create(":memory:");
  return instance.connect();
}

/** The rows of a query as objects, whole numbers as plain ones. */
export async function numbersOf(connection, sql) {
  const reader = await connection.runAndReadAll(sql);
  return reader
    .getRowObjectsJS()
    .map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, value]) => [name, typeof value === "bigint" ? Number(value) : value]),
      ),
    );
}
