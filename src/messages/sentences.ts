/** What each language must say: a missing sentence is a type error. */
import type { CheckName, IssueOf } from "../core/checks/issue";
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
  readonly most: string;
  /** True where the value lies below what it is compared with. */
  readonly below: boolean;
  readonly n: string;
  /** A number of the flag's `measures`, or "". */
  measure(name: string): string;
  /** A text of the flag's `measures`, or "". */
  text(name: string): string;
}

/** Sentences for each check; the mistakes of input tabs have their own. */
export type CheckSentences = {
  readonly [C in Exclude<CheckName, "dictionary-error">]: (issue: IssueOf<C>) => Advice;
};
export type MistakeSentences = { readonly [K in MistakeKind]: (mistake: MistakeOf<K>) => Advice };
export type FlagKindSentences = {
  readonly [K in FlagKind]: (flag: Flag, texts: FlagTexts) => FlagSentences;
};

/** How numbers stand in sentences. */
export interface NumberWords {
  /** `14 percentage points`, from a text such as `14`. */
  points(text: string): string;
}

export interface Sentences {
  readonly checks: CheckSentences;
  readonly mistakes: MistakeSentences;
  readonly flags: FlagKindSentences;
  readonly numbers: NumberWords;
}
