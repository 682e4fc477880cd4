/** A mistake in an input tab as an issue. */
import { bareIssue, type IssueOf } from "../checks/issue";
import type { Tab } from "../table/tab";
import type { Mistake } from "./mistakes";

/** Row and column from 1; null for the whole tab, row or column. */
export interface Place {
  readonly tab: Pick<Tab, "id" | "name"> | null;
  readonly row: number | null;
  readonly column: number | null;
}

export function dictionaryError(
  place: Place,
  mistake: Mistake,
  value = "",
  field = "",
): IssueOf<"dictionary-error"> {
  return {
    ...bareIssue("dictionary-error"),
    tab: place.tab?.name ?? "Dictionary",
    tabId: place.tab?.id ?? null,
    row: place.row,
    column: place.column,
    field,
    value,
    params: { mistake },
    suggested: "suggestion" in mistake ? mistake.suggestion : "",
  };
}
