/** Cell contents: values, formulas, what cells show. */
import { ServiceException } from "../../service";
import type { Session } from "../../session";
import { CellError, type TabModel } from "../../store/tab";
import { formatNumber, isAutomatic } from "../../values/number-format";
import { wellFormed } from "../../values/well-formed";
import { checkShape, type RangeContext } from "./context";
import { writeHeld } from "./held-to-rules";

type Range = GoogleAppsScript.Spreadsheet.Range;

const MAX_CELL_LENGTH = 50_000;

export function valueMethods({ session, tab, area, self }: RangeContext) {
  const { realm, usage } = session;
  const move = { tabId: tab.id, ...area };
  const first = { ...move, rows: 1, columns: 1 };
  const matrix = <T>(cell: (row: number, column: number) => T) =>
    realm.matrix(area.rows, area.columns, (row, column) => cell(area.row + row, area.column + column));
  const formula = (row: number, column: number) => {
    const text = tab.formulas.get(row, column);
    return text === undefined ? "" : `=${text}`;
  };

  function write(data: readonly (readonly unknown[])[]): Range {
    checkShape(data, area);
    for (const row of data) row.forEach(checkLength);
    const writer = cellWriter(session, tab);
    data.forEach((row, down) => {
      row.forEach((value, across) => {
        const [at, column] = [area.row + down, area.column + across];
        if (tab.validations.get(at, column)?.allowInvalid !== false) writer(at, column, value);
        else writeHeld(tab, at, column, () => writer(at, column, value));
      });
    });
    return self();
  }
  const filled = (value: unknown) => Array.from({ length: area.rows }, () => Array(area.columns).fill(value));
  const asFormula = (value: unknown) =>
    String(value) === "" || /^=/.test(String(value)) ? value : `=${value}`;

  return {
    getValues() {
      usage.countRead("Range.getValues", move);
      return matrix(cellReader(session, tab));
    },
    getValue() {
      usage.countRead("Range.getValue", first);
      return cellReader(session, tab)(area.row, area.column);
    },
    getDisplayValues() {
      usage.countRead("Range.getDisplayValues", move);
      return matrix((row, column) => displayText(session.model, tab, row, column));
    },
    getDisplayValue() {
      usage.countRead("Range.getDisplayValue", first);
      return displayText(session.model, tab, area.row, area.column);
    },
    getFormulas() {
      usage.countRead("Range.getFormulas", move);
      return matrix(formula);
    },
    getFormula() {
      usage.countRead("Range.getFormula", first);
      return formula(area.row, area.column);
    },
    setValues(values: unknown[][]) {
      usage.countWrite("Range.setValues", move);
      return write(values);
    },
    setValue(value: unknown) {
      usage.countWrite("Range.setValue", move);
      return write(filled(value));
    },
    setFormulas(formulas: string[][]) {
      usage.countWrite("Range.setFormulas", move);
      return write(formulas.map((row) => row.map(asFormula)));
    },
    setFormula(text: string) {
      usage.countWrite("Range.setFormula", move);
      return write(filled(asFormula(text)));
    },
    isBlank() {
      return matrix((row, column) => tab.value(row, column)).every((row) =>
        row.every((cell) => cell === undefined),
      );
    },
  } satisfies Partial<Record<keyof Range, unknown>>;
}

function checkLength(value: unknown): void {
  if (typeof value === "string" && value.length > MAX_CELL_LENGTH) {
    throw new ServiceException(
      `Your input contains more than the maximum of ${MAX_CELL_LENGTH} characters in a single cell.`,
    );
  }
}

/** Reads cells as `getValues` gives them: a number under a date format is a `Date` of the bundle's context. */
function cellReader({ model, realm, zone }: Session, tab: TabModel) {
  return (row: number, column: number): unknown => {
    const value = tab.value(row, column);
    if (value === undefined) return "";
    if (typeof value === "number") {
      const style = tab.style(row, column);
      return style !== 0 && model.styles.isDate(style) ? realm.date(zone.instantOf(value)) : value;
    }
    return value instanceof CellError ? value.code : value;
  };
}

/** Puts values into cells as `setValues` does: text as if it were typed. */
export function cellWriter(session: Pick<Session, "model" | "typist" | "zone">, tab: TabModel) {
  const { model, typist, zone } = session;
  const reformat = (row: number, column: number, numberFormat: string) => {
    const style = tab.style(row, column);
    if (!isAutomatic(model.styles.get(style).numberFormat)) return;
    tab.setStyle(row, column, model.styles.changer({ numberFormat })(style));
  };
  const text = (row: number, column: number, value: string) => {
    const typed = typist.read(value, model.styles.get(tab.style(row, column)).numberFormat);
    if (typed.formula !== null) tab.setFormula(row, column, typed.formula);
    else tab.setValue(row, column, typed.value);
    if (typed.numberFormat !== null) reformat(row, column, typed.numberFormat);
  };
  return (row: number, column: number, value: unknown): void => {
    if (typeof value === "string") text(row, column, wellFormed(value));
    else if (typeof value === "number") {
      tab.setValue(row, column, Number.isFinite(value) ? value : new CellError("#NUM!"));
    } else if (typeof value === "boolean") tab.setValue(row, column, value);
    else if (value === null || value === undefined) tab.setValue(row, column, undefined);
    else if (isDate(value)) {
      const serial = zone.serialOf(value.getTime());
      tab.setValue(row, column, serial);
      reformat(row, column, Number.isInteger(serial) ? typist.dateFormat : `${typist.dateFormat} H:mm:ss`);
    } else text(row, column, String(value));
  };
}

/** Dates come from the bundle's context, whose `Date` is not ours. */
function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === "[object Date]";
}

/** What a cell shows to a person. */
export function displayText(model: Session["model"], tab: TabModel, row: number, column: number): string {
  const value = tab.value(row, column);
  if (value === undefined) return "";
  if (typeof value === "number")
    return formatNumber(value, model.styles.get(tab.style(row, column)).numberFormat);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return value instanceof CellError ? value.code : value;
}
