/** What came of one case of another tool. */

export interface Outcome {
  readonly group: string;
  readonly name: string;
  /** `same` as the peer; `explained`: it differs, and each difference has a reason; `outside` of what this product does. */
  readonly result: "same" | "explained" | "outside" | "failed";
  /** The reasons, or what differs without one. */
  readonly notes: readonly string[];
}

/** `failed` where anything has no reason, `explained` where all differences have one. */
export function judged(
  group: string,
  name: string,
  reasons: readonly string[],
  unexplained: readonly string[],
): Outcome {
  if (unexplained.length > 0) return { group, name, result: "failed", notes: unexplained };
  const notes = [...new Set(reasons)];
  return { group, name, result: notes.length > 0 ? "explained" : "same", notes };
}

export function outside(group: string, name: string, why: string): Outcome {
  return { group, name, result: "outside", notes: [why] };
}
