import type { Dictionary } from "../../src/core/dictionary/model";
import type { Flag, FlagKind } from "../../src/core/gaps/model";
import { describeFlag, type FlagNames, flagNames } from "../../src/messages/describe-flag";
import type { Language } from "../../src/messages/sentences";
import { correct, PEOPLE } from "../core/dictionary/workbook";
import * as en from "./expected/en";
import * as es from "./expected/es";
import { FLAGS } from "./samples";

const LANGUAGES = { en, es } as const;
const UNFILLED = /undefined|null|NaN|\[object|\$\{|\(\)| {2}/;
const NAMES: FlagNames = {
  metric: () => ({ title: "Enrolled", unit: "%", factor: 100, percentage: true }),
  dimension: () => "Race/ethnicity",
};

describe.each(Object.keys(LANGUAGES) as Language[])("flags in %s", (language) => {
  it.each(Object.entries(LANGUAGES[language].flags))("says %s", (kind, [whatItMeans, ask]) => {
    expect(describeFlag(FLAGS[kind as FlagKind], NAMES, language)).toMatchObject({ whatItMeans, ask });
  });

  it("leaves nothing unfilled where figures are absent", () => {
    const nothing = { value: null, reference: null, gap: null, low: null, high: null, n: null, measures: {} };
    for (const kind of ["missing-report", "partial-report", "unused-metric", "unheard-group"] as const) {
      const { whatItMeans, ask } = describeFlag({ ...FLAGS[kind], ...nothing }, NAMES, language);
      expect(`${whatItMeans} ${ask}`).not.toMatch(UNFILLED);
    }
    const bare = describeFlag({ ...FLAGS["outcome-gap"], low: null, high: null, n: null }, NAMES, language);
    expect(bare.whatItMeans).not.toMatch(UNFILLED);
    expect(bare.whatItMeans).not.toContain("95");
  });
});

describe("the numbers of a flag", () => {
  const dictionary: Dictionary = correct({
    Dictionary: PEOPLE,
    Metrics: [
      ["Metric", "Title", "Calculation", "Numerator", "Denominator", "Factor", "Unit"],
      ["births", "Births", "rate", "[Days attended]", "[Days enrolled]", 1000, "per 1,000"],
      ["share", "Share enrolled", "rate", '[Status]="Enrolled"', "", "", ""],
      ["money", "Raised", "sum", "[Days attended]", "", "", "dollars"],
    ],
  });
  const meaning = (changes: Partial<Flag>) =>
    describeFlag({ ...FLAGS["target-gap"], ...changes }, flagNames(dictionary), "en").whatItMeans;

  it("stand in the metric's own unit, times its factor", () => {
    const births = { metric: "births", value: 0.0125, reference: 0.01, gap: 0.0025, low: 0.001, high: 0.004 };
    expect(meaning({ ...births, measures: {} })).toBe(
      "“Births” in 2025-Q3: 12.5 per 1,000 for everyone (120 people), 2.5 per 1,000 above the target (10 per 1,000); the gap is between 1 and 4 per 1,000 (95% confidence).",
    );
    const money = {
      metric: "money",
      value: 1_234_567,
      reference: 2_000_000,
      gap: -765_433,
      low: null,
      high: null,
    };
    expect(meaning({ ...money, n: null, measures: {} })).toBe(
      "“Raised” in 2025-Q3: 1,234,567 dollars for everyone, 765,433 dollars below the target (2,000,000 dollars).",
    );
  });

  it("read as percentages and points for shares, with at most one digit after the point", () => {
    const share = { metric: "share", value: 0.4849, reference: 0.4949, gap: -0.01, low: -0.02, high: -0.001 };
    expect(meaning({ ...share, n: 1200, measures: { peopleBehind: 1 } })).toBe(
      "“Share enrolled” in 2025-Q3: 48.5% for everyone (1,200 people), 1 percentage point below the target (49.5%); the gap is between 0.1 and 2 points (95% confidence). 1 more person would close the gap.",
    );
  });

  it("go by labels for dimensions and crosses, and by what there is for an unknown metric", () => {
    const cross = { metric: "gone", dimension: "gender x race", group: "Female x Black", partner: "Lincoln" };
    expect(meaning({ ...cross, period: "All" })).toMatch(
      /^“gone” at Lincoln: .* for Female x Black \(Gender x Race\/ethnicity; 120 people\)/,
    );
  });

  it("say whether a number is over all periods of several", () => {
    const say = (measures: Flag["measures"], language: Language) =>
      describeFlag({ ...FLAGS["outcome-gap"], period: "All", measures }, flagNames(dictionary), language)
        .whatItMeans;
    expect(say({ allPeriods: 1 }, "en")).toMatch(/^“enrolled” over all periods: /);
    expect(say({ allPeriods: 1 }, "es")).toMatch(/^“enrolled” en todos los periodos: /);
    expect(say({}, "en")).toMatch(/^“enrolled”: /);
  });

  it("stay unsaid where they may not be printed", () => {
    const withheld = { value: null, reference: null, gap: null, low: null, high: null, n: null };
    const flag = { ...FLAGS["widening-gap"], ...withheld, measures: { reference: "everyone else" } };
    for (const language of ["en", "es"] as const)
      expect(describeFlag(flag, flagNames(dictionary), language).whatItMeans).not.toMatch(UNFILLED);
  });

  it("name the groups that fall short with everyone, and the indexes of what should go up", () => {
    const share = { metric: "share", low: -0.1, high: -0.02 };
    expect(meaning({ ...share, measures: { groups: 16, groupsShort: 14 } })).toMatch(
      / 14 of 16 groups miss it as well\.$/,
    );
    const indexes = { proportionalityIndex: 0.812, eightyPercentIndex: 0.755 };
    const say = (measures: Flag["measures"]) =>
      describeFlag({ ...FLAGS["outcome-gap"], measures }, flagNames(dictionary), "en").whatItMeans;
    expect(say(indexes)).toMatch(/ Proportionality index 0\.81, 80% index 0\.76\.$/);
    expect(say({ proportionalityIndex: null, eightyPercentIndex: null })).not.toContain("index");
  });

  it("give no interval that has the gap on both sides", () => {
    expect(meaning({ metric: "share", low: -0.1, high: 0.1 })).not.toContain("between");
  });

  it("say of a gap that has turned who was ahead and who is behind", () => {
    const turned = { value: -0.033, reference: 0.01, low: -0.079, high: -0.007, gap: -0.043 };
    const say = (language: Language, more = {}) =>
      describeFlag(
        {
          ...FLAGS["widening-gap"],
          ...turned,
          metric: "share",
          comparedWith: "2024-Q3",
          measures: { reference: "everyone else", ...more },
        },
        flagNames(dictionary),
        language,
      ).whatItMeans;
    expect(say("en")).toBe(
      "Latino (Race/ethnicity; 120 people) was 1 point ahead of everyone else in “Share enrolled” in 2024-Q3, and is 3.3 points behind in 2025-Q3: a change of between 0.7 and 7.9 points (95% confidence).",
    );
    expect(say("en", { someOnly: 1 })).toMatch(/^Among the partners that reported in both periods: Latino /);
    expect(say("es")).toMatch(
      /^Latino .* iba 1 punto por delante de las demás personas .* va 3.3 puntos por detrás/,
    );
  });

  it("say that hidden groups are looked at together, and show a ratio beyond 1 as it is", () => {
    const together = { ...FLAGS["outcome-gap"], metric: "share", group: "Black + Other" };
    const say = (changes: Partial<Flag>) =>
      describeFlag({ ...together, ...changes }, flagNames(dictionary), "en");
    expect(say({ measures: { together: 1 } }).whatItMeans).toContain(
      "These groups are looked at together, since the numbers of each are hidden.",
    );
    const visits = say({ value: 4.2, reference: 5, gap: -0.8, low: -1.2, high: -0.4 });
    expect(visits.whatItMeans).toContain("4.2 for Black + Other");
    expect(visits.isShare).toBe(false);
    expect(say({}).isShare).toBe(true);
  });
});
