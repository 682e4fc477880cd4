/** What the services of one call share. */
import type { Realm } from "./realm";
import type { WorkbookModel } from "./store/workbook";
import type { UiRecord } from "./ui-record";
import type { UsageCounter } from "./usage";
import type { Zone } from "./values/calendar";
import type { Typist } from "./values/typing";

export type AuthMode = "NONE" | "LIMITED" | "FULL";

export interface CacheEntry {
  readonly value: string;
  /** Epoch milliseconds. */
  readonly expires: number;
}

/** Lives as long as the runtime. */
export interface RuntimeState {
  readonly model: WorkbookModel;
  readonly usage: UsageCounter;
  readonly ui: UiRecord;
  readonly log: string[];
  readonly caches: ReadonlyMap<"document" | "user" | "script", Map<string, CacheEntry>>;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly userLocale: string;
  /** True while somebody else holds the document's lock. */
  readonly lockedElsewhere: () => boolean;
}

/** Lives as long as one call of a function, as an Apps Script execution does. */
export interface Session extends RuntimeState {
  readonly realm: Realm;
  readonly zone: Zone;
  readonly typist: Typist;
  /** What the code running now may do: nothing but menus while the file is being evaluated. */
  authMode: AuthMode;
}
