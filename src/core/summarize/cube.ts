/** All numbers of all metrics, from the columns of all records. */

import type { Records } from "../consolidate/model";
import type { Metric } from "../dictionary/model";
import { getOrInsert } from "../table/get-or-insert";
import { ALL } from "../time/period";
import { accumulate, type PlacedLine } from "./accumulate";
import type { BreakdownGroups } from "./breakdown-groups";
import { cellAt } from "./cells";
import type { Frame } from "./frame";
import { Grid } from "./grid";
import { FATE, type LineFigures, readLine } from "./line";
import { type MetricPlan, type PlannedLine, Planner } from "./metric-plan";
import type { Cube, CubeCell } from "./model";
import { hasLeft, hasOverTime, lastStart, reportedSlots, settleOverTime } from "./over-time";
import { personFields } from "./people";
import { type PeriodSlots, periodSlots } from "./period-slots";
import { placeLine } from "./placement";
import { Scope } from "./scope";
import { isExpected } from "./serving";

/**
 * One cell for each metric, period, partner and group that has data, in this order: metrics as in the dictionary, periods
 * in time and `All` last, partners with `All` first, the total before the breakdowns, groups as their code list has them,
 * then the reasons for no value, `Unlisted` and `Not reported`.
 *
 * Held rows never count. A row without a period counts in `All` only.
 */
export function buildCube(records: Records): Cube {
  const builder = new CubeBuilder(records);
  const cells: CubeCell[] = [];
  const overlapping = new Set<string>();
  for (const metric of records.dictionary.metrics) {
    const plan = builder.planner.plan(metric);
    for (const key of builder.planner.overlapping(plan)) overlapping.add(key);
    builder.appendCells(plan, cells);
  }
  return { cells, overlapping };
}

/** Changes what the rows of a frame bring to a metric, before they are added up. */
export type Adjust = (
  metric: Metric,
  line: PlannedLine,
  frame: Frame,
  figures: LineFigures,
  scope: Scope,
) => void;

interface PartnerGrids {
  readonly name: string;
  readonly grids: readonly Grid[];
}

/** A slot by partner. */
type LastSlots = ReadonlyMap<string, number>;

export class CubeBuilder {
  readonly planner: Planner;
  private readonly partners: readonly { readonly name: string; readonly scope: Scope }[];
  /** Everyone at once, where the same id at two partners is one person. */
  private readonly everyone: Scope | null;

  constructor(
    private readonly records: Records,
    readonly slots: PeriodSlots = periodSlots(records),
    private readonly adjust: Adjust | null = null,
  ) {
    const { tabs, dictionary } = records;
    this.planner = new Planner(dictionary);
    const names = [...(dictionary.partners ?? []), ...tabs].map(({ partner }) => partner);
    this.partners = [...new Set(names)].map((name) => ({
      name,
      scope: new Scope(
        tabs.filter((tab) => tab.partner === name),
        this.slots,
      ),
    }));
    this.everyone = dictionary.settings.idsShared ? new Scope(tabs, this.slots) : null;
  }

  appendCells(plan: MetricPlan, cells: CubeCell[]): void {
    const byPartner = this.partners.map(({ name, scope }) => ({ name, grids: this.gridsOf(plan, scope) }));
    if (hasOverTime(plan.metric)) this.settle(plan, byPartner);
    const all = { name: ALL, grids: this.allGrids(plan, byPartner) };
    const orders = plan.breakdowns.map((breakdown) => breakdown.inOrder());
    const periods = [...this.slots.periods.map(({ key }) => key), ALL];
    for (const [index, period] of periods.entries()) {
      const slot = period === ALL ? this.slots.count - 1 : this.slots.slotOf[index]!;
      for (const { name, grids } of [all, ...byPartner]) {
        for (const [b, breakdown] of plan.breakdowns.entries()) {
          const grid = grids[b]!;
          for (const group of orders[b]!) {
            if (group >= grid.groups || grid.seen[group * grid.slots + slot] === 0) continue;
            const key = { metric: plan.metric.name, period, partner: name, dimension: breakdown.name };
            const cell = cellAt(grid, group * grid.slots + slot, plan, {
              ...key,
              group: breakdown.label(group),
            });
            if (cell) cells.push(cell);
          }
        }
      }
    }
  }

  /** What Over time makes of all periods, partner by partner: nothing is the last of one that has left before the end. */
  private settle({ metric, lines }: MetricPlan, partners: readonly PartnerGrids[]): void {
    const grids = partners.map((partner) => partner.grids);
    const end = lastStart(grids, this.slots);
    for (const [i, { name, scope }] of this.partners.entries()) {
      const isKeyed = lines.every(({ keyed, table }) => keyed || scope.frame(table).size === 0);
      const isGone = metric.overTime === "last" && hasLeft(name, metric.name, end, this.records.dictionary);
      settleOverTime(grids[i]!, isGone ? "none" : metric.overTime, this.slots, isKeyed);
    }
  }

