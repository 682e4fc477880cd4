/** Moments to serials: every zone's midnight is a whole number, whatever its rules did that day. */
import { serialIn } from "../../../src/hosts/sheets/zone";

const DAY = 86_400_000;
/** The serial of a civil time, by the calendar alone. */
const serialOf = (iso: string): number => Date.parse(`${iso}Z`) / DAY + 25_569;

describe("serialIn", () => {
  it("counts days from 1899-12-30", () => {
    const serial = serialIn("Etc/GMT");
    expect(serial(Date.parse("1899-12-30T00:00:00Z"))).toBe(0);
    expect(serial(Date.parse("1970-01-01T00:00:00Z"))).toBe(25_569);
    expect(serial(Date.parse("2024-02-29T12:00:00Z"))).toBe(45_351.5);
  });

  it.each([
    // Zone, moment, what its clocks show: by the IANA database.
    ["Pacific/Auckland", "2026-01-04T11:00:00Z", "2026-01-05T00:00:00"],
    ["Etc/GMT+12", "2026-01-05T12:00:00Z", "2026-01-05T00:00:00"],
    ["Pacific/Kiritimati", "2026-01-04T10:00:00Z", "2026-01-05T00:00:00"],
    ["America/New_York", "2026-01-05T05:00:00Z", "2026-01-05T00:00:00"],
    ["America/New_York", "2026-07-05T04:00:00Z", "2026-07-05T00:00:00"],
    ["Asia/Kolkata", "2026-07-04T18:30:00Z", "2026-07-05T00:00:00"],
    ["Asia/Kathmandu", "1969-07-19T18:30:00Z", "1969-07-20T00:00:00"],
    // The last hour before and the first after a change.
    ["America/New_York", "2026-03-08T06:59:59Z", "2026-03-08T01:59:59"],
    ["America/New_York", "2026-03-08T07:00:00Z", "2026-03-08T03:00:00"],
    ["America/New_York", "2026-11-01T05:59:59Z", "2026-11-01T01:59:59"],
    ["America/New_York", "2026-11-01T06:00:00Z", "2026-11-01T01:00:00"],
    // Half an hour's summer time; a day that the zone left out; no midnight on the day of the change.
    ["Australia/Lord_Howe", "2026-10-03T15:30:00Z", "2026-10-04T02:30:00"],
    ["Pacific/Apia", "2011-12-30T10:00:00Z", "2011-12-31T00:00:00"],
    ["America/Sao_Paulo", "2017-10-15T03:00:00Z", "2017-10-15T01:00:00"],
    // Before the epoch, war time, and before zones.
    ["America/New_York", "1955-06-01T04:00:00Z", "1955-06-01T00:00:00"],
    ["Europe/London", "1943-07-01T22:00:00Z", "1943-07-02T00:00:00"],
    ["Europe/Paris", "1899-12-30T09:50:39Z", "1899-12-30T10:00:00"],
    ["Africa/Monrovia", "1970-01-01T00:44:30Z", "1970-01-01T00:00:00"],
  ])("reads %s at %s as %s", (zone, moment, civil) => {
    expect(serialIn(zone)(Date.parse(moment))).toBeCloseTo(serialOf(civil), 9);
  });

  it("gives whole numbers for midnights, so that dates compare exactly", () => {
    for (const zone of ["Pacific/Auckland", "America/New_York", "Asia/Kolkata", "Etc/GMT+12"]) {
      const serial = serialIn(zone);
      for (let day = 20_000; day < 50_000; day += 97) {
        const noon = (day - 25_569) * DAY + DAY / 2;
        const ahead = serial(noon) - (day + 0.5);
        // Midnight of that civil day, unless the zone changed between midnight and noon.
        const midnight = serial(noon - DAY / 2 - Math.round(ahead * DAY));
        if (Math.abs(midnight - day) < 0.01) expect(midnight).toBe(day);
      }
    }
  });

  it("keeps milliseconds and years before 100", () => {
    expect(serialIn("Etc/GMT")(Date.parse("2026-01-05T00:00:00.250Z"))).toBeCloseTo(
      46_027 + 0.25 / 86_400,
      10,
    );
    expect(serialIn("Etc/GMT")(Date.parse("0099-03-01T00:00:00Z"))).toBe(serialOf("0099-03-01T00:00:00"));
  });

  it("does not ask the zone again for days that it knows", () => {
    const asked = jest.spyOn(Intl.DateTimeFormat.prototype, "formatToParts");
    const serial = serialIn("America/Chicago");
    const first = Date.parse("2026-01-05T06:00:00Z");
    for (let index = 0; index < 300_000; index++) serial(first + (index % 100) * DAY);
    expect(asked.mock.calls.length).toBeLessThan(250);
    asked.mockRestore();
  });

  it("refuses a zone that nobody knows", () => {
    expect(() => serialIn("Mars/Olympus")).toThrow(RangeError);
  });
});
