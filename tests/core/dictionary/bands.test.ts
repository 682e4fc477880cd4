/** Bands over numbers and dates. */
import { compileBands } from "../../../src/core/dictionary/bands";
import type { FieldType } from "../../../src/core/dictionary/model";
import { serialFromYmd } from "../../../src/core/time/calendar";

function bandOf(codes: string[], type: FieldType = "integer", rollUps: Record<string, string> = {}) {
  const list = codes.map((code, order) => ({
    ...{ code, label: `Band ${code}`, aliases: [], order, rollUpTo: rollUps[code] ?? "" },
  }));
  const find = compileBands({ type, allowed: { name: "Ages", codes: list } });
  return find && ((value: number) => find(value)?.code ?? null);
}

describe("bands", () => {
  it("hold both ends, and a fraction up to the next whole number", () => {
    const find = bandOf(["0-5", "6 – 11", "12 to 17", "18+"], "number")!;
    expect([0, 5, 5.9, 6, 11.99, 12, 17, 18, 99].map(find)).toEqual([
      ...["0-5", "0-5", "0-5", "6 – 11", "6 – 11", "12 to 17", "12 to 17", "18+", "18+"],
    ]);
    expect(find(-1)).toBeNull();
  });

  it("read the words for open ends", () => {
    const find = bandOf(["under 5", "5-10", ">10"])!;
    expect([4, 5, 10, 11].map(find)).toEqual(["under 5", "5-10", "5-10", ">10"]);
    const other = bandOf(["<=4", ">= 5"])!;
    expect([4, 5].map(other)).toEqual(["<=4", ">= 5"]);
    expect(bandOf(["0.5-0.9", "1 or more"], "number")!(0.95)).toBeNull();
  });

  it("go by the year of a date", () => {
    const find = bandOf(["2008-2012", "2013-2017"], "date")!;
    expect(find(serialFromYmd(2012, 12, 31))).toBe("2008-2012");
    expect(find(serialFromYmd(2013, 1, 1))).toBe("2013-2017");
  });

  it("may roll up to groups that are no bands", () => {
    const find = bandOf(["0-5", "6-17", "Children"], "integer", { "0-5": "Children", "6-17": "Children" })!;
    expect(find(7)).toBe("6-17");
  });

  it("are none where a code is no range, the field is text, or there is no list", () => {
    expect(bandOf(["0-5", "Other"])).toBeNull();
    expect(bandOf(["0-5", "6-11"], "string")).toBeNull();
    expect(bandOf([])).toBeNull();
    expect(compileBands({ type: "integer", allowed: null })).toBeNull();
  });
});
