/** Hidden groups taken as one: only where it takes printed numbers alone, and never beside what is said already. */
import { hiddenTogether } from "../../../src/core/gaps/hidden-together";
import { outcomeGaps } from "../../../src/core/gaps/kinds/outcome-gap";
import { unheardGroups } from "../../../src/core/gaps/kinds/unheard-group";
import type { CubeCell } from "../../../src/core/summarize/model";
import { cell, context, cube, dictionary, metric, settings } from "./build";

/** Black is large enough, but hidden with Other, which is not. */
const CELLS = [cell("All", 124, 206), cell("White", 84, 120), cell("Black", 36, 80), cell("Other", 4, 6)];

function among(cells: CubeCell[], differing: Parameters<typeof metric>[1] = {}, overlapping: string[] = []) {
  const words = dictionary({ metrics: [metric("enrolment", differing)] });
  const hidden = new Set(["Black", "Other", "Not reported"]);
  const isHidden = ({ group }: { group: string }) => hidden.has(group);
  const plain = context(words, cube(cells, overlapping));
  const protection = { ...plain.protection, isHidden, isReferenceHidden: isHidden };
  return { ...plain, protection };
}

const PLACE = { metric: "enrolment", period: "2025-Q1", partner: "All", dimension: "race" };

describe("hidden groups together", () => {
  it("are what the printed groups leave of everyone", () => {
    expect(hiddenTogether(PLACE, among(CELLS))).toMatchObject({
      groups: ["Black", "Other"],
      cell: { group: "Black + Other", n: 86, numerator: 40, denominator: 86, value: 40 / 86 },
    });
  });

  it("are nothing where the total is hidden or people may be in several groups, nor those who are not known", () => {
    const hiddenTotal = among(CELLS);
    const all = { ...hiddenTotal.protection, isHidden: () => true };
    expect(hiddenTogether(PLACE, { ...hiddenTotal, protection: all })).toBeNull();
    expect(hiddenTogether(PLACE, among(CELLS, {}, ["enrolment|race"]))).toBeNull();
    const unknown = [cell("All", 124, 206), cell("White", 84, 120), cell("Not reported", 40, 86)];
    expect(hiddenTogether(PLACE, among(unknown))).toBeNull();
  });

  it("are flagged where they are behind, with the numbers that anybody can work out", () => {
    const flags = outcomeGaps(among(CELLS));
    expect(flags.map(({ group, value, reference, n }) => [group, value, reference, n])).toEqual([
      ["Black + Other", 40 / 86, 0.7, 86],
    ]);
    expect(flags[0]!.measures).toMatchObject({ together: 1, peopleBehind: 21 });
    expect(unheardGroups({ ...among(CELLS), heard: [] }, flags)).toEqual([]);
  });

  it("are held against everyone else whatever Compare to says, and need enough people", () => {
    expect(outcomeGaps(among(CELLS, { compareTo: "best" }))).toHaveLength(1);
    expect(outcomeGaps(among(CELLS, { compareTo: "White" }))).toHaveLength(1);
    expect(outcomeGaps(among(CELLS, { minimumGroupSize: 87 }))).toEqual([]);
  });

  it("are not looked at where all is printed", () => {
    const words = dictionary({ settings: settings({ smallestPublishable: 0 }) });
    expect(outcomeGaps(context(words, cube(CELLS))).map(({ group }) => group)).toEqual(["Black"]);
  });
});
