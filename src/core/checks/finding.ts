/** What a check found, before it is known where: the check, its figures, and the value that a fix would put. */
import type { CheckName, CheckParams } from "./issue";

export interface FindingOf<C extends CheckName> {
  readonly check: C;
  readonly params: CheckParams[C];
  /** As text; "" for none. */
  readonly suggested: string;
}
export type Finding = { [C in CheckName]: FindingOf<C> }[CheckName];

export function finding<C extends CheckName>(check: C, params: CheckParams[C], suggested = ""): FindingOf<C> {
  return { check, params, suggested };
}

/** The same finding about a field that identifies a person: without anything that was read from the cell. */
export function withoutValues(found: Finding): Finding {
  switch (found.check) {
    case "enum-variant":
    case "number-as-text":
      return { ...found, params: { ...found.params, readAs: "" }, suggested: "" } as Finding;
    case "ambiguous-date":
      return finding("ambiguous-date", { ...found.params, readings: [] });
    default:
      return found.suggested === "" ? found : ({ ...found, suggested: "" } as Finding);
  }
}
