// Makes the sample initiative anew: always the same files, from a fixed seed.
// Usage: node scripts/make-sample.mjs [FOLDER]   (examples/ without one)
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Workbook } from "@cj-tech-master/excelts";
import * as agreements from "./sample/agreements.mjs";
import { countTabs } from "./sample/counts.mjs";
import { codes, dictionary } from "./sample/dictionary.mjs";
import { expectations } from "./sample/expect.mjs";
import { metrics } from "./sample/metrics.mjs";
import { participantTabs } from "./sample/people.mjs";
import { plantMistakes } from "./sample/plant.mjs";
import { seeded } from "./sample/random.mjs";
import { fillWorkbook, toCsv } from "./sample/write.mjs";

const SEED = 20261122;
const FOLDER = process.argv[2] ?? fileURLToPath(new URL("../examples", import.meta.url));
const NAME = "cradle-to-career";

const random = seeded(SEED);
const partnerTabs = [...participantTabs(random), ...countTabs(random)];
const notes = plantMistakes(partnerTabs);

const laidOut = partnerTabs.map((tab) => ({
  name: tab.name,
  headerRow: tab.titles.length + 1,
  rows: [
    ...tab.titles.map((title) => [title]),
    tab.headers,
    ...tab.rows.map((row) => tab.fields.map((field) => row[field] ?? "")),
  ],
  notes: {},
}));
const inputTabs = Object.entries({
  Dictionary: dictionary,
  Codes: codes,
  Rules: agreements.rules,
  Metrics: metrics,
  Targets: agreements.targets,
  Partners: agreements.partners,
  Reports: agreements.reports,
  Mappings: agreements.mappings,
  Questions: agreements.questions,
  Benchmarks: agreements.benchmarks,
  Settings: agreements.settings,
}).map(([name, rows]) => ({ name, rows, headerRow: 1, notes: {} }));
const tabs = [...inputTabs, ...laidOut];
tabs.find((tab) => tab.name === "Dictionary").notes = {
  E1: "key, period, disaggregation, measure, headcount, narrative, person; several with ; between them",
  O1: "For a column that holds one group: the field that is its total",
};
tabs.find((tab) => tab.name === "Metrics").notes = {
  F1: "A field in brackets is its sum; a condition counts the people for whom it holds",
};
tabs.find((tab) => tab.name === "Lantern After-School").notes = {
  A1: "Our own numbers, see the binder in the office",
};

const folder = join(FOLDER, NAME);
await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
for (const tab of tabs) {
  const width = Math.max(...tab.rows.map((row) => row.length));
  const square = tab.rows.map((row) => [...row, ...Array(width - row.length).fill("")]);
  await writeFile(join(folder, `${tab.name}.csv`), toCsv(square));
}

const workbook = new Workbook();
workbook.created = workbook.modified = new Date("2026-11-20T00:00:00Z");
fillWorkbook(workbook, tabs);
await workbook.xlsx.writeFile(join(FOLDER, `${NAME}.xlsx`));

const expected = expectations(partnerTabs, notes, agreements.partners);
await writeFile(join(FOLDER, `${NAME}.planted.json`), `${JSON.stringify(expected, null, 1)}\n`);
const count = partnerTabs.reduce((sum, tab) => sum + tab.rows.length, 0);
console.log(`${tabs.length} tabs, ${count} partner rows, ${expected.issues.length} planted mistakes`);
