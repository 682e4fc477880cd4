/** The groups of a breakdown: those of its one dimension, the combinations of a cross that occur, or the one total. */
import type { Breakdown } from "../dictionary/model";
import { ALL } from "../time/period";
import { breakdownName, groupName } from "./breakdown";
import { PairCoder } from "./coder";
import type { Dimension } from "./dimension";

export class BreakdownGroups {
  readonly name: string;
  private readonly pairs: readonly PairCoder[];
  private readonly tuples: (readonly number[])[] = [];

  constructor(
    breakdown: Breakdown,
    readonly dimensions: readonly Dimension[],
  ) {
    this.name = breakdownName(breakdown);
    this.pairs = dimensions.slice(1).map(() => new PairCoder());
  }

  /** How many groups have occurred. */
  get size(): number {
    if (this.dimensions.length === 0) return 1;
    return this.dimensions.length === 1 ? this.dimensions[0]!.labels.length : this.tuples.length;
  }

  /** The group of one group of each dimension; negative where one of them is a margin. */
  idOf(parts: ArrayLike<number>): number {
    if (this.dimensions.length === 0) return 0;
    let id = parts[0]!;
    for (let i = 0; i < this.pairs.length && id >= 0; i++) {
      id = parts[i + 1]! < 0 ? parts[i + 1]! : this.pairs[i]!.code(id, parts[i + 1]!);
    }
    if (this.pairs.length > 0 && id === this.tuples.length) this.tuples.push(Array.from(parts));
    return id;
  }

  label(id: number): string {
    if (this.dimensions.length === 0) return ALL;
    return groupName(this.partsOf(id).map((part, i) => this.dimensions[i]!.labels[part]!));
  }

  /** All groups that have occurred, as people should see them in order. */
  inOrder(): number[] {
    const ids = Array.from({ length: this.size }, (_, id) => id);
    return ids.sort((a, b) => this.compare(this.partsOf(a), this.partsOf(b)));
  }

  private partsOf(id: number): readonly number[] {
    if (this.dimensions.length === 0) return [];
    return this.dimensions.length === 1 ? [id] : this.tuples[id]!;
  }

  private compare(a: readonly number[], b: readonly number[]): number {
    for (const [i, dimension] of this.dimensions.entries()) {
      const order = dimension.compare(a[i]!, b[i]!);
      if (order !== 0) return order;
    }
    return 0;
  }
}
