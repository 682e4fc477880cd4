/** What each type reads, and what it refuses. */
import { parseNumber } from "../../../src/core/table/parse-number";
import { checkCells, day, found, oneField, serial, valuesOf } from "./initiative";

describe("numbers in text", () => {
  it.each([
    ["1,234.50", 1234.5],
    ["(1,234)", -1234],
    ["($1,234.00)", -1234],
    ["45%", 0.45],
    ["12.5 %", 0.125],
    ["$1,200", 1200],
    ["-$5", -5],
    ["$-5", -5],
    ["US$ 7", 7],
    ["12 €", 12],
    ["₪ 1,000", 1000],
    ["\u22123", -3],
    ["+4", 4],
    [".5", 0.5],
    ["5.", 5],
    ["1e3", 1000],
    ["1 234 567", 1234567],
    ["1'234", 1234],
    ["0", 0],
    ["-0", 0],
  ])("%s", (text, value) => expect(parseNumber(text, false)).toBe(value));

  it.each([
    "",
    "1,23",
    "12,34,567",
    "1.2.3",
    "--1",
    "(-1)",
    "(1",
    "1)",
    "abc",
    "1a",
    ",",
    ".",
    "%",
    "$",
    "1/2",
    "0x10",
    "1,5",
    "0,125",
  ])("%s is none", (text) => expect(parseNumber(text, false)).toBeNull());

  it("does not linger over a cell of 50,000 characters", () => {
    expect(parseNumber(`1${" ".repeat(50_000)}x`, false)).toBeNull();
  });

  it("reads the comma as the decimal sign where the locale does", () => {
    expect(
      ["1.234,5", "1234,5", "0,45", "-1,5", "45,5%", "0.45", "0.125", "1.234"].map((text) =>
        parseNumber(text, true),
      ),
    ).toEqual([1234.5, 1234.5, 0.45, -1.5, 0.455, 0.45, 0.125, 1234]);
    expect(parseNumber("1,234.5", true)).toBeNull();
  });
});

describe("integer and number", () => {
  it("reads numbers, says so where they are text, and refuses the rest", () => {
    const tab = checkCells(oneField({ Type: "integer" }), [
      12,
      12.0,
      "12",
      "1,234",
      "12.0",
      12.5,
      "12.5",
      "twelve",
      true,
    ]);
    expect(valuesOf(tab)).toEqual([12, 12, 12, 1234, 12, "invalid", "invalid", "invalid", "invalid"]);
    expect(found(tab)).toEqual([
      "info number-as-text A4",
      "info number-as-text A5",
      "info number-as-text A6",
      "error type-error A7",
      "error type-error A8",
      "error type-error A9",
      "error type-error A10",
    ]);
    expect(tab.issues[1]).toMatchObject({ value: "1,234", suggested: "1234", params: { readAs: "1234" } });
    expect(tab.cellsBlanked).toBe(4);
  });

  it("does not remark on numbers in text where everything is text", () => {
    expect(found(checkCells(oneField({ Type: "number" }), ["12", "(3)"], { asWritten: true }))).toEqual([]);
  });

  it("suggests what a number in another country's signs must be, and reads it not", () => {
    const suggested = (texts: readonly string[], decimalComma: boolean, type = "number") =>
      checkCells(oneField({ Type: type }), texts, { locale: { dateOrder: null, decimalComma } }).issues.map(
        (issue) => `${issue.check} ${issue.suggested}`,
      );
    expect(suggested(["1.234,5", "12,5", "0,125", "1.234.567", "1,2345", "n/a"], false)).toEqual([
      "type-error 1234.5",
      "type-error 12.5",
      "type-error 0.125",
      "type-error 1234567",
      "type-error ",
      "type-error ",
    ]);
    expect(suggested(["1,234.50", "1,234,567"], true)).toEqual(["type-error 1234.5", "type-error 1234567"]);
    expect(suggested(["12,5"], false, "integer")).toEqual(["type-error "]);
  });

  it("reads Arabic digits and their signs the same everywhere", () => {
    expect(parseNumber("١٬٢٣٤٫٥", false)).toBe(1234.5);
    expect(parseNumber("١٬٢٣٤٫٥", true)).toBe(1234.5);
    expect(parseNumber("\uff11\uff12.5", false)).toBe(12.5);
  });

  it("names a date in a number column for what it is", () => {
    const tab = checkCells(oneField({ Type: "number" }), [day(2025, 3, 4), 1]);
    expect(found(tab)).toEqual(["error date-as-number A2"]);
    expect(tab.issues[0]!.value).toBe("2025-03-04");
  });
});

