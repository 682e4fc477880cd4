/** Integer codes for values, so that rows are grouped by small whole numbers and never by text. */

/** Gives each distinct value the next whole number, from 0. */
export class Coder<T> {
  private readonly codes = new Map<T, number>();

  get size(): number {
    return this.codes.size;
  }

  code(value: T): number {
    const known = this.codes.get(value);
    if (known !== undefined) return known;
    const code = this.codes.size;
    this.codes.set(value, code);
    return code;
  }
}

/** Gives each distinct pair of codes the next whole number, from 0. Codes must be below 2^26, the second may be below 0. */
export class PairCoder {
  private readonly coder = new Coder<number>();
  /** No pair at first. */
  private lastPair = Number.NaN;
  private lastCode = -1;

  get size(): number {
    return this.coder.size;
  }

  code(a: number, b: number): number {
    const pair = a * 0x4000000 + b;
    if (pair !== this.lastPair) {
      this.lastPair = pair;
      this.lastCode = this.coder.code(pair);
    }
    return this.lastCode;
  }
}

/** Splits the groups that `codes` stand for by a second column of codes, in place; returns how many groups there are. */
export function refine(codes: Int32Array, by: ArrayLike<number>): number {
  const pairs = new PairCoder();
  for (let row = 0; row < codes.length; row++) codes[row] = pairs.code(codes[row]!, by[row]! + 1);
  return pairs.size;
}
