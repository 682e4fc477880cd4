/** Places where numbers stand: a period, a partner and a group, whatever the metric. */
import type { CellKey } from "../summarize/model";

export type Place = Omit<CellKey, "metric">;

export class Slots {
  readonly places: Place[] = [];
  private readonly indexes = new Map<string, number>();

  get count(): number {
    return this.places.length;
  }

  add(place: Place): number {
    const key = textOf(place);
    const known = this.indexes.get(key);
    if (known !== undefined) return known;
    const { period, partner, dimension, group } = place;
    const index = this.places.push({ period, partner, dimension, group }) - 1;
    this.indexes.set(key, index);
    return index;
  }

  indexOf(place: Place): number | undefined {
    return this.indexes.get(textOf(place));
  }
}

function textOf({ period, partner, dimension, group }: Place): string {
  return `${period}\n${partner}\n${dimension}\n${group}`;
}
