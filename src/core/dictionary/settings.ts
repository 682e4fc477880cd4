/** The Settings tab, and what holds without it. */

import type { Issue } from "../checks/issue";
import { labelKey } from "../table/label";
import type { Tab } from "../table/tab";
import { parsePeriod } from "../time/parse-period";
import { dateOrder, days, fraction, month, type Reading, raw, text, whole, word, yesNo } from "./cells";
import { column, isFirst, readCell, readLines, type Spot } from "./input-table";
import type { Settings } from "./model";
import { unknownWord } from "./unknown";

/** Each setting with its names and default, as if it were a column. */
function settingSpecs(reading: Reading) {
  return {
    initiative: column("Initiative", text, ""),
    reportBy: column("Report by", word(["month", "quarter", "year"], REPORT_BY), null),
    fiscalYearStarts: column("Fiscal year starts", month, 1),
    dateOrder: column("Date order", dateOrder, null),
    idsShared: column("Ids shared across partners", yesNo, false, "Ids shared"),
    rowsWithErrors: column("Rows with errors", word(["blank", "hold"]), "blank"),
    sameKeyTwice: column("Same key twice", word(["hold all", "first", "last"], SAME_KEY), "hold all"),
    smallestPublishable: column("Smallest publishable count", whole(reading), 11),
    hideAllOrNone: column("Hide all-or-none rates", yesNo, true),
    publishPartnerDetail: column("Publish partner detail", yesNo, false),
    readers: column("Readers", word(["public", "partners"]), "public"),
    smallestGap: column("Smallest gap that matters", fraction(reading, "point"), 0.03, "Smallest gap"),
    flagPartners: column("Flag partners", yesNo, false),
    flagAdjustment: column("Flag adjustment", word(["none", ADJUSTED], ADJUSTMENT), "none"),
    completeAt: column("Complete at", fraction(reading), 0.8),
    dueAfterDays: column("Due after", days(reading), 30, "Due after days"),
    closedThrough: column("Closed through", text, ""),
    identifiersInMaster: column("Identifiers in Master", yesNo, false),
    markProblems: column("Mark problems on tabs", yesNo, true, "Mark problems"),
    language: column("Language", word(["en", "es"], LANGUAGES), "en"),
  } as const;
}

const REPORT_BY = { monthly: "month", quarterly: "quarter", yearly: "year", annual: "year" } as const;
const SAME_KEY = { hold: "hold all", all: "hold all", keepfirst: "first", keeplast: "last" } as const;
const ADJUSTED = "Benjamini-Hochberg";
const ADJUSTMENT = { no: "none", false: "none", yes: ADJUSTED, true: ADJUSTED, bh: ADJUSTED } as const;
const LANGUAGES = { english: "en", ingles: "en", spanish: "es", espanol: "es" } as const;

const layout = {
  columns: { setting: column("Setting", text, "", "Name"), value: column("Value", raw, "") },
  essential: ["setting"] as const,
};

/** The settings; a blank, an unknown or a mistaken one has its default. Without a tab all have theirs. */
export function readSettings(tab: Tab | null, reading: Reading, issues: Issue[]): Settings {
  const specs = settingSpecs(reading);
  const names = new Map<string, keyof Settings>();
  for (const key of Object.keys(specs) as (keyof Settings)[]) {
    for (const name of [specs[key].name, ...specs[key].aliases]) names.set(labelKey(name), key);
  }
  const values: Record<string, unknown> = {};
  for (const key of names.values()) values[key] = specs[key].otherwise;
  const rows = new Map<string, number>();
  for (const line of tab ? readLines(tab, layout, issues) : []) {
    const { setting } = line.values;
    const key = names.get(labelKey(setting));
    if (key === undefined) {
      const allowed = Object.values(specs).map((spec) => spec.name);
      line.report("setting", unknownWord("Setting", setting, allowed));
    } else if (isFirst(line, "setting", setting, key, rows)) {
      values[key] = readCell<unknown>(specs[key], line.values.value, line.spot("value").report);
      if (key === "closedThrough") checkPeriod(line.written("value"), line.spot("value"), reading);
    }
  }
  return values as unknown as Settings;
}

/** A text that names no period stays as it is: it must not open what was closed before. */
function checkPeriod(text: string, spot: Spot, reading: Reading): void {
  // When fiscal years begin is another setting; only where it is not January can a year span two.
  const anyYear = { ...reading, fiscalYearStarts: 7 };
  const isPeriod = parsePeriod(text, null, anyYear) ?? parsePeriod(text, "quarter", anyYear);
  if (text !== "" && !isPeriod) spot.report({ kind: "not-a-period", column: "Closed through", text });
}
