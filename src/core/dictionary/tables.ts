/** The Dictionary tab: the kinds of partner tab and their fields. */

import type { Issue } from "../checks/issue";
import { getOrInsert } from "../table/get-or-insert";
import { labelKey } from "../table/label";
import type { Tab } from "../table/tab";
import type { Reading } from "./cells";
import { type DictionaryLine, dictionaryLayout } from "./dictionary-columns";
import { dimensionsOf } from "./dimensions";
import { readField } from "./field";
import { collectsNothing, holdsFiles } from "./field-type";
import { readLines } from "./input-table";
import type { CodeList, Field, Role, TableSpec } from "./model";
import { readPartOf } from "./part-of";
import { readReference } from "./references";

interface Entry {
  readonly line: DictionaryLine;
  readonly field: Field;
}

/** The tables in order of appearance. `lists` go by `labelKey` of their name. */
export function readTables(
  tab: Tab,
  lists: ReadonlyMap<string, CodeList>,
  reading: Reading,
  issues: Issue[],
): TableSpec[] {
  const all = readLines(tab, dictionaryLayout(reading), issues);
  const lines = all.filter((line) => !collectsNothing(line.values.type));
  const byTable = new Map<string, Entry[]>();
  const placed = withTables(lines);
  for (const [line, table] of placed) {
    const entries = getOrInsert(byTable, table, () => []);
    const same = (entry: Entry) => labelKey(entry.field.name) === labelKey(line.values.name);
    const first = entries.find(same);
    if (first) {
      line.report("name", { kind: "duplicate-name", name: line.values.name, firstRow: first.line.row });
    } else
      entries.push({
        line,
        field: withReference(line, placed, (own) => readField(own, table, lists, reading)),
      });
  }
  const tables = [...byTable].map(([name, entries]) => ({
    name,
    entries: withOneHeaderEach(withSingleRoles(entries)),
  }));
  return withGroupColumns(tables).map(({ name, entries }) => ({
    ...tableSpec(name, entries),
    ...besidesOf(name, all),
  }));
}

/** Columns of files: they come with the data and hold nothing to read. */
function besidesOf(table: string, lines: readonly DictionaryLine[]): Pick<TableSpec, "besides"> {
  const besides = lines.filter(
    ({ values }) =>
      holdsFiles(values.type) && (values.table === "" || labelKey(values.table) === labelKey(table)),
  );
  return besides.length > 0 ? { besides: besides.map(({ values }) => values.name) } : {};
}

/** Reads a field; one that refers to another table has no list of its own. */
function withReference(
  line: DictionaryLine,
  placed: readonly (readonly [DictionaryLine, string])[],
  read: (line: DictionaryLine) => Field,
): Field {
  const references = readReference(line, placed);
  if (references === null) return read(line);
  const field = read({ ...line, values: { ...line.values, allowed: "" } });
  return references ? { ...field, references } : field;
}

function tableSpec(name: string, entries: readonly Entry[]): TableSpec {
  const fields = entries.map(({ field }) => field);
  return {
    name,
    fields,
    keys: fields.filter((field) => field.roles.has("key")),
    period: fields.find((field) => field.roles.has("period")) ?? null,
  };
}

/** Each line with its table as first spelt. A blank means the only table; where there are several the line is left out. */
function withTables(lines: readonly DictionaryLine[]): [DictionaryLine, string][] {
  const spellings = new Map<string, string>();
  for (const { values } of lines) {
    if (values.table === "" || spellings.has(labelKey(values.table))) continue;
    spellings.set(labelKey(values.table), values.table);
  }
  const only = spellings.size === 1 ? [...spellings.values()][0]! : "";
  const placed: [DictionaryLine, string][] = [];
  for (const line of lines) {
    const { table } = line.values;
    if (table === "" && spellings.size > 1) {
      line.report("table", { kind: "missing-part", column: "Table", why: "several tables" });
    } else placed.push([line, table === "" ? only : spellings.get(labelKey(table))!]);
  }
  return placed;
}

/** Roles that only one field of a table can have. */
const SINGLE_ROLES: readonly Role[] = ["period", "start", "end", "headcount"];

function withSingleRoles(entries: readonly Entry[]): Entry[] {
  const holders = new Map<Role, string>();
  return entries.map(({ line, field }) => {
    const roles = new Set(field.roles);
    for (const role of SINGLE_ROLES) {
      if (!roles.has(role)) continue;
      const first = holders.get(role);
      if (first === undefined) holders.set(role, field.name);
      else {
        roles.delete(role);
        line.report("roles", { kind: "second-role", role, first });
      }
    }
    return { line, field: { ...field, roles } };
  });
}

/** No two fields of a table answer to one header: names come before labels, labels before aliases. */
function withOneHeaderEach(entries: readonly Entry[]): Entry[] {
  const owner = new Map<string, Field>(entries.map(({ field }) => [labelKey(field.name), field]));
  const takenBy = (header: string, field: Field): Field | null => {
    const first = owner.get(labelKey(header));
    if (first === undefined) owner.set(labelKey(header), field);
    return first === undefined || first.name === field.name ? null : first;
  };
  const labelled = entries.map(({ line, field }) => {
    const first = takenBy(field.label, field);
    if (!first) return { line, field };
    line.report("label", { kind: "duplicate-name", name: field.label, firstRow: first.row });
    return { line, field: { ...field, label: field.name } };
  });
  return labelled.map(({ line, field }) => {
    const aliases = field.aliases.filter((alias) => {
      const first = takenBy(alias, field);
      if (first) line.report("aliases", { kind: "duplicate-name", name: alias, firstRow: first.row });
      return !first;
    });
    return { line, field: { ...field, aliases } };
  });
}

function withGroupColumns(tables: readonly { name: string; entries: readonly Entry[] }[]) {
  const specs = tables.map(({ name, entries }) => tableSpec(name, entries));
  const dimensions = dimensionsOf(specs);
  const spellings = new Map<string, string>();
  return tables.map(({ name, entries }, index) => ({
    name,
    entries: entries.map(({ line, field }) => {
      const { partOf, group } = line.values;
      const text = { field: field.name, partOf, group };
      const read = readPartOf(text, specs[index]!, dimensions, spellings, line.report);
      return { line, field: { ...field, partOf: read } };
    }),
  }));
}
