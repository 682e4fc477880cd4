/** Headcount rows with the word `All`: which rows feed which breakdown, and what their parts leave of a total. */
import { saysWhat } from "../consolidate/identity";
import { STATE } from "../validate/model";
import type { BreakdownGroups } from "./breakdown-groups";
import { Coder, refine } from "./coder";
import { blockCodes, blocksOf, disaggregationFields, type Frame, fixedFields } from "./frame";
import { FATE, type LineFigures } from "./line";
import { groupsWith, ownGroups, type PlacementDraft, TRACE, takeOut } from "./placement-draft";

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
  let margins = known.get(frame);
  if (margins === undefined) {
    margins = findMargins(frame);
    known.set(frame, margins);
  }
  return margins;
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

/** The sums of each signature in each block: entry `block * signatures + signature`. */
interface Cuts {
  readonly blocks: Int32Array;
  readonly count: number;
  readonly numerator: Float64Array;
  readonly denominator: Float64Array;
  readonly people: Float64Array;
  /** 0 none, 1 only rows that are not known, 2 rows that enter. */
  readonly presence: Uint8Array;
  /** Any row of the block. */
  readonly example: Int32Array;
}

/**
 * Chooses for each block the rows that feed a breakdown: those that name just its dimensions, else the coarsest finer
 * ones. What they leave of the block's total is not reported; where they exceed it the breakdown contradicts itself.
 */
export function placeMargins(
  frame: Frame,
  figures: LineFigures,
  breakdown: BreakdownGroups,
  margins: Margins,
  draft: PlacementDraft,
): void {
  const cuts = cutsOf(figures, margins);
  const wanted = maskOf(breakdown, margins);
  const chosen = chooseCuts(cuts, margins, wanted);
  const items = ownGroups(draft);
  for (let row = 0; row < frame.size; row++) {
    const isChosen = chosen[cuts.blocks[row]!] === margins.signatureOf[row];
    if (figures.feeds[row] !== 0 && !isChosen) takeOut(draft.groups, items, row);
  }
  if (wanted === 0) return;
  draft.contradicting.push(...excesses(frame, figures, margins, cuts, wanted, chosen));
  const totals = chooseCuts(cuts, margins, 0);
  for (let block = 0; block < cuts.count; block++) {
    if (totals[block]! >= 0)
      settle(frame, breakdown, margins, cuts, block, totals[block]!, chosen[block]!, draft);
  }
}

function cutsOf(figures: LineFigures, { blocks: whole, signatureOf, masks }: Margins): Cuts {
  const blocks = whole.slice();
  const count = refine(blocks, figures.feeds);
  const cells = count * masks.length;
  const cuts: Cuts = {
    blocks,
    count,
    numerator: new Float64Array(cells),
    denominator: new Float64Array(cells),
    people: new Float64Array(cells),
    presence: new Uint8Array(cells),
    example: new Int32Array(count),
  };
  for (let row = 0; row < blocks.length; row++) {
    if (figures.feeds[row] === 0) continue;
    const cell = blocks[row]! * masks.length + signatureOf[row]!;
    cuts.example[blocks[row]!] = row;
    cuts.numerator[cell]! += figures.numerator[row]!;
    cuts.denominator[cell]! += figures.denominator[row]!;
    cuts.people[cell]! += figures.people[row]!;
    cuts.presence[cell] = Math.max(cuts.presence[cell]!, figures.fate[row] === FATE.enters ? 2 : 1);
  }
  return cuts;
}

function maskOf(breakdown: BreakdownGroups, margins: Margins): number {
  return breakdown.dimensions.reduce((mask, { name }) => {
    const bit = margins.dimensions.indexOf(name);
    return bit < 0 ? mask : mask | (1 << bit);
  }, 0);
}

