/** The values that formulas work with, and how the caller hands them the fields. */

/** Dates and times are serials (days since 1899-12-30). `null` is a value that is not known: a blank cell, mostly. */
export type FormulaValue = number | string | boolean | null;

/** How a formula reads one field. */
export interface FieldReader {
  /** The field's value in a row. */
  read(row: number): FormulaValue;
  /**
   * What a text in the formula means when it is compared with this field: the code `E` for `"Enrolled"`, `true` for
   * `"Yes"`, a serial for a date as people write it. Null where it means nothing in particular: then the text is
   * compared as it is. Called once for each literal, not for each row.
   */
  literal?(text: string): FormulaValue;
}

/** Finds the field that a name or label between brackets stands for; null where there is none. */
export type Resolve = (name: string) => FieldReader | null;
