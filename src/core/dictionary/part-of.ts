/** Columns that hold one group of a total: `Part of` and `Group` of the Dictionary. */

import { labelKey } from "../table/label";
import { cellList, pair } from "./cell-text";
import type { Dimensions } from "./dimensions";
import { fieldByName } from "./lookup";
import type { Mistake } from "./mistakes";
import type { PartOf, TableSpec } from "./model";
import { unknownField, unknownReference } from "./unknown";

export interface PartOfText {
  readonly field: string;
  /** The cells as written. */
  readonly partOf: string;
  readonly group: string;
}

type Report = (column: "partOf" | "group", mistake: Mistake) => void;

/**
 * Which total and groups a column stands for; null where it stands for none or the cells are mistaken.
 * `spellings` keeps the first spelling of each dimension that is no field, so that one dimension has one name.
 */
export function readPartOf(
  text: PartOfText,
  table: TableSpec,
  dimensions: Dimensions,
  spellings: Map<string, string>,
  report: Report,
): PartOf | null {
  if (text.partOf === "" && text.group === "") return null;
  if (text.partOf === "") {
    report("partOf", { kind: "missing-part", column: "Part of", why: "pair" });
    return null;
  }
  if (text.group === "") {
    report("group", { kind: "missing-part", column: "Group", why: "pair" });
    return null;
  }
  const total = fieldByName(table, text.partOf);
  if (total?.name === text.field) {
    report("partOf", { kind: "circular", column: "Part of", chain: [text.field, text.field] });
    return null;
  }
  if (!total) {
    report("partOf", unknownField(text.partOf, [table]));
    return null;
  }
  const groups = cellList(text.group).map((item) => readGroup(item, dimensions, spellings, report));
  const known = groups.filter((group) => group !== null);
  return known.length < groups.length ? null : { total: total.name, groups: known };
}

function readGroup(item: string, dimensions: Dimensions, spellings: Map<string, string>, report: Report) {
  const sides = pair(item);
  if (!sides) {
    report("group", { kind: "bad-pair", column: "Group", text: item, example: "Gender=Female" });
    return null;
  }
  const dimension = dimensions.find(sides.left) ?? spellings.get(labelKey(sides.left)) ?? sides.left;
  spellings.set(labelKey(dimension), dimension);
  const group = dimensions.label(dimension, sides.right);
  const listed = dimensions.groups(dimension) ?? [];
  const unknown = unknownReference("Group", group, listed);
  // A group that resembles none may be one that is not listed.
  if (!listed.includes(group) && unknown.suggestion !== "") {
    report("group", unknown);
    return null;
  }
  return { dimension, group };
}
