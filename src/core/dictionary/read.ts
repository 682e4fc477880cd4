/** All input tabs to the one typed model. */
import type { Issue } from "../checks/issue";
import type { Tab } from "../table/tab";
import type { Dictionary, Locale } from "./model";

export interface DictionaryReading {
  /** Null where nothing can be done: no Dictionary tab, or no usable field in it. */
  readonly dictionary: Dictionary | null;
  /** One `dictionary-error` for each mistake, at its cell. */
  readonly issues: Issue[];
}

/**
 * Reads the input tabs that a workbook has; other tabs are passed over. Nothing in a tab makes it throw: a line or a
 * setting that cannot be read is reported and left out, and the rest is read.
 */
export function readDictionary(tabs: readonly Tab[], locale: Locale): DictionaryReading {
  throw new Error(`not written: ${tabs} ${locale}`);
}
