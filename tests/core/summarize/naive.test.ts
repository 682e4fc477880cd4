/** The cube against the plainest recomputation: filter the rows of each cell and reduce them. */
import fc from "fast-check";
import { buildCube } from "../../../src/core/summarize/cube";
import type { CubeCell } from "../../../src/core/summarize/model";
import { blank, codes, declined, field, Gap, invalid, margin, number, part, records, table } from "./records";

const SPEC = table("t", [
  field("id", "key"),
  field("quarter", "period"),
  field("gender", "disaggregation", { allowed: codes("F=Female", "M=Male") }),
  field("race", "disaggregation"),
  field("status"),
  number("days"),
  number("possible"),
]);

interface Row {
  readonly partner: string;
  readonly id: string;
  readonly quarter: string | Gap;
  readonly gender: string | Gap;
  readonly race: string | Gap;
  readonly status: string | Gap;
  readonly days: number | Gap;
  readonly possible: number | Gap;
  readonly held: boolean;
}

const ROW: fc.Arbitrary<Row> = fc.record({
  partner: fc.constantFrom("A", "B", "C"),
  id: fc.integer({ min: 1, max: 40 }).map(String),
  quarter: fc.constantFrom("2025-Q1", "2025-Q2", "2025", blank),
  gender: fc.constantFrom("F", "M", blank, declined, invalid),
  race: fc.constantFrom("Black", "White", blank),
  status: fc.constantFrom("in", "out", blank),
  days: fc.oneof(fc.integer({ min: 0, max: 90 }), fc.constant(blank)),
  possible: fc.oneof(fc.integer({ min: 1, max: 90 }), fc.constant(blank)),
  held: fc.integer({ min: 0, max: 19 }).map((n) => n === 0),
});

const BY = [["gender"], ["race"], ["gender", "race"]];
const METRICS = [
  { name: "count", lines: [["t", '[status]="in"']] as const, by: BY },
  { name: "sum", calculation: "sum" as const, lines: [["t", "[days]"]] as const, by: BY },
  { name: "mean", calculation: "mean" as const, lines: [["t", "[days]"]] as const, by: BY },
  { name: "median", calculation: "median" as const, lines: [["t", "[days]"]] as const, by: BY },
  {
    name: "share",
    calculation: "rate" as const,
    lines: [["t", '[status]="in"', "[days]>30"]] as const,
    by: BY,
  },
  { name: "ratio", calculation: "rate" as const, lines: [["t", "[days]", "[possible]"]] as const, by: BY },
  {
    name: "distinct",
    calculation: "distinct" as const,
    lines: [["t", '[id] where [status]="in"']] as const,
    by: BY,
  },
];

function cubeOf(rows: readonly Row[], idsShared: boolean) {
  const header = SPEC.fields.map(({ name }) => name) as (keyof Row)[];
  const tabs = ["A", "B", "C"].map((partner) => {
    const own = rows.filter((row) => row.partner === partner);
    return {
      partner,
      table: SPEC,
      header,
      rows: own.map((row) => header.map((name) => row[name] as string)),
      held: own.flatMap((row, i) => (row.held ? [i] : [])),
    };
  });
  return buildCube(records(tabs, METRICS, { idsShared }));
}

const known = <T>(value: T | Gap): value is T => !(value instanceof Gap);
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
const days = (row: Row) => row.days as number;
const possible = (row: Row) => row.possible as number;
const isIn = (row: Row) => row.status === "in";

function label(value: string | Gap): string {
  if (value === declined) return "Declined";
  if (value === invalid) return "Unlisted";
  if (!known(value)) return "Not reported";
  return ({ F: "Female", M: "Male" } as Record<string, string>)[value] ?? value;
}

function group(row: Row, dimension: string): string {
  if (dimension === "") return "All";
  return dimension
    .split(" x ")
    .map((name) => label(row[name as "gender"]))
    .join(" x ");
}

/** What a cell should hold, from the rows that belong to it; null for no cell. */
function expected(metric: string, rows: readonly Row[], shared: boolean) {
  const people = (some: readonly Row[]) =>
    new Set(some.map((row) => (shared ? row.id : `${row.partner} ${row.id}`))).size;
  const withDays = rows.filter((row) => known(row.days));
  const told = rows.filter((row) => known(row.status));
  const none = { numerator: null, denominator: null };
  switch (metric) {
    case "count": {
      const those = told.filter(isIn);
      return told.length === 0
        ? null
        : {
            ...none,
            numerator: those.length,
            value: those.length,
            n: people(those),
            unknown: rows.length - told.length,
          };
    }
    case "sum": {
      const value = sum(withDays.map(days));
      return withDays.length === 0
        ? null
        : { ...none, numerator: value, value, n: people(withDays), unknown: rows.length - withDays.length };
    }
    case "mean": {
      const total = sum(withDays.map(days));
      return withDays.length === 0
        ? null
        : {
            numerator: total,
            denominator: withDays.length,
            value: total / withDays.length,
            n: people(withDays),
            unknown: rows.length - withDays.length,
          };
    }
    case "median": {
      const sorted = withDays.map(days).sort((a, b) => a - b);
      const value = (sorted[Math.ceil(sorted.length / 2) - 1]! + sorted[Math.floor(sorted.length / 2)]!) / 2;
      return withDays.length === 0
        ? null
        : { ...none, value, n: people(withDays), unknown: rows.length - withDays.length };
    }
    case "share": {
      const outside = rows.filter((row) => known(row.days) && days(row) <= 30);
      const inside = withDays.filter((row) => days(row) > 30 && known(row.status));
      const numerator = inside.filter(isIn).length;
      return inside.length === 0
        ? null
        : {
            numerator,
            denominator: inside.length,
            value: numerator / inside.length,
            n: people(inside),
            unknown: rows.length - outside.length - inside.length,
          };
    }
    case "ratio": {
      const both = withDays.filter((row) => known(row.possible));
      const denominator = sum(both.map(possible));
      const numerator = sum(both.map(days));
      return both.length === 0
        ? null
        : {
            numerator,
            denominator,
            value: numerator / denominator,
            n: people(both),
            unknown: rows.length - both.length,
          };
    }
    default: {
      const value = people(told.filter(isIn));
      return told.length === 0
        ? null
        : { ...none, numerator: value, value, n: value, unknown: rows.length - told.length };
    }
  }
}

