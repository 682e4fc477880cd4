/** How an object of an Apps Script service looks to the bundle. */
import type { Session } from "./session";

/** An error that Sheets itself throws; the bundle sees the context's own `Error` named `Exception`. */
export class ServiceException extends Error {
  constructor(message: string) {
    super(message);
    this.name = "Exception";
  }
}

/** What code may call that nobody has authorised yet. */
const WITHOUT_AUTHORISATION =
  /^(SpreadsheetApp\.getUi|Ui\.|Menu\.|Session\.getActiveUserLocale|Logger\.|console\.)/;

/** These count where they move cells, with how many. */
const MOVES = /^Range(?:List)?\.(get|set)(DisplayValue|Value|Formula|RichTextValue|Note)s?$/;

/**
 * An object of `name` with these methods and constants.
 * Any other method throws, by its full name, when it is called; any other constant when it is read.
 */
export function service<T>(session: Session, name: string, members: object): T {
  return new Proxy(members, {
    get(target, property) {
      if (typeof property === "symbol" || property === "then" || property === "toJSON") return undefined;
      if (property === "toString") return () => name;
      const full = `${name}.${property}`;
      if (!Object.hasOwn(target, property)) return missing(session, full);
      const member: unknown = Reflect.get(target, property);
      return typeof member === "function" ? guarded(session, full, member as Method) : member;
    },
    set(_target, property) {
      throw session.realm.error("TypeError", `${name}.${String(property)} cannot be assigned`);
    },
  }) as T;
}

type Method = (...args: unknown[]) => unknown;

function missing(session: Session, full: string): unknown {
  const fail = () => {
    throw session.realm.error("Error", `${full} is not implemented in the local runtime`);
  };
  return /\.[A-Z][^.]*$/.test(full) ? fail() : fail;
}

function guarded(session: Session, full: string, method: Method): Method {
  return (...args) => {
    try {
      if (session.authMode === "NONE" && !WITHOUT_AUTHORISATION.test(full)) {
        throw new ServiceException(`You do not have permission to call ${full}`);
      }
      if (!MOVES.test(full)) session.usage.countOther(full);
      return method(...args);
    } catch (error) {
      throw error instanceof ServiceException ? session.realm.error(error.name, error.message) : error;
    }
  };
}

/** An Apps Script enumeration: constants that are the same object each time and read as their name. */
export function enumeration<T extends string>(names: readonly T[]): Readonly<Record<T, EnumValue>> {
  const values = names.map((name, index) => {
    const value: EnumValue = { toString: () => name, name: () => name, ordinal: () => index };
    return [name, Object.freeze(value)];
  });
  return Object.freeze(Object.fromEntries(values));
}

export interface EnumValue {
  toString(): string;
  name(): string;
  ordinal(): number;
}
