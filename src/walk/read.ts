/** A walk as the add-on sent it. */
import { type DataWalk, WALK_VERSION } from "../core/plan/data-walk";

export type { DataWalk };

/** Null where it is of another release than this page. */
export function readWalk(text: string): DataWalk | null {
  const walk = JSON.parse(text) as DataWalk;
  return walk.version === WALK_VERSION ? walk : null;
}
