/** `CacheService` and `LockService`: what a script shares with its own later and other executions. */
import { ServiceException, service } from "../service";
import type { CacheEntry, Session } from "../session";
import { wellFormed } from "../values/well-formed";

type CacheApp = GoogleAppsScript.Cache.CacheService;
type Cache = GoogleAppsScript.Cache.Cache;
type LockApp = GoogleAppsScript.Lock.LockService;
type Lock = GoogleAppsScript.Lock.Lock;

const MAX_VALUE_BYTES = 100 * 1024;
const DEFAULT_SECONDS = 600;

export function cacheService(session: Session): CacheApp {
  const one = (whose: "document" | "user" | "script") => cache(session, session.caches.get(whose)!);
  return service(session, "CacheService", {
    getDocumentCache: () => one("document"),
    getUserCache: () => one("user"),
    getScriptCache: () => one("script"),
  } satisfies Record<keyof CacheApp, unknown>);
}

function cache(session: Session, store: Map<string, CacheEntry>): Cache {
  const get = (key: string) => {
    const entry = store.get(key);
    return entry && entry.expires > session.now() ? entry.value : null;
  };
  const put = (key: string, value: string, seconds = DEFAULT_SECONDS) => {
    if (Buffer.byteLength(String(value), "utf8") > MAX_VALUE_BYTES) {
      throw new ServiceException("Argument too large: value");
    }
    store.set(key, { value: wellFormed(String(value)), expires: session.now() + seconds * 1000 });
  };
  return service(session, "Cache", {
    get,
    put,
    remove: (key: string) => {
      store.delete(key);
    },
    getAll: (keys: string[]) =>
      session.realm.adopt(
        Object.fromEntries(keys.map((key) => [key, get(key)]).filter(([, value]) => value !== null)),
      ),
    putAll(values: Record<string, string>, seconds?: number) {
      for (const [key, value] of Object.entries(values)) put(key, value, seconds);
    },
    removeAll(keys: string[]) {
      for (const key of keys) store.delete(key);
    },
  } satisfies Record<keyof Cache, unknown>);
}

/** A call runs alone here, so a lock is free unless the runtime was told that somebody else holds it. */
export function lockService(session: Session): LockApp {
  const held = new Map<string, boolean>();
  const one = (whose: string): Lock => {
    const tryLock = () => {
      if (!session.lockedElsewhere()) held.set(whose, true);
      return held.get(whose) === true;
    };
    return service(session, "Lock", {
      tryLock,
      waitLock() {
        if (!tryLock()) {
          throw new ServiceException("Lock timeout: another process was holding the lock for too long.");
        }
      },
      hasLock: () => held.get(whose) === true,
      releaseLock() {
        held.delete(whose);
      },
    } satisfies Record<keyof Lock, unknown>);
  };
  return service(session, "LockService", {
    getDocumentLock: () => one("document"),
    getUserLock: () => one("user"),
    getScriptLock: () => one("script"),
  } satisfies Record<keyof LockApp, unknown>);
}
