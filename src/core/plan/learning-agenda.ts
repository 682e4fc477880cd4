/** The Learning agenda tab: what is known about each question now, what asks for attention, and what is not asked or answered. */
import { type DataWalk, textOf, type WalkMetric, type WalkQuestion } from "./data-walk";
import type { OutValue, Style, TabEdit } from "./plan";
import { HIDDEN, planColumn } from "./table-edit";

/** The words of the tab, in the language of the reader. */
export interface AgendaWording {
  /** Heads of the nine columns, from the metric to its gap to the target. */
  readonly columns: readonly string[];
  readonly horizon: Readonly<Record<"short" | "long", string>>;
  askedBy(name: string): string;
  decision(text: string): string;
  ask(question: string): string;
  voice(text: string, source: string): string;
  moreVoices(count: number): string;
  readonly noFlags: string;
  readonly notDue: string;
  readonly unusedMetrics: string;
  readonly unanswered: string;
}

const WIDTHS = [480, 90, 90, 80, 80, 80, 80, 80, 100];

/** One block for each question of Questions: its metrics, flags and voices; then what serves no question or has no answer. */
export function planLearningAgenda(walk: DataWalk, wording: AgendaWording): TabEdit {
  const sheet = new Sheet();
  for (const question of walk.questions) writeQuestion(sheet, question, wording);
  writeList(sheet, wording.unusedMetrics, walk.unusedMetrics);
  writeList(sheet, wording.unanswered, walk.unanswered);
  return sheet.toEdit();
}

function writeQuestion(sheet: Sheet, question: WalkQuestion, wording: AgendaWording): void {
  sheet.line(textOf(question), "title");
  if (question.askedBy !== "") sheet.line(wording.askedBy(question.askedBy), "note");
  if (question.decision !== "") sheet.line(wording.decision(question.decision), "note");
  if (question.metrics.length > 0) sheet.row([...wording.columns], null, "header");
  for (const metric of question.metrics) sheet.row(metricCells(metric, wording), metric.format, null);
  if (question.flags.length === 0) sheet.line(wording.noFlags, "muted");
  for (const flag of question.flags) {
    sheet.line(flag.whatItMeans, flag.severity === "info" ? null : "bad");
    sheet.line(wording.ask(flag.ask), "note");
    for (const { text, partner, group, period } of flag.voices)
      sheet.line(wording.voice(text, [...new Set([partner, group, period])].join(", ")), null);
    if (flag.moreVoices > 0) sheet.line(wording.moreVoices(flag.moreVoices), "muted");
  }
  sheet.line("", null);
}

function metricCells(metric: WalkMetric, wording: AgendaWording): OutValue[] {
  const { title, unit, horizon, now, target, gap, scale } = metric;
  const name = unit === "" ? title : `${title} (${unit})`;
  const term = horizon === null ? "" : wording.horizon[horizon];
  if (now === null) return [name, term, wording.notDue];
  const shown = (value: number | null, times: number) =>
    value !== null ? value * times : now.hidden ? HIDDEN : null;
  const interval =
    now.hidden || now.low === null ? [null, null] : [shown(now.low, scale), shown(now.high, scale)];
  return [
    ...[name, term, now.period, shown(now.value, scale), ...interval, shown(now.n, 1)],
    target === null ? null : target * scale,
    gap === null ? null : gap * scale,
  ];
}

function writeList(sheet: Sheet, heading: string, items: readonly string[]): void {
  if (items.length === 0) return;
  sheet.line(heading, "title");
  for (const item of items) sheet.line(item, null);
  sheet.line("", null);
}

/** Column of n, which is a count whatever the metric is. */
const N_COLUMN = 6;
/** Columns of words before the numbers. */
const FIRST_NUMBER = 3;

/** Rows as they come, each with its format and look. */
class Sheet {
  private readonly rows: OutValue[][] = [];
  private readonly formats: (string | null)[][] = [];
  private readonly styles: Style[] = [];

  line(text: string, look: Style["look"] | null): void {
    this.row(text === "" ? [] : [text], null, look);
  }

  row(cells: readonly OutValue[], format: string | null, look: Style["look"] | null): void {
    this.rows.push(WIDTHS.map((_, column) => cells[column] ?? null));
    this.formats.push(
      WIDTHS.map((_, column) =>
        format === null || column < FIRST_NUMBER ? null : column === N_COLUMN ? "#,##0" : format,
      ),
    );
    if (look && cells.length > 0) {
      this.styles.push({ row: this.rows.length, column: 1, rows: 1, columns: cells.length, look });
    }
  }

  toEdit(): TabEdit {
    if (this.rows.length === 0) this.line("", null);
    return {
      output: "learning-agenda",
      title: "Learning agenda",
      cells: this.rows,
      columns: WIDTHS.map((width, column) => planColumn({ width, wrap: column === 0 })),
      formats: this.formats,
      frozenRows: 0,
      styles: this.styles,
      links: [],
      append: false,
      filter: false,
    };
  }
}
