/** A thousand random linked tables, each attacked by trying what the hidden cells could be. */
import { Audit } from "../../../src/core/suppress/audit";
import { decide } from "../../../src/core/suppress/decide";
import { possibleValues, type TableCell, tableSystem } from "./systems";

function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

/** A table of rows by columns by layers; printed are all margins of two kinds, and the inner cells of one layer only. */
function randomTables(random: () => number) {
  const [rows, columns, sheets] = [
    2 + Math.floor(random() * 2),
    2 + Math.floor(random() * 2),
    1 + Math.floor(random() * 2),
  ];
  const small = random() < 0.5;
  const inner = Array.from({ length: rows * columns * sheets }, () =>
    random() < 0.15 ? 0 : Math.floor(random() ** 2 * (small ? 7 : 16)),
  );
  const at = (r: number, c: number, s: number) => (s * rows + r) * columns + c;
  const every = (size: number) => [null, ...Array.from({ length: size }, (_, i) => i)];
  const members: number[][] = [];
  for (const r of every(rows)) {
    for (const c of every(columns)) {
      for (const s of sheets === 1 ? [0] : every(sheets)) {
        if (r !== null && c !== null && s !== null && sheets > 1) continue;
        const of = [...inner.keys()].filter((i) =>
          every(rows).some((x) =>
            every(columns).some((y) =>
              every(sheets).some(
                (z) =>
                  x !== null &&
                  y !== null &&
                  z !== null &&
                  at(x, y, z) === i &&
                  (r === null || r === x) &&
                  (c === null || c === y) &&
                  (s === null || s === z),
              ),
            ),
          ),
        );
        members.push(of);
      }
    }
  }
  const cells: TableCell[] = members.map((of) => {
    const freq = of.reduce((sum, i) => sum + inner[i]!, 0);
    return { freq, primary: freq > 0 && freq < 4 };
  });
  return { cells, members, inner };
}

it("leaves at least three values to every hidden number of a thousand random linked tables", () => {
  const random = randomNumbers(7);
  let attacked = 0;
  for (let round = 0; round < 1000; round++) {
    const { cells, members, inner } = randomTables(random);
    // What is hidden altogether leaves nothing to attack.
    if (cells[0]!.primary) continue;
    const system = tableSystem(cells, members, inner);
    const { hidden, unsafe } = decide(system);
    // What was found safe on the way, and what was shown again, an audit that knows nothing of it finds safe as well.
    const found = [...new Audit(system, hidden.slice()).findings()].map(({ cell }) => cell);
    expect(found.filter((cell) => !unsafe.includes(cell))).toEqual([]);
    for (let cell = 0; cell < cells.length; cell++) {
      if (hidden[cell] === 0 || unsafe.includes(cell)) continue;
      attacked++;
      const values = possibleValues(cells, members, inner.length, hidden, cell);
      if (values.length < 3)
        throw new Error(
          `Round ${round}, cell ${cell}: only ${values} in ${JSON.stringify({ cells, members })}`,
        );
    }
    const hasRoom = cells[0]!.freq >= 12;
    if (hasRoom) expect(unsafe).toEqual([]);
  }
  expect(attacked).toBeGreaterThan(3000);
});
