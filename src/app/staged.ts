/** Issues as text, to be kept between the steps of a run in the hidden staging tab. */

import type { Issue } from "../core/checks/issue";
import { getOrInsert } from "../core/table/get-or-insert";

/** Issues of one tab as rows without names: partner and tab stand once, not in each of ten thousand issues. */
export function issuesToText(issues: readonly Issue[]): string {
  const places: string[] = [];
  const indexes = new Map<string, number>();
  const add = (place: string) => places.push(place) - 1;
  const rows = issues.map((issue) => {
    const place = JSON.stringify([issue.partner, issue.tab, issue.tabId]);
    const index = getOrInsert(indexes, place, add);
    const { check, severity, row, column, field, value, params, suggested, message } = issue;
    return [index, check, severity, row, column, field, value, params, suggested, message];
  });
  return JSON.stringify({ places: places.map((place) => JSON.parse(place)), rows });
}

export function issuesFromText(text: string): Issue[] {
  const { places, rows } = JSON.parse(text) as { places: unknown[][]; rows: unknown[][] };
  return rows.map((cells) => {
    const [index, check, severity, row, column, field, value, params, suggested, message] = cells;
    const [partner, tab, tabId] = places[index as number]!;
    return {
      ...{ check, severity, partner, tab, tabId, row, column, field, value, params, suggested, message },
    } as Issue;
  });
}
