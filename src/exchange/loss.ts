/** What a dictionary from elsewhere says and ours cannot, as data; `words.ts` has the sentences. */

export type Loss =
  /** Codes or labels that hold the signs which separate the items of a list in a cell. */
  | {
      readonly kind: "separators";
      readonly field: string;
      readonly column: "Allowed values" | "Missing codes";
    }
  /** More than a cell holds. */
  | { readonly kind: "too-long"; readonly field: string; readonly column: string }
  | { readonly kind: "format"; readonly field: string; readonly type: string }
  | { readonly kind: "unique-keys" }
  | { readonly kind: "foreign-keys" }
  /** A table of a package that describes no fields. */
  | { readonly kind: "no-schema"; readonly table: string }
  /** Fields that REDCap asks for in some records only: which ones, a dictionary of columns does not say. */
  | { readonly kind: "branching"; readonly fields: readonly string[] }
  /** A cell of a pasted table; `column` is its header. */
  | { readonly kind: "unread"; readonly row: number | null; readonly column: string; readonly value: string };
