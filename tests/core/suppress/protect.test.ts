import type { Settings } from "../../../src/core/dictionary/model";
import { compareGroups } from "../../../src/core/summarize/compare";
import type { CubeCell } from "../../../src/core/summarize/model";
import { protect } from "../../../src/core/suppress/protect";
import { cell, count, cube, rate } from "../summarize/cells";
import { dictionary } from "../summarize/records";

const METRICS = [
  { name: "m", calculation: "rate" as const, lines: [], by: [["gender"], ["gender", "race"]] },
  { name: "c", calculation: "count" as const, lines: [], by: [["gender"]] },
];

function protection(cells: readonly CubeCell[], settings: Partial<Settings> = {}) {
  const words = dictionary(METRICS, [], settings);
  const numbers = cube(...cells);
  return protect(numbers, words, compareGroups(numbers, words));
}

const isHidden = (one: CubeCell, settings: Partial<Settings> = {}) =>
  protection([one], settings).isHidden(one);

describe("small numbers", () => {
  it.each([
    ["n of 10", rate("Female", 20, 40, { n: 10 }), true],
    ["n of 11", rate("Female", 20, 40, { n: 11 }), false],
    ["a numerator of 1", rate("Female", 1, 40), true],
    ["a numerator of 10", rate("Female", 10, 40), true],
    ["a numerator of 11", rate("Female", 11, 40), false],
    ["a complement of 10", rate("Female", 30, 40), true],
    ["a complement of 11", rate("Female", 29, 40), false],
    ["none of 40", rate("Female", 0, 40), true],
    ["all of 40", rate("Female", 40, 40), true],
    ["nobody at all", rate("Female", 0, 0), false],
    ["a count of 10", count("Female", 10, { metric: "c" }), true],
    ["a count of 0", count("Female", 0, { metric: "c" }), false],
    ["a count of 11", count("Female", 11, { metric: "c" }), false],
    ["few things over many people", rate("Female", 3, 5, { n: 60, countsPeople: false }), false],
    ["many things over few people", rate("Female", 300, 500, { n: 6, countsPeople: false }), true],
    ["all things over many people", rate("Female", 500, 500, { n: 60, countsPeople: false }), false],
  ])("%s", (_, one, hidden) => expect(isHidden(one)).toBe(hidden));

  it("shows all-or-none rates where Settings say so", () => {
    expect(isHidden(rate("Female", 0, 40), { hideAllOrNone: false })).toBe(false);
    expect(isHidden(rate("Female", 40, 40), { hideAllOrNone: false })).toBe(false);
    expect(isHidden(rate("Female", 4, 40), { hideAllOrNone: false })).toBe(true);
  });

  it("takes the limit from Settings, 0 turning all off", () => {
    expect(isHidden(count("Female", 10, { metric: "c" }), { smallestPublishable: 10 })).toBe(false);
    expect(
      isHidden(count("Female", 1, { metric: "c", partner: "A", period: "2025" }), { smallestPublishable: 0 }),
    ).toBe(false);
    expect(isHidden(rate("Female", 0, 1), { smallestPublishable: 0 })).toBe(false);
  });

  it("never publishes a breakdown that contradicts its total", () => {
    expect(isHidden(rate("Female", 20, 40, { inconsistent: true }), { smallestPublishable: 0 })).toBe(true);
  });
});

describe("what is printed", () => {
  const at = (partner: string, period: string, dimension: string) =>
    cell({ partner, period, dimension, group: dimension === "" ? "All" : "X" });
  it.each([
    ["a partner's total in a period", at("A", "2025", ""), true],
    ["a partner's groups over all periods", at("A", "All", "gender"), true],
    ["a partner's groups in a period", at("A", "2025", "gender"), false],
    ["a partner's cross over all periods", at("A", "All", "gender x race"), false],
    ["everyone's groups in a period", at("All", "2025", "gender"), true],
    ["everyone's cross in a period", at("All", "2025", "gender x race"), true],
  ])("%s", (_, one, printed) => {
    expect(isHidden(one)).toBe(!printed);
    expect(isHidden(one, { publishPartnerDetail: true })).toBe(false);
    expect(isHidden(one, { smallestPublishable: 0 })).toBe(false);
  });
});