describe("boolean", () => {
  it("reads yes and no as people write them", () => {
    const cells = [true, "TRUE", "yes", "Y", "1", 1, "sí", false, "No", "n", 0, "FALSE"];
    const tab = checkCells(oneField({ Type: "boolean" }), cells);
    expect(valuesOf(tab)).toEqual([...new Array(7).fill(true), ...new Array(5).fill(false)]);
    expect(found(tab)).toEqual([]);
  });

  it.each(["maybe", "2", 2, -1, "-1", "1.0", day(2025, 1, 1)])("refuses %s", (cell) => {
    expect(found(checkCells(oneField({ Type: "boolean" }), [cell]))).toEqual(["error type-error A2"]);
  });

  it("keeps a row of a lone unticked box, where there is no other column", () => {
    expect(valuesOf(checkCells(oneField({ Type: "boolean" }), [false, true]))).toEqual([false, true]);
  });
});

describe("dates and times", () => {
  it("reads date cells and text; a time of day is for datetime only", () => {
    const cells = [day(2025, 9, 1), "2025-09-01", "1 Sep 2025", day(2025, 9, 1, 0.5), "2025-02-30", "soon"];
    const date = checkCells(oneField({ Type: "date" }), cells);
    const first = serial(2025, 9, 1);
    expect(valuesOf(date)).toEqual([first, first, first, "invalid", "invalid", "invalid"]);
    expect(date.issues[0]).toMatchObject({ check: "type-error", row: 5, suggested: "2025-09-01" });
    const datetime = checkCells(oneField({ Type: "datetime" }), cells.slice(0, 4));
    expect(valuesOf(datetime)).toEqual([first, first, first, first + 0.5]);
  });

  it("asks which of two readings is meant, unless an order is known", () => {
    const dictionary = oneField({ Type: "date" });
    const tab = checkCells(dictionary, ["3/4/2025"]);
    expect(found(tab)).toEqual(["error ambiguous-date A2"]);
    expect(tab.issues[0]!.params).toMatchObject({
      readings: expect.arrayContaining(["2025-03-04", "2025-04-03"]),
    });
    const known = checkCells(dictionary, ["3/4/2025"], { locale: { dateOrder: "dmy", decimalComma: false } });
    expect(valuesOf(known)).toEqual([serial(2025, 4, 3)]);
    const settings = {
      Settings: [
        ["Setting", "Value"],
        ["Date order", "mdy"],
      ],
    };
    const set = checkCells(oneField({ Type: "date" }, settings), ["3/4/2025"], {
      locale: { dateOrder: "dmy", decimalComma: false },
    });
    expect(valuesOf(set)).toEqual([serial(2025, 3, 4)]);
  });

  it("offers the date that a bare number in a date column may be", () => {
    const tab = checkCells(oneField({ Type: "date" }), [45901, 7, true]);
    expect(found(tab)).toEqual(["error type-error A2", "error type-error A3", "error type-error A4"]);
    expect(tab.issues.map(({ suggested }) => suggested)).toEqual(["2025-09-01", "", ""]);
  });

  it("reads times of day", () => {
    const tab = checkCells(oneField({ Type: "time" }), [
      day(1899, 12, 30, 0.25),
      "6:00",
      "18:00",
      day(2025, 1, 1),
      0.5,
    ]);
    expect(valuesOf(tab)).toEqual([0.25, 0.25, 0.75, "invalid", "invalid"]);
  });
});

describe("periods", () => {
  it("gives a period its key, also from a day", () => {
    const quarter = checkCells(oneField({ Type: "quarter" }), [
      "2025-Q3",
      "Q3 2025",
      day(2025, 9, 1),
      "third",
    ]);
    expect(valuesOf(quarter)).toEqual(["2025-Q3", "2025-Q3", "2025-Q3", "invalid"]);
    const month = checkCells(oneField({ Type: "yearmonth" }), ["2025-07", "July 2025", day(2025, 7, 31)]);
    expect(valuesOf(month)).toEqual(["2025-07", "2025-07", "2025-07"]);
    const year = checkCells(oneField({ Type: "year", Minimum: 2000 }), [
      2025,
      "2025",
      day(2025, 7, 31),
      1999,
      2025.5,
    ]);
    expect(valuesOf(year)).toEqual(["2025", "2025", "2025", "invalid", "invalid"]);
    expect(found(year)).toEqual(["error minimum A5", "error type-error A6"]);
  });

  it("names a partner's own fiscal quarter by the workbook's year", () => {
    const tab = checkCells(oneField({ Type: "quarter" }), ["FY26 Q1"], { source: { fiscalYearStarts: 7 } });
    expect(valuesOf(tab)).toEqual(["2025-Q3"]);
  });

  it("lets a yearly reporter name a year in a column of quarters, and nobody else", () => {
    const dictionary = oneField({ Type: "quarter" });
    expect(valuesOf(checkCells(dictionary, ["2025", 2025], { source: { frequency: "year" } }))).toEqual([
      "2025",
      "2025",
    ]);
    expect(found(checkCells(dictionary, ["2025"]))).toEqual(["error type-error A2"]);
  });
});

