/** Where the rows of a line go in one breakdown. */
import type { BreakdownGroups } from "./breakdown-groups";
import type { RowGroups } from "./dimension";
import type { Frame } from "./frame";
import type { LineFigures, LinePlan } from "./line";
import { marginsOf } from "./margins";
import { placeMargins } from "./place-margins";
import type { Extra, PlacementDraft } from "./placement-draft";
import { placeParts } from "./wide-parts";

export interface Placement {
  /** A negative group is none: the row feeds other breakdowns, or its parts stand among the extras. */
  readonly groups: RowGroups;
  readonly extras: readonly Extra[];
  /** Rows whose period and partner have parts that exceed their total, in this breakdown. */
  readonly contradicting: readonly number[];
}

export function placeLine(
  frame: Frame,
  plan: LinePlan,
  figures: LineFigures,
  breakdown: BreakdownGroups,
): Placement {
  const draft: PlacementDraft = { groups: totalGroups(frame), extras: [], contradicting: [] };
  if (breakdown.dimensions.length > 0) draft.groups = frame.groupsIn(breakdown);
  const margins = marginsOf(frame);
  if (margins) placeMargins(frame, figures, breakdown, margins, draft);
  if (breakdown.dimensions.length > 0) placeParts(frame, plan, figures, breakdown, draft);
  return draft;
}

function totalGroups(frame: Frame): RowGroups {
  return { items: new Int32Array(frame.size), starts: null };
}
