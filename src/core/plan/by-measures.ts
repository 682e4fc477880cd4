/** The measures of a gap that equity work knows, group by group, below the verdicts of a By tab. */
import { type GapMeasures, gapMeasures } from "../gaps/gap-measures";
import type { GroupJudgement } from "../gaps/judgements";
import type { Page } from "./page";

type MeasureName = keyof Omit<GapMeasures, "peopleBehind">;

/** What each measure is called. */
export type MeasureNames = Readonly<Record<MeasureName, string>>;

/** In the order of their rows, each with its number format and what it is multiplied by for people. */
const ROWS: readonly (readonly [MeasureName, string, number])[] = [
  ["marginOfError", "0.0", 100],
  ["classicMargin", "0.0", 100],
  ["proportionalityIndex", "0.00", 1],
  ["eightyPercentIndex", "0.00", 1],
  ["riskRatio", "0.00", 1],
  ["riskRatioLow", "0.00", 1],
  ["riskRatioHigh", "0.00", 1],
];

/**
 * One row for each measure that any group has. They are formed of the numbers that are printed above, so groups that are
 * judged over several periods have none.
 *
 * @param judged by column, null for a group without a judgement in the period of the verdicts
 */
export function writeMeasures(
  page: Page,
  judged: readonly (GroupJudgement | null)[],
  names: MeasureNames,
): void {
  const measures = judged.map((one) => one && gapMeasures(one));
  for (const [name, format, scale] of ROWS) {
    const values = measures.map((own) => own?.[name] ?? null);
    if (values.every((value) => value === null)) continue;
    const scaled = values.map((value) => value && value * scale);
    page.row([names[name], ...scaled], format, null);
  }
}
