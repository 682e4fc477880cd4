/** How serious a finding about a field is. */
import type { Field, Severity } from "../dictionary/model";
import { type CheckName, DEFAULT_SEVERITY } from "./issue";

/**
 * The dictionary's own severity for the field, or the check's default. What is merely said (`info`) is never made an
 * error by it: a value that is plainly readable would be lost.
 */
export function severityOf(check: CheckName, field: Field | null): Severity {
  const usual = DEFAULT_SEVERITY[check];
  return usual === "info" ? usual : (field?.severity ?? usual);
}
