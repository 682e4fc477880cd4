/** The Codes tab: lists of allowed values, with labels, aliases and roll-ups. */

import type { Issue } from "../checks/issue";
import { getOrInsert } from "../table/get-or-insert";
import { labelKey } from "../table/label";
import type { Tab } from "../table/tab";
import { list, number, type Reading, text } from "./cells";
import { column, type Line, readLines } from "./input-table";
import { codeLookup } from "./lookup";
import type { Code, CodeList } from "./model";
import { unknownReference } from "./unknown";

function layout(reading: Reading) {
  return {
    columns: {
      list: column("List", text, "", "List name", "Code list"),
      code: column("Code", text, "", "Value"),
      label: column("Label", text, "", "Title"),
      aliases: column("Also known as", list, null, "Aliases"),
      order: column("Order", number(reading), null),
      rollUpTo: column("Roll up to", text, "", "Rolls up to", "Parent"),
    },
    essential: ["list"] as const,
  };
}
type CodeLine = Line<ReturnType<typeof layout>["columns"]>;

interface Entry {
  readonly line: CodeLine;
  readonly code: Code;
}

/** The lists by `labelKey` of their name, the codes of each in their order. */
export function readCodes(tab: Tab, reading: Reading, issues: Issue[]): Map<string, CodeList> {
  const byList = new Map<string, { name: string; entries: Map<string, Entry>; rows: Map<string, number> }>();
  for (const line of readLines(tab, layout(reading), issues)) {
    const key = labelKey(line.values.list);
    const { list: name } = line.values;
    const known = getOrInsert(byList, key, () => ({ name, entries: new Map(), rows: new Map() }));
    const code = readCode(line, known.entries.size + 1);
    if (code === null) continue;
    const earlier = known.entries.get(code.code);
    if (earlier) line.report("code", { kind: "duplicate-name", name: code.code, firstRow: earlier.line.row });
    else known.entries.set(code.code, { line, code: withOwnNames(line, code, known.rows) });
  }
  const lists = new Map<string, CodeList>();
  for (const [key, { name, entries }] of byList)
    lists.set(key, { name, codes: rolledUp([...entries.values()]) });
  return lists;
}

/** A code without the label and the aliases that a code before it has; `rows` tells which line has a name, this one's too. */
function withOwnNames(line: CodeLine, code: Code, rows: Map<string, number>): Code {
  const isOwn = (column: "label" | "aliases", name: string): boolean => {
    const firstRow = rows.get(name);
    if (firstRow !== undefined) line.report(column, { kind: "duplicate-name", name, firstRow });
    return firstRow === undefined;
  };
  const label = isOwn("label", code.label) ? code.label : code.code;
  const aliases = code.aliases.filter((alias) => isOwn("aliases", alias));
  for (const name of [label, ...aliases]) rows.set(name, rows.get(name) ?? line.row);
  return { ...code, label, aliases };
}

function readCode(line: CodeLine, position: number): Code | null {
  const { code, label, aliases, order, rollUpTo } = line.values;
  if (code === "" && label === "") {
    line.report("code", { kind: "blank-name", column: "Code" });
    return null;
  }
  return {
    code: code === "" ? label : code,
    label: label === "" ? code : label,
    aliases: aliases ?? [],
    order: order ?? position,
    rollUpTo,
  };
}

/** The codes in order, each with the code (not the label) that it rolls up to; what cannot be followed is reported. */
function rolledUp(entries: readonly Entry[]): Code[] {
  const written = entries.map((entry) => entry.code);
  const find = codeLookup({ name: "", codes: written });
  const parents = new Map<string, string>();
  for (const { line, code } of entries) {
    const parent = code.rollUpTo === "" ? "" : parentOf(line, code, find, written, parents);
    if (parent !== "") parents.set(code.code, parent);
  }
  return written
    .map((code) => ({ ...code, rollUpTo: parents.get(code.code) ?? "" }))
    .sort((a, b) => a.order - b.order);
}

function parentOf(
  line: CodeLine,
  code: Code,
  find: (text: string) => Code | null,
  all: readonly Code[],
  parents: ReadonlyMap<string, string>,
): string {
  const parent = find(code.rollUpTo);
  if (parent === null) {
    const names = all.flatMap((each) => [each.label, each.code]);
    line.report("rollUpTo", unknownReference("Roll up to", code.rollUpTo, names));
    return "";
  }
  const chain = [code.code];
  for (let step: string | undefined = parent.code; step !== undefined; step = parents.get(step)) {
    chain.push(step);
    if (step !== code.code) continue;
    line.report("rollUpTo", { kind: "circular", column: "Roll up to", chain });
    return "";
  }
  return parent.code;
}