  /** All partners: the sum of them, save that people with shared ids count once. */
  private allGrids(plan: MetricPlan, partners: readonly PartnerGrids[]): Grid[] {
    const sums = plan.breakdowns.map((breakdown, b) => {
      const sum = new Grid(breakdown.size, this.slots.count);
      for (const { grids } of partners) sum.add(grids[b]!);
      return sum;
    });
    const tellsApart = plan.metric.calculation === "distinct" || plan.lines.some(({ keyed }) => keyed);
    if (!this.everyone || !tellsApart) return sums;
    const together = this.gridsOf(plan, this.everyone);
    if (!hasOverTime(plan.metric)) return together;
    // What Over time makes of all periods is a matter of each partner, but n is everyone once.
    const isLast = plan.metric.overTime === "last";
    const once = isLast ? this.gridsOf(plan, this.everyone, this.lastSlots(partners)) : together;
    const isKeyed = plan.lines.every(({ keyed }) => keyed);
    return sums.map((sum, b) => withoutLastSlot(together[b]!, sum, isLast || isKeyed ? once[b]! : sum));
  }

  private lastSlots(partners: readonly PartnerGrids[]): LastSlots {
    const isIn = (grids: readonly Grid[]) => grids[0]!.seen[this.slots.count - 1] === 1;
    const last = (grids: readonly Grid[]) => reportedSlots(grids, this.slots).pop() ?? -1;
    return new Map(partners.map(({ name, grids }) => [name, isIn(grids) ? last(grids) : -1]));
  }

  /** @param only where given, rows of a partner's one period alone */
  private gridsOf(plan: MetricPlan, scope: Scope, only: LastSlots | null = null): Grid[] {
    const lines = plan.lines.map((line) => this.readIn(scope, line, plan.metric));
    if (only)
      for (const [i, { table }] of plan.lines.entries()) keepSlots(scope.frame(table), lines[i]!, only);
    return plan.breakdowns.map((breakdown) => {
      const placed = plan.lines.map((line, i) => this.place(scope, line, lines[i]!, breakdown));
      const grid = new Grid(breakdown.size, this.slots.count);
      for (const together of bySameKeys(plan.lines, placed)) accumulate(grid, together, plan.keep);
      if (plan.metric.calculation === "distinct") countDistinct(grid, scope, plan.lines, placed);
      return grid;
    });
  }

  private readIn(scope: Scope, line: PlannedLine, metric: Metric): LineFigures {
    const { dictionary } = this.records;
    const frame = scope.frame(line.table);
    const figures = readLine(frame, line, dictionary.settings);
    for (const { tab, from, size } of frame.tabs) {
      if (!isExpected(tab, line.fields, metric.name, dictionary))
        figures.fate.fill(FATE.out, from, from + size);
    }
    this.adjust?.(metric, line, frame, figures, scope);
    return figures;
  }

  private place(
    scope: Scope,
    line: PlannedLine,
    figures: LineFigures,
    breakdown: BreakdownGroups,
  ): PlacedLine {
    const frame = scope.frame(line.table);
    const placement = placeLine(frame, line, figures, breakdown);
    return { frame, figures, placement, people: scope.peopleOf(line.table) };
  }
}

/** Lines whose people are told apart by the same keys stand together; the others each alone. */
function bySameKeys(lines: readonly PlannedLine[], placed: readonly PlacedLine[]): PlacedLine[][] {
  const groups = new Map<string, PlacedLine[]>();
  for (const [i, line] of placed.entries()) {
    const key = line.people ? personFields(lines[i]!.table).join("\n") : `\n${i}`;
    getOrInsert(groups, key, () => []).push(line);
  }
  return [...groups.values()];
}

/** Replaces the numerators by the number of different values; n as well where nothing else tells people apart. */
function countDistinct(
  grid: Grid,
  scope: Scope,
  lines: readonly PlannedLine[],
  placed: readonly PlacedLine[],
): void {
  const counts = new Grid(grid.groups, grid.slots);
  const byFields = new Map<string, PlacedLine[]>();
  for (const [i, line] of lines.entries()) {
    const key = line.distinctBy.join("\n");
    const people = scope.peopleOf(line.table, line.distinctBy);
    getOrInsert(byFields, key, () => []).push({ ...placed[i]!, people });
  }
  for (const together of byFields.values()) accumulate(counts, together, "sums");
  grid.numerator.set(counts.people);
  if (placed.every(({ people }) => people === null)) grid.people.set(counts.people);
}

function keepSlots({ tabs, first, last }: Frame, { fate, feeds }: LineFigures, slotOf: LastSlots): void {
  for (const { tab, from, size } of tabs) {
    const slot = slotOf.get(tab.partner)!;
    for (let row = from; row < from + size; row++) {
      if (slot >= first[row]! && slot <= last[row]!) continue;
      fate[row] = FATE.out;
      // Nor does a stated total of another period leave anything.
      feeds[row] = 0;
    }
  }
}

function withoutLastSlot(grid: Grid, lastFrom: Grid, peopleFrom: Grid): Grid {
  for (let cell = grid.slots - 1; cell < grid.seen.length; cell += grid.slots) {
    grid.numerator[cell] = lastFrom.numerator[cell]!;
    grid.people[cell] = peopleFrom.people[cell]!;
    grid.unknown[cell] = lastFrom.unknown[cell]!;
    grid.seen[cell] = lastFrom.seen[cell]!;
  }
  return grid;
}
