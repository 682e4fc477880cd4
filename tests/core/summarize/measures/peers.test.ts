/** The measures against what the best existing tools give for the same numbers. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { disparity } from "../../../../src/core/summarize/measures/disparity";
import { belowRatio, eightyPercentIndex } from "../../../../src/core/summarize/measures/eighty-percent-index";
import type { Share } from "../../../../src/core/summarize/measures/interval";
import { newcombe } from "../../../../src/core/summarize/measures/newcombe";
import { peopleBehind } from "../../../../src/core/summarize/measures/people-behind";
import {
  CLASSIC_MARGIN,
  MARGIN_2022,
  marginOfError,
} from "../../../../src/core/summarize/measures/percentage-point-gap";
import { proportionalityIndex } from "../../../../src/core/summarize/measures/proportionality-index";
import { ratioInterval } from "../../../../src/core/summarize/measures/ratio-interval";
import { allOthers, relativeRate } from "../../../../src/core/summarize/measures/relative-rate";
import {
  representationIndex,
  shareMargin,
} from "../../../../src/core/summarize/measures/representation-index";
import { wilson } from "../../../../src/core/summarize/measures/wilson";

const CASES = join(process.cwd(), "../shared/cases/statistics");

/** Reads a file of cases in place; the description says so where the folder is absent, and nothing is compared. */
function withCases(path: string, body: (cases: never) => void): void {
  const file = join(CASES, path);
  if (existsSync(file)) describe(path, () => body(JSON.parse(readFileSync(file, "utf8")) as never));
  else
    describe(path, () =>
      it(`is not here: ${CASES} is absent, nothing compared`, () => expect(existsSync(file)).toBe(false)),
    );
}

const near = (actual: number | undefined, expected: number) =>
  expect(Math.abs((actual ?? Number.NaN) - expected)).toBeLessThan(1e-9);

/** The quantile that the grid's 99.8% column was worked out with. */
const Z998 = 3.090232306167813;

withCases("intervals/ci_grid.json", (cases: { wilson: Record<string, number>[] }) => {
  it.each(cases.wilson.map((row) => [row.x!, row.n!, row] as const))("wilson %d of %d", (x, n, row) => {
    near(wilson(x, n)?.low, row["wilson_lo_0.95"]!);
    near(wilson(x, n)?.high, row["wilson_hi_0.95"]!);
    near(wilson(x, n, Z998)?.low, row["wilson_lo_0.998"]!);
    near(wilson(x, n, Z998)?.high, row["wilson_hi_0.998"]!);
  });
});

interface RepresentationCases {
  acs_moe: { proportion: Record<string, number> };
  eeoc_four_fifths: { rows: Record<string, number | boolean | string>[] };
  served_vs_benchmark: { n: number; N: number; rows: Record<string, number>[] };
  two_proportions: { rows: Record<string, number | null>[] };
}

withCases("representation/expected.json", (cases: RepresentationCases) => {
  it("agrees on who falls below four fifths", () => {
    for (const row of cases.eeoc_four_fifths.rows) {
      const group = { successes: row.rate as number, n: 100 };
      near(eightyPercentIndex(group, { successes: 60, n: 100 })!, row.ratio_to_highest as number);
      expect(belowRatio(group, { successes: 60, n: 100 }, 4, 5)).toBe(row["flag_lt_0.8"]);
    }
  });

  it("agrees on representation", () => {
    const { n, N, rows } = cases.served_vs_benchmark;
    for (const row of rows) {
      const found = representationIndex(row.served!, n, row.benchmark!, N)!;
      near(found.servedShare, row.served_share!);
      near(found.communityShare, row.bench_share!);
      near(found.index, row.representation_index!);
      near(found.low, row.ri_lo!);
      near(found.high, row.ri_hi!);
    }
  });

  it("agrees on relative rates, and on the risk ratio against all others", () => {
    const { n, N, rows } = cases.served_vs_benchmark;
    const rate = (row: Record<string, number>) => ({ successes: row.served!, n: row.benchmark! });
    const white = rate(rows.find((row) => row.rri === 1)!);
    for (const row of rows) {
      const found = relativeRate(rate(row), white)!;
      near(found.ratio, row.rri!);
      if (row.rri !== 1) {
        near(found.low, row.rri_lo!);
        near(found.high, row.rri_hi!);
      }
      const others = allOthers(rate(row), { successes: n, n: N });
      near(eightyPercentIndex(rate(row), others)!, row.risk_ratio_vs_others!);
      near(ratioInterval(rate(row), others)?.low, row.rr_lo!);
      near(ratioInterval(rate(row), others)?.high, row.rr_hi!);
    }
  });

  it("agrees on the margin of a share of two estimates", () => {
    const { num, moe_num, den, moe_den, moe } = cases.acs_moe.proportion;
    near(shareMargin({ estimate: num!, margin: moe_num! }, { estimate: den!, margin: moe_den! }), moe!);
  });

  it("agrees on differences and ratios of two shares", () => {
    for (const row of cases.two_proportions.rows) {
      const a = { successes: row.x1!, n: row.n1! };
      const b = { successes: row.x2!, n: row.n2! };
      near(newcombe(a, b)?.low, row.newcombe10_lo!);
      near(newcombe(a, b)?.high, row.newcombe10_hi!);
      if (row.x1! > 0 && row.x2! > 0) {
        near(ratioInterval(a, b)?.low, row.katz_lo!);
        near(ratioInterval(a, b)?.high, row.katz_hi!);
      } else expect(ratioInterval(a, b)).toBeNull();
    }
  });
});

