/** A decision stands by itself: whoever audits the hidden cells anew, knowing nothing of how they were chosen, finds nothing. */
import { Audit } from "../../../src/core/suppress/audit";
import { decide } from "../../../src/core/suppress/decide";
import { CELL, type Relation, type System, WHOLE } from "../../../src/core/suppress/system";

function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

const SIZES = [5, 4, 4] as const;

/** A table of three dimensions, of which all margins are printed and nothing within. */
function randomSystem(random: () => number): System {
  const [rows, columns, sheets] = SIZES.map((size) => [-1, ...Array.from({ length: size }, (_, i) => i)]);
  const places = rows!.flatMap((r) => columns!.flatMap((c) => sheets!.map((s) => [r, c, s] as const)));
  const cellOf = new Map(places.map((place, cell) => [place.join(), cell]));
  const values = new Float64Array(places.length);
  for (const [cell, place] of places.entries())
    if (!place.includes(-1)) values[cell] = Math.floor(random() ** 3 * 30);
  const equations: Relation[] = [];
  for (const axis of [2, 1, 0]) {
    for (const [cell, place] of places.entries()) {
      if (place[axis] !== -1) continue;
      const parts = Array.from({ length: SIZES[axis]! }, (_, i) =>
        place.map((own, at) => (at === axis ? i : own)).join(),
      );
      const of = parts.map((part) => cellOf.get(part)!);
      values[cell] = of.reduce((sum, part) => sum + values[part]!, 0);
      equations.push({ of: [cell, ...of], factors: [1, ...of.map(() => -1)] });
    }
  }
  const stateOf = (cell: number) => {
    if (!places[cell]!.includes(-1)) return CELL.unprinted;
    return values[cell] === 0 ? CELL.shown : values[cell]! < 11 ? CELL.small : CELL.open;
  };
  return {
    cells: Uint8Array.from(places, (_, cell) => stateOf(cell)),
    near: places.length,
    cost: values,
    layers: [
      {
        values,
        ways: [
          {
            lower: values.map((value, cell) => (places[cell]!.includes(-1) ? Math.min(1, value) : 0)),
            upper: values.map(() => Number.POSITIVE_INFINITY),
          },
        ],
        equations,
        inequalities: [],
        guardsZero: false,
        spread: WHOLE,
      },
    ],
    insiders: [],
  };
}

it("finds nothing in what was decided on forty random tables of three dimensions", () => {
  const random = randomNumbers(11);
  let beyondSmall = 0;
  for (let round = 0; round < 40; round++) {
    const system = randomSystem(random);
    const { hidden, unsafe } = decide(system);
    const found = [...new Audit(system, hidden.slice()).findings()].map(({ cell }) => cell);
    expect(found.filter((cell) => !unsafe.includes(cell))).toEqual([]);
    beyondSmall += hidden.filter((is, cell) => is === 1 && system.cells[cell] !== CELL.small).length;
  }
  expect(beyondSmall).toBeGreaterThan(40);
});
