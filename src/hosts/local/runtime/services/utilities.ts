/** `Utilities`, `Session`, `Logger`, `ScriptApp` and `console`: the small services. */
import { createHash, randomUUID } from "node:crypto";
import { inspect } from "node:util";
import { format } from "date-fns";
import { ServiceException, service } from "../service";
import type { Session } from "../session";
import { momentOf, Zone } from "../values/calendar";
import { AuthMode, Charset, DigestAlgorithm } from "./enums";

type UtilitiesApp = GoogleAppsScript.Utilities.Utilities;
type SessionApp = GoogleAppsScript.Base.Session;
type LoggerApp = GoogleAppsScript.Base.Logger;

export function utilitiesService(session: Session): UtilitiesApp {
  return service(session, "Utilities", {
    formatDate,
    getUuid: () => randomUUID(),
    sleep(milliseconds: number) {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
    },
    /** Signed bytes, as Java has them. */
    computeDigest(algorithm: unknown, value: string) {
      const name = String(algorithm).toLowerCase().replace("_", "");
      if (name === "md2") throw new ServiceException("MD2 is not available.");
      return session.realm.list([...new Int8Array(createHash(name).update(value, "utf8").digest())]);
    },
    base64Encode: (value: string | number[]) =>
      (typeof value === "string" ? Buffer.from(value, "utf8") : Buffer.from(value)).toString("base64"),
    DigestAlgorithm,
    Charset,
  } satisfies Partial<Record<keyof UtilitiesApp, unknown>>);
}

/** Java's `SimpleDateFormat` patterns, in a zone by its IANA name, `GMT` or `GMT+2` (full hours). */
function formatDate(date: Date, timeZone: string, pattern: string): string {
  const zone = zoneNamed(timeZone);
  const instant = date.getTime();
  if (Number.isNaN(instant)) throw new ServiceException("Invalid argument: date");
  const moment = momentOf(zone.serialOf(instant));
  const wall = new Date(2000, 0, 1);
  wall.setFullYear(moment.year, moment.month - 1, moment.day);
  wall.setHours(moment.hour, moment.minute, moment.second, moment.millisecond);
  const minutes = Math.round(zone.offset(instant) / 60_000);
  const tokens = pattern.match(/'(?:[^']|'')*'|([A-Za-z])\1*|[^A-Za-z']+/g) ?? [];
  return tokens.map((token) => formatToken(token, wall, minutes, zone.name)).join("");
}

function formatToken(token: string, wall: Date, offset: number, zone: string): string {
  if (token === "''") return "'";
  if (token.startsWith("'")) return token.slice(1, -1).replaceAll("''", "'");
  if (!/^[A-Za-z]/.test(token)) return token;
  if (/^Z+$/.test(token)) return offsetText(offset, "");
  if (/^X+$/.test(token)) return offset === 0 ? "Z" : offsetText(offset, token.length > 2 ? ":" : "");
  if (/^z+$/.test(token)) return zone === "UTC" ? "GMT" : `GMT${offsetText(offset, ":")}`;
  if (/^E+$/.test(token)) return format(wall, token.length > 3 ? "EEEE" : "EEE");
  if (/^a+$/.test(token)) return format(wall, "aa");
  return format(wall, token.replaceAll("u", "i"));
}

function offsetText(minutes: number, separator: string): string {
  const size = Math.abs(minutes);
  const digits = (value: number) => String(value).padStart(2, "0");
  return `${minutes < 0 ? "-" : "+"}${digits(Math.floor(size / 60))}${separator}${digits(size % 60)}`;
}

const zones = new Map<string, Zone>();
const FULL_HOURS = /^(?:GMT|UTC)([+-])0?(\d{1,2})(?::?00)?$/;

/** POSIX zones count the other way round: `GMT+2` is `Etc/GMT-2`. */
function posixZone(_: string, sign: string, hours: string): string {
  return `Etc/GMT${sign === "+" ? "-" : "+"}${hours}`;
}

function zoneNamed(name: string): Zone {
  const own = name === "GMT" || name === "Z" ? "UTC" : name.replace(FULL_HOURS, posixZone);
  let zone = zones.get(own);
  if (!zone) {
    try {
      zone = new Zone(own);
    } catch {
      throw new ServiceException(`Invalid argument: timeZone. Should be of type: String`);
    }
    zones.set(own, zone);
  }
  return zone;
}

/** The script's zone is this process's own, since that is what `Date` goes by in the bundle. */
export function sessionService(session: Session): SessionApp {
  return service(session, "Session", {
    getScriptTimeZone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    getActiveUserLocale: () => session.userLocale,
    getTemporaryActiveUserKey: () => "local-user",
  } satisfies Partial<Record<keyof SessionApp, unknown>>);
}

export function scriptApp(session: Session): GoogleAppsScript.Script.ScriptApp {
  return service(session, "ScriptApp", { AuthMode });
}

export function loggerService(session: Session): LoggerApp {
  const logger: LoggerApp = service(session, "Logger", {
    log(...data: unknown[]) {
      session.log.push(data.map(text).join(" "));
      return logger;
    },
    getLog: () => session.log.join("\n"),
    clear() {
      session.log.length = 0;
    },
  } satisfies Record<keyof LoggerApp, unknown>);
  return logger;
}

export function consoleService(session: Session): object {
  const write = (...data: unknown[]) => {
    session.log.push(data.map(text).join(" "));
  };
  const none = () => {};
  return service(session, "console", {
    log: write,
    info: write,
    warn: write,
    error: write,
    time: none,
    timeEnd: none,
  });
}

function text(value: unknown): string {
  return typeof value === "string" ? value : inspect(value);
}
