/** Linear programs over whole numbers, by HiGHS: how small and how large an unknown number can be. */
import loadHighs, { type Highs, type Model } from "highs";

export interface Row {
  /** What says so. */
  readonly because: string;
  readonly of: ReadonlyMap<number, number>;
  readonly lower: number;
  readonly upper: number;
}

let loaded: Promise<Highs> | undefined;

/** Seconds for one whole-number program; what takes longer stays undecided. */
const PATIENCE = 5;

/** Unknown numbers of 0 or more, and what is known of them. */
export class Program {
  private readonly model: Model;

  private constructor(
    private readonly highs: Highs,
    private readonly columns: number,
    rows: readonly Row[],
  ) {
    const infinity = highs.infinity;
    const end = (value: number) =>
      value === Number.POSITIVE_INFINITY ? infinity : value === Number.NEGATIVE_INFINITY ? -infinity : value;
    const starts = [0];
    const indices: number[] = [];
    const values: number[] = [];
    for (const { of } of rows) {
      for (const [at, times] of of) {
        indices.push(at);
        values.push(times);
      }
      starts.push(indices.length);
    }
    this.model = highs.createModel();
    this.model.options.set({ output_flag: false, time_limit: PATIENCE });
    this.model.addVars(new Float64Array(columns), new Float64Array(columns).fill(infinity));
    for (const { of, lower, upper } of rows) {
      this.model.addRow(end(lower), end(upper), { indices: [...of.keys()], values: [...of.values()] });
    }
  }

  static async over(columns: number, rows: readonly Row[]): Promise<Program> {
    loaded ??= loadHighs();
    return new Program(await loaded, columns, rows);
  }

  /** From now on unknown numbers are whole. */
  wholeNumbers(): void {
    const { integer } = this.highs.constants.variableType;
    for (let column = 0; column < this.columns; column++) this.model.changeColIntegrality(column, integer);
  }

  /**
   * The numbers at which a sum is largest, or smallest; null where that cannot be told in time, `unbounded` where it has
   * no end.
   */
  extreme(of: ReadonlyMap<number, number>, sense: "largest" | "smallest"): Float64Array | "unbounded" | null {
    const sign = sense === "largest" ? -1 : 1;
    for (const [at, times] of of) this.model.changeColCost(at, sign * times);
    try {
      this.model.run();
      const status = this.model.getModelStatus();
      const { optimal, unbounded, unboundedOrInfeasible } = this.highs.constants.modelStatus;
      if (status === unbounded || status === unboundedOrInfeasible) return "unbounded";
      if (status !== optimal) return null;
      const { colValue } = this.model.getSolution();
      return Float64Array.from(colValue);
    } finally {
      for (const at of of.keys()) this.model.changeColCost(at, 0);
    }
  }

  dispose(): void {
    this.model.dispose();
  }
}
