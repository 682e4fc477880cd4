/** The `when…` and `require…` methods that conditional formats and validation rules share in kind. */
import type { Condition } from "../store/extras";

/** One builder method for each criterion: it takes the criterion's values and returns the builder. */
export function criteriaMethods<B>(
  methods: Readonly<Record<string, string>>,
  choose: (condition: Condition) => B,
): Record<string, (...values: unknown[]) => B> {
  return Object.fromEntries(
    Object.entries(methods).map(([method, criteria]) => [
      method,
      (...values) => choose({ criteria, values }),
    ]),
  );
}
