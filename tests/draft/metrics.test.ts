/** Drafted Metrics: what is counted, and that the job itself takes them. */
import { readDictionary } from "../../src/core/dictionary/read";
import { draftMetrics, METRIC_COLUMNS } from "../../src/draft/metrics";

const LOCALE = { dateOrder: "mdy", decimalComma: false } as const;
const TITLES = { people: "People", mean: (label: string) => `Average: ${label}` };
const HEADER = ["Table", "Field", "Label", "Role", "Type", "Part of", "Group"];

const tab = (name: string, cells: string[][]) => ({ id: 1, name, cells, asWritten: false });
const dictionary = (...lines: string[][]) => tab("Dictionary", [HEADER, ...lines]);

const short = (lines: string[][] | null) =>
  lines!.map((line) => {
    const cell = (name: (typeof METRIC_COLUMNS)[number]) => line[METRIC_COLUMNS.indexOf(name)]!;
    return [cell("Metric"), cell("Calculation"), cell("Numerator"), cell("Disaggregate by")].join(" | ");
  });

const ROWS = [
  ["", "pid", "Participant", "key", "string", "", ""],
  ["", "gender", "Gender", "disaggregation", "string", "", ""],
  ["", "race", "Race", "disaggregation", "string", "", ""],
  ["", "days", "Days attended", "measure", "integer", "", ""],
  ["", "done", "Finished", "", "boolean", "", ""],
];

it("counts people by their key, the share of yes, and the average of a measure", () => {
  const lines = draftMetrics([dictionary(...ROWS)], TITLES);
  expect(lines![0]).toEqual([...METRIC_COLUMNS]);
  expect(short(lines).slice(1)).toEqual([
    "people | distinct | [pid] | gender; race",
    "done | rate | [done]=TRUE | gender; race",
    "mean_days | mean | [days] | gender; race",
  ]);
  const read = readDictionary([dictionary(...ROWS), tab("Metrics", lines!)], LOCALE);
  expect(read.issues).toEqual([]);
  expect(read.dictionary!.metrics.map(({ title }) => title)).toEqual([
    "People",
    "Finished",
    "Average: Days attended",
  ]);
});

it("counts rows where there is no key, and adds up headcounts, table by table", () => {
  const tabs = [
    dictionary(
      ["visits", "site", "Site", "disaggregation", "string", "", ""],
      ["counts", "seen", "Seen", "headcount", "integer", "", ""],
      ["counts", "seen_f", "Seen: Female", "measure", "integer", "seen", "gender=Female"],
      ["counts", "late", "Late", "measure", "integer", "", ""],
    ),
  ];
  const lines = draftMetrics(tabs, TITLES);
  expect(short(lines).slice(1)).toEqual([
    "visits_people | count |  | site",
    "counts_people | sum | [seen] | ",
  ]);
  expect(readDictionary([...tabs, tab("Metrics", lines!)], LOCALE).issues).toEqual([]);
});

it("is none without a Dictionary", () => {
  expect(draftMetrics([], TITLES)).toBeNull();
});
