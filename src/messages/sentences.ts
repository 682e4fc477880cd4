/** What each language must say: a missing sentence is a type error. */
import type { CheckName, CheckParams, IssueOf } from "../core/checks/issue";
import type { MistakeKind, MistakeOf } from "../core/dictionary/mistakes";
import type { Flag, FlagKind } from "../core/gaps/model";

export type Language = "en" | "es";

/** What is wrong, with the value and what is allowed; and what to do. */
export interface Advice {
  readonly problem: string;
  readonly whatToDo: string;
}

/** What a flag means, with its numbers; and one question fit for a partners' meeting. */
export interface FlagSentences {
  readonly whatItMeans: string;
  readonly ask: string;
  /** True where its numbers are fractions that read as percentages. */
  readonly isShare: boolean;
}

/** The flag's numbers and names, ready to stand in a sentence; "" for those that it does not have. */
export interface FlagTexts {
  /** Title of the metric. */
  readonly metric: string;
  /** `Latino`, or `Female x Black`. */
  readonly group: string;
  /** Label of the dimension. */
  readonly dimension: string;
  readonly partner: string;
  readonly period: string;
  readonly value: string;
  readonly reference: string;
  /** Size of the gap, without sign, with its unit: `14 percentage points`. */
  readonly gap: string;
  /** The ends of the gap's interval, without sign, the smaller first and without its unit; "" where there is none. */
  readonly least: string;
  /** With its unit in short: `23 points`. */
  readonly most: string;
  /** True where the value lies below what it is compared with. */
  readonly below: boolean;
  readonly n: string;
  /** A sentence with all indexes that the flag has, after a space, or "". */
  readonly indexes: string;
  /** A number of the flag's `measures`, with at most one digit after the point unless told, or "". */
  measure(name: string, decimals?: number): string;
  /** A number in the metric's unit: `62%`. */
  inUnit(value: number | string | null | undefined): string;
  /** A difference without its sign, in the metric's unit in short: `14 points`. */
  distance(value: number | string | null | undefined): string;
  /** A text of the flag's `measures`, or "". */
  text(name: string): string;
}

/** What is wrong, and what to do. */
export type AdviceTexts = readonly [problem: string, whatToDo: string];
/** What a flag means, and what to ask. */
export type FlagPair = readonly [whatItMeans: string, ask: string];

/** An issue with what its check says beside it; where both have a name, the issue's own. */
export type Described<C extends CheckName> = IssueOf<C> & Omit<CheckParams[C], keyof IssueOf<C>>;

/** Sentences for each check; the mistakes of input tabs have their own. */
export type CheckSentences = {
  readonly [C in Exclude<CheckName, "dictionary-error">]: (issue: Described<C>) => AdviceTexts;
};
export type MistakeSentences = { readonly [K in MistakeKind]: (mistake: MistakeOf<K>) => AdviceTexts };
export type FlagKindSentences = {
  readonly [K in FlagKind]: (flag: Flag, texts: FlagTexts) => FlagPair;
};

/** How numbers stand in sentences. */
export interface NumberWords {
  /** `14 percentage points`, from a text such as `14`. */
  percentagePoints(text: string): string;
  /** `14 points`. */
  points(text: string): string;
  /** What the indexes among a flag's measures are called. */
  readonly indexes: Readonly<
    Record<"proportionalityIndex" | "eightyPercentIndex" | "representationIndex" | "relativeRate", string>
  >;
}

export interface Sentences {
  readonly checks: CheckSentences;
  readonly mistakes: MistakeSentences;
  readonly flags: FlagKindSentences;
  readonly numbers: NumberWords;
}
