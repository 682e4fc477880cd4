/** Records: the rows of all partners that can be placed, with the reporting period of each. */
import type { Issue } from "../checks/issue";
import type { Dictionary } from "../dictionary/model";
import type { Period } from "../time/period";
import type { ValidatedTab } from "../validate/model";

export interface RecordTab extends ValidatedTab {
  /** For each data row the index of its period in `Records.periods`; -1 for a row without one. Held rows too. */
  readonly periodOf: Int32Array;
}

export interface Records {
  readonly dictionary: Dictionary;
  /** With `held` final: keys are compared across all tabs of a partner. */
  readonly tabs: readonly RecordTab[];
  /** All reporting periods that occur, in order of time; text periods in order of appearance, last. */
  readonly periods: readonly Period[];
  /** What only shows once all tabs are side by side. */
  readonly issues: readonly Issue[];
  /** Date serial; absent where nothing may depend on the day. */
  readonly today?: number;
}
