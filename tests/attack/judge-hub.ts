/** The plain attack over a hub in a folder of CSV, which is run as it is and once more with nothing hidden. */
import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { inFolder } from "../support/run-initiative";
import { type Judge, judge, type Verdict } from "./judge";
import type { MetricFacts, Spot } from "./layers";
import { type Published, publishHub } from "./publish";
import { ALL } from "./world";

type Line = Readonly<Record<string, string>>;

/** Unprinted places that lie beneath are looked at up to so many rows; in larger hubs those of all partners only. */
const MOST_BENEATH = 4_000;

export interface JudgedHub {
  readonly verdict: Verdict;
  readonly printed: Published;
  readonly whole: Published;
}

export async function judgeHub(hub: string, acrossMetrics: boolean): Promise<JudgedHub> {
  const settings = await linesOf(hub, "Settings");
  const setting = (name: string) => settings.find(({ Setting }) => Setting === name)?.Value;
  const printed = await publishHub(hub);
  const whole = await inFolder(async (folder) => {
    const copy = join(folder, "hub");
    await cp(hub, copy, { recursive: true });
    const open = new Map(settings.map(({ Setting = "", Value = "" }) => [Setting, Value]));
    open.set("Smallest publishable count", "0");
    const text = [...open].map(([name, value]) => `"${name}","${value}"\n`);
    await writeFile(join(copy, "Settings.csv"), ["Setting,Value\n", ...text].join(""));
    return publishHub(copy);
  });
  const isSmall = whole.report.summary.length < MOST_BENEATH;
  const by: Judge = {
    metrics: metricsOf(await linesOf(hub, "Metrics")),
    smallest: Number(setting("Smallest publishable count") ?? 11),
    hideAllOrNone: setting("Hide all-or-none rates") !== "no",
    isBeneath: (spot: Spot) => isSmall || spot.partner === ALL,
    isDetailed: setting("Publish partner detail") === "yes",
    ...{ acrossMetrics, alsoOthers: false },
  };
  return { verdict: await judge(printed.report.summary, whole.report.summary, by), printed, whole };
}

async function linesOf(hub: string, tab: string): Promise<Line[]> {
  const text = await readFile(join(hub, `${tab}.csv`), "utf8").catch(() => "");
  return parse(text, { columns: true, skip_empty_lines: true, bom: true, relax_column_count: true });
}

function metricsOf(lines: readonly Line[]): MetricFacts[] {
  const names = [...new Set(lines.map(({ Metric = "" }) => Metric))];
  return names.map((name) => {
    const own = lines.filter(({ Metric }) => Metric === name);
    return {
      name,
      tables: own
        .map(({ Table = "" }) => Table)
        .sort()
        .join(" "),
      isRate: own[0]!.Calculation === "rate",
      countsPeople: own[0]!.Counts !== "things",
    };
  });
}
