/** Whose own words there are, without the words. */
import type { Dictionary } from "../dictionary/model";
import type { FlagInput } from "./flag-input";
import type { Narrative } from "./narratives";

/** The groups of each narrative answer; null where no field asks for one. */
export function heardGroups(narratives: readonly Narrative[], { tables }: Dictionary): FlagInput["heard"] {
  const asks = tables.some(({ fields }) => fields.some(({ roles }) => roles.has("narrative")));
  return asks ? narratives.map(({ groups }) => groups) : null;
}
