/** What a type makes of a cell. */
import type { Finding } from "../../checks/finding";
import type { DateOrder, Frequency } from "../../dictionary/model";
import type { Cell } from "../../table/cell";
import type { TypedValue } from "../model";

export interface Typed {
  /** Null where the cell cannot be read as the type. */
  readonly value: TypedValue;
  /** Always there where the value is null; else something worth saying about how it was read. */
  readonly finding: Finding | null;
}

/** Reads a cell that is not blank; text arrives clean. */
export type TypeReader = (cell: Cell) => Typed;

/** What decides about reading besides the field. Months are 1 to 12. */
export interface ReadOptions {
  readonly dateOrder: DateOrder | null;
  readonly decimalComma: boolean;
  /** First month of the fiscal year that the partner's own text means. */
  readonly partnerFiscalYear: number;
  /** First month of the fiscal year by which periods are named. */
  readonly fiscalYear: number;
  /** A partner that reports less often may name a longer period than the field's. */
  readonly frequency: Frequency | null;
  /** True where cells are text as written, so that a number in text is no finding. */
  readonly asWritten: boolean;
  /** True where years are written as school years, though years begin in January here: they are named after their end. */
  readonly schoolYears?: boolean;
  /** The serial of today, for rules that ask for it; absent or null where nothing may depend on the day. */
  readonly today?: number | null;
}

export function typed(value: TypedValue, finding: Finding | null = null): Typed {
  return { value, finding };
}
