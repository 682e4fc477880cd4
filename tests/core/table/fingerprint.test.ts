import fc from "fast-check";
import { type Cell, DateCell } from "../../../src/core/table/cell";
import { fingerprint, hashText } from "../../../src/core/table/fingerprint";

describe("fingerprint", () => {
  it("tells tables apart by value, type, place and shape", () => {
    const tables: Cell[][][] = [
      [],
      [[]],
      [[], []],
      [[""]],
      [["", ""]],
      [[""], [""]],
      [[" "]],
      [["1"]],
      [[1]],
      [[-1]],
      [[new DateCell(1)]],
      [["TRUE"]],
      [[true]],
      [[false]],
      [[0]],
      [["ab", "c"]],
      [["a", "bc"]],
      [["abc", ""]],
      [["", "abc"]],
      [[1, 2]],
      [[2, 1]],
      [[-1, -2]],
      [[1], [2]],
      [[0.1]],
      [[0.1 + Number.EPSILON]],
      [["é"]],
      [["e\u0301"]],
    ];
    expect(new Set(tables.map(fingerprint)).size).toBe(tables.length);
  });

  it("is the same for the same cells", () => {
    const table = () => [
      ["Name", "Start", 12.5],
      [true, new DateCell(45_901), ""],
    ];
    expect(fingerprint(table())).toBe(fingerprint(table()));
  });

  it("changes with any one cell", () => {
    const cells = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.double({ noNaN: true }));
    const tables = fc.array(fc.array(cells, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(tables, fc.nat(), fc.nat(2), cells, (table, row, column, value) => {
        const at = row % table.length;
        fc.pre(!Object.is(table[at]![column], value));
        const changed = table.map((line) => [...line]);
        changed[at]![column] = value;
        expect(fingerprint(changed)).not.toBe(fingerprint(table));
      }),
    );
  });

  it("keeps many small tables apart", () => {
    const seen = new Set<string>();
    for (let a = 0; a < 200; a++) for (let b = 0; b < 200; b++) seen.add(fingerprint([[a, b]]));
    expect(seen.size).toBe(40_000);
  });
});

describe("hashText", () => {
  it("gives short ids that differ", () => {
    const ids = Array.from({ length: 50_000 }, (_, index) => hashText(`enum|Lincoln|gender|${index}`));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => /^[0-9a-z]{1,11}$/.test(id))).toBe(true);
  });

  it("stays the same from run to run", () => {
    expect(hashText("outcome-gap")).toBe("34qu6n320p");
    expect(hashText("Lincoln|2025-Q3|días")).toBe("290jntrjf0e");
  });
});
