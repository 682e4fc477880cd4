/** Suppressed tables against those of GaussSuppression, read in place where they are at hand. */
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parse } from "csv-parse/sync";
import { decide } from "../../../src/core/suppress/decide";
import { tableSystem } from "./systems";

const FOLDER = resolve(__dirname, "../../../../shared/cases/suppression");
const here = existsSync(FOLDER);
if (!here) console.warn(`No cases in ${FOLDER}: suppression is not compared with GaussSuppression.`);

interface Case {
  readonly n_inner: number;
  readonly n_suppressed?: number;
  readonly members: number[][];
  readonly cells: { freq: number; primary: boolean; suppressed_joint?: boolean }[];
}

function cases(file: string): [string, Case][] {
  return Object.entries(
    JSON.parse(readFileSync(resolve(FOLDER, file), "utf8")).cases as Record<string, Case>,
  );
}

/** What the inner cells hold; null for a table that does not tell. */
function innerCells({ cells, members, n_inner }: Case): number[] | null {
  const inner = Array.from({ length: n_inner }, (_, at) =>
    cells.findIndex((_cell, i) => members[i]!.length === 1 && members[i]![0] === at),
  );
  return inner.includes(-1) ? null : inner.map((at) => cells[at]!.freq);
}

const LINKED: Readonly<Record<string, string>> = {
  A: "tabs3_n400_records.csv",
  B: "tabs3_outcome_n150_records.csv",
};

/** Inner cells of linked tables are counted from the records: each is one combination of all dimensions. */
function countedCells(name: string, { cells, members, n_inner }: Case): number[] {
  const [header, ...records] = parse(
    readFileSync(resolve(FOLDER, "linked", LINKED[name]!), "utf8"),
  ) as string[][];
  return Array.from({ length: n_inner }, (_, at) => {
    const labels = header!.map(
      (dimension) =>
        cells.flatMap((cell, i) => {
          const label = (cell as unknown as Record<string, string>)[dimension]!;
          return members[i]!.includes(at) && label !== "Total" ? label : [];
        })[0],
    );
    return records.filter((record) => record.every((value, i) => value === labels[i])).length;
  });
}

(here ? describe : describe.skip)("tables of GaussSuppression", () => {
  const all = here ? [...cases("tables/expected.json"), ...cases("linked/expected.json")] : [];
  it.each(all)("%s: nothing can be worked out, and no more than 15% over the peer is hidden", (name, one) => {
    const inner = name in LINKED ? countedCells(name, one) : innerCells(one);
    if (inner === null) return expect(name).toBe("vignette_table3");
    const result = decide(tableSystem(one.cells, one.members, inner));
    const hidden = result.hidden.reduce((sum, is) => sum + is, 0);
    const peer = one.n_suppressed ?? one.cells.filter((cell) => cell.suppressed_joint).length;
    expect(result.unsafe).toEqual([]);
    expect(result.narrowest).toBeGreaterThanOrEqual(3);
    expect(hidden).toBeLessThanOrEqual(peer * 1.15);
    one.cells.forEach((cell, at) => {
      if (cell.primary) expect(result.hidden[at]).toBe(1);
    });
  });
});
