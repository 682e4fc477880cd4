/** The sums of each cut through the people of a block, and which of them feeds a breakdown. */
import type { BreakdownGroups } from "./breakdown-groups";
import { refine } from "./coder";
import { FATE, type LineFigures } from "./line";
import type { Margins } from "./margins";

/** The sums of each signature in each block: entry `block * signatures + signature`. */
export interface Cuts {
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

export function cutsOf(figures: LineFigures, { blocks: whole, signatureOf, masks }: Margins): Cuts {
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

export function maskOf(breakdown: BreakdownGroups, margins: Margins): number {
  return breakdown.dimensions.reduce((mask, { name }) => {
    const bit = margins.dimensions.indexOf(name);
    return bit < 0 ? mask : mask | (1 << bit);
  }, 0);
}

/** The signature that feeds a breakdown in each block, or -1. Known rows before unknown, coarse before fine, then large. */
export function chooseCuts(cuts: Cuts, { masks }: Margins, wanted: number): Int32Array {
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
