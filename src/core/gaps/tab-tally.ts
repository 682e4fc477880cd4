/** What a tab holds for each period: rows, held rows, and the states of a field's cells. */
import type { RecordTab } from "../consolidate/model";
import { spellSpan } from "../summarize/period-slots";
import { STATE } from "../validate/model";
import type { TabCounts } from "./model";

/** What became of the rows and cells of a tab, over all periods. Values that Partners fixes are no cells. */
export function countTab({ partner, rowNumbers, held, columns, cellsBlanked }: RecordTab): TabCounts {
  const rows = rowNumbers.length;
  const read = [...columns.values()].filter(({ column }) => column !== null).length;
  return {
    partner,
    rows,
    rowsHeld: held.filter((each) => each === 1).length,
    cells: rows * read,
    cellsBlanked,
  };
}

/** How many states there are: `margin` is the last. */
const STATES = STATE.margin + 1;

export interface RowTally {
  readonly rows: number;
  readonly held: number;
}

export interface StateTally {
  readonly value: number;
  readonly suppressed: number;
  readonly invalid: number;
}

/** Counts by index into `Records.periods`; each field is counted once, when it is first asked for. */
export class TabTally {
  private readonly rowsIn: Uint32Array;
  private readonly heldIn: Uint32Array;
  private readonly statesOf = new Map<string, Uint32Array>();
  /** The days that spells speak of; null where there are none. */
  readonly spells: ReturnType<typeof spellSpan>;

  constructor(
    private readonly tab: RecordTab,
    private readonly periods: number,
  ) {
    this.spells = spellSpan(tab);
    this.rowsIn = new Uint32Array(periods);
    this.heldIn = new Uint32Array(periods);
    tab.periodOf.forEach((period, row) => {
      if (period < 0) return;
      this.rowsIn[period]!++;
      this.heldIn[period]! += tab.held[row]!;
    });
  }

  /** False where no row has a period of its own (spells). */
  get hasPeriods(): boolean {
    return this.rowsIn.some((rows) => rows > 0);
  }

  rows(period: number): RowTally {
    return { rows: this.rowsIn[period]!, held: this.heldIn[period]! };
  }

  /** States of a field's cells in rows that are not held; all 0 where the tab lacks the field. */
  states(field: string, period: number): StateTally {
    const counts = this.statesOf.get(field) ?? this.countStates(field);
    const at = (state: number) => counts[period * STATES + state]!;
    return { value: at(STATE.value), suppressed: at(STATE.suppressed), invalid: at(STATE.invalid) };
  }

  private countStates(field: string): Uint32Array {
    const counts = new Uint32Array(this.periods * STATES);
    const column = this.tab.columns.get(field);
    if (column) {
      this.tab.periodOf.forEach((period, row) => {
        if (period >= 0 && this.tab.held[row] === 0) counts[period * STATES + column.states[row]!]!++;
      });
    }
    this.statesOf.set(field, counts);
    return counts;
  }
}
