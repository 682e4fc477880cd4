/** The groups of one dimension, over all tables that have it. */
import { compileBands } from "../dictionary/bands";
import type { Code, Dictionary, Field } from "../dictionary/model";
import { isoDate } from "../time/calendar";
import { type Column, STATE, type TypedValue } from "../validate/model";
import { NOT_REPORTED, UNLISTED } from "./breakdown";

/** How groups are ordered: by kind, then by the order given, then by label. */
interface Rank {
  readonly kind: number;
  readonly order: number;
}

const KIND = { listed: 0, part: 1, free: 2, reason: 3, unlisted: 4, notReported: 5 } as const;

/** Groups of ours keep their place, also where somebody types their words. */
const OURS: ReadonlyMap<string, Rank> = new Map([
  [UNLISTED, { kind: KIND.unlisted, order: 0 }],
  [NOT_REPORTED, { kind: KIND.notReported, order: 0 }],
]);

/** The group of each row: `items[row]`, or where rows may have several, `items[starts[row]]` to `items[starts[row + 1]]`. */
export interface RowGroups {
  readonly items: Int32Array;
  readonly starts: Int32Array | null;
}

/**
 * Knows the groups that occur by their labels: tables that use other codes for a label meet in one group. A code that
 * rolls up counts in its own group and in those that it rolls up to, which then overlap.
 */
export class Dimension {
  readonly labels: string[] = [];
  private readonly ids = new Map<string, number>();
  private readonly ranks: Rank[] = [];
  private readonly listed = new Map<string, Rank>();

  constructor(
    readonly name: string,
    dictionary: Pick<Dictionary, "tables">,
  ) {
    for (const table of dictionary.tables) {
      const codes = table.fields.find((field) => field.name === name)?.allowed?.codes ?? [];
      const inOrder = [...codes].sort((a, b) => a.order - b.order);
      for (const { label } of inOrder) {
        if (!this.listed.has(label)) this.listed.set(label, { kind: KIND.listed, order: this.listed.size });
      }
    }
  }

  get notReported(): number {
    return this.idOf(NOT_REPORTED);
  }

  /** The group of a column that holds one group of a total. */
  part(label: string): number {
    return this.idOf(label, KIND.part, this.labels.length);
  }

  /** Orders two groups as people should see them. */
  compare(a: number, b: number): number {
    const x = this.ranks[a]!;
    const y = this.ranks[b]!;
    return x.kind - y.kind || x.order - y.order || compareLabels(this.labels[a]!, this.labels[b]!);
  }

  /** Writes the group of each row of a column that gives each row one group. */
  writeSingle(column: Column, items: Int32Array, from: number): void {
    const reader = this.reader(column.field);
    for (let row = 0; row < column.states.length; row++) items[from + row] = reader(column, row);
  }

  /** Appends the groups of each row of a column that may give a row several; returns nothing twice for a row. */
  appendMultiple(column: Column, items: number[], starts: number[]): void {
    const idsOf = this.multipleReader(column.field);
    const single = this.reader(column.field);
    for (let row = 0; row < column.states.length; row++) {
      const value = column.states[row] === STATE.value ? column.values[row]! : null;
      const found = value === null ? [] : idsOf(value);
      if (found.length > 0) items.push(...found);
      else items.push(value === null ? single(column, row) : this.notReported);
      starts.push(items.length);
    }
  }

  private reader(field: Field): (column: Column, row: number) => number {
    const cache = new Map<TypedValue, number>();
    const labelOf = labeller(field);
    return (column, row) => {
      if (column.states[row] !== STATE.value) return this.withoutValue(column, row);
      const value = column.values[row]!;
      const known = cache.get(value);
      if (known !== undefined) return known;
      const id = this.valueId(labelOf(value));
      cache.set(value, id);
      return id;
    };
  }

  private multipleReader(field: Field): (value: TypedValue) => readonly number[] {
    const cache = new Map<TypedValue, readonly number[]>();
    const labelsOf = groupLabels(field);
    return (value) => {
      const key = Array.isArray(value) ? value.join("\n") : value;
      const known = cache.get(key);
      if (known) return known;
      const ids = labelsOf(value).map((label) => this.valueId(label));
      cache.set(key, ids);
      return ids;
    };
  }

  private valueId(label: string): number {
    return this.idOf(label);
  }

  private withoutValue(column: Column, row: number): number {
    const state = column.states[row];
    const reason = column.reasons.get(row);
    if (state === STATE.invalid) return this.idOf(UNLISTED);
    if (state === STATE.margin) return MARGIN;
    return reason ? this.idOf(reason, KIND.reason) : this.notReported;
  }

  private idOf(label: string, kind: number = KIND.free, order = 0): number {
    const known = this.ids.get(label);
    if (known !== undefined) return known;
    const id = this.labels.push(label) - 1;
    this.ids.set(label, id);
    this.ranks.push(this.listed.get(label) ?? OURS.get(label) ?? { kind, order });
    return id;
  }
}

/** In place of a group: the row is a margin, and has none. */
const MARGIN = -1;

/** True for a field whose rows may belong to several groups. */
export function isMultiple(field: Field): boolean {
  return field.type === "list" || (field.allowed?.codes.some((code) => code.rollUpTo !== "") ?? false);
}

/** The codes that a code rolls up to, nearest first; a list that runs in circles ends. */
function ancestors(text: string, codes: readonly Code[]): string[] {
  const found: string[] = [];
  let code = codes.find((candidate) => candidate.code === text);
  while (code && code.rollUpTo !== "" && code.rollUpTo !== text && !found.includes(code.rollUpTo)) {
    found.push(code.rollUpTo);
    const parent = code.rollUpTo;
    code = codes.find((candidate) => candidate.code === parent);
  }
  return found;
}

/** Every group that a value belongs to, each once: that of each answer in a list, and those that they roll up to. */
export function groupLabels(field: Field): (value: TypedValue) => string[] {
  const labelOf = labeller(field);
  const bands = compileBands(field);
  const codes = field.allowed?.codes ?? [];
  return (value) => {
    const band = typeof value === "number" ? bands?.find(value)?.code : undefined;
    const answers: readonly TypedValue[] = Array.isArray(value) ? value : [band ?? value];
    const all = answers.flatMap((answer) => [answer, ...ancestors(String(answer), codes)]);
    return [...new Set(all.map(labelOf))];
  };
}

/** The group that a value stands for: the label of its code or band, else the value as people read it. */
function labeller(field: Field): (value: TypedValue) => string {
  const bands = compileBands(field);
  const labels = new Map(field.allowed?.codes.map(({ code, label }) => [code, label]));
  return (value) => {
    const listed = labels.get(String(value));
    if (listed !== undefined) return listed;
    const band = typeof value === "number" ? bands?.find(value) : null;
    if (band) return band.label;
    if (typeof value === "boolean") return value ? "Yes" : "No";
    return field.type === "date" && typeof value === "number" ? isoDate(value) : String(value);
  };
}

/** Numbers by size, before text; text by code points, the same everywhere. */
function compareLabels(a: string, b: string): number {
  const [x, y] = [Number(a), Number(b)];
  const textLast = Number(Number.isNaN(x)) - Number(Number.isNaN(y));
  return textLast || x - y || (a < b ? -1 : a > b ? 1 : 0);
}
