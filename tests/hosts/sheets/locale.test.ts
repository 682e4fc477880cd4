/** What a spreadsheet's locale says about reading dates and numbers. */
import { localeOf } from "../../../src/hosts/sheets/locale";

describe("localeOf", () => {
  it.each([
    ["en_US", "mdy", false],
    ["en_GB", "dmy", false],
    ["en_CA", "ymd", false],
    ["es_MX", "dmy", false],
    ["es_ES", "dmy", true],
    ["de_DE", "dmy", true],
    ["pt_BR", "dmy", true],
    ["ja_JP", "ymd", false],
    ["sv_SE", "ymd", true],
    ["fr", "dmy", true],
    // Countries with a calendar or digits of their own: Sheets uses the Gregorian calendar and Latin digits.
    ["th_TH", "dmy", false],
    ["fa_IR", "ymd", false],
    ["iw_IL", "dmy", false],
  ])("%s reads dates as %s, decimal comma %s", (name, dateOrder, decimalComma) => {
    expect(localeOf(name)).toEqual({ dateOrder, decimalComma });
  });

  it.each(["", "not a locale", "x", "xx_YY"])("assumes nothing of %j", (name) => {
    expect(localeOf(name)).toEqual({ dateOrder: null, decimalComma: false });
  });
});
