/** The Learning agenda tab: what is known about each question now, what asks for attention, and what is not asked or answered. */
import { type DataWalk, textOf, type WalkMetric, type WalkQuestion } from "./data-walk";
import { Page } from "./page";
import type { OutValue, TabEdit } from "./plan";
import { HIDDEN } from "./table-edit";
import { voiceSource } from "./voice-source";

/** The words of the tab, in the language of the reader. */
export interface AgendaWording {
  /** Heads of the nine columns, from the metric to its gap to the target. */
  readonly columns: readonly string[];
  readonly horizon: Readonly<Record<"short" | "long", string>>;
  askedBy(name: string): string;
  decision(text: string): string;
  ask(question: string): string;
  /** `source` is "" where nothing is told of it. */
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
  const page = new Page();
  for (const question of walk.questions) writeQuestion(page, question, wording);
  writeList(page, wording.unusedMetrics, walk.unusedMetrics);
  writeList(page, wording.unanswered, walk.unanswered);
  if (page.height === 0) page.line("", null);
  return page.toEdit(
    "learning-agenda",
    "Learning agenda",
    WIDTHS.map((width, column) => ({ width, wrap: column === 0 })),
    4,
  );
}

function writeQuestion(page: Page, question: WalkQuestion, wording: AgendaWording): void {
  page.line(textOf(question), "title");
  if (question.askedBy !== "") page.line(wording.askedBy(question.askedBy), "note");
  if (question.decision !== "") page.line(wording.decision(question.decision), "note");
  if (question.metrics.length > 0) page.row([...wording.columns], null, "header");
  for (const metric of question.metrics) page.row(metricCells(metric, wording), formatsOf(metric), null);
  if (question.flags.length === 0) page.line(wording.noFlags, "muted");
  for (const flag of question.flags) {
    page.line(flag.whatItMeans, flag.severity === "info" ? null : "bad");
    page.line(wording.ask(flag.ask), "note");
    for (const voice of flag.voices) page.line(wording.voice(voice.text, voiceSource(voice)), null);
    if (flag.moreVoices > 0) page.line(wording.moreVoices(flag.moreVoices), "muted");
  }
  page.line("", null);
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

function writeList(page: Page, heading: string, items: readonly string[]): void {
  if (items.length === 0) return;
  page.line(heading, "title");
  for (const item of items) page.line(item, null);
  page.line("", null);
}

/** Words in the first three columns; n is a count whatever the metric is; a gap says by its sign where it lies. */
function formatsOf({ format }: WalkMetric): (string | null)[] {
  return [null, null, null, format, format, format, "#,##0", format, `+${format};-${format};${format}`];
}