interface DisImpactCase {
  readonly args: { fn: string; reference?: string | number; min_moe?: number };
  readonly rows: (Record<string, number> & { group: string })[];
}

withCases("disimpact/expected.json", (peer: { cases: Record<string, DisImpactCase> }) => {
  const named = (fn: string) => Object.entries(peer.cases).filter(([, found]) => found.args.fn === fn);
  const share = (row: Record<string, number>): Share => ({ successes: row.success!, n: row.n! });

  it.each(named("di_ppg"))("percentage point gap: %s", (_, { args, rows }) => {
    const margin = args.min_moe === undefined ? CLASSIC_MARGIN : MARGIN_2022;
    for (const row of rows) {
      const found = marginOfError(share(row), margin);
      near(found, row.moe!);
      near(row.success! / row.n! - found, row.pct_lo!);
      near(row.success! / row.n! + found, row.pct_hi!);
    }
  });

  it("the people behind everyone's rate", () => {
    const { rows } = peer.cases.ppg_Ethnicity!;
    const all = total(rows.map(share));
    for (const row of rows) expect(peopleBehind(share(row), all)).toBe(row.success_needed_full_parity);
  });

  it("the people behind a standard", () => {
    for (const row of peer.cases.ppg_ref054!.rows) {
      const people = peopleBehind(share(row), { successes: 54, n: 100 });
      // 1,080 of 2,000 is 0.54; in floating point the peer sees a trace more, and asks for one more.
      const theirs = row.success_needed_full_parity!;
      expect([theirs, theirs - 1]).toContain(people);
      expect((row.success! + people) * 100).toBeGreaterThanOrEqual(54 * row.n!);
    }
  });

  it.each(named("di_prop_index"))("proportionality index: %s", (_, { rows }) => {
    const all = total(rows.map(share));
    for (const row of rows) near(proportionalityIndex(share(row), all)!, row.di_prop_index!);
  });

  it.each(named("di_80_index"))("80%% index: %s", (name, { rows }) => {
    const all = total(rows.map(share));
    for (const row of rows) {
      const best = rows.find((other) => other.group === (row.reference_group as unknown as string));
      const other = best ? share(best) : { successes: all.successes - row.success!, n: all.n - row.n! };
      near(eightyPercentIndex(share(row), other)!, row.di_80_index!);
      expect([name, belowRatio(share(row), other, 4, 5)]).toEqual([name, row.di_indicator === 1]);
    }
  });

  it("both margins of error", () => {
    const rows = peer.cases.ppg_moe!.rows;
    for (const row of rows) {
      near(marginOfError({ successes: row.n! / 2, n: row.n! }, CLASSIC_MARGIN), row.default!);
      near(marginOfError({ successes: row.n! / 5, n: row.n! }, { ...CLASSIC_MARGIN, at: "own" }), row.p02!);
      near(marginOfError({ successes: row.n! / 5, n: row.n! }, { minimum: 0, at: "own" }), row.p02_min0!);
    }
  });
});

interface HealthCase {
  readonly input: string;
  readonly expected: Record<"bgv" | "bgsd" | "cov" | "idisu" | "par" | "paf", { estimate: number }>;
}

withCases("healthequal/expected.json", (peer: { cases: Record<string, HealthCase> }) => {
  it.each(Object.values(peer.cases))("how far groups lie apart: $input", ({ input, expected }) => {
    const rows = parse(readFileSync(join(CASES, "healthequal", input)), { columns: true }) as Record<
      string,
      string
    >[];
    const groups = rows.map((row) => ({ value: Number(row.estimate), people: Number(row.population) }));
    const found = disparity(groups, "up")!;
    near(found.betweenGroupVariance, expected.bgv.estimate);
    near(Math.sqrt(found.betweenGroupVariance), expected.bgsd.estimate);
    near(100 * found.coefficientOfVariation, expected.cov.estimate);
    near(100 * found.indexOfDisparity, expected.idisu.estimate);
    near(found.attributableRisk, expected.par.estimate);
    near(100 * found.attributableFraction, expected.paf.estimate);
  });
});

function total(shares: readonly Share[]): Share {
  return shares.reduce((a, b) => ({ successes: a.successes + b.successes, n: a.n + b.n }), {
    successes: 0,
    n: 0,
  });
}
