/** Single cells: what the readers of our types make of what Table Schema's would read or refuse. */
import { readFileSync } from "node:fs";
import { type Cell, DateCell } from "../../src/core/table/cell";
import { parseIsoDate } from "../../src/core/time/parse-date";
import { STATE } from "../../src/core/validate/model";
import { importJson } from "../../src/exchange/import";
import { checkTabs, dictionaryOf, LOCALE, tabOf } from "./check";
import { isLexical, type TypeOptions } from "./lexical";
import { judged, type Outcome, outside } from "./outcome";

interface CellCase {
  readonly type: string;
  readonly format?: string;
  readonly source: unknown;
  readonly target: unknown;
  readonly options?: TypeOptions;
}

const GROUP = "cells";
const OUTSIDE = new Set(["any", "array", "object", "duration", "geojson", "geopoint"]);

export function cells(path: string): Outcome[] {
  const cases = JSON.parse(readFileSync(path, "utf8")) as CellCase[];
  return cases.map((each) => {
    const shown = [each.type, each.format, JSON.stringify(each.options ?? {}), JSON.stringify(each.source)];
    return runCell(each, shown.filter((part) => part !== "{}").join(" "));
  });
}

function runCell(
  { type, format = "default", source, target, options = {} }: CellCase,
  name: string,
): Outcome {
  if (OUTSIDE.has(type)) return outside(GROUP, name, `no field of the dictionary has the type ${type}`);
  if (type === "string" && format !== "default")
    return outside(GROUP, name, "forms of text are said by a pattern");
  if (/[^,. ]/.test(`${options.groupChar ?? ""}${options.decimalChar ?? ""}`)) {
    return outside(GROUP, name, "separators that no language writes");
  }
  const cell = cellOf(source);
  if (cell === null) return outside(GROUP, name, "a value that no cell of a spreadsheet holds");
  const read = readCell(type, format, cell, options);
  const strict = typeof cell === "string" && !isLexical(type, format, cell, options);
  const value = strict ? null : read;
  const wanted = type === "year" && target !== null ? String(target) : serialOf(target);
  if (value === wanted || (typeof value === "number" && Math.abs(value - Number(wanted)) < 1e-9)) {
    return judged(GROUP, name, [], []);
  }
  const reason = reasonOf(type, cell, target, options);
  return judged(GROUP, name, reason ? [reason] : [], reason ? [] : [`read ${value}, not ${wanted}`]);
}

/** Why a value is meant to be read otherwise. */
function reasonOf(type: string, cell: Cell, target: unknown, options: TypeOptions): string | null {
  if (typeof cell === "number" && target === null) {
    if (type === "boolean") return "people write 1 and 0 for yes and no";
    if (type === "string") return "a number in a column of text is its digits: ids are typed so";
  }
  const other = typeof cell === "string" && /[^\d\s.,+\-\p{Sc}%]/u.test(cell);
  return other && target !== null && options.bareNumber === false
    ? "a sign that is neither money nor percent is a mistake to be seen, not to be read over"
    : null;
}

/** The typed value of one cell, null where it has none; times and dates as serials. */
function readCell(type: string, format: string, cell: Cell, options: TypeOptions): unknown {
  const rows = importJson({ fields: [{ name: "x", type, format: format.replace(/^fmt:/, "") }] })!.rows;
  const words = [
    ...(options.trueValues ?? []).map((word) => [word, "TRUE"]),
    ...(options.falseValues ?? []).map((word) => [word, "FALSE"]),
  ];
  const locale = { ...LOCALE, decimalComma: options.decimalChar === "," };
  const mappings = [
    ["Partner", "Field", "Theirs", "Ours"],
    ...words.map(([theirs, ours]) => ["All", "x", theirs!, ours!]),
  ];
  const { dictionary, issues } = dictionaryOf({ Dictionary: rows, Mappings: mappings }, locale);
  if (dictionary === null || issues.length > 0) return null;
  const { tabs } = checkTabs(dictionary, [tabOf("x", [["x"], [cell], ["end"]], 1)], locale);
  const column = tabs[0]!.columns.get("x")!;
  return column.states[0] === STATE.value ? column.values[0] : null;
}

/** As a spreadsheet would hold it; null for what none can. */
function cellOf(source: unknown): Cell | null {
  if (typeof source === "string" || typeof source === "number" || typeof source === "boolean") return source;
  const value = serialOf(source);
  if (typeof value !== "number") return null;
  return "$decimal" in (source as object) ? value : new DateCell(value);
}

/** Marked values of the cases: decimals as numbers, dates and times as serials. */
function serialOf(target: unknown): unknown {
  if (target === null || typeof target !== "object") return target;
  const [[kind, text] = ["", ""]] = Object.entries(target) as [string, string][];
  if (kind === "$decimal") return Number(text);
  if (kind === "$date" || kind === "$datetime") return parseIsoDate(text.replace(/\+00:00$/, ""));
  if (kind !== "$time") return undefined;
  const [hours = 0, minutes = 0, seconds = 0] = text.split(/[+-]/)[0]!.split(":").map(Number);
  return (hours * 3600 + minutes * 60 + seconds) / 86_400;
}
