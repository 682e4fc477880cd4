/** `PropertiesService`: small texts that stay with the document, the user or the script. */
import { ServiceException, service } from "../service";
import type { Session } from "../session";
import { wellFormed } from "../values/well-formed";

type App = GoogleAppsScript.Properties.PropertiesService;
type Properties = GoogleAppsScript.Properties.Properties;

const MAX_VALUE_BYTES = 9 * 1024;
const MAX_STORE_BYTES = 500 * 1024;

export function propertiesService(session: Session): App {
  const { model } = session;
  return service(session, "PropertiesService", {
    getDocumentProperties: () => properties(session, model.documentProperties),
    getUserProperties: () => properties(session, model.userProperties),
    getScriptProperties: () => properties(session, model.scriptProperties),
  } satisfies Record<keyof App, unknown>);
}

function properties(session: Session, store: Map<string, string>): Properties {
  const put = (entries: readonly (readonly [string, string])[]) => {
    if (entries.some(([, value]) => bytes(value) > MAX_VALUE_BYTES)) {
      throw new ServiceException("Argument too large: value");
    }
    const after = new Map([...store, ...entries]);
    if (size(after) > MAX_STORE_BYTES) {
      throw new ServiceException(
        "You have exceeded the property storage quota. Please remove some properties and try again.",
      );
    }
    for (const [key, value] of entries) store.set(key, wellFormed(value));
    return self;
  };
  const self: Properties = service(session, "Properties", {
    getProperty: (key: string) => store.get(key) ?? null,
    getKeys: () => session.realm.list([...store.keys()]),
    getProperties: () => session.realm.adopt(Object.fromEntries(store)),
    setProperty: (key: string, value: string) => put([[String(key), String(value)]]),
    setProperties(values: Record<string, string>, deleteAllOthers = false) {
      if (deleteAllOthers) store.clear();
      return put(Object.entries(values).map(([key, value]) => [key, String(value)]));
    },
    deleteProperty(key: string) {
      store.delete(key);
      return self;
    },
    deleteAllProperties() {
      store.clear();
      return self;
    },
  } satisfies Record<keyof Properties, unknown>);
  return self;
}

function bytes(text: string): number {
  return Buffer.byteLength(text, "utf8");
}

function size(store: ReadonlyMap<string, string>): number {
  let sum = 0;
  for (const [key, value] of store) sum += bytes(key) + bytes(value);
  return sum;
}
