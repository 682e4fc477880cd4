/** Sheets as they are published: read without a crash, with the sums that they print. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Tab } from "../../src/core/table/tab";
import type { Column } from "../../src/core/validate/model";
import { openWorkbook } from "../../src/hosts/local/files";
import type { TabModel } from "../../src/hosts/local/runtime/store/tab";
import { checkTabs, csvTab, dictionaryOf, tabOf } from "./check";
import { judged, type Outcome } from "./outcome";

const GROUP = "real";

interface Facts {
  readonly header_row: number;
  readonly headers: readonly string[];
  readonly sum_of_detail_rows: number;
  readonly detail_rows: number;
}

/** Spending sheets: header below titles, negatives in brackets, a printed total, notes. */
export function spending(folder: string): Outcome[] {
  const facts = JSON.parse(readFileSync(join(folder, "facts.json"), "utf8")) as Record<string, Facts>;
  return Object.entries(facts)
    .filter(([file]) => existsSync(join(folder, file)))
    .map(([file, expected]) => {
      const tab = csvTab(join(folder, file), "data", 1);
      const { dictionary } = dictionaryOf({ Dictionary: spendingFields(expected.headers) });
      const { tabs, issues } = checkTabs(dictionary!, [tab]);
      const column = tabs[0]!.columns.get("Amount");
      const wrong = column ? differences(column, expected) : ["no column of amounts"];
      const errors = issues
        .filter(({ severity }) => severity === "error")
        .map(({ check, row }) => `${check} in row ${row}`);
      return judged(GROUP, file, [], [...wrong, ...errors]);
    });
}

function spendingFields(headers: readonly string[]): string[][] {
  const named = headers.filter((header) => header !== "");
  return [
    ["Field", "Type", "Role"],
    ...named.map((header) => [header, ...(header === "Amount" ? ["number", "measure"] : ["", ""])]),
  ];
}

function differences({ values }: Column, { sum_of_detail_rows: total, detail_rows: rows }: Facts): string[] {
  const amounts = values.filter((value): value is number => typeof value === "number");
  const sum = amounts.reduce((before, amount) => before + amount, 0);
  return [
    ...(Math.abs(sum - total) < 0.005 ? [] : [`the amounts add up to ${sum.toFixed(2)}, not ${total}`]),
    ...(amounts.length === rows ? [] : [`${amounts.length} rows, not ${rows}`]),
  ];
}

/** All other sheets: each tab against a dictionary of the headers in any of its rows. */
export async function sheets(folder: string): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const group of readdirSync(folder)) {
    for (const file of group === "gla-spend" ? [] : filesIn(join(folder, group))) {
      const model = await openWorkbook(join(folder, group, file));
      outcomes.push(
        judged(
          GROUP,
          `${group}/${file}`,
          [],
          model.tabs.flatMap((tab, i) => readSheet(coreTab(tab, i + 1, model.asWritten))),
        ),
      );
    }
  }
  return outcomes;
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
    /\.(csv|xlsx)$/.test(file),
  );
}

function coreTab(model: TabModel, id: number, asWritten: boolean): Tab {
  const rows = Array.from({ length: model.lastRow }, (_, row) =>
    Array.from({ length: model.lastColumn }, (_, column) => {
      const value = model.value(row + 1, column + 1) ?? "";
      return typeof value === "object" ? String(value) : value;
    }),
  );
  return tabOf(model.name, rows, id, asWritten);
}

/** Every row in turn is taken for the header, so that all layouts are met; what matters is that each is read. */
function readSheet(tab: Tab): string[] {
  for (const row of tab.cells.slice(0, 5)) {
    const names = [...new Set(row.map(String).filter((name) => name.trim() !== ""))];
    const { dictionary } = dictionaryOf({ Dictionary: [["Field"], ...names.map((name) => [name])] });
    if (dictionary === null) continue;
    const { tabs } = checkTabs(dictionary, [tab]);
    const checked = tabs[0]!;
    for (const { values, states } of checked.columns.values()) {
      if (values.length !== checked.rowNumbers.length || states.length !== values.length)
        return [`${tab.name}: a column lost rows`];
    }
  }
  return [];
}
