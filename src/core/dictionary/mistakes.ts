/** What can be wrong in an input tab. Each is data; the sentence, and what the job did without that line, is in messages/. */
import type { Expected } from "../formula/expected";

import type { BandFault } from "./bands";

/** Why a part of a line is needed, where that is not plain from its column. */
export type MissingReason =
  /** Several kinds of tab exist and the line does not say which. */
  | "several tables"
  /** The calculation cannot be done without it. */
  | "calculation"
  /** Another cell of the line needs it. */
  | "pair"
  /** The line says nothing without it. */
  | "line";

export type Mistake =
  | { readonly kind: "no-dictionary" }
  | { readonly kind: "empty-dictionary" }
  /** Two tabs of the workbook are the same input tab; the first is read. */
  | { readonly kind: "duplicate-tab"; readonly name: string; readonly first: string }
  /** A column without which the tab says nothing. */
  | { readonly kind: "missing-column"; readonly column: string }
  | { readonly kind: "misspelt-column"; readonly header: string; readonly suggestion: string }
  /** Two columns of one name; the first is read. */
  | { readonly kind: "duplicate-column"; readonly column: string; readonly first: string }
  | { readonly kind: "blank-name"; readonly column: string }
  | { readonly kind: "duplicate-name"; readonly name: string; readonly firstRow: number }
  /** `used` is the word that the job went on with; "" where it went on without. */
  | {
      readonly kind: "unknown-word";
      readonly column: string;
      readonly word: string;
      readonly allowed: readonly string[];
      readonly suggestion: string;
      readonly used: string;
    }
  /** With `whole` a whole one is needed. */
  | {
      readonly kind: "not-a-number";
      readonly column: string;
      readonly text: string;
      readonly used: string;
      readonly whole?: boolean;
    }
  | { readonly kind: "not-a-date"; readonly column: string; readonly text: string }
  | { readonly kind: "not-a-period"; readonly column: string; readonly text: string }
  | {
      readonly kind: "out-of-range";
      readonly column: string;
      readonly text: string;
      readonly least: string;
      readonly most: string;
      readonly used: string;
    }
  | { readonly kind: "minimum-over-maximum"; readonly minimum: string; readonly maximum: string }
  | ({ readonly kind: "bad-bands"; readonly label: string } & BandFault)
  /** A limit that means nothing for a field of this type. */
  | { readonly kind: "no-limit-for-type"; readonly column: string; readonly type: string }
  | { readonly kind: "bad-pattern"; readonly pattern: string; readonly reason: string }
  | { readonly kind: "bad-format"; readonly format: string; readonly type: string }
  /** Not of the form `Gender=Female`. */
  | { readonly kind: "bad-pair"; readonly column: string; readonly text: string; readonly example: string }
  /** A value that a field cannot have, given for all rows of a tab. `allowed` and `example` may be empty. */
  | {
      readonly kind: "bad-value";
      readonly text: string;
      readonly label: string;
      readonly allowed: readonly string[];
      readonly example: string;
      readonly tab: string;
      readonly suggestion: string;
    }
  | { readonly kind: "unknown-field"; readonly name: string; readonly suggestion: string }
  /** Each field exists, but no one table has them all. */
  | { readonly kind: "fields-apart"; readonly names: readonly string[] }
  /** A calculation over numbers names a field that holds none. */
  | { readonly kind: "not-numeric"; readonly name: string; readonly type: string }
  | {
      readonly kind: "unknown-reference";
      readonly column: string;
      readonly name: string;
      readonly suggestion: string;
    }
  /** A role that only one field of a table can have; the first keeps it. */
  | { readonly kind: "second-role"; readonly role: string; readonly first: string }
  /** Codes that roll up to each other, from this one back to itself. */
  | { readonly kind: "circular"; readonly column: string; readonly chain: readonly string[] }
  /** Lines of one name that do not agree; the first holds. */
  | {
      readonly kind: "contradiction";
      readonly column: string;
      readonly name: string;
      readonly text: string;
      readonly first: string;
      readonly firstRow: number;
    }
  | {
      readonly kind: "bad-formula";
      readonly formula: string;
      /** Counts characters from 1. */
      readonly position: number;
      readonly expected: readonly Expected[];
    }
  | { readonly kind: "missing-part"; readonly column: string; readonly why: MissingReason };

export type MistakeKind = Mistake["kind"];
export type MistakeOf<K extends MistakeKind> = Extract<Mistake, { readonly kind: K }>;
