// Rows of cells as a spreadsheet gives them, the same for everybody and on every machine.
import { deserialize, serialize } from "node:v8";
import { seeded } from "../../scripts/sample/random.mjs";
import { FIELDS } from "./fields.mjs";

const SEED = 20241;
const BAD_ROWS = 0.04;
/** A bad row has one wrong cell, and so often a second one. */
const SECOND_WRONG = 0.25;
/** Wrong cells of required fields that are blank. */
const BLANKS = 0.2;

/**
 * Rows without a header, `""` being an empty cell; about 4% of them have a wrong cell. `wrongField` names a field whose
 * every cell is wrong, and `bad` the share of bad rows.
 */
export function makeRows(count, { bad = BAD_ROWS, wrongField = null } = {}) {
  const random = seeded(SEED);
  return Array.from({ length: count }, (_, row) => {
    const cells = FIELDS.map((field) => (field.name === wrongField ? field.wrong : field.right)(random, row));
    if (random.chance(bad)) {
      spoil(cells, random, row);
      if (random.chance(SECOND_WRONG)) spoil(cells, random, row);
    }
    return cells;
  });
}

function spoil(cells, random, row) {
  const index = random.between(0, FIELDS.length - 1);
  const field = FIELDS[index];
  cells[index] = field.required && random.chance(BLANKS) ? "" : field.wrong(random, row);
}

export const HEADER = FIELDS.map(({ name }) => name);

/**
 * A function that gives a new copy of rows each time it is called. A host hands over texts that nobody has looked at
 * before; a copy that was read in an earlier round has its texts' hashes ready.
 */
export function copier(rows) {
  const stored = serialize(rows);
  return () => deserialize(stored);
}
