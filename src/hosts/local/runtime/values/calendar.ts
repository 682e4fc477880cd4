/** Serial numbers (days since 1899-12-30) to and from calendar fields and instants. */

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);
/** No zone changes its offset at another minute than these since serial numbers matter. */
const OFFSET_STEP = 900_000;

/** Calendar fields of a moment, month from 1, weekday from 0 (Sunday). */
export interface Moment {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
}

/** The serial number of a day, or null where the calendar has no such day. */
export function serialOfDay(year: number, month: number, day: number): number | null {
  const moment = new Date(Date.UTC(2000, month - 1, day));
  moment.setUTCFullYear(year, month - 1, day);
  if (moment.getUTCMonth() !== month - 1 || moment.getUTCDate() !== day) return null;
  return Math.round((moment.getTime() - EPOCH) / DAY);
}

export function momentOf(serial: number): Moment {
  const date = new Date(Math.round(serial * DAY) + EPOCH);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: date.getUTCDay(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    millisecond: date.getUTCMilliseconds(),
  };
}

/** Converts between serial numbers on the wall of one zone and instants (epoch milliseconds). */
export class Zone {
  private readonly offsets = new Map<number, number>();
  private readonly format: Intl.DateTimeFormat;

  /** Throws a RangeError for an unknown zone. */
  constructor(readonly name: string) {
    this.format = new Intl.DateTimeFormat("en-US", {
      timeZone: name,
      hourCycle: "h23",
      era: "short",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
  }

  serialOf(instant: number): number {
    return (instant + this.offset(instant) - EPOCH) / DAY;
  }

  /** Where a clock change skips the time, the instant after it by as much. */
  instantOf(serial: number): number {
    const wall = Math.round(serial * DAY) + EPOCH;
    const first = wall - this.offset(wall - this.offset(wall));
    return wall - this.offset(first) === first ? first : wall - this.offset(wall);
  }

  /** Milliseconds by which the zone's wall clock is ahead of UTC at an instant. */
  offset(instant: number): number {
    const slot = Math.floor(instant / OFFSET_STEP);
    let offset = this.offsets.get(slot);
    if (offset === undefined) {
      offset = this.computeOffset(slot * OFFSET_STEP);
      this.offsets.set(slot, offset);
    }
    return offset;
  }

  private computeOffset(instant: number): number {
    const fields: Record<string, string> = {};
    for (const { type, value } of this.format.formatToParts(instant)) fields[type] = value;
    const year = Number(fields.year);
    const wall = new Date(0);
    wall.setUTCFullYear(fields.era === "BC" ? 1 - year : year, Number(fields.month) - 1, Number(fields.day));
    wall.setUTCHours(Number(fields.hour), Number(fields.minute), Number(fields.second));
    return wall.getTime() - instant;
  }
}
