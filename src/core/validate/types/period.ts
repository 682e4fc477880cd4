/** Years, months and quarters: the value is the period's key. */
import { ambiguousDate } from "../../checks/ambiguous-date";
import { typeError } from "../../checks/type-error";
import type { Field } from "../../dictionary/model";
import { DateCell } from "../../table/cell";
import { parseDate } from "../../time/parse-date";
import { endOfSchoolYear, parsePeriod } from "../../time/parse-period";
import { type DatedKind, type Period, periodOf } from "../../time/period";
import { type ReadOptions, type Typed, type TypeReader, typed } from "./typed";

const LENGTH: Readonly<Record<DatedKind, number>> = { month: 1, quarter: 3, year: 12 };

/** For `year`, `yearmonth` and `quarter`. A day, as a date cell or as text, gives the period that it falls in. */
export function periodReader(field: Field, kind: DatedKind, options: ReadOptions): TypeReader {
  const wrong = typed(null, typeError(field));
  return (cell) => {
    if (cell instanceof DateCell) return typed(periodOf(cell.serial, kind, options.fiscalYear).key);
    if (typeof cell === "boolean" || (typeof cell === "number" && !Number.isInteger(cell))) return wrong;
    const text = String(cell);
    const period =
      partnerPeriod(text, kind, options) ??
      longerPeriod(text, kind, options) ??
      (options.schoolYears ? endOfSchoolYear(text) : null);
    return period ? typed(period.key) : (eitherDay(field, text, kind, options) ?? wrong);
  };
}

/** The period that a partner's text names, by the workbook's own fiscal year; null where it names none of that kind. */
export function partnerPeriod(text: string, kind: DatedKind | null, options: ReadOptions): Period | null {
  const period = parsePeriod(text, kind, {
    fiscalYearStarts: options.partnerFiscalYear,
    dateOrder: options.dateOrder,
  });
  if (period === null || period.start === null || period.kind === "text") return null;
  if (options.partnerFiscalYear === options.fiscalYear) return period;
  return periodOf(period.start, period.kind, options.fiscalYear);
}

function longerPeriod(text: string, kind: DatedKind, options: ReadOptions): Period | null {
  const { frequency } = options;
  if (frequency === null || LENGTH[frequency] <= LENGTH[kind]) return null;
  return partnerPeriod(text, frequency, options);
}

/** `3/4/2025` names one quarter or month only if both of its readings fall in the same. */
function eitherDay(field: Field, text: string, kind: DatedKind, options: ReadOptions): Typed | null {
  const reading = parseDate(text, options.dateOrder, "");
  if (reading?.kind !== "ambiguous") return null;
  const [first, second] = reading.readings.map((serial) => periodOf(serial, kind, options.fiscalYear).key);
  return first === second ? typed(first!) : typed(null, ambiguousDate(field, reading.readings));
}
