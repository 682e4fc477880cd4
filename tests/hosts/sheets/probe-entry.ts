/** A script with one function, through which tests call the Sheets host inside the local runtime. */
import { DateCell } from "../../../src/core/table/cell";
import { sheetsWorkbook } from "../../../src/hosts/sheets/workbook";

type Method = (...args: unknown[]) => unknown;

/** Calls a method of the workbook. Arguments and result cross as JSON: dates as `{ "serial": … }`, maps as pairs. */
export function callHost(method: string, args: string): string {
  const workbook = sheetsWorkbook() as unknown as Record<string, Method>;
  const revived = JSON.parse(args, (_key, value) => (isSerial(value) ? new DateCell(value.serial) : value));
  return JSON.stringify({ result: plain(workbook[method]!(...revived)) });
}

/** Runs a body under the lock, or says what was thrown instead. */
export function callExclusively(): string {
  try {
    return sheetsWorkbook().exclusively(() => "alone");
  } catch (error) {
    return (error as Error).name;
  }
}

function plain(value: unknown): unknown {
  return value instanceof Map ? [...value] : value;
}

function isSerial(value: unknown): value is DateCell {
  return typeof value === "object" && value !== null && Object.keys(value).join() === "serial";
}
