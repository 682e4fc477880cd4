/** A tab as the add-on sent it. */
export { cellsFromText as readCells } from "../core/table/cells-text";
