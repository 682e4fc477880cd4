// Grouping by arquero: one group-by for each combination of columns.
import { op, table as tableFrom } from "arquero";
import { BREAKDOWNS } from "../data/dictionary.mjs";
import { figuresOf, labelled, VIEWS } from "./table.mjs";

const FIGURES = {
  people: op.distinct("id"),
  days: op.sum("attended"),
  attended: op.sum("attendedOfKnown"),
  enrolled: op.sum("enrolledOfKnown"),
};

export function arquero(table) {
  const known = table.attended.map((attended, row) => attended !== null && table.enrolled[row] !== null);
  const ofKnown = (name) => table[name].map((value, row) => (known[row] ? value : null));
  const data = tableFrom({
    ...table,
    attendedOfKnown: ofKnown("attended"),
    enrolledOfKnown: ofKnown("enrolled"),
  });
  return {
    name: "arquero",
    prepare: () => data,
    run: (input) =>
      VIEWS.flatMap((view) =>
        BREAKDOWNS.map((breakdown) => ({
          breakdown,
          grouped: input.groupby(...view, ...breakdown).rollup(FIGURES),
        })),
      ),
    judge: (found) =>
      figuresOf(
        found.flatMap(({ breakdown, grouped }) => grouped.objects().map((row) => labelled(row, breakdown))),
      ),
  };
}
