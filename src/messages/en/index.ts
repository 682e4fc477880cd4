/** All sentences in English. */
import type { Sentences } from "../sentences";
import { checks } from "./checks";
import { flags } from "./flags";
import { mistakes } from "./mistakes";

export const sentences: Sentences = {
  checks,
  mistakes,
  flags,
  numbers: {
    percentagePoints: (text) => (text === "1" ? "1 percentage point" : `${text} percentage points`),
    indexes: {
      proportionalityIndex: "proportionality index",
      eightyPercentIndex: "80% index",
      representationIndex: "representation index",
      relativeRate: "relative rate index",
    },
    points: (text) => (text === "1" ? "1 point" : `${text} points`),
  },
};
