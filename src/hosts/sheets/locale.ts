/** How a spreadsheet of a given locale reads dates and numbers. */
import type { DateOrder, Locale } from "../../core/dictionary/model";

/** From a name such as `en_US`, as `getSpreadsheetLocale` gives it; nothing is assumed of one that is not known. */
export function localeOf(name: string): Locale {
  try {
    // Sheets reads dates by the Gregorian calendar in Latin digits, whatever the country's own are.
    const tag = `${name.replace(/_/g, "-")}-u-ca-gregory-nu-latn`;
    // A language that is not known would be formatted in the host's own without a word.
    if (Intl.NumberFormat.supportedLocalesOf(tag).length === 0) return UNKNOWN;
    const date = new Intl.DateTimeFormat(tag, { timeZone: "UTC" }).formatToParts(0);
    const number = new Intl.NumberFormat(tag).formatToParts(1.5);
    const order = date.map((part) => ORDER_LETTER[part.type] ?? "").join("");
    return {
      dateOrder: ORDERS.find((known) => known === order) ?? null,
      decimalComma: number.some((part) => part.type === "decimal" && part.value === ","),
    };
  } catch {
    return UNKNOWN;
  }
}

const UNKNOWN: Locale = { dateOrder: null, decimalComma: false };

const ORDERS: readonly DateOrder[] = ["dmy", "mdy", "ymd"];
const ORDER_LETTER: Readonly<Record<string, string>> = { day: "d", month: "m", year: "y" };
