/** Headcount rows with the word `All`: which of them are other cuts through the same people. */

import { saysWhat } from "../consolidate/identity";
import { getOrInsert } from "../table/get-or-insert";
import { STATE } from "../validate/model";
import { Coder, refine } from "./coder";
import { blockCodes, blocksOf, disaggregationFields, type Frame, fixedFields } from "./frame";

/**
 * The margins of a frame. A row's signature says which of the dimensions that ever hold `All` it names; rows of one block
 * that differ in their signatures are other cuts through the same people.
 */
export interface Margins {
  readonly dimensions: readonly string[];
  /** Index into `masks`, by row. */
  readonly signatureOf: Int32Array;
  /** Bit `i` is set where dimension `i` is named. */
  readonly masks: readonly number[];
  /** Rows of the same partner, period, keys, fixed values and dimensions without margins. */
  readonly blocks: Int32Array;
}

const known = new WeakMap<Frame, Margins | null>();

/** The margins of a frame, or null where it has none: then every row simply counts. */
export function marginsOf(frame: Frame): Margins | null {
  return getOrInsert(known, frame, findMargins);
}

function findMargins(frame: Frame): Margins | null {
  const fields = disaggregationFields(frame.table);
  const dimensions = fields.filter((field) => hasMargin(frame, field));
  if (dimensions.length === 0) return null;
  const masksOf = new Int32Array(frame.size);
  for (const { tab, from, size } of frame.tabs) {
    dimensions.forEach((dimension, bit) => {
      const states = tab.columns.get(dimension)?.states;
      for (let row = 0; row < size; row++)
        if (states?.[row] !== STATE.margin) masksOf[from + row]! |= 1 << bit;
    });
  }
  const masks: number[] = [];
  const coder = new Coder<number>();
  const signatureOf = masksOf.map((mask) => {
    const code = coder.code(mask);
    masks[code] = mask;
    return code;
  });
  const keys = frame.table.keys.map((field) => field.name);
  const apart = new Set([...keys, ...fixedFields(frame), ...fields]);
  for (const field of tellingApart(frame, apart)) apart.add(field);
  for (const dimension of dimensions) apart.delete(dimension);
  return { dimensions, signatureOf, masks, blocks: blocksOf(frame, apart).blocks };
}

/**
 * Fields without a role (a site) without which rows would be the same, in the order of the dictionary: each of their values
 * has totals of its own. Not those that some row leaves blank, since a total may stand for all of them, nor those that are
 * not needed, such as a remark beside a total.
 */
function tellingApart(frame: Frame, placing: Iterable<string>): string[] {
  const { blocks } = blocksOf(frame, placing);
  const rows = Array.from(blocks.keys()).filter((row) => frame.held[row] === 0);
  const differing = () => new Set(rows.map((row) => blocks[row])).size;
  const needed: string[] = [];
  let count = differing();
  for (const { name } of frame.table.fields.filter(saysWhat)) {
    if (count === rows.length) break;
    const codes = blockCodes(frame, name);
    if (rows.some((row) => codes[row]! <= 0)) continue;
    refine(blocks, codes);
    const finer = differing();
    if (finer > count) needed.push(name);
    count = finer;
  }
  return needed;
}

function hasMargin(frame: Frame, field: string): boolean {
  return frame.tabs.some(({ tab }) => tab.columns.get(field)?.states.includes(STATE.margin) ?? false);
}
