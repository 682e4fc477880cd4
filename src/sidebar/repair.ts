/** Fixes and changes as the sidebar lists them. */
import type { Fix, FixState } from "../protocol/calls";

/** Cells that would get the same value for the same value. */
export interface AlikeFixes {
  readonly tab: string;
  readonly before: string;
  readonly after: string;
  readonly state: FixState;
  /** True for a header, which is remembered and never changed. */
  readonly header: boolean;
  readonly cells: readonly string[];
}

/** One entry for each tab, before, after and state, in the order in which they came. */
export function alikeFixes(fixes: readonly Fix[]): AlikeFixes[] {
  const groups = new Map<string, AlikeFixes & { cells: string[] }>();
  for (const { tab, check, before, after, state, cell } of fixes) {
    const header = check === "header-variant";
    const key = JSON.stringify([tab, header, before, after, state]);
    const group = groups.get(key);
    if (group) group.cells.push(cell);
    else groups.set(key, { tab, before, after, state, header, cells: [cell] });
  }
  return [...groups.values()];
}

/** What a click would do: headers are remembered, whatever is chosen for values. */
export function outcome(fixes: readonly Fix[], remember: boolean): { changed: number; mapped: number } {
  const ready = fixes.filter(({ state }) => state === "ready");
  const headers = ready.filter(({ check }) => check === "header-variant").length;
  if (!remember) return { changed: ready.length - headers, mapped: headers };
  const open = fixes.filter(({ mappable, state }) => mappable && state !== "mapped");
  return { changed: 0, mapped: open.length };
}
