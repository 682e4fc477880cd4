/** What can be wrong in an input tab. Each is data; the sentence, and what the job did without that line, is in messages/. */

export type Mistake =
  | { readonly kind: "no-dictionary" }
  | { readonly kind: "empty-dictionary" }
  | { readonly kind: "missing-column"; readonly column: string }
  | { readonly kind: "blank-name"; readonly column: string }
  | { readonly kind: "duplicate-name"; readonly name: string; readonly firstRow: number }
  | {
      readonly kind: "unknown-word";
      readonly column: string;
      readonly word: string;
      readonly allowed: readonly string[];
    }
  | { readonly kind: "not-a-number"; readonly column: string; readonly text: string }
  | { readonly kind: "not-a-date"; readonly column: string; readonly text: string }
  | { readonly kind: "minimum-over-maximum"; readonly minimum: string; readonly maximum: string }
  | { readonly kind: "bad-pattern"; readonly pattern: string; readonly reason: string }
  | { readonly kind: "unknown-field"; readonly name: string; readonly suggestion: string }
  | {
      readonly kind: "unknown-reference";
      readonly column: string;
      readonly name: string;
      readonly suggestion: string;
    }
  | {
      readonly kind: "bad-formula";
      readonly formula: string;
      readonly position: number;
      readonly expected: string;
    }
  | { readonly kind: "missing-part"; readonly column: string; readonly why: string };
