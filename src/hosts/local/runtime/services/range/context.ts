/** What the methods of one range know, and how other services get at the cells behind a range. */

import { ServiceException } from "../../service";
import type { Session } from "../../session";
import type { Area } from "../../store/area";
import type { TabModel } from "../../store/tab";

type Range = GoogleAppsScript.Spreadsheet.Range;

export interface RangeContext {
  readonly session: Session;
  readonly tab: TabModel;
  readonly area: Area;
  /** The range as the bundle holds it, for methods that can be chained. */
  readonly self: () => Range;
}

const contexts = new WeakMap<object, RangeContext>();

export function remember(range: Range, context: RangeContext): void {
  contexts.set(range, context);
}

/** The cells behind a range that the bundle passed. */
export function contextOf(range: unknown): RangeContext {
  const context = typeof range === "object" && range !== null ? contexts.get(range) : undefined;
  if (!context)
    throw new ServiceException("The parameters don't match the method signature: a range is expected.");
  return context;
}

/** Every cell of the range, row by row. */
export function eachCell(area: Area, visit: (row: number, column: number) => void): void {
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) visit(row, column);
  }
}

/** Throws as Sheets does unless `data` has the shape of the range. */
export function checkShape(data: readonly (readonly unknown[])[], area: Area): void {
  if (data.length !== area.rows) {
    throw new ServiceException(
      `The number of rows in the data does not match the number of rows in the range. The data has ${data.length} but the range has ${area.rows}.`,
    );
  }
  const odd = data.find((row) => row.length !== area.columns);
  if (odd) {
    throw new ServiceException(
      `The number of columns in the data does not match the number of columns in the range. The data has ${odd.length} but the range has ${area.columns}.`,
    );
  }
}
