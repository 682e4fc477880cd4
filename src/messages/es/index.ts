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
    indexes: {
      proportionalityIndex: "índice de proporcionalidad",
      eightyPercentIndex: "índice del 80%",
      representationIndex: "índice de representación",
      relativeRate: "índice de tasa relativa",
    },
    points: (text) => (text === "1" ? "1 punto" : `${text} puntos`),
  },
};
