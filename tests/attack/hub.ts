/** A made-up initiative as the tabs of a hub. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { breakdownName, type Format, type Kind, type Metric, type World } from "./world";

type Rows = (string | number)[][];

/** The Dictionary's names of the tables are the formats'. */
export function hubOf(world: World): Map<string, Rows> {
  const tabs = new Map<string, Rows>([
    ["Dictionary", dictionary(world)],
    ["Metrics", metrics(world)],
    ["Settings", settings(world)],
    ["Partners", partners(world)],
    [
      "Questions",
      [
        ["Question", "Text"],
        ["Q", "How do students fare?"],
      ],
    ],
  ]);
  if (world.dimensions.some(({ rollUps }) => rollUps.size > 0)) tabs.set("Codes", codes(world));
  if (world.benchmarks) tabs.set("Benchmarks", benchmarks(world));
  for (const { name, format } of world.partners) {
    const kinds = world.kinds.filter(({ partner, count }) => partner === name && count > 0);
    tabs.set(name, format === "people" ? people(world, kinds) : headcounts(world, kinds));
  }
  return tabs;
}

export async function writeHub(folder: string, tabs: ReadonlyMap<string, Rows>): Promise<void> {
  await mkdir(folder, { recursive: true });
  const cell = (value: string | number) =>
    /[",\n]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : String(value);
  for (const [name, rows] of tabs) {
    const text = rows.map((row) => `${row.map(cell).join(",")}\n`).join("");
    await writeFile(join(folder, `${name}.csv`), text);
  }
}

function dictionary({ dimensions, periodType, statuses, partners }: World): Rows {
  const formats = [...new Set(partners.map(({ format }) => format))];
  const shared = (table: Format): Rows => [
    [table, "period", "Period", "period", periodType, ""],
    ...dimensions.map(({ name, label, values, isList, rollUps }) => {
      const allowed =
        rollUps.size > 0 ? name : values.filter((value) => value !== "" && !value.includes(";")).join("; ");
      return [table, name, label, "disaggregation", isList ? "list" : "string", allowed];
    }),
  ];
  const own: Record<Format, Rows> = {
    people: [
      ["people", "person", "Person", "key", "string", ""],
      ["people", "status", "Status", "", "string", statuses.join("; ")],
      ["people", "comment", "Comment", "narrative", "string", ""],
      ["people", "attended", "Attended", "measure", "integer", ""],
      ["people", "offered", "Offered", "measure", "integer", ""],
    ],
    headcounts: ["Number", ...statuses, "Attended", "Offered"].map((label) => [
      "headcounts",
      label.toLowerCase(),
      label,
      label === "Number" ? "headcount" : "measure",
      "integer",
      "",
    ]),
  };
  return [
    ["Table", "Field", "Label", "Role", "Type", "Allowed values"],
    ...formats.flatMap((format) => [...shared(format), ...own[format]]),
  ];
}

function metrics(world: World): Rows {
  const header = [
    ...["Metric", "Question", "Table", "Calculation", "Numerator", "Denominator", "Direction", "Target"],
    ...["Disaggregate by", "Compare to", "Counts"],
  ];
  const formats = [...new Set(world.partners.map(({ format }) => format))];
  return [
    header,
    ...world.metrics.flatMap((metric) =>
      formats.map((format) => [
        ...[metric.name, "Q", format, calculationOf(metric), ...operands(metric, format)],
        ...(metric.calculation === "rate" ? ["up", 0.7] : ["", ""]),
        metric.breakdowns.map((breakdown) => breakdownName(world, breakdown)).join("; "),
        metric.compareTo,
        isOfHours(metric) ? "things" : "people",
      ]),
    ),
  ];
}

function isOfHours({ calculation }: Metric): boolean {
  return calculation === "sum" || calculation === "share";
}

function calculationOf({ calculation }: Metric): string {
  return calculation === "share" ? "rate" : calculation;
}

function operands(metric: Metric, format: Format): [string, string] {
  const { calculation, status } = metric;
  if (isOfHours(metric)) return ["[Attended]", calculation === "share" ? "[Offered]" : ""];
  if (calculation === "distinct") return ["[Person]", ""];
  const everybody = format === "people" ? '[Person]<>""' : "[Number]";
  const counted = status === null ? "" : format === "people" ? `[Status]="${status}"` : `[${status}]`;
  return [counted, calculation === "rate" ? everybody : ""];
}

function settings({ settings: own, periodType }: World): Rows {
  return [
    ["Setting", "Value"],
    ["Smallest publishable count", own.smallest],
    ["Hide all-or-none rates", own.hideAllOrNone ? "yes" : "no"],
    ["Publish partner detail", own.partnerDetail ? "yes" : "no"],
    ["Readers", own.readers],
    ["Fiscal year starts", own.fiscalYearStarts],
    ...(periodType === "date" ? [["Report by", "quarter"]] : []),
  ];
}

function partners(world: World): Rows {
  return [["Partner", "Tab", "Table"], ...world.partners.map(({ name, format }) => [name, name, format])];
}

function codes({ dimensions }: World): Rows {
  const listed = dimensions.filter(({ rollUps }) => rollUps.size > 0);
  return [
    ["List", "Code", "Label", "Roll up to"],
    ...listed.flatMap(({ name, values, rollUps }) =>
      values.filter((value) => value !== "").map((value) => [name, value, value, rollUps.get(value) ?? ""]),
    ),
  ];
}

function benchmarks({ dimensions }: World): Rows {
  const { name, values } = dimensions[0]!;
  const groups = values.filter((value) => value !== "");
  return [["Dimension", "Group", "Population"], ...groups.map((group, i) => [name, group, 1000 + 2500 * i])];
}

function people(world: World, kinds: readonly Kind[]): Rows {
  const rows: Rows = [
    [
      ...["Person", "Period", ...world.dimensions.map(({ label }) => label), "Status", "Comment"],
      ...["Attended", "Offered"],
    ],
  ];
  let person = 0;
  for (const kind of kinds) {
    const answers = world.answers.get(kind) ?? 0;
    for (let i = 0; i < kind.count; i++) {
      person++;
      const first = kind.history.findIndex((status) => status !== null);
      for (const [at, status] of kind.history.entries()) {
        if (status === null) continue;
        const words = at === first && i < answers ? `Words no ${person} of us` : "";
        // The first of them has all hours that do not go evenly around.
        const hours = kind.hours[at]!.map(
          (all) => Math.floor(all / kind.count) + (i === 0 ? all % kind.count : 0),
        );
        rows.push([`K${person}`, world.periods[at]!.typed, ...kind.values, status, words, ...hours]);
      }
    }
  }
  return rows;
}

/** One row for each period and combination of groups. */
function headcounts(world: World, kinds: readonly Kind[]): Rows {
  const byPlace = new Map<string, { head: string[]; counts: Map<string, number>; hours: number[] }>();
  for (const kind of kinds) {
    const at = kind.history.findIndex((status) => status !== null);
    const head = [world.periods[at]!.typed, ...kind.values];
    const key = head.join("\n");
    const row = byPlace.get(key) ?? { head, counts: new Map<string, number>(), hours: [0, 0] };
    row.hours = row.hours.map((all, side) => all + kind.hours[at]![side]!);
    const status = kind.history[at]!;
    row.counts.set(status, (row.counts.get(status) ?? 0) + kind.count);
    byPlace.set(key, row);
  }
  return [
    [
      "Period",
      ...world.dimensions.map(({ label }) => label),
      "Number",
      ...world.statuses,
      "Attended",
      "Offered",
    ],
    ...[...byPlace.values()].map(({ head, counts, hours }) => {
      const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
      return [...head, all, ...world.statuses.map((status) => counts.get(status) ?? 0), ...hours];
    }),
  ];
}
