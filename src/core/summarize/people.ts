/** Who stands in each row: people are told apart by their keys. */

import { roleFields } from "../dictionary/lookup";
import type { TableSpec } from "../dictionary/model";
import { getOrInsert } from "../table/get-or-insert";
import { Coder, PairCoder } from "./coder";
import { type Frame, valueCodes } from "./frame";

/** The person of each row, and the rows in an order that keeps each person's together. */
export interface People {
  readonly personOf: Int32Array;
  readonly order: Int32Array;
}

/**
 * Codes of people for the frames of one scope (a partner, or all where ids are shared). Tables that have the same key
 * fields share their codes, so that a person who is in two tables is one.
 */
export class PeopleCoder {
  private unknown = 0;
  private readonly coders = new Map<string, { values: Coder<unknown>[]; pairs: PairCoder[] }>();

  /** People by the values of fields; a row that lacks one of them is a person of its own. */
  peopleOf(frame: Frame, fields: readonly string[]): People {
    const { values, pairs } = this.codersFor(fields);
    let personOf = valueCodes(frame, fields[0]!, values[0]!);
    for (let i = 1; i < fields.length; i++) {
      const next = valueCodes(frame, fields[i]!, values[i]!);
      const pair = pairs[i - 1]!;
      personOf = personOf.map((code, row) => (code && next[row] ? 1 + pair.code(code, next[row]!) : 0));
    }
    const last = pairs[pairs.length - 1];
    const nobodyElse = () => (!last ? values[0]!.code({}) : last.code(0, this.unknown++));
    personOf = personOf.map((code) => code || 1 + nobodyElse());
    const count = 1 + (!last ? values[0]!.size : last.size);
    return { personOf, order: sortedRows(personOf, count) };
  }

  private codersFor(fields: readonly string[]) {
    return getOrInsert(this.coders, fields.join("\n"), () => ({
      values: fields.map(() => new Coder()),
      pairs: fields.slice(1).map(() => new PairCoder()),
    }));
  }
}

/**
 * The key fields that tell people apart: those that are said to identify someone, else those without a role in time. What
 * stands beside an identifier (a day, a kind of service, a number) tells the visits of one person apart. None for a table
 * whose rows say how many people they stand for, since its keys name something else.
 */
export function personFields(table: TableSpec): string[] {
  const { keys } = table;
  if (roleFields(table, "headcount").length > 0) return [];
  const naming = keys.filter(({ roles }) => roles.has("person"));
  const lasting = keys.filter(({ roles }) => !IN_TIME.some((role) => roles.has(role)));
  return [naming, lasting, keys].find(({ length }) => length > 0)?.map(({ name }) => name) ?? [];
}

const IN_TIME = ["period", "start", "end"] as const;

/** Row numbers in the order of their codes, equal codes in the order of rows (a counting sort). */
function sortedRows(codes: Int32Array, count: number): Int32Array {
  const next = new Int32Array(count + 1);
  for (let row = 0; row < codes.length; row++) next[codes[row]! + 1]!++;
  for (let code = 0; code < count; code++) next[code + 1]! += next[code]!;
  const order = new Int32Array(codes.length);
  for (let row = 0; row < codes.length; row++) order[next[codes[row]!]!++] = row;
  return order;
}
