/** All sentences in Spanish. */
import type { Sentences } from "../sentences";
import { checks } from "./checks";
import { flags } from "./flags";
import { mistakes } from "./mistakes";

export const sentences: Sentences = {
  checks,
  mistakes,
  flags,
  numbers: {
    percentagePoints: (text) => (text === "1" ? "1 punto porcentual" : `${text} puntos porcentuales`),
    points: (text) => (text === "1" ? "1 punto" : `${text} puntos`),
  },
};
