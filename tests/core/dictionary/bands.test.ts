/** Bands over numbers and dates. */
import { bandFault, compileBands } from "../../../src/core/dictionary/bands";
import type { FieldType } from "../../../src/core/dictionary/model";
import { serialFromYmd } from "../../../src/core/time/calendar";

function field(codes: string[], type: FieldType = "integer", rollUps: Record<string, string> = {}) {
  const list = codes.map((code, order) => ({
    ...{ code, label: `Band ${code}`, aliases: [], order, rollUpTo: rollUps[code] ?? "" },
  }));
  return { type, allowed: { name: "Ages", codes: list } };
}
function bandOf(...given: Parameters<typeof field>) {
  const bands = compileBands(field(...given));
  return bands && ((value: number) => bands.find(value)?.code ?? null);
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

  it("read ages as people write them, in English and Spanish", () => {
    const find = bandOf(["under 5", "5 to 17 years", "18 and over"])!;
    expect([4, 5, 17, 18].map(find)).toEqual(["under 5", ...Array(2).fill("5 to 17 years"), "18 and over"]);
    const es = bandOf(["menos de 5 años", "5 a 17 años", "18 o más"])!;
    expect([4, 17, 18].map(es)).toEqual(["menos de 5 años", "5 a 17 años", "18 o más"]);
    const ends = bandOf(["17 or younger", "18-64", "over 64"])!;
    expect([17, 64, 65].map(ends)).toEqual(["17 or younger", "18-64", "over 64"]);
  });

  it("may be a single number beside ranges", () => {
    const find = bandOf(["0", "1-2", "3+"])!;
    expect([0, 1, 2, 3].map(find)).toEqual(["0", "1-2", "1-2", "3+"]);
    expect(bandOf(["1", "2", "3"])).toBeNull();
  });

  it("are ages on a date, or spans of time where they are years or periods", () => {
    const over = (...codes: string[]) => compileBands(field(codes, "date"))?.over;
    expect(over("0-5", "6-11", "12+")).toBe("ages");
    expect(over("under 2010", "2010-2014", "2015+")).toBe("days");
    expect(over("2024-Q1", "2024-Q2")).toBe("days");
    expect(compileBands(field(["0-5", "6+"]))!.over).toBe("numbers");
  });

  it("go by quarter and month of a date, where they say so", () => {
    const find = bandOf(["2024-Q3", "2024-Q4", "2025-01", "2025-02", "2026"], "date")!;
    const days: [number, number, number][] = [
      [2024, 7, 1],
      [2024, 12, 31],
      [2025, 1, 31],
      [2025, 2, 28],
      [2025, 3, 1],
      [2026, 5, 5],
    ];
    expect(days.map((day) => find(serialFromYmd(...day)))).toEqual([
      ...["2024-Q3", "2024-Q4", "2025-01", "2025-02", null, "2026"],
    ]);
  });

  it("hold what lies in a wider band that they roll up to, and not in them", () => {
    const find = bandOf(["0-17", "0-5", "6-11"], "integer", { "0-5": "0-17", "6-11": "0-17" })!;
    expect([3, 7, 15, 20].map(find)).toEqual(["0-5", "6-11", "0-17", null]);
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

describe("faults of bands", () => {
  const fault = (...given: Parameters<typeof field>) => bandFault(field(...given));

  it("are a gap, an overlap, ends that are exchanged, and a code that is no band", () => {
    expect(fault(["0-5", "8-11"])).toEqual({ problem: "gap", band: "0-5", next: "8-11", values: "6–7" });
    expect(fault(["12+", "0-5", "6-10"])).toEqual({
      problem: "gap",
      band: "6-10",
      next: "12+",
      values: "11",
    });
    expect(fault(["0-5", "5-11"])).toEqual({ problem: "overlap", band: "0-5", next: "5-11", values: "5" });
    expect(fault(["0+", "18+"])).toMatchObject({ problem: "overlap", values: "18+" });
    expect(fault(["11-6", "12+"])).toEqual({ problem: "backwards", band: "11-6" });
    expect(fault(["0-5", "Other"])).toEqual({ problem: "unread", band: "Other" });
    expect(fault(["2010-2014", "2016+"], "date")).toMatchObject({ values: "2015-01-01–2015-12-31" });
  });

  it("are none where bands follow each other, by whole numbers or by decimals", () => {
    expect(fault(["<5", "5-11", ">=12"])).toBeNull();
    expect(fault(["<=4", "5-11", ">11"])).toBeNull();
    expect(fault(["0-0.9", "1-1.9", "2+"], "number")).toBeNull();
    expect(fault(["2024-Q3", "2024-Q4", "2025-01", "2025-02"], "date")).toBeNull();
  });

  it("are not looked for in bands that others roll up to, nor in lists without bands", () => {
    expect(fault(["0-17", "0-5", "6-17"], "integer", { "0-5": "0-17", "6-17": "0-17" })).toBeNull();
    expect(fault(["1", "3"])).toBeNull();
    expect(fault(["0-5", "8-11"], "string")).toBeNull();
  });
});
