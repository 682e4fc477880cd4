/** What could have stood where a text stops being a formula, as data: people read it in their own language. */

export type Expected =
  /** What is named; `operand` is a field alone or a condition, `condition` something that holds or not, `values` a list in parentheses, `pattern` a regular expression, `lasting` a condition without today, `shorter` a shorter formula, `flatter` fewer parentheses. */
  | "value"
  | "operator"
  | "end"
  | "closing quote"
  | "field name"
  | "operand"
  | "condition"
  | "values"
  | "pattern"
  | "lasting"
  | "shorter"
  | "flatter"
  /** What stands for itself. */
  | "("
  | ")"
  | "]"
  | ","
  | "where"
  /** A value of that type, beside a field of it. */
  | { readonly type: string }
  /** One of these functions. */
  | { readonly functions: readonly string[] }
  /** So many arguments for a function; `most` is null where there may be any number. */
  | { readonly arguments: { readonly name: string; readonly least: number; readonly most: number | null } };
