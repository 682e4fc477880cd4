/** The starter's first tab: what to do, in order. */
import type { StarterTab } from "./tab";

const LINES = [
  "Start here",
  "1. Questions: write what your partners and community want to learn.",
  "2. Dictionary: one row for every field that partners report. Point at a header to see what goes under it.",
  "3. Codes: lists of allowed values that are too long for one cell.",
  "4. Metrics: what is counted, for which question, and broken down by what.",
  "5. Partners: one line for every tab that a partner fills in. Rename Partner A and Partner B, here and at the bottom.",
  "6. Benchmarks: the people of your community, to see who is reached less than their share. Put in your own numbers.",
  "7. Settings: how you report. Groups of fewer than 11 people are not published unless you change that.",
  "8. Partners type or paste under the headers of their tab. Then click “Check and build the summaries” in the sidebar.",
  "Everybody who can open this file can read all of it. Rows about people belong in each partner's own file.",
  "This tab is not read: change it or delete it.",
];

export const readMe: StarterTab = {
  name: "Read me",
  rows: LINES.map((line) => [line]),
  headerRows: 1,
  notes: {},
};
