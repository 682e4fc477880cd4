// One column in which every cell is wrong, beside the same rows without a mistake.
import { race } from "../clock.mjs";
import { makeRows } from "../data/rows.mjs";
import { ours } from "../peers/ours.mjs";

/** One column of each kind: a pattern, allowed values, whole numbers with limits, dates. */
const COLUMNS = ["participant_id", "race", "age", "enrolled_on"];

/** For each column the time of the tab that has it all wrong, by the time of the clean tab. */
export async function measureAllWrong({ core, rows: count, rounds }) {
  const variants = [null, ...COLUMNS].map((wrongField) => ({
    ...ours(core, makeRows(count, { bad: 0, wrongField })),
    name: wrongField ?? "clean",
  }));
  await race(variants, 2);
  const [clean, ...wrong] = await race(variants, rounds);
  for (const { name, judged } of wrong) {
    if (judged.cells !== count)
      throw new Error(`${name}: ${judged.cells} of ${count} wrong cells were found`);
  }
  return {
    rows: count,
    clean: clean.seconds,
    columns: wrong.map(({ name, seconds }) => ({ name, seconds, ratio: seconds / clean.seconds })),
  };
}
