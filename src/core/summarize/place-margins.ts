/** Which rows with the word `All` feed a breakdown, and what they leave of the totals that are stated. */
import type { BreakdownGroups } from "./breakdown-groups";
import { refine } from "./coder";
import { blockCodes, type Frame } from "./frame";
import { FATE, type LineFigures } from "./line";
import { type Cuts, chooseCuts, cutsOf, maskOf } from "./margin-cuts";
import type { Margins } from "./margins";
import { groupsWith, ownGroups, type PlacementDraft, TRACE, takeOut } from "./placement-draft";

/** What one breakdown is placed from. */
interface Placing {
  readonly frame: Frame;
  readonly figures: LineFigures;
  readonly breakdown: BreakdownGroups;
  readonly margins: Margins;
  readonly cuts: Cuts;
  /** The dimensions of the breakdown that ever hold `All`, as a mask. */
  readonly wanted: number;
  /** By block, the signature that feeds the breakdown, or -1. */
  readonly chosen: Int32Array;
  readonly draft: PlacementDraft;
}

/**
 * Chooses for each block the rows that feed a breakdown: those that name just its dimensions, else the coarsest finer
 * ones. What they leave of a number that is stated for some of a cross's dimensions (all women), or of the block's total,
 * is not reported; where they exceed it the breakdown contradicts itself.
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
  const placing = { frame, figures, breakdown, margins, cuts, wanted, chosen, draft };
  const placed = settleSides(placing);
  const totals = chooseCuts(cuts, margins, 0);
  for (let block = 0; block < cuts.count; block++) {
    if (totals[block]! >= 0) settle(placing, block, totals[block]!, placed);
  }
}

/**
 * Holds the chosen rows (women of each race) against numbers stated for some of the cross's dimensions (all women). Where
 * a block has one such side, its rests are known in that dimension; where it has several, a rest of one may be a rest of
 * another as well, and how they meet is not known.
 *
 * @returns what was placed in each block
 */
function settleSides(placing: Placing): Sums {
  const { margins, cuts, draft } = placing;
  const sides = sidesOf(placing);
  const placed = sums(cuts.count);
  for (const side of sides) {
    const mask = margins.masks[side]!;
    const { rests, example } = restsOf(side, placing);
    for (const [group, row] of example.entries()) {
      if (row < 0) continue;
      const rest = at(rests, group);
      const block = cuts.blocks[row]!;
      if (Math.min(rest.numerator, rest.denominator) < -TRACE) draft.contradicting.push(row);
      else if (sides.every((other) => other === side || !isStated(cuts, margins, block, other))) {
        placeRest(placing, row, mask, rest);
        add(placed, block, rest);
      }
    }
  }
  return placed;
}

/** Signatures that name some of the wanted dimensions, and no other that ever holds `All`. */
function sidesOf({ margins: { masks }, wanted }: Placing): number[] {
  return [...masks.keys()].filter((signature) => {
    const mask = masks[signature]!;
    return mask !== 0 && mask !== wanted && (mask & wanted) === mask;
  });
}

function isStated({ presence }: Cuts, { masks }: Margins, block: number, signature: number): boolean {
  return presence[block * masks.length + signature] === 2;
}

/** What the chosen rows leave of each group of a side, with a row of that side; -1 for a group that is not stated. */
function restsOf(side: number, { frame, figures, margins, cuts, chosen }: Placing) {
  const groups = cuts.blocks.slice();
  let count = cuts.count;
  for (const [bit, dimension] of margins.dimensions.entries()) {
    if (margins.masks[side]! & (1 << bit)) count = refine(groups, blockCodes(frame, dimension));
  }
  const rests = sums(count);
  const example = new Int32Array(count).fill(-1);
  for (let row = 0; row < frame.size; row++) {
    if (figures.feeds[row] === 0 || figures.fate[row] !== FATE.enters) continue;
    const isOfSide = margins.signatureOf[row] === side;
    if (!isOfSide && margins.signatureOf[row] !== chosen[cuts.blocks[row]!]) continue;
    add(rests, groups[row]!, at(figures, row), isOfSide ? 1 : -1);
    if (isOfSide) example[groups[row]!] = row;
  }
  return { rests, example };
}

/** What chosen rows and sides leave of the total of a block. */
function settle(placing: Placing, block: number, total: number, placed: Sums): void {
  const { margins, cuts, chosen, draft } = placing;
  const rest = at(cuts, block * margins.masks.length + total);
  const parts = [at(placed, block)];
  if (chosen[block]! >= 0) parts.push(at(cuts, block * margins.masks.length + chosen[block]!));
  for (const part of parts) {
    rest.numerator -= part.numerator;
    rest.denominator -= part.denominator;
    rest.people -= part.people;
  }
  const row = cuts.example[block]!;
  if (Math.min(rest.numerator, rest.denominator, rest.people) < -TRACE) draft.contradicting.push(row);
  else placeRest(placing, row, 0, rest);
}

/** @param named mask of the dimensions in which the row says the group of the rest */
function placeRest({ frame, breakdown, margins, draft }: Placing, row: number, named: number, rest: Rest) {
  if (Math.max(rest.numerator, rest.denominator, rest.people) <= TRACE) return;
  const given = breakdown.dimensions.map((dimension) => {
    const bit = margins.dimensions.indexOf(dimension.name);
    return bit < 0 || named & (1 << bit) ? null : dimension.notReported;
  });
  for (const group of groupsWith(frame, breakdown, row, given)) draft.extras.push({ row, group, ...rest });
}

type Sums = Pick<LineFigures, "numerator" | "denominator" | "people">;
type Rest = Record<keyof Sums, number>;

function sums(count: number): Sums {
  return {
    numerator: new Float64Array(count),
    denominator: new Float64Array(count),
    people: new Float64Array(count),
  };
}

function at({ numerator, denominator, people }: Sums, index: number): Rest {
  return { numerator: numerator[index]!, denominator: denominator[index]!, people: people[index]! };
}

function add(to: Sums, index: number, rest: Rest, times = 1): void {
  to.numerator[index]! += times * rest.numerator;
  to.denominator[index]! += times * rest.denominator;
  to.people[index]! += times * rest.people;
}
