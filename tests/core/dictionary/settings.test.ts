import type { Settings } from "../../../src/core/dictionary/model";
import type { Cell } from "../../../src/core/table/cell";
import { correct, PEOPLE, places, read } from "./workbook";

const DEFAULTS: Settings = {
  initiative: "",
  reportBy: null,
  fiscalYearStarts: 1,
  dateOrder: null,
  idsShared: false,
  rowsWithErrors: "blank",
  sameKeyTwice: "hold all",
  smallestPublishable: 11,
  hideAllOrNone: true,
  publishPartnerDetail: false,
  readers: "public",
  smallestGap: 0.03,
  flagPartners: false,
  flagAdjustment: "none",
  completeAt: 0.8,
  dueAfterDays: 30,
  closedThrough: "",
  identifiersInMaster: false,
  markProblems: true,
  language: "en",
};

const settings = (...lines: Cell[][]) => ({ Dictionary: PEOPLE, Settings: [["Setting", "Value"], ...lines] });
const one = (name: string, value: Cell) => correct(settings([name, value])).settings;

describe("the Settings tab", () => {
  it("has the defaults of the contract, without the tab and for blank values", () => {
    expect(correct({ Dictionary: PEOPLE }).settings).toEqual(DEFAULTS);
    expect(one("Smallest publishable count", "")).toEqual(DEFAULTS);
  });

  it.each<[string, Cell, Partial<Settings>]>([
    ["Initiative", "Alder Falls", { initiative: "Alder Falls" }],
    ["report_by", "Monthly", { reportBy: "month" }],
    ["Fiscal year starts", "July", { fiscalYearStarts: 7 }],
    ["Fiscal year starts", 7, { fiscalYearStarts: 7 }],
    ["Fiscal year starts", "Jul", { fiscalYearStarts: 7 }],
    ["Fiscal year starts", "julio", { fiscalYearStarts: 7 }],
    ["Fiscal year starts", "octubre", { fiscalYearStarts: 10 }],
    ["Date order", "DD/MM/YYYY", { dateOrder: "dmy" }],
    ["Date order", "month, day, year", { dateOrder: "mdy" }],
    ["Date order", "año-mes-día", { dateOrder: "ymd" }],
    ["Date order", "dd/mm/aaaa", { dateOrder: "dmy" }],
    ["Ids shared across partners", true, { idsShared: true }],
    ["Rows with errors", "HOLD", { rowsWithErrors: "hold" }],
    ["Same key twice", "Hold All", { sameKeyTwice: "hold all" }],
    ["Same key twice", "last", { sameKeyTwice: "last" }],
    ["Smallest publishable count", "0", { smallestPublishable: 0 }],
    ["Hide all or none rates", "no", { hideAllOrNone: false }],
    ["Mark problems on tabs", "no", { markProblems: false }],
    ["Readers", "Partners", { readers: "partners" }],
    ["Smallest gap that matters", 3, { smallestGap: 0.03 }],
    ["Smallest gap that matters", "5", { smallestGap: 0.05 }],
    ["Smallest gap that matters", "4%", { smallestGap: 0.04 }],
    ["Smallest gap that matters", 0.05, { smallestGap: 0.05 }],
    ["Smallest gap that matters", "2.5 percentage points", { smallestGap: 0.025 }],
    ["Smallest gap that matters", 1, { smallestGap: 0.01 }],
    ["Complete at", 80, { completeAt: 0.8 }],
    ["Complete at", "90%", { completeAt: 0.9 }],
    ["Complete at", 0.75, { completeAt: 0.75 }],
    ["Complete at", 1, { completeAt: 1 }],
    ["Due after", "45 days", { dueAfterDays: 45 }],
    ["Due after", 10, { dueAfterDays: 10 }],
    ["Closed through", "Q2 2025", { closedThrough: "2025-Q2" }],
    ["Language", "Español", { language: "es" }],
  ])("reads %s as %p", (name, value, expected) => {
    expect(one(name, value)).toEqual({ ...DEFAULTS, ...expected });
  });

  it("says what is wrong and goes on with the default", () => {
    const { dictionary, found } = read(
      settings(
        ["Smallest publishable cout", 5],
        ["Report by", "fortnight"],
        ["Complete at", "800%"],
        ["Smallest publishable count", -1],
        ["Fiscal year starts", 13],
        ["Language", "en"],
        ["language", "es"],
        ["Flag partners", "perhaps"],
        ["Due after", "soon"],
      ),
    );
    expect(places(found)).toEqual([
      "Settings!A2 unknown-word",
      "Settings!B3 unknown-word",
      "Settings!B4 out-of-range",
      "Settings!B5 out-of-range",
      "Settings!B6 unknown-word",
      "Settings!A8 duplicate-name",
      "Settings!B9 unknown-word",
      "Settings!B10 not-a-number",
    ]);
    expect(found[0]!.suggested).toBe("Smallest publishable count");
    expect(found[3]!.mistake).toMatchObject({ column: "Smallest publishable count", used: "11" });
    expect(dictionary!.settings).toEqual(DEFAULTS);
  });

  it("wants a whole number of people", () => {
    const { dictionary, found } = read(settings(["Smallest publishable count", 10.5]));
    expect(places(found)).toEqual(["Settings!B2 not-a-number"]);
    expect(found[0]!.mistake).toMatchObject({ text: "10.5", used: "11", whole: true });
    expect(dictionary!.settings).toEqual(DEFAULTS);
  });

  it("says what it goes on with, where that is a word or a number", () => {
    const used = (name: string) => {
      const { mistake } = read(settings([name, "perhaps"])).found[0]!;
      return "used" in mistake ? mistake.used : null;
    };
    expect(["Rows with errors", "Due after", "Report by", "Flag partners"].map(used)).toEqual([
      ...["blank", "30", "", ""],
    ]);
  });

  it("lets its date order settle the dates of the other tabs", () => {
    const Partners = [
      ["Partner", "From"],
      ["A", "3/4/2025"],
    ];
    expect(read({ Dictionary: PEOPLE, Partners }).found[0]!.mistake.kind).toBe("not-a-date");
    const { partners } = correct({ ...settings(["Date order", "dmy"]), Partners });
    expect(partners![0]!.from).toBe(45_750);
  });
});
