/** Fields whose values must stand in another tab: `Allowed values` names a table and a field of it. */
import { labelKey } from "../table/label";
import { closest } from "../table/likeness";
import type { DictionaryLine } from "./dictionary-columns";
import type { Field } from "./model";

/**
 * What `participants.Participant ID` refers to, by machine names; null where the text names no table; undefined, and a
 * mistake, where the table has no such field.
 */
export function readReference(
  line: DictionaryLine,
  placed: readonly (readonly [DictionaryLine, string])[],
): NonNullable<Field["references"]> | null | undefined {
  const dot = line.values.allowed.indexOf(".");
  const [left, right] = [line.values.allowed.slice(0, Math.max(dot, 0)), line.values.allowed.slice(dot + 1)];
  const there = placed.filter(([, table]) => table !== "" && labelKey(table) === labelKey(left));
  if (left.trim() === "" || there.length === 0) return null;
  const key = labelKey(right);
  const found =
    there.find(([{ values }]) => labelKey(values.name) === key) ??
    there.find(([{ values }]) => labelKey(values.label) === key);
  if (found) return { table: found[1], field: found[0].values.name };
  const names = there.flatMap(([{ values }]) => [values.name, values.label]);
  line.report("allowed", { kind: "unknown-field", name: right.trim(), suggestion: closest(right, names) });
  return undefined;
}
