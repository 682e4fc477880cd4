/** The sizes that Sheets allows. */
import { ServiceException } from "../service";
import type { WorkbookModel } from "../store/workbook";

const MAX_CELLS = 10_000_000;
export const MAX_TABS = 200;

/** Throws where the workbook cannot take that many cells more. */
export function checkCells(model: WorkbookModel, more: number): void {
  if (model.cellCount + more <= MAX_CELLS) return;
  throw new ServiceException(
    `This action would increase the number of cells in the workbook above the limit of ${MAX_CELLS} cells.`,
  );
}
