/** The Voices tab: narrative answers beside the groups and flags that they speak to. */
import type { Voice } from "../gaps/model";
import type { TabEdit } from "./plan";
import { tableEdit } from "./table-edit";

export const VOICE_COLUMNS = [
  "Partner",
  "Period",
  "Dimension",
  "Group",
  "Prompt",
  "Text",
  "Flag ids",
] as const;

export function planVoices(voices: readonly Voice[]): TabEdit {
  return tableEdit({
    output: "voices",
    title: "Voices",
    columns: VOICE_COLUMNS,
    rows: voices.map(({ partner, period, dimension, group, prompt, text, flagIds }) => [
      partner,
      period,
      dimension,
      group,
      prompt,
      text,
      flagIds.join("; "),
    ]),
    layout: { Prompt: { width: 200, wrap: true }, Text: { width: 480, wrap: true } },
  });
}
