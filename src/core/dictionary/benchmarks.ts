/** The Benchmarks tab: the community that those served are compared with. */
import { labelKey } from "../table/label";
import type { Tab } from "../table/tab";
import { fraction, number, type Reading, text } from "./cells";
import { type Context, referDimension, referGroup, referMetric } from "./context";
import { column, isFirst, type Line, readLines } from "./input-table";
import type { Benchmark, Metric } from "./model";

function benchmarkLayout(reading: Reading) {
  return {
    columns: {
      dimension: column("Dimension", text, ""),
      group: column("Group", text, ""),
      population: column("Population", number(reading, 0), null),
      marginOfError: column("Margin of error", number(reading, 0), null, "MOE"),
      confidence: column("Confidence", fraction(reading), null, "Confidence level"),
      for: column("For", text, "", "Metric"),
      described: column("Population described", text, "", "Description"),
      source: column("Source", text, ""),
      year: column("Year", text, ""),
    },
    essential: ["dimension", "group", "population"] as const,
  };
}
type BenchmarkLine = Line<ReturnType<typeof benchmarkLayout>["columns"]>;

/** A line that names no dimension, group or metric of ours is left out, as is a second one for the same group. */
export function readBenchmarks(tab: Tab, metrics: readonly Metric[], context: Context): Benchmark[] {
  const firstRows = new Map<string, number>();
  const benchmarks: Benchmark[] = [];
  for (const line of readLines(tab, benchmarkLayout(context.reading), context.issues)) {
    const benchmark = readBenchmark(line, metrics, context);
    if (benchmark === null) continue;
    const { dimension, group, year } = benchmark;
    const key = JSON.stringify([dimension, labelKey(group), benchmark.for, year]);
    if (isFirst(line, "group", group, key, firstRows)) benchmarks.push(benchmark);
  }
  return benchmarks;
}

function readBenchmark(line: BenchmarkLine, metrics: readonly Metric[], context: Context): Benchmark | null {
  const { population, marginOfError, confidence, described, source, year } = line.values;
  const dimension = referDimension(line.spot("dimension"), context);
  if (dimension === null || population === null) return null;
  const group = referGroup(line.spot("group"), dimension, context);
  const metric = referMetric(line.spot("for"), metrics, context);
  if (group === null || (metric === null && line.values.for !== "")) return null;
  const forMetric = metric?.name ?? "";
  return { dimension, group, population, marginOfError, confidence, for: forMetric, described, source, year };
}
