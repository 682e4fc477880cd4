import fc from "fast-check";
import {
  daysInMonth,
  isoDate,
  isoDateTime,
  isoTime,
  serialFromIsoDate,
  serialFromYmd,
  ymdFromSerial,
} from "../../../src/core/time/calendar";

const FIRST = serialFromYmd(1900, 1, 1);
const LAST = serialFromYmd(9999, 12, 31);

describe("serials", () => {
  it.each([
    [1899, 12, 30, 0],
    [1900, 1, 1, 2],
    [1900, 3, 1, 61],
    [1970, 1, 1, 25_569],
    [2000, 2, 29, 36_585],
    [2025, 9, 1, 45_901],
    [9999, 12, 31, 2_958_465],
  ])("%i-%i-%i is %i, as in a spreadsheet", (year, month, day, serial) => {
    expect(serialFromYmd(year, month, day)).toBe(serial);
    expect(ymdFromSerial(serial)).toEqual({ year, month, day });
  });

  it("go to a date and back", () => {
    fc.assert(
      fc.property(fc.integer({ min: FIRST, max: LAST }), (serial) => {
        const { year, month, day } = ymdFromSerial(serial);
        expect(serialFromYmd(year, month, day)).toBe(serial);
        expect(day).toBeLessThanOrEqual(daysInMonth(year, month));
      }),
      { numRuns: 2_000 },
    );
  });

  it("agree with the engine's own calendar", () => {
    fc.assert(
      fc.property(fc.integer({ min: FIRST, max: LAST }), (serial) => {
        const date = new Date((serial - 25_569) * 86_400_000);
        expect(isoDate(serial)).toBe(date.toISOString().slice(0, 10));
      }),
      { numRuns: 2_000 },
    );
  });

  it("count on beyond the end of a month", () => {
    expect(serialFromYmd(2025, 2, 29)).toBe(serialFromYmd(2025, 3, 1));
    expect(serialFromYmd(2025, 3, 0)).toBe(serialFromYmd(2025, 2, 28));
  });
});

it("knows the length of February", () => {
  expect([1900, 2000, 2023, 2024].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 28, 29]);
});

describe("ISO forms", () => {
  const noon = serialFromYmd(2025, 9, 1) + 0.5;

  it("show date and time", () => {
    expect(isoDate(noon)).toBe("2025-09-01");
    expect(isoTime(noon)).toBe("12:00:00");
    expect(isoDateTime(noon)).toBe("2025-09-01T12:00:00");
    expect(isoDateTime(0)).toBe("1899-12-30T00:00:00");
  });

  it("give each second of a day back, however the fraction falls", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 86_399 }), (seconds) => {
        const [hour, minute, second] = isoTime(45_901 + seconds / 86_400)
          .split(":")
          .map(Number);
        expect(hour! * 3_600 + minute! * 60 + second!).toBe(seconds);
      }),
    );
  });

  it("round up to the next day where the second does", () => {
    expect(isoDateTime(45_901 - 1e-9)).toBe("2025-09-01T00:00:00");
    expect(isoTime(45_901 - 1e-9)).toBe("00:00:00");
  });
});

describe("serialFromIsoDate", () => {
  it("is the inverse of isoDate", () => {
    fc.assert(
      fc.property(fc.integer({ min: FIRST, max: LAST }), (serial) => {
        expect(serialFromIsoDate(isoDate(serial))).toBe(serial);
      }),
    );
  });

  it.each([
    ...["2025-02-29", "2025-13-01", "2025-00-01", "2025-01-00", "2025-04-31", "1899-12-31"],
    ...[
      "2025-9-1",
      "2025/09/01",
      " 2025-09-01",
      "2025-09-01T14:30",
      "20250901",
      "２025-09-01",
      "2025-0x-01",
      "",
    ],
  ])("has no day for %p", (text) => expect(serialFromIsoDate(text)).toBeNaN());
});