describe("string", () => {
  it("reads anything as text, seeing through what is invisible", () => {
    const cells = [
      "a",
      12,
      0.5,
      true,
      day(2025, 1, 5),
      "a\u0000b",
      "x\u00a0y",
      "\u200bz",
      "two\nlines",
      "👩‍👧",
      "مرحبا",
    ];
    const tab = checkCells(oneField({ Type: "string" }), cells);
    expect(valuesOf(tab)).toEqual([
      "a",
      "12",
      "0.5",
      "TRUE",
      "2025-01-05",
      "ab",
      "x y",
      "z",
      "two\nlines",
      "👩‍👧",
      "مرحبا",
    ]);
    expect(found(tab)).toEqual([]);
  });

  it("takes outer space away and says so", () => {
    const tab = checkCells(oneField({ Type: "string" }), [" a", "b\u00a0", "\tc", "d e"]);
    expect(valuesOf(tab)).toEqual(["a", "b", "c", "d e"]);
    expect(found(tab)).toEqual(["info whitespace A2", "info whitespace A3", "info whitespace A4"]);
    expect(tab.issues[0]!.suggested).toBe("a");
  });
});

describe("list", () => {
  it("splits, drops doubles, and judges items one by one", () => {
    const dictionary = oneField({ Type: "list", "Allowed values": "B=Black; L=Latino; W=White, other" });
    const cells = [
      "Black; Latino",
      "B;B",
      "black|LATINO",
      "White, other",
      "Black, Latino",
      "Black; Latin",
      ";",
    ];
    const tab = checkCells(dictionary, cells);
    expect(valuesOf(tab)).toEqual([["B", "L"], ["B"], ["B", "L"], ["W"], ["B", "L"], "invalid", "blank"]);
    expect(found(tab)).toEqual(["info enum-variant A4", "error enum A7"]);
    expect(tab.issues[0]!.suggested).toBe("Black; Latino");
    expect(tab.issues[1]!.suggested).toBe("Black; Latino");
  });

  it("keeps items as written where any are allowed", () => {
    expect(valuesOf(checkCells(oneField({ Type: "list" }), ["a; b;a", "c, d"]))).toEqual([
      ["a", "b"],
      ["c, d"],
    ]);
  });
});

describe("allowed values of other types", () => {
  it("are days, however they are written", () => {
    const dictionary = oneField({ Type: "date", "Allowed values": "2025-09-01; 2026-02-01=Spring term" });
    const tab = checkCells(dictionary, [day(2025, 9, 1), "2025/9/1", "spring term", "2025-09-02", "soon"]);
    expect(found(tab)).toEqual(["info enum-variant A4", "error enum A5", "error type-error A6"]);
    expect(valuesOf(tab).slice(0, 3)).toEqual([serial(2025, 9, 1), serial(2025, 9, 1), serial(2026, 2, 1)]);
  });

  it("are words for yes and no, beside those that everybody knows", () => {
    const dictionary = oneField({ Type: "boolean", "Allowed values": "ja=Yes; jo=Yes; nein=No" });
    const tab = checkCells(dictionary, ["ja", "jo", "nein", "no", true, "vielleicht"]);
    expect(valuesOf(tab)).toEqual([true, true, false, false, true, "invalid"]);
    expect(found(tab)).toEqual(["info enum-variant A3", "error type-error A7"]);
  });

  it("say nothing where one of them is no value of the type", () => {
    const dictionary = oneField({ Type: "date", "Allowed values": "2025-09-01; later" });
    expect(found(checkCells(dictionary, ["2025-10-01"]))).toEqual([]);
  });
});
