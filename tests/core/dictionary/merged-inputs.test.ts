/** Names that are merged over several lines of an input tab hold for each of them. */
import { readDictionary } from "../../../src/core/dictionary/read";
import type { Merge } from "../../../src/core/table/tab";
import { NO_LOCALE, type Rows, tabOf } from "../validate/initiative";

const down = (row: number, rows: number): Merge => ({ row, column: 1, rows, columns: 1 });

function read(tabs: Readonly<Record<string, readonly [Rows, Merge[]]>>) {
  return readDictionary(
    Object.entries(tabs).map(([name, [rows, merges]], i) => ({ ...tabOf(name, rows, i + 1), merges })),
    NO_LOCALE,
  );
}

it("the name of a table and that of a list of codes", () => {
  const { dictionary, issues } = read({
    Dictionary: [
      [
        ["Fields of all tabs"],
        ["Table", "Field", "Allowed values"],
        ["people", "id"],
        ["", "sex", "Sexes"],
        [],
        ["visits", "visitor"],
        ["", "days"],
      ],
      [{ row: 1, column: 1, rows: 1, columns: 3 }, down(3, 3), down(6, 2)],
    ],
    Codes: [
      [
        ["List", "Code", "Label"],
        ["Sexes", "F", "Female"],
        ["", "M", "Male"],
      ],
      [down(2, 2)],
    ],
  });
  expect(issues).toEqual([]);
  expect(dictionary!.tables.map(({ name, fields }) => [name, fields.map((field) => field.name)])).toEqual([
    ["people", ["id", "sex"]],
    ["visits", ["visitor", "days"]],
  ]);
  expect(dictionary!.tables[0]!.fields[1]!.allowed!.codes.map(({ code }) => code)).toEqual(["F", "M"]);
});

it("a header merged over two rows is no line", () => {
  const { dictionary, issues } = read({
    Dictionary: [[["Field", "Label"], [], ["id", "ID"]], [down(1, 2)]],
  });
  expect(issues).toEqual([]);
  expect(dictionary!.tables[0]!.fields).toHaveLength(1);
});
