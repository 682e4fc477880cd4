// Rows as objects, as validators of JavaScript values want them: an empty cell is a key that is not there.
import { copier, HEADER } from "../data/rows.mjs";

export function objectsOf(rows) {
  const fresh = copier(rows);
  return () => fresh().map(toObject);
}

function toObject(cells) {
  const object = {};
  for (let i = 0; i < HEADER.length; i++) if (cells[i] !== "") object[HEADER[i]] = cells[i];
  return object;
}
