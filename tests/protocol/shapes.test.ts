/** Questions about values from elsewhere. */
import { REQUESTS } from "../../src/protocol/requests";
import { count, flag, listOf, objectOf, oneOf, orNull, text, upTo } from "../../src/protocol/shapes";

const OTHERS = [undefined, null, 1, "a", true, [], {}];

describe("shapes", () => {
  it("tell plain values apart", () => {
    expect(OTHERS.filter(text)).toEqual(["a"]);
    expect(OTHERS.filter(flag)).toEqual([true]);
    expect(OTHERS.filter(oneOf(["a", "b"]))).toEqual(["a"]);
    expect(OTHERS.filter(orNull(text))).toEqual([null, "a"]);
  });

  it("take whole numbers within their limit only", () => {
    expect([-1, 0, 3, 4, 1.5, Number.NaN, "1"].filter(upTo(3))).toEqual([0, 3]);
    expect(count(Number.MAX_SAFE_INTEGER)).toBe(true);
    expect(count(Number.POSITIVE_INFINITY)).toBe(false);
  });

  it("look at every item of a list and every property of an object", () => {
    expect(listOf(text)(["a", ""])).toBe(true);
    expect(listOf(text)(["a", 1])).toBe(false);
    expect(listOf(text)({ length: 0 })).toBe(false);
    const place = objectOf({ tab: text, cell: orNull(text) });
    expect(place({ tab: "Lincoln", cell: null })).toBe(true);
    expect(place({ tab: "Lincoln", cell: "B2", more: 1 })).toBe(true);
    expect(OTHERS.concat([{ tab: "Lincoln" }, { tab: 1, cell: null }]).filter(place)).toEqual([]);
    expect(OTHERS.filter(objectOf({}))).toEqual([{}]);
  });
});

describe("requests", () => {
  it("ask for what their calls need", () => {
    expect(REQUESTS.continueRun({ run: "20261122-150417", step: 1 })).toBe(true);
    expect(REQUESTS.continueRun({ run: "20261122-150417", step: -1 })).toBe(false);
    expect(REQUESTS.undoChanges({ batch: "1", cell: { tab: "Lincoln", cell: "B2" } })).toBe(true);
    expect(REQUESTS.undoChanges({ batch: "1", cell: { tab: "Lincoln" } })).toBe(false);
    expect(REQUESTS.addPartner({ partner: "x".repeat(100), table: "" })).toBe(true);
    expect(REQUESTS.addPartner({ partner: "x".repeat(101), table: "" })).toBe(false);
  });
});
