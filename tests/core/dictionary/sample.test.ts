import { readdirSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { inputTabKind } from "../../../src/core/dictionary/input-tabs";
import { correct, type Tabs } from "./workbook";

const FOLDER = "examples/cradle-to-career";

/** The input tabs of the sample initiative, by name. */
function sampleTabs(): Tabs {
  const tabs: Record<string, string[][]> = {};
  for (const file of readdirSync(FOLDER)) {
    const name = file.replace(/\.csv$/, "");
    if (inputTabKind(name) === null) continue;
    tabs[name] = parse(readFileSync(`${FOLDER}/${file}`, "utf8"), { bom: true, relax_column_count: true });
  }
  return tabs;
}

describe("the sample initiative", () => {
  it("has no mistake in its input tabs, and nothing of them is lost", () => {
    const tabs = sampleTabs();
    const lines = (name: string) => tabs[name]!.length - 1;
    const dictionary = correct(tabs);
    expect(dictionary.tables.flatMap((table) => table.fields)).toHaveLength(lines("Dictionary"));
    expect(dictionary.metrics).toHaveLength(lines("Metrics"));
    expect(dictionary.partners).toHaveLength(lines("Partners"));
    expect(dictionary.rules).toHaveLength(lines("Rules"));
    expect(dictionary.benchmarks).toHaveLength(lines("Benchmarks"));
    expect(dictionary.questions).toHaveLength(lines("Questions"));
    expect(dictionary.mappings).toHaveLength(lines("Mappings"));
    expect(dictionary.reports).toHaveLength(lines("Reports"));
  });
});
