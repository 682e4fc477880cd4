/** Tables on which hiding by hand leaks, and California's worked examples, read in place where they are at hand. */
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { decide } from "../../../src/core/suppress/decide";
import { type TableCell, tableSystem } from "./systems";

const FOLDER = resolve(__dirname, "../../../../shared/cases/suppression");
const here = existsSync(FOLDER);
if (!here) console.warn(`No cases in ${FOLDER}: tables that leak when hidden by hand are not looked at.`);

const few = (freq: number) => freq > 0 && freq < 11;

interface Leak {
  readonly inner: readonly (readonly number[])[];
}

/** All cells of a table of two ways, its margins first in each row and column. */
function twoWays(inner: Leak["inner"]): { cells: TableCell[]; members: number[][]; flat: number[] } {
  const width = inner[0]!.length;
  const flat = inner.flat();
  const members = [null, ...inner.keys()].flatMap((row) =>
    [null, ...inner[0]!.keys()].map((column) =>
      [...flat.keys()].filter(
        (at) =>
          (row === null || Math.floor(at / width) === row) && (column === null || at % width === column),
      ),
    ),
  );
  const cells = members.map((of) => {
    const freq = of.reduce((sum, at) => sum + flat[at]!, 0);
    return { freq, primary: few(freq) };
  });
  return { cells, members, flat };
}

function leaks(): [string, Leak][] {
  const { runs } = JSON.parse(readFileSync(resolve(FOLDER, "naive_rule_leaks.json"), "utf8")) as {
    runs: Record<string, { ex: Leak[] }>;
  };
  return Object.entries(runs).flatMap(([name, { ex }]) =>
    ex.map((one, i): [string, Leak] => [`${name} ${i + 1}`, one]),
  );
}

(here ? describe : describe.skip)("tables on which two hidden cells a line are not enough", () => {
  it.each(here ? leaks() : [])("%s: every hidden number keeps three values", (_, { inner }) => {
    const { cells, members, flat } = twoWays(inner);
    const { hidden, narrowest, unsafe } = decide(tableSystem(cells, members, flat));
    expect(unsafe).toEqual([]);
    expect(narrowest).toBeGreaterThanOrEqual(3);
    cells.forEach(({ primary }, at) => {
      if (primary) expect(hidden[at]).toBe(1);
    });
  });
});

interface Example {
  readonly name: string;
  readonly counts: readonly number[];
  readonly total?: number;
}

function examples(): [string, readonly number[]][] {
  const file = resolve(FOLDER, "calhhs/examples.json");
  const found = (JSON.parse(readFileSync(file, "utf8")) as { examples: Example[] }).examples;
  return found.map(({ name, counts }) => [name, counts]);
}

(here ? describe : describe.skip)("examples of California's guideline", () => {
  it.each(here ? examples() : [])("%s: zeros and the total stay, what is few cannot be told", (_, counts) => {
    const inner = [...counts.keys()];
    const total = counts.reduce((sum, count) => sum + count, 0);
    const cells = [total, ...counts].map((freq) => ({ freq, primary: few(freq) }));
    const members = [inner, ...inner.map((at) => [at])];
    const { hidden, narrowest, unsafe } = decide(tableSystem(cells, members, counts));
    expect(unsafe).toEqual([]);
    expect(narrowest).toBeGreaterThanOrEqual(3);
    expect(hidden[0]).toBe(0);
    for (const [at, count] of counts.entries()) {
      if (count === 0) expect(hidden[at + 1]).toBe(0);
      if (few(count)) expect(hidden[at + 1]).toBe(1);
    }
  });
});
