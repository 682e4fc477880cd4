import fc from "fast-check";
import type { DateOrder } from "../../../src/core/dictionary/model";
import { isoDate, isoDateTime, serialFromYmd } from "../../../src/core/time/calendar";
import { parseDate, parseIsoDate } from "../../../src/core/time/parse-date";
import { parseTime } from "../../../src/core/time/parse-time";

/** The ISO form of what was read; both readings with a bar between them. */
function read(text: string, order: DateOrder | null = null, pattern = ""): string | null {
  const reading = parseDate(text, order, pattern);
  if (reading === null) return null;
  const iso = (serial: number) => (Number.isInteger(serial) ? isoDate(serial) : isoDateTime(serial));
  return reading.kind === "date" ? iso(reading.serial) : reading.readings.map(iso).join(" | ");
}

describe("parseDate", () => {
  it.each([
    ["2025-09-01", "2025-09-01"],
    ["2025/9/1", "2025-09-01"],
    ["2025.09.01", "2025-09-01"],
    ["20250901", "2025-09-01"],
    [" 2025-09-01 ", "2025-09-01"],
    ["25/3/2025", "2025-03-25"],
    ["3/25/2025", "2025-03-25"],
    ["3/3/2025", "2025-03-03"],
    ["25.3.25", "2025-03-25"],
    ["4 March 2025", "2025-03-04"],
    ["March 4, 2025", "2025-03-04"],
    ["Mar. 4th 2025", "2025-03-04"],
    ["4-Mar-25", "2025-03-04"],
    ["4 mar 30", "1930-03-04"],
    ["2025 March 4", "2025-03-04"],
    ["Tuesday, March 4, 2025", "2025-03-04"],
    ["4 de marzo de 2025", "2025-03-04"],
    ["miércoles 5 de marzo del 2025", "2025-03-05"],
    ["1/1/29", "2029-01-01"],
    ["1/1/30", "1930-01-01"],
    ["29 Feb 2024", "2024-02-29"],
    ["２０２５-09-01", "2025-09-01"],
  ])("reads %j as %s", (text, iso) => {
    expect(read(text)).toBe(iso);
  });

  it("takes the order of the spreadsheet, and only that", () => {
    expect(read("3/4/2025", "mdy")).toBe("2025-03-04");
    expect(read("3/4/2025", "dmy")).toBe("2025-04-03");
    expect(read("3/25/2025", "dmy")).toBeNull();
    expect(read("25/3/2025", "mdy")).toBeNull();
    expect(read("25-04-03", "ymd")).toBe("2025-04-03");
    expect(read("3/4/2025", "ymd")).toBe("2025-04-03 | 2025-03-04");
    expect(read("2025-04-03", "dmy")).toBe("2025-04-03");
  });

  it("gives both readings where no order is known", () => {
    expect(read("3/4/2025")).toBe("2025-04-03 | 2025-03-04");
    expect(read("03-04-25 8:00")).toBe("2025-04-03T08:00:00 | 2025-03-04T08:00:00");
  });

  it.each([
    ["2025-09-01 14:30", "2025-09-01T14:30:00"],
    ["2025-09-01T14:30:15", "2025-09-01T14:30:15"],
    ["2025-09-01T14:30:15.250Z", "2025-09-01T14:30:15"],
    ["2025-09-01T14:30+02:00", "2025-09-01T14:30:00"],
    ["2025-09-01 00:00", "2025-09-01"],
    ["March 4, 2025 2:30 pm", "2025-03-04T14:30:00"],
    ["10th Jan 1969 9 am", "1969-01-10T09:00:00"],
    ["4 Mar 2025, 2pm", "2025-03-04T14:00:00"],
    ["4 de marzo de 2025 a las 14:30", "2025-03-04T14:30:00"],
  ])("reads the time of day in %j", (text, iso) => {
    expect(read(text)).toBe(iso);
  });

  it.each([
    "",
    "soon",
    "31/2/2025",
    "2025-02-29",
    "2025-13-01",
    "2025-00-10",
    "0/1/2025",
    "1899-12-31",
    "1/2",
    "1/2/3",
    "1/2-2025",
    "1/2/202",
    "March 2025",
    "Smarch 4, 2025",
    "March 45, 2025",
    "4 4 2025",
    "4 March 2025 25:00",
    "2025-09-01 14:60",
    "2025-09-01x",
    "2014-01-01T06:00:00+1:00",
    "2014-01-01T06:00x",
    "12",
    "45901",
    `${"1 ".repeat(25_000)}`,
    `4 March 2025${" ".repeat(50_000)}x`,
  ])("does not take %j for a date", (text) => {
    expect(read(text)).toBeNull();
  });

  it("reads by the dictionary's pattern and in no other way", () => {
    expect(read("04.03.2025", null, "dd.MM.yyyy")).toBe("2025-03-04");
    expect(read("03/04/2025", "dmy", "MM/dd/yyyy")).toBe("2025-03-04");
    expect(read("Day 4 of 3/2025", null, "'Day' d 'of' M/yyyy")).toBe("2025-03-04");
    expect(read("4 March 2025", null, "d MMMM yyyy")).toBe("2025-03-04");
    expect(read("2025-03-04 14:30", null, "yyyy-MM-dd HH:mm")).toBe("2025-03-04T14:30:00");
    expect(read("4/3/29", null, "d/M/yy")).toBe("2029-03-04");
    expect(read("4/3/30", null, "d/M/yy")).toBe("1930-03-04");
    expect(read("4/3/25", null, "d/M/yyyy")).toBeNull();
    expect(read("2025-03-04", null, "dd.MM.yyyy")).toBeNull();
    expect(read("31.02.2025", null, "dd.MM.yyyy")).toBeNull();
    expect(read("2025-03-04", null, "no pattern")).toBeNull();
    expect(read("", null, "yyyy")).toBeNull();
    expect(read("Tuesday, 4 March 2025", null, "EEEE, d MMMM yyyy")).toBe("2025-03-04");
    const zoned = "yyyy-MM-ddTHH:mm:ss.SSSX";
    expect(read("2025-03-04T14:30:00.75+0200", null, zoned)).toBe("2025-03-04T14:30:01");
  });

  it("reads each day back from its ISO form", () => {
    const days = fc.integer({ min: serialFromYmd(1900, 1, 1), max: serialFromYmd(9999, 12, 31) });
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 86_399 }), (day, seconds) => {
        expect(parseIsoDate(isoDate(day))).toBe(day);
        expect(parseIsoDate(isoDateTime(day + seconds / 86_400))).toBeCloseTo(day + seconds / 86_400, 6);
      }),
    );
  });
});

