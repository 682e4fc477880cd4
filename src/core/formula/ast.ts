/** The formula language as a tree: spreadsheet syntax over fields, never evaluated as code. */

export type Expression =
  | { readonly kind: "literal"; readonly value: number | string | boolean }
  /** A field by machine name or label, as written between the brackets. */
  | { readonly kind: "field"; readonly name: string; readonly position: number }
  | { readonly kind: "unary"; readonly operator: "-" | "+"; readonly operand: Expression }
  | {
      readonly kind: "binary";
      readonly operator: "+" | "-" | "*" | "/" | "^" | "&" | "=" | "<>" | "<" | "<=" | ">" | ">=";
      readonly left: Expression;
      readonly right: Expression;
    }
  /** Name in upper case; the parser knows which names exist and how many arguments each takes. */
  | {
      readonly kind: "call";
      readonly name: string;
      readonly arguments: readonly Expression[];
      readonly position: number;
    };

/**
 * One side of a metric: a field (its sum), a condition (the rows for which it holds), or both:
 * `[Value] where [Indicator]="ENR"`. At least one of the two is there.
 */
export interface Operand {
  readonly field: { readonly name: string; readonly position: number } | null;
  readonly condition: Expression | null;
}
