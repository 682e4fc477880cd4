/**
 * A made-up initiative as the one who attacks it sees it: kinds of people that there may be, of which nobody but the
 * partners knows how many there are.
 */

export interface Dimension {
  readonly name: string;
  readonly label: string;
  /** What a cell may hold; "" for an answer that was not given. */
  readonly values: readonly string[];
  /** Groups that roll up to another, by label. */
  readonly rollUps: ReadonlyMap<string, string>;
  /** True where a cell holds several values, separated by `; `. */
  readonly isList: boolean;
}

/** People who are alike in all that partners report. */
export interface Kind {
  readonly partner: string;
  /** By dimension. */
  readonly values: readonly string[];
  /** By period: the status that was reported then, "" where it is not known, null where the person was not there. */
  readonly history: readonly (string | null)[];
  /** How many there are: the secret. */
  count: number;
  /** Hours that they attended and that they were offered, by period, all of them together: secret too. */
  hours: (readonly [attended: number, offered: number])[];
}

export type Format = "people" | "headcounts";

export interface Metric {
  readonly name: string;
  /** `sum` is of hours attended, `share` is hours attended over hours offered. */
  readonly calculation: "count" | "rate" | "distinct" | "sum" | "share";
  /** Status that is counted; null for everybody. */
  readonly status: string | null;
  readonly breakdowns: readonly (readonly number[])[];
  readonly compareTo: string;
}

export interface World {
  readonly seed: number;
  /** As cells hold them and as they are called in what is printed. */
  readonly periods: readonly { readonly typed: string; readonly label: string }[];
  readonly periodType: string;
  readonly partners: readonly { readonly name: string; readonly format: Format }[];
  readonly dimensions: readonly Dimension[];
  readonly statuses: readonly string[];
  readonly metrics: readonly Metric[];
  readonly kinds: readonly Kind[];
  readonly settings: Settings;
  /** Answers in people's own words, how many of each kind. */
  readonly answers: ReadonlyMap<Kind, number>;
  readonly benchmarks: boolean;
}

export interface Settings {
  readonly smallest: number;
  readonly hideAllOrNone: boolean;
  readonly partnerDetail: boolean;
  readonly readers: "public" | "partners";
  readonly fiscalYearStarts: string;
}

export const ALL = "All";

/** The groups that a cell's value counts in. */
export function groupsOf({ isList, rollUps }: Dimension, value: string): string[] {
  if (value === "") return ["Not reported"];
  const named = isList ? value.split("; ") : [value];
  return [...new Set([...named, ...named.flatMap((group) => rollUps.get(group) ?? [])])];
}

export function breakdownName(world: World, breakdown: readonly number[]): string {
  return breakdown.map((at) => world.dimensions[at]!.name).join(" x ");
}
