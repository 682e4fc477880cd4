/** Tabs checked one by one and then side by side, for tests. */
import { consolidate } from "../../../src/core/consolidate/consolidate";
import type { Records } from "../../../src/core/consolidate/model";
import type { Dictionary } from "../../../src/core/dictionary/model";
import { type CheckOptions, check, type Rows } from "../validate/initiative";

export type TabSpec = { readonly rows: Rows } & CheckOptions;

/** Checks and consolidates tabs; each gets the id of its place. */
export function records(dictionary: Dictionary, ...tabs: readonly TabSpec[]): Records {
  const checked = tabs.map(({ rows, ...options }, i) => check(dictionary, rows, { id: i + 1, ...options }));
  return consolidate(dictionary, checked);
}
