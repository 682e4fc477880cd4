/** Gap flags in words, in the language of the workbook. */
import type { Dictionary } from "../core/dictionary/model";
import type { Flag } from "../core/gaps/model";
import { ALL } from "../core/time/period";
import { languages } from "./languages";
import type { FlagSentences, FlagTexts, Language, NumberWords } from "./sentences";
import { decimal, sentence } from "./texts";

/** What people call the things that flags name, and how the values of a metric read. */
export interface FlagNames {
  /** Null for a metric that is not in the dictionary. */
  metric(name: string): MetricNames | null;
  /** Label of a dimension, or of a cross, by its machine names. */
  dimension(name: string): string;
}

export interface MetricNames {
  readonly title: string;
  /** "" for none. */
  readonly unit: string;
  /** Values are multiplied by it for people. */
  readonly factor: number;
  /** True where values are fractions that read as percentages, unless they go beyond 1 and no unit says so. */
  readonly percentage: boolean;
}

const CROSS = " x ";

/** The names as the dictionary has them. */
export function flagNames({ metrics, tables }: Pick<Dictionary, "metrics" | "tables">): FlagNames {
  const titles = new Map<string, MetricNames>();
  for (const { name, title, unit, factor, calculation } of metrics) {
    const percentage =
      calculation === "rate" && /^(?:|%|percent)$/i.test(unit) && (factor === 1 || factor === 100);
    titles.set(name, { title, unit, factor, percentage });
  }
  const labels = new Map<string, string>();
  for (const field of tables.flatMap((table) => table.fields)) {
    if (field.roles.has("disaggregation") && !labels.has(field.name)) labels.set(field.name, field.label);
  }
  return {
    metric: (name) => titles.get(name) ?? null,
    dimension: (name) =>
      name
        .split(CROSS)
        .map((part) => labels.get(part) ?? part)
        .join(CROSS),
  };
}

/** What a gap flag means, in one sentence with its numbers, and one question for the partners' meeting. */
export function describeFlag(flag: Flag, names: FlagNames, language: Language): FlagSentences {
  const { flags, numbers } = languages[language];
  const metric = names.metric(flag.metric);
  const share = isShare(flag, metric);
  const texts = flagTexts(flag, metric, names, formats(metric, share, numbers), numbers.indexes);
  const [whatItMeans, ask] = flags[flag.kind](flag, texts);
  return { whatItMeans, ask, isShare: share };
}

/** Kinds whose value is a share of people, whatever the metric's own unit. */
const SHARES: ReadonlySet<Flag["kind"]> = new Set(["service-gap", "unknown-share", "data-quality"]);

function isShare({ kind, value, reference }: Flag, metric: MetricNames | null): boolean {
  if (SHARES.has(kind)) return true;
  return metric?.percentage === true && (metric.unit !== "" || Math.max(value ?? 0, reference ?? 0) <= 1);
}

function flagTexts(
  flag: Flag,
  metric: MetricNames | null,
  names: FlagNames,
  format: Formats,
  indexes: NumberWords["indexes"],
): FlagTexts {
  const { gap, low, high, measures } = flag;
  const ends =
    low !== null && high !== null && low * high >= 0
      ? [Math.abs(low), Math.abs(high)].sort((a, b) => a - b)
      : [];
  const measure = (name: string, decimals = 1) => {
    const value = measures[name];
    return typeof value === "number" ? decimal(value, decimals) : "";
  };
  const known = Object.entries(indexes).filter(([name]) => measure(name) !== "");
  const said = known.map(([name, label]) => `${label} ${measure(name, 2)}`).join(", ");
  return {
    metric: metric?.title ?? flag.metric,
    group: unlessAll(flag.group),
    dimension: names.dimension(flag.dimension),
    partner: unlessAll(flag.partner),
    period: measures.allPeriods === 1 ? ALL : unlessAll(flag.period),
    value: flag.value === null ? "" : format.value(flag.value),
    reference: flag.reference === null ? "" : format.value(flag.reference),
    gap: gap === null ? "" : format.gap(Math.abs(gap)),
    least: ends.length === 0 ? "" : format.bare(ends[0]!),
    most: ends.length === 0 ? "" : format.distance(ends[1]!),
    below: gap !== null && gap < 0,
    n: flag.n === null ? "" : decimal(flag.n),
    measure,
    indexes: said === "" ? "" : ` ${sentence(said)}.`,
    inUnit: (value) => (typeof value === "number" ? format.value(value) : ""),
    distance: (value) => (typeof value === "number" ? format.distance(Math.abs(value)) : ""),
    text: (name) => String(measures[name] ?? ""),
  };
}

function unlessAll(name: string): string {
  return name === ALL ? "" : name;
}

interface Formats {
  value(value: number): string;
  /** A difference, with its unit in full, and in short. */
  gap(value: number): string;
  distance(value: number): string;
  /** A difference that stands before another with the unit. */
  bare(value: number): string;
}

function formats(metric: MetricNames | null, share: boolean, words: NumberWords): Formats {
  if (share) {
    return {
      value: (value) => `${decimal(value * 100, 1)}%`,
      gap: (value) => words.percentagePoints(decimal(value * 100, 1)),
      distance: (value) => words.points(decimal(value * 100, 1)),
      bare: (value) => decimal(value * 100, 1),
    };
  }
  const { unit, factor } = metric ?? { unit: "", factor: 1 };
  const bare = (value: number) => {
    const shown = value * factor;
    return decimal(shown, Math.abs(shown) < 10 ? 2 : 1);
  };
  const withUnit = (value: number) =>
    unit === "" ? bare(value) : `${bare(value)}${unit === "%" ? "" : " "}${unit}`;
  return { value: withUnit, gap: withUnit, distance: withUnit, bare };
}
