/** Whose words an answer is, as far as that may be said. */
import { ALL } from "../time/period";
import type { WalkVoice } from "./data-walk";

/** `North, Black, 2025-Q3`; what is not told apart is left out. */
export function voiceSource({ partner, group, period }: WalkVoice): string {
  return [partner, group, period].filter((name) => name !== ALL).join(", ");
}
