/** Reading back what our own tabs hold. */
import type { Cell } from "../core/table/cell";
import type { Workbook } from "./ports";

/** What one of our tabs holds now, with what people typed beside our columns; nothing where it is gone. */
export function readOutput(workbook: Workbook, output: string): Cell[][] {
  const tabId = workbook.outputs().get(output);
  return tabId === undefined ? [] : workbook.read(tabId);
}
