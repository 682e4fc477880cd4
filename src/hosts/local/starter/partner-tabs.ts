/** Two partner tabs with the Dictionary's labels as headers, ready to type under. */
import { DICTIONARY_FIELDS } from "./dictionary";
import { inputTab, type StarterTab } from "./tab";

const columns = Object.fromEntries(
  DICTIONARY_FIELDS.map((field) => [
    String(field.Label),
    `${field.Definition}. For example: ${field.Example}`,
  ]),
);

export const starterPartnerTabs: readonly StarterTab[] = ["Partner A", "Partner B"].map((name) =>
  inputTab(name, columns, []),
);
