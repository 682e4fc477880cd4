/** Where this product means to say something else than Frictionless, and why: by kind of problem, never by case. */
import { isBlank } from "../../src/core/table/cell";
import { labelKey } from "../../src/core/table/label";
import type { Tab } from "../../src/core/table/tab";
import { isLexical } from "./lexical";
import type { Resource, Schema } from "./table-schema";

export interface PeerCase {
  readonly tabs: readonly Tab[];
  readonly resources: readonly Resource[];
  /** Problems as `type row column`. */
  readonly peer: readonly string[];
  readonly ours: readonly string[];
  /** False where the peer was told to ignore the case of headers. */
  readonly headerCase: boolean;
}

export interface Difference {
  readonly key: string;
  readonly by: "peer" | "us";
}

/** The reason of a difference, or null where there is none. */
export function reasonFor({ key, by }: Difference, facts: PeerCase): string | null {
  const [type = "", ...place] = key.split(" ");
  return (by === "peer" ? PEER_ONLY : OURS_ONLY)[type]?.(place, facts) ?? null;
}

type Reason = (place: readonly string[], facts: PeerCase) => string | null;

const MISSING_COLUMN = "a missing column is one problem a tab, whatever the number of rows";

const NO_HEADER = "a tab none of whose headers is known is said to be so, once";

/** The field of a cell of the only table, and the cell's text. */
function cellAt([row, column]: readonly string[], { tabs, resources }: PeerCase) {
  const [header = [], ...rows] = tabs[0]!.cells;
  const name = String(header[Number(column) - 1] ?? "").trim();
  const { schema } = resources[0]!;
  const field = schema.fields.find((each) => each.name === name);
  const text = String(rows[Number(row) - 2]?.[Number(column) - 1] ?? "");
  const missing = (field?.missingValues ?? schema.missingValues ?? [""]).map((entry) =>
    typeof entry === "string" ? entry : String(entry.value),
  );
  return { field, text, missing };
}

const FORM = "the form of a text is a pattern here";

const PEER_ONLY: Readonly<Record<string, Reason>> = {
  "missing-cell": () => "a cell that a short row leaves out is a blank cell",
  "constraint-error": (place, facts) => {
    const [row, column] = place;
    const { peer, ours, tabs } = facts;
    if (peer.some((key) => key.startsWith("missing-label")) && Number(column) > headerWidth(tabs[0]!))
      return MISSING_COLUMN;
    if (ours.includes(`enum-variant ${row} ${column}`))
      return "an allowed value in another case is read as what it plainly is, and said to be so";
    const { text, missing } = cellAt(place, facts);
    return text !== "" && missing.includes(text)
      ? "a code for a missing value is an answer, and says why"
      : null;
  },
  "type-error": (place, facts) => {
    const { field, text, missing } = cellAt(place, facts);
    if (isBlank(text) && !missing.includes(text)) return "a blank cell is blank whatever the missing values";
    const { type = "string", format = "default", ...options } = field ?? {};
    if (facts.ours.includes(`constraint-error ${place.join(" ")}`)) return FORM;
    return isLexical(type, format, text, options) ? null : "people write more forms than Table Schema takes";
  },
  "blank-row": ([row], { tabs }) =>
    tabs.some(({ cells }) => cells.slice(Number(row) - 1).every((cellsOfRow) => cellsOfRow.every(isBlank)))
      ? "blank rows at the end of a tab are nothing"
      : null,
  "extra-cell": (_, { ours }) =>
    ours.some((key) => key.startsWith("extra-label") || key.startsWith("blank-label"))
      ? "a column that is not read is one problem, not one for each of its cells"
      : null,
  "blank-label": ([column], { tabs }) =>
    tabs[0]!.cells.slice(1).every((row) => isBlank(row[Number(column) - 1] ?? ""))
      ? "a blank header above no data is no problem"
      : null,
  "unmatched-header": () => "said for each field, as missing-label",
  "missing-label": ([name = ""], { tabs, headerCase, ours }) => {
    if (ours.includes("unreadable")) return NO_HEADER;
    return headerCase && tabs[0]!.cells[0]!.some((header) => labelKey(String(header)) === labelKey(name))
      ? "headers match whatever their case"
      : null;
  },
  "incorrect-label": () => "columns may stand in any order",
  "duplicate-label": (_, { ours }) =>
    ours.some((key) => key.startsWith("duplicate-label")) ? "one problem names all columns of a field" : null,
  "primary-key": ([row], { tabs, ours }) => {
    if (tabs.some(({ cells }) => cells[Number(row) - 1]?.every(isBlank) ?? true))
      return "a blank row has no key";
    return ours.some((key) => key.startsWith(`constraint-error ${row} `))
      ? "a blank key is said at its cell, as required"
      : ours.some((key) => key.startsWith(`unique-error ${row} `))
        ? "a key that is used twice is one problem a row, also where its field is unique"
        : null;
  },
  "unique-error": ([row], { ours }) =>
    ours.includes(`primary-key ${row}`)
      ? "a key that is used twice is one problem a row, also where its field is unique"
      : null,
  "row-constraint": ([row], { tabs }) =>
    tabs[0]!.cells[Number(row) - 1]!.some(isBlank) ? "a rule with a blank operand is not judged" : null,
  error: (_, { ours }) =>
    ours.some((key) => key.startsWith("duplicate-label"))
      ? "the peer stops at headers that stand twice; here the other columns are still checked"
      : null,
};

const OURS_ONLY: Readonly<Record<string, Reason>> = {
  "type-error": (place, facts) => {
    const { text } = cellAt(place, facts);
    if (/^-?(nan|inf)$/i.test(text)) return "what is no number cannot be added up";
    return text.endsWith("%") ? "45% is 0.45, which is no whole number" : null;
  },
  "missing-label": ([name], { resources }) =>
    resources.some(({ schema }) => isRequired(schema, name!))
      ? null
      : "a dictionary lists what all partners may report: what one does not have is a warning",
  unreadable: (_, { peer }) => (peer.some((key) => key === "unmatched-header") ? NO_HEADER : null),
  "constraint-error": ([row, column], { tabs, resources, peer }) => {
    if (peer.includes(`type-error ${row} ${column}`)) return FORM;
    const keys = resources.flatMap(({ schema }) => [schema.primaryKey ?? []].flat());
    const header = String(tabs[0]!.cells[0]![Number(column) - 1] ?? "");
    return keys.includes(header) ? "a row without its key cannot be placed" : null;
  },
  "primary-key": (_, { peer }) =>
    peer.some((key) => key.startsWith("primary-key"))
      ? "each row that shares a key is named, since nobody knows which one is right"
      : null,
  "duplicate-label": (_, { peer }) =>
    peer.some((key) => key === "error")
      ? "the peer stops at headers that stand twice; here the other columns are still checked"
      : null,
};

function isRequired({ fields, primaryKey }: Schema, name: string): boolean {
  const field = fields.find((each) => each.name === name);
  return field?.constraints?.required === true || [primaryKey ?? []].flat().includes(name);
}

function headerWidth({ cells }: Tab): number {
  return (cells[0] ?? []).filter((cell) => !isBlank(cell)).length;
}
