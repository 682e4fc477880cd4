// Grouping by the core: the cube, intervals and people of each metric included.
import { figuresOf } from "./table.mjs";

export function ours(core, records) {
  return {
    name: "shared-metrics",
    prepare: () => records,
    run: (input) => core.buildCube(input),
    judge({ cells }) {
      const rows = new Map();
      for (const { metric, period, partner, dimension, group, n, numerator, denominator } of cells) {
        const key = [period, partner, dimension, group].join(", ");
        const row = rows.get(key) ?? { period, partner, dimension, group };
        if (metric === "served") row.people = n;
        if (metric === "days") row.days = numerator;
        if (metric === "attendance") Object.assign(row, { attended: numerator, enrolled: denominator });
        rows.set(key, row);
      }
      return figuresOf(rows.values());
    },
  };
}