function cellsExpected(rows: readonly Row[], shared: boolean): Record<string, unknown> {
  const live = rows.filter((row) => !row.held);
  const found: Record<string, unknown> = {};
  for (const { name } of METRICS) {
    for (const period of ["2025", "2025-Q1", "2025-Q2", "All"]) {
      for (const partner of ["A", "B", "C", "All"]) {
        for (const dimension of ["", ...BY.map((names) => names.join(" x "))]) {
          const here = live.filter(
            (row) =>
              (period === "All" || row.quarter === period) && (partner === "All" || row.partner === partner),
          );
          for (const one of new Set(here.map((row) => group(row, dimension)))) {
            const cell = expected(
              name,
              here.filter((row) => group(row, dimension) === one),
              shared,
            );
            if (cell) found[[name, period, partner, dimension, one].join("|")] = cell;
          }
        }
      }
    }
  }
  return found;
}

const textOf = ({ metric, period, partner, dimension, group: one }: CubeCell) =>
  [metric, period, partner, dimension, one].join("|");

describe("rows about people", () => {
  it.each([false, true])("give what filtering and adding gives (ids shared: %s)", (shared) => {
    fc.assert(
      fc.property(fc.array(ROW, { maxLength: 150 }), (rows) => {
        const found = cubeOf(rows, shared).cells.map((cell) => {
          const { numerator, denominator, value, n, unknown } = cell;
          return [textOf(cell), { numerator, denominator, value, n, unknown }];
        });
        expect(Object.fromEntries(found)).toEqual(cellsExpected(rows, shared));
      }),
      { numRuns: 40 },
    );
  });

  it("keep every rate inside its interval", () => {
    fc.assert(
      fc.property(fc.array(ROW, { maxLength: 80 }), (rows) =>
        cubeOf(rows, false).cells.every(
          ({ value, low, high }) => low === null || (low <= value! + 1e-12 && high! >= value! - 1e-12),
        ),
      ),
      { numRuns: 40 },
    );
  });
});

const HEADS = table("h", [
  field("quarter", "period"),
  field("site", "disaggregation"),
  field("race", "disaggregation"),
  number("served", "headcount"),
  part("women", "served", { gender: "Female" }),
  part("men", "served", { gender: "Male" }),
]);
const COUNT = fc.oneof(fc.integer({ min: 0, max: 30 }), fc.constant(blank));
const HEAD_ROW = fc.tuple(
  fc.constantFrom("2025-Q1", "2025-Q2"),
  fc.constantFrom("X", "Y", margin),
  fc.constantFrom("Black", "White", margin),
  COUNT,
  COUNT,
  COUNT,
);
const HEAD_METRIC = {
  name: "m",
  calculation: "sum" as const,
  lines: [["h", "[served]"]] as const,
  by: [["gender"], ["site"], ["race"], ["gender", "site"], ["site", "race"]],
};

describe("rows of headcounts, with margins and parts", () => {
  const anyHeads = fc.array(fc.tuple(fc.constantFrom("A", "B"), HEAD_ROW), { maxLength: 30 });
  const headCube = (rows: readonly (readonly [string, readonly unknown[]])[]) =>
    buildCube(
      records(
        ["A", "B"].map((partner) => ({
          partner,
          table: HEADS,
          header: HEADS.fields.map(({ name }) => name),
          rows: rows.filter(([of]) => of === partner).map(([, row]) => row) as never,
        })),
        [HEAD_METRIC],
      ),
    );

  it("have groups that add up to the total wherever the breakdown does not contradict it", () => {
    fc.assert(
      fc.property(anyHeads, (rows) => {
        const { cells } = headCube(rows);
        for (const total of cells.filter((cell) => cell.dimension === "")) {
          for (const dimension of HEAD_METRIC.by.map((names) => names.join(" x "))) {
            const groups = cells.filter(
              (cell) =>
                cell.dimension === dimension &&
                cell.partner === total.partner &&
                cell.period === total.period,
            );
            if (groups.some((cell) => cell.inconsistent)) continue;
            expect(sum(groups.map((cell) => cell.value!))).toBe(total.value);
            expect(sum(groups.map((cell) => cell.n))).toBe(total.n);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it("have partners and periods that add up to All", () => {
    fc.assert(
      fc.property(anyHeads, (rows) => {
        const { cells } = headCube(rows);
        for (const cell of cells.filter(({ partner }) => partner === "All")) {
          const same = cells.filter(
            (one) =>
              one.period === cell.period &&
              one.dimension === cell.dimension &&
              one.group === cell.group &&
              one.partner !== "All",
          );
          expect(sum(same.map(({ value }) => value!))).toBe(cell.value);
        }
        for (const cell of cells.filter(({ period }) => period === "All")) {
          const same = cells.filter(
            (one) =>
              one.partner === cell.partner &&
              one.dimension === cell.dimension &&
              one.group === cell.group &&
              one.period !== "All",
          );
          expect(sum(same.map(({ value }) => value!))).toBe(cell.value);
        }
      }),
      { numRuns: 100 },
    );
  });
});
