/** The starter workbook is well-formed and agrees with itself. */
import { readDictionary } from "../../../../src/core/dictionary/read";
import { parseA1 } from "../../../../src/core/table/a1";
import type { Tab } from "../../../../src/core/table/tab";
import { identifyPartnerTabs } from "../../../../src/core/validate/identify";
import { validateTab } from "../../../../src/core/validate/validate-tab";
import { starterTabs } from "../../../../src/hosts/local/starter";

const tabs = starterTabs();

function tabNamed(name: string) {
  const tab = tabs.find((candidate) => candidate.name === name);
  if (!tab) throw new Error(`no tab ${name}`);
  return tab;
}

function column(tabName: string, header: string): string[] {
  const { rows } = tabNamed(tabName);
  const index = rows[0]!.indexOf(header);
  expect(index).toBeGreaterThanOrEqual(0);
  return rows.slice(1).map((row) => String(row[index]));
}

describe("starterTabs", () => {
  it("has every input tab that the first steps speak of, and two partner tabs", () => {
    expect(tabs.map((tab) => tab.name)).toEqual([
      "Read me",
      "Dictionary",
      "Codes",
      "Rules",
      "Metrics",
      "Partners",
      "Questions",
      "Benchmarks",
      "Settings",
      "Partner A",
      "Partner B",
    ]);
  });

  it("is rectangular, with notes only at header cells that exist", () => {
    for (const tab of tabs) {
      const width = tab.rows[0]!.length;
      for (const row of tab.rows) expect(row).toHaveLength(width);
      for (const address of Object.keys(tab.notes)) {
        const place = parseA1(address);
        expect(place).not.toBeNull();
        expect(place!.row).toBeLessThanOrEqual(tab.headerRows);
        expect(place!.column).toBeLessThanOrEqual(width);
      }
    }
  });

  it("gives both partner tabs the Dictionary's labels, and no rows", () => {
    for (const name of ["Partner A", "Partner B"]) {
      expect(tabNamed(name).rows).toEqual([column("Dictionary", "Label")]);
    }
  });

  it("names only fields, questions, metrics and tabs that exist", () => {
    const labels = new Set(column("Dictionary", "Label"));
    const formulas = [
      ...column("Rules", "Formula"),
      ...column("Metrics", "Numerator"),
      ...column("Metrics", "Denominator"),
    ].join(" ");
    const named = [...formulas.matchAll(/\[([^\]]+)\]/g)].map((match) => match[1]!);
    expect(named.length).toBeGreaterThan(5);
    for (const field of named) expect(labels).toContain(field);
    for (const question of column("Metrics", "Question"))
      expect(column("Questions", "Question")).toContain(question);
    for (const metric of column("Benchmarks", "For")) expect(column("Metrics", "Metric")).toContain(metric);
    for (const tab of column("Partners", "Tab")) expect(tabs.map(({ name }) => name)).toContain(tab);
    const fields = new Set(column("Dictionary", "Field"));
    for (const breakdowns of column("Metrics", "Disaggregate by")) {
      for (const part of breakdowns.split(/; | x /)) expect(fields).toContain(part);
    }
  });

  it("is read without any issue, its two partner tabs too", () => {
    const locale = { dateOrder: null, decimalComma: false };
    const asTabs: Tab[] = tabs.map(({ name, rows }, index) => ({
      id: index,
      name,
      cells: rows,
      asWritten: false,
    }));
    const { dictionary, issues } = readDictionary(asTabs, locale);
    expect(issues).toEqual([]);
    expect(dictionary!.metrics.map((metric) => metric.name)).toEqual([
      "people_served",
      "attendance",
      "on_track",
    ]);
    const heads = asTabs.map(({ id, name, cells }) => ({ id, name, head: cells }));
    const found = identifyPartnerTabs(heads, dictionary!);
    expect(found.issues).toEqual([]);
    expect(found.sources.map((source) => source.tab)).toEqual(["Partner A", "Partner B"]);
    for (const source of found.sources) {
      const tab = asTabs.find(({ id }) => id === source.tabId)!;
      expect(validateTab(tab, source, dictionary!, locale).issues).toEqual([]);
    }
  });
});
