/** A tab that cannot be read now: still loading, an import that failed, nothing in it. Never the same as "missing". */
import { type Cell, isBlank } from "../table/cell";
import { type FindingOf, finding } from "./finding";
import { isErrorText } from "./formula-error";

export function unreadable(cells: readonly (readonly Cell[])[]): FindingOf<"unreadable"> | null {
  const first = cells[0]?.[0];
  if (typeof first === "string") {
    const detail = first.trim();
    if (LOADING.test(detail)) return finding("unreadable", { reason: "loading", detail });
    if (isErrorText(detail)) return finding("unreadable", { reason: "error", detail });
  }
  const empty = cells.every((row) => row.every(isBlank));
  return empty ? finding("unreadable", { reason: "empty", detail: "" }) : null;
}

const LOADING = /^(?:loading|cargando)\s*(?:\.{3}|…)$/i;
