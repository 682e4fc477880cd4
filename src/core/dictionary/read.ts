/** All input tabs to the one typed model. */
import type { Issue } from "../checks/issue";
import type { Tab } from "../table/tab";
import { readBenchmarks } from "./benchmarks";
import type { Reading } from "./cells";
import { readCodes } from "./codes";
import { type Context, periodKey } from "./context";
import { dictionaryError } from "./dictionary-error";
import { dimensionsOf } from "./dimensions";
import { type InputTabKind, inputTabKind } from "./input-tabs";
import { joinTables } from "./join-tables";
import { readMappings } from "./mappings";
import { readMetrics } from "./metrics";
import type { Dictionary, Locale } from "./model";
import { readPartners } from "./partners";
import { readQuestions } from "./questions";
import { readReports } from "./reports";
import { readRules } from "./rules";
import { readSettings } from "./settings";
import { readTables } from "./tables";
import { readTargets } from "./targets";

export interface DictionaryReading {
  /** Null where nothing can be done: no Dictionary tab, or no usable field in it. */
  readonly dictionary: Dictionary | null;
  /** One `dictionary-error` for each mistake, at its cell. */
  readonly issues: Issue[];
}

/**
 * Reads the input tabs that a workbook has; other tabs are passed over. Nothing in a tab makes it throw: a line or a
 * setting that cannot be read is reported and left out, and the rest is read. `joined` names tables that are one, as the
 * tabs of partners have them side by side.
 */
export function readDictionary(
  tabs: readonly Tab[],
  locale: Locale,
  joined: readonly string[] = [],
): DictionaryReading {
  const issues: Issue[] = [];
  const dictionary = readInputs(tabs, locale, joined, issues);
  return { dictionary, issues: inReadingOrder(issues, tabs) };
}

function readInputs(
  tabs: readonly Tab[],
  locale: Locale,
  joined: readonly string[],
  issues: Issue[],
): Dictionary | null {
  const inputs = inputTabs(tabs, issues);
  const dictionaryTab = inputs.get("Dictionary");
  if (!dictionaryTab) {
    issues.push(dictionaryError({ tab: null, row: null, column: null }, { kind: "no-dictionary" }));
    return null;
  }
  const asLocale = { ...locale, fiscalYearStarts: 1 };
  const settings = readSettings(inputs.get("Settings") ?? null, asLocale, issues);
  const reading: Reading = {
    decimalComma: locale.decimalComma,
    dateOrder: settings.dateOrder ?? locale.dateOrder,
    fiscalYearStarts: settings.fiscalYearStarts,
  };
  const codesTab = inputs.get("Codes");
  const lists = codesTab ? readCodes(codesTab, reading, issues) : new Map();
  const mistakesBefore = issues.length;
  const tables = joinTables(readTables(dictionaryTab, lists, reading, issues), joined);
  if (tables.length === 0) {
    const place = { tab: dictionaryTab, row: null, column: null };
    if (issues.length === mistakesBefore) issues.push(dictionaryError(place, { kind: "empty-dictionary" }));
    return null;
  }
  const leftOut = new Set<string>();
  const context = { tables, dimensions: dimensionsOf(tables), settings, reading, issues, leftOut };
  return readTheRest(inputs, context);
}

/** By tab, row and column, whatever was read first; what concerns a whole tab comes before its rows. */
function inReadingOrder(issues: readonly Issue[], tabs: readonly Tab[]): Issue[] {
  const order = new Map(tabs.map((tab, index) => [tab.id, index]));
  const tabOf = ({ tabId }: Issue) => (tabId === null ? -1 : order.get(tabId)!);
  return [...issues].sort(
    (a, b) => tabOf(a) - tabOf(b) || (a.row ?? 0) - (b.row ?? 0) || (a.column ?? 0) - (b.column ?? 0),
  );
}

/** The input tabs by kind; where two tabs are the same one, the first is read. */
function inputTabs(tabs: readonly Tab[], issues: Issue[]): Map<InputTabKind, Tab> {
  const inputs = new Map<InputTabKind, Tab>();
  for (const tab of tabs) {
    const kind = inputTabKind(tab.name);
    const first = kind && inputs.get(kind);
    if (kind && !first) inputs.set(kind, tab);
    else if (kind && first) {
      const mistake = { kind: "duplicate-tab", name: tab.name, first: first.name } as const;
      issues.push(dictionaryError({ tab, row: null, column: null }, mistake));
    }
  }
  return inputs;
}

/** All that builds on the tables, in the order in which one tab names what another defines. */
function readTheRest(inputs: ReadonlyMap<InputTabKind, Tab>, context: Context): Dictionary {
  const read = <T>(kind: InputTabKind, reader: (tab: Tab) => T): T | null => {
    const tab = inputs.get(kind);
    return tab ? reader(tab) : null;
  };
  const { tables, settings, issues } = context;
  const rules = read("Rules", (tab) => readRules(tab, context)) ?? [];
  const questions = read("Questions", (tab) => readQuestions(tab, issues));
  const metrics = read("Metrics", (tab) => readMetrics(tab, questions, context)) ?? [];
  const partners = read("Partners", (tab) => readPartners(tab, metrics, context));
  return {
    tables,
    rules,
    metrics,
    targets: read("Targets", (tab) => readTargets(tab, metrics, partners, context)) ?? [],
    partners,
    reports: read("Reports", (tab) => readReports(tab, partners, context)) ?? [],
    mappings: read("Mappings", (tab) => readMappings(tab, partners, context)) ?? [],
    questions: questions ?? [],
    benchmarks: read("Benchmarks", (tab) => readBenchmarks(tab, metrics, context)) ?? [],
    settings: { ...settings, closedThrough: periodKey(settings.closedThrough, context) },
  };
}
