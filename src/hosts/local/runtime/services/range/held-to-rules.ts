/** Validation rules that refuse what does not fit: a script that writes such a value gets an error, as reported of Sheets. */
import { a1 } from "../../../../../core/table/a1";
import { ServiceException } from "../../service";
import type { Condition } from "../../store/extras";
import type { CellValue, TabModel } from "../../store/tab";

/** Writes a cell that has a strict rule; throws, and leaves it as it was, where the value does not fit. */
export function writeHeld(tab: TabModel, row: number, column: number, write: () => void): void {
  const before = { value: tab.value(row, column), formula: tab.formulas.get(row, column) };
  write();
  const value = tab.value(row, column);
  const rule = tab.validations.get(row, column);
  if (!rule || value === undefined || fits(rule.condition, value)) return;
  if (before.formula === undefined) tab.setValue(row, column, before.value);
  else tab.setFormula(row, column, before.formula, before.value);
  throw new ServiceException(
    `The data that you entered in cell ${a1(row, column)} violates the data validation rules set on this cell.`,
  );
}

/** Rules that are not modelled here let everything pass. */
function fits({ criteria, values }: Condition, value: CellValue): boolean {
  switch (criteria) {
    case "VALUE_IN_LIST":
      return (values[0] as readonly unknown[]).some((item) => String(item) === String(value));
    case "NUMBER_BETWEEN":
      return typeof value === "number" && value >= Number(values[0]) && value <= Number(values[1]);
    case "NUMBER_GREATER_THAN_OR_EQUAL_TO":
      return typeof value === "number" && value >= Number(values[0]);
    case "NUMBER_LESS_THAN_OR_EQUAL_TO":
      return typeof value === "number" && value <= Number(values[0]);
    case "DATE_IS_VALID_DATE":
      return typeof value === "number";
    default:
      return true;
  }
}