it("takes only ISO dates for ISO dates", () => {
  for (const text of ["3/4/2025", "20250901", "4 March 2025", "2025-9-1", "2025-09-311", "2025-02-30", ""]) {
    expect(parseIsoDate(text)).toBeNull();
  }
});

describe("parseTime", () => {
  it.each([
    ["14:30", 14.5],
    ["00:00", 0],
    ["9:05", 9 + 5 / 60],
    ["14:30:36", 14.51],
    ["2:30 pm", 14.5],
    ["2:30PM", 14.5],
    ["2.30 p. m.", 14.5],
    ["2pm", 14],
    ["06:00:00Z", 6],
    ["06:00+01:00", 6],
    ["12 am", 0],
    ["12:00 pm", 12],
  ])("reads %j", (text, hours) => {
    expect(parseTime(text, "")! * 24).toBeCloseTo(hours, 9);
  });

  it.each([
    "",
    "24:00",
    "12:60",
    "13 pm",
    "0:30 am",
    "9",
    "930",
    "noon",
    "9:5",
    "3.00",
    "14.30",
    "9+01:00",
    "1:2:3",
    "12:30:60",
  ])("does not take %j for a time", (text) => {
    expect(parseTime(text, "")).toBeNull();
  });

  it("reads by a pattern", () => {
    expect(parseTime("14h30", "HH'h'mm")! * 24).toBeCloseTo(14.5, 9);
    expect(parseTime("14:30", "HH'h'mm")).toBeNull();
    expect(parseTime("02:30 PM", "hh:mm a")).toBe(parseTime("14:30", ""));
  });
});
