/** What is not printed, as the columns of a linear program. */
import type { Layer } from "./layers";
import type { Row } from "./program";
import type { Line } from "./sums";

/** A column of the program for each number that is not printed; the sides of a metric that are the same share theirs. */
export class Unknowns {
  private readonly columns = new Map<Layer, Map<string, number>>();
  private readonly same = new Map<Layer, Layer>();
  count = 0;

  constructor(layers: readonly Layer[]) {
    for (const [i, layer] of layers.entries()) {
      const earlier = layers
        .slice(0, i)
        .find((other) => other.metric === layer.metric && isSame(other, layer));
      if (earlier) this.same.set(layer, earlier);
    }
  }

  /** Null where the number is printed, or nobody is there. */
  column(given: Layer, key: string): number | null {
    const layer = this.same.get(given) ?? given;
    if (typeof layer.told.get(key) === "number" || !layer.secret.has(key)) return null;
    const known = this.columns.get(layer) ?? new Map<string, number>();
    this.columns.set(layer, known);
    const at = known.get(key) ?? this.count++;
    known.set(key, at);
    return at;
  }

  /** The line as a row over what is unknown; nothing where all is known. */
  row({ terms, lower, upper, because }: Line): Row[] {
    const of = new Map<number, number>();
    let known = 0;
    for (const { layer, key, times } of terms) {
      const at = this.column(layer, key);
      if (at === null) known += times * (layer.told.get(key) ?? 0);
      else of.set(at, (of.get(at) ?? 0) + times);
    }
    return of.size === 0 ? [] : [{ of, lower: lower - known, upper: upper - known, because }];
  }
}

function isSame(a: Layer, b: Layer): boolean {
  return (
    a.secret.size === b.secret.size && [...a.secret].every(([key, value]) => b.secret.get(key) === value)
  );
}
