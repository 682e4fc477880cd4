/** What decides about reading a partner's text: the partner's line, the Settings, the spreadsheet, in this order. */
import type { Dictionary, Locale } from "../dictionary/model";
import type { PartnerSource } from "./source";
import type { ReadOptions } from "./types/typed";

export function readOptions(
  source: Pick<PartnerSource, "fiscalYearStarts" | "frequency">,
  { settings }: Pick<Dictionary, "settings">,
  locale: Locale,
  asWritten: boolean,
): ReadOptions {
  return {
    dateOrder: settings.dateOrder ?? locale.dateOrder,
    decimalComma: locale.decimalComma,
    partnerFiscalYear: source.fiscalYearStarts ?? settings.fiscalYearStarts,
    fiscalYear: settings.fiscalYearStarts,
    frequency: source.frequency,
    asWritten,
  };
}