describe("references", () => {
  it("hides what is worked out from a hidden number", () => {
    const small = rate("All", 3, 100);
    const group = rate("Female", 20, 40);
    expect(protection([small, group]).isReferenceHidden(group)).toBe(true);
    expect(protection([small, group]).isHidden(group)).toBe(false);
    expect(protection([rate("All", 50, 100), group]).isReferenceHidden(group)).toBe(false);
  });

  it("hides a reference that few people make up", () => {
    const group = rate("Female", 40, 90);
    const few = protection([rate("All", 50, 100), group]);
    expect([few.isHidden(group), few.isReferenceHidden(group)]).toEqual([false, true]);
    const none = protection([rate("All", 40, 120), group]);
    expect([none.isHidden(group), none.isReferenceHidden(group)]).toEqual([false, true]);
    const off = protection([rate("All", 50, 100), group], { smallestPublishable: 0 });
    expect(off.isReferenceHidden(group)).toBe(false);
  });

  it("hides the reference of a hidden group: it would give the group away", () => {
    const group = rate("Female", 4, 40);
    expect(protection([rate("All", 50, 100), group]).isReferenceHidden(group)).toBe(true);
  });
});

describe("secondary suppression", () => {
  const total = rate("All", 60, 130);
  const groups = [rate("Female", 30, 70), rate("Male", 26, 54), rate("Nonbinary", 4, 6)];

  it("hides one more group beside a small one, and says so", () => {
    const decided = protection([total, ...groups]);
    expect([total, ...groups].map((one) => decided.isHidden(one))).toEqual([false, false, true, true]);
    expect(decided.audit).toMatchObject({ primary: 1, secondary: 1, unsafe: [] });
    expect(decided.audit.narrowest).toBeGreaterThanOrEqual(3);
  });

  it("hides groups before the total of all partners, and shows each total that need not be hidden", () => {
    const decided = ["2024", "2025"].flatMap((period) => {
      const some = (group: string, n: number) => count(group, n, { metric: "c", period });
      return period === "2024"
        ? [some("All", 30), some("Female", 5), some("Male", 25)]
        : [some("All", 90), some("Female", 40), some("Male", 50)];
    });
    const all = [
      count("All", 120, { metric: "c" }),
      count("Female", 45, { metric: "c" }),
      count("Male", 75, { metric: "c" }),
    ];
    const found = protection([...decided, ...all]);
    const totals = [...decided, ...all].filter(({ dimension }) => dimension === "");
    expect(totals.map((one) => found.isHidden(one))).toEqual([false, false, false]);
    expect(found.audit).toMatchObject({ primary: 1, secondary: 3, unsafe: [] });
  });

  it("hides no more where two small groups protect each other", () => {
    const two = [rate("All", 60, 130), rate("Female", 50, 112), rate("X", 5, 9), rate("Nonbinary", 5, 9)];
    expect(two.map((one) => protection(two).isHidden(one))).toEqual([false, false, true, true]);
  });

  it("hides the same people under another metric", () => {
    const people = [total, ...groups].map(({ group, n }) => count(group, n, { metric: "c" }));
    const decided = protection([total, ...groups, ...people]);
    expect(people.map((one) => decided.isHidden(one))).toEqual([false, false, true, true]);
  });

  it("does not let a partner take its own rows away from everybody's", () => {
    const partners = [30, 20, 5].map((n, i) => count("All", n, { metric: "c", partner: `P${i}` }));
    const all = [count("All", 55, { metric: "c" }), ...partners];
    const hiddenTo = (readers: Settings["readers"]) =>
      all.map((one) => protection(all, { readers }).isHidden(one));
    expect(hiddenTo("public")).toEqual([false, false, true, true]);
    // The second partner knows its 20, and would know the 5.
    expect(hiddenTo("partners").filter(Boolean).length).toBeGreaterThan(2);
  });
});
