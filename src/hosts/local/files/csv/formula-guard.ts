/**
 * In the CSV files of our own tabs, text that a spreadsheet would run as a formula has an apostrophe before it: partners'
 * words and values stand there, and whoever opens the file has not typed them. Read again, it is gone.
 */
import type { WorkbookModel } from "../../runtime/store/workbook";

/** How the add-on keeps which tab holds which output. */
const OUTPUT_PROPERTY = "output:";

/** Signs that begin a formula in some spreadsheet, and an apostrophe before them, so that one that was typed stays. */
const FORMULA = /^'*[=+\-@\t\r]/;
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?%?$/i;

/** The ids of the tabs that the add-on writes. */
export function ourTabs({ documentProperties }: Pick<WorkbookModel, "documentProperties">): Set<number> {
  const own = [...documentProperties].filter(([key]) => key.startsWith(OUTPUT_PROPERTY));
  return new Set(own.map(([, id]) => Number(id)));
}

export function guarded(text: string): string {
  return FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}

/** What `guarded` was given. */
export function unguarded(text: string): string {
  return text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text;
}