/** The signature that feeds a breakdown in each block, or -1. Known rows before unknown, coarse before fine, then large. */
function chooseCuts(cuts: Cuts, { masks }: Margins, wanted: number): Int32Array {
  const chosen = new Int32Array(cuts.count).fill(-1);
  const able = masks.map((mask, signature) => ({ signature, bits: bitsOf(mask), mask }));
  const candidates = able.filter(({ mask }) => (mask & wanted) === wanted).sort((a, b) => a.bits - b.bits);
  const bits = new Map(candidates.map((candidate) => [candidate.signature, candidate.bits]));
  for (let block = 0; block < cuts.count; block++) {
    const at = (signature: number) => block * masks.length + signature;
    const sizeAt = (signature: number) => cuts.denominator[at(signature)]! + cuts.numerator[at(signature)]!;
    let best = -1;
    for (const { signature } of candidates) {
      const presence = cuts.presence[at(signature)]!;
      if (presence === 0) continue;
      const better =
        best < 0 ||
        presence > cuts.presence[at(best)]! ||
        (presence === cuts.presence[at(best)] &&
          bits.get(signature) === bits.get(best) &&
          sizeAt(signature) > sizeAt(best));
      if (better) best = signature;
    }
    chosen[block] = best;
  }
  return chosen;
}

function bitsOf(mask: number): number {
  let bits = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) bits++;
  return bits;
}

/**
 * Rows whose stated number for some of a cross's dimensions (all women) is less than the chosen rows for it add up to
 * (women of each race). The total of a block is not looked at here.
 */
function excesses(
  frame: Frame,
  figures: LineFigures,
  { masks, signatureOf, dimensions }: Margins,
  cuts: Cuts,
  wanted: number,
  chosen: Int32Array,
): number[] {
  const found: number[] = [];
  for (const [stated, mask] of masks.entries()) {
    if (mask === 0 || mask === wanted || (mask & wanted) !== mask) continue;
    const groups = cuts.blocks.slice();
    let count = cuts.count;
    for (const [bit, dimension] of dimensions.entries()) {
      if (mask & (1 << bit)) count = refine(groups, blockCodes(frame, dimension));
    }
    const left = { numerator: new Float64Array(count), denominator: new Float64Array(count) };
    const example = new Int32Array(count).fill(-1);
    for (let row = 0; row < frame.size; row++) {
      if (figures.feeds[row] === 0 || figures.fate[row] !== FATE.enters) continue;
      const isStated = signatureOf[row] === stated;
      if (!isStated && signatureOf[row] !== chosen[cuts.blocks[row]!]) continue;
      left.numerator[groups[row]!]! += (isStated ? 1 : -1) * figures.numerator[row]!;
      left.denominator[groups[row]!]! += (isStated ? 1 : -1) * figures.denominator[row]!;
      if (isStated) example[groups[row]!] = row;
    }
    for (const [group, row] of example.entries()) {
      if (row >= 0 && Math.min(left.numerator[group]!, left.denominator[group]!) < -TRACE) found.push(row);
    }
  }
  return found;
}

function settle(
  frame: Frame,
  breakdown: BreakdownGroups,
  { masks, dimensions }: Margins,
  cuts: Cuts,
  block: number,
  total: number,
  chosen: number,
  draft: PlacementDraft,
): void {
  const left = (sums: Float64Array) =>
    sums[block * masks.length + total]! - (chosen < 0 ? 0 : sums[block * masks.length + chosen]!);
  const rest = {
    numerator: left(cuts.numerator),
    denominator: left(cuts.denominator),
    people: left(cuts.people),
  };
  const row = cuts.example[block]!;
  if (Math.min(rest.numerator, rest.denominator, rest.people) < -TRACE) draft.contradicting.push(row);
  else if (Math.max(rest.numerator, rest.denominator, rest.people) > TRACE) {
    const given = breakdown.dimensions.map((dimension) =>
      dimensions.includes(dimension.name) ? dimension.notReported : null,
    );
    for (const group of groupsWith(frame, breakdown, row, given)) draft.extras.push({ row, group, ...rest });
  }
}
