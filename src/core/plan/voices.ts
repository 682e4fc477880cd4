/** The Voices tab: narrative answers beside the groups and flags that they speak to. */
import type { Voice } from "../gaps/model";
import type { TabEdit } from "./plan";
import { tableEdit } from "./table-edit";

export const VOICE_COLUMNS = [
  ...(["partner", "period", "dimension", "group", "prompt", "text", "flagIds"] as const),
];

export function planVoices(voices: readonly Voice[]): TabEdit {
  return tableEdit({
    output: "voices",
    title: "Voices",
    columns: VOICE_COLUMNS,
    rows: voices.map((voice) => ({ ...voice, flagIds: voice.flagIds.join("; ") })),
    layout: { prompt: { width: 200, wrap: true }, text: { width: 480, wrap: true } },
  });
}
