/** One column per group: the parts of a row's amount go to their groups, what they leave of it is not reported. */
import { getOrInsert } from "../table/get-or-insert";
import type { BreakdownGroups } from "./breakdown-groups";
import type { Dimension } from "./dimension";
import type { Frame, FrameTab } from "./frame";
import { FATE, type LineFigures, type LinePlan } from "./line";
import { HOLDS, type OperandPlan } from "./operand";
import { numberAt, type Part, partSets } from "./parts";
import { groupsWith, ownGroups, type PlacementDraft, TRACE, takeOut } from "./placement-draft";

/** The parts of one tab for one breakdown, by the combination of groups that they stand for. */
interface TabParts {
  /** By position in the breakdown: true where the parts say the group, false where the row does. */
  readonly fromParts: readonly boolean[];
  readonly cells: readonly PartCell[];
}

interface PartCell {
  /** By position in the breakdown: the group that the parts stand for, or null where the row says it. */
  readonly given: readonly (number | null)[];
  readonly numerator: readonly Part[];
  /** Null for calculations with one side. */
  readonly denominator: readonly Part[] | null;
}

export function placeParts(
  frame: Frame,
  plan: LinePlan,
  figures: LineFigures,
  breakdown: BreakdownGroups,
  draft: PlacementDraft,
): void {
  if (plan.calculation === "mean" || plan.calculation === "median" || plan.calculation === "distinct") return;
  let items: Int32Array | null = null;
  for (const place of frame.tabs) {
    const parts = partsFor(place, plan, breakdown);
    if (!parts) continue;
    items ??= ownGroups(draft);
    for (let row = place.from; row < place.from + place.size; row++) {
      if (figures.fate[row] !== FATE.enters || isOut(draft, row)) continue;
      takeOut(draft.groups, items, row);
      placeRow(frame, plan, figures, breakdown, place, parts, row, draft);
    }
  }
}

function isOut({ groups: { items, starts } }: PlacementDraft, row: number): boolean {
  return items[starts ? starts[row]! : row]! < 0;
}

/** Null where no part of this tab has to do with the breakdown, or where one side of a rate has none: rows stay whole. */
function partsFor({ tab }: FrameTab, plan: LinePlan, breakdown: BreakdownGroups): TabParts | null {
  const sets = (operand: OperandPlan) => (operand.amount ? partSets(tab, operand.amount) : []);
  const above = sets(plan.numerator);
  const below = plan.denominator ? sets(plan.denominator) : null;
  const names = (found: readonly Part[][]) => new Set(found.flatMap((set) => [...set[0]!.groups.keys()]));
  const inAbove = names(above);
  const inBelow = below ? names(below) : inAbove;
  const fromParts = breakdown.dimensions.map(({ name }) => inAbove.has(name) && inBelow.has(name));
  if (!fromParts.includes(true)) return null;
  const wanted = breakdown.dimensions.filter((_, i) => fromParts[i]);
  const numerator = byGroups(coarsest(above, wanted), wanted);
  const denominator = below && byGroups(coarsest(below, wanted), wanted);
  const cells: PartCell[] = [];
  for (const [key, { ids, parts }] of numerator) {
    const under = denominator?.get(key)?.parts ?? null;
    if (denominator && !under) continue;
    let next = 0;
    cells.push({
      given: fromParts.map((is) => (is ? ids[next++]! : null)),
      numerator: parts,
      denominator: under,
    });
  }
  return { fromParts, cells };
}

/** The set that names the wanted dimensions and the fewest others. */
function coarsest(sets: readonly Part[][], wanted: readonly Dimension[]): readonly Part[] {
  const able = sets.filter((set) => wanted.every(({ name }) => set[0]!.groups.has(name)));
  return [...able].sort((a, b) => a[0]!.groups.size - b[0]!.groups.size)[0] ?? [];
}

function byGroups(set: readonly Part[], wanted: readonly Dimension[]) {
  const found = new Map<string, { ids: number[]; parts: Part[] }>();
  for (const part of set) {
    const ids = wanted.map((dimension) => dimension.part(part.groups.get(dimension.name)!));
    getOrInsert(found, ids.join(), () => ({ ids, parts: [] })).parts.push(part);
  }
  return found;
}

function placeRow(
  frame: Frame,
  plan: LinePlan,
  figures: LineFigures,
  breakdown: BreakdownGroups,
  { from }: FrameTab,
  { fromParts, cells }: TabParts,
  row: number,
  draft: PlacementDraft,
): void {
  const rest = { numerator: figures.numerator[row]!, denominator: figures.denominator[row]! };
  const put = (given: readonly (number | null)[], numerator: number, denominator: number) => {
    const people = peopleIn(plan, numerator, denominator);
    for (const group of groupsWith(frame, breakdown, row, given)) {
      draft.extras.push({ row, group, numerator, denominator, people });
    }
  };
  for (const cell of cells) {
    const numerator = figures.numeratorHolds[row] === HOLDS.yes ? sumAt(cell.numerator, row - from) : 0;
    const counts = cell.denominator && figures.denominatorHolds?.[row] === HOLDS.yes;
    const denominator = counts ? sumAt(cell.denominator!, row - from) : 0;
    if (Number.isNaN(numerator) || Number.isNaN(denominator)) continue;
    rest.numerator -= numerator;
    rest.denominator -= denominator;
    put(cell.given, numerator, denominator);
  }
  if (Math.min(rest.numerator, rest.denominator) < -TRACE) draft.contradicting.push(row);
  else if (Math.max(rest.numerator, rest.denominator) > TRACE) {
    const given = fromParts.map((is, i) => (is ? breakdown.dimensions[i]!.notReported : null));
    put(given, rest.numerator, rest.denominator);
  }
}

/** The sum of parts; not known as soon as one of them is not. */
function sumAt(parts: readonly Part[], row: number): number {
  return parts.reduce((sum, { column }) => sum + numberAt(column, row), 0);
}

/** How many people stand under a part: where the amounts are none, all that is known is that somebody does. */
function peopleIn(plan: LinePlan, numerator: number, denominator: number): number {
  if (plan.keyed) return 1;
  if (plan.peopleFrom === "numerator") return numerator;
  if (plan.peopleFrom === "denominator") return denominator;
  return numerator !== 0 || denominator !== 0 ? 1 : 0;
}
