/** One correct table as people lay it out: each layout is as correct, and says where each of its cells has gone. */
import type { Cell } from "../../../src/core/table/cell";
import type { CheckOptions } from "./initiative";

export type Table = readonly (readonly Cell[])[];

export interface LaidOut {
  readonly rows: Table;
  /** Row and column (from 1) of a cell of the plain table, row 0 being the first below the header. */
  readonly at: (row: number, column: number) => readonly [number, number];
  readonly options?: CheckOptions;
}

/** `header` are the labels; `rows` the cells below. */
export type Layout = (header: readonly string[], rows: Table) => LaidOut;

const under = (above: Table, header: Table, rows: Table, below: Table = []): LaidOut => ({
  rows: [...above, ...header, ...rows, ...below],
  at: (row, column) => [above.length + header.length + row + 1, column + 1],
});

/** The same with other headers, in the order of the columns. */
const headed =
  (names: Readonly<Record<string, string>>): Layout =>
  (header, rows) =>
    under([], [header.map((label) => names[label] ?? label)], rows);

export const LAYOUTS: Readonly<Record<string, Layout>> = {
  plain: (header, rows) => under([], [header], rows),
  "titles, notes and blanks above": (header, rows) =>
    under(
      [
        ["Lincoln Center: participants"],
        ["Prepared by Ana Ruiz", "", "Quarter 3"],
        [],
        ["Please do not edit row 5"],
        [],
      ],
      [header],
      rows,
    ),
  "19 rows above": (header, rows) => under([["Report"], ...new Array(18).fill([])], [header], rows),
  "groups above the header": (header, rows) =>
    under([], [["Who", ...header.slice(1).map((_, i) => (i % 3 === 0 ? "Section" : ""))], header], rows),
  "a header split over two rows": (header, rows) =>
    under(
      [],
      [
        header.map((label) => label.split(" ")[0]!),
        header.map((label) => label.split(" ").slice(1).join(" ")),
      ],
      rows,
    ),
  "machine names beneath": (header, rows) =>
    under(
      [],
      [
        header,
        [
          "pid",
          "quarter",
          "gender",
          "age",
          "enrolled",
          "rate",
          "attended",
          "offered",
          "consent",
          "email",
          "arts",
        ],
      ],
      rows,
    ),
  "the header again half-way": (header, rows) => ({
    rows: [header, ...rows.slice(0, 2), header, ...rows.slice(2)],
    at: (row, column) => [row + (row < 2 ? 2 : 3), column + 1],
  }),
  "blank rows between": (header, rows) => ({
    rows: [header, ...rows.flatMap((row) => [row, []])],
    at: (row, column) => [2 * row + 2, column + 1],
  }),
  "notes below": (header, rows) =>
    under([], [header], rows, [
      [],
      ["Source: center records"],
      ["* provisional", "", "see the manual"],
      ["Questions? Write to the data team."],
    ]),
  "columns in another order": (header, rows) => ({
    rows: [header, ...rows].map((row) => [...row].reverse()),
    at: (row, column) => [row + 2, header.length - column],
  }),
  "columns of one's own": (header, rows) => ({
    rows: [header, ...rows].map((row, i) => [
      i === 0 ? "Our file no." : i,
      ...row,
      i === 0 ? "Remarks" : "fine",
    ]),
    at: (row, column) => [row + 2, column + 2],
  }),
  "200 columns": (header, rows) => ({
    rows: [header, ...rows].map((row, i) => [
      ...row,
      ...Array.from({ length: 189 }, (_, k) => (i === 0 ? `Own ${k}` : k)),
    ]),
    at: (row, column) => [row + 2, column + 1],
  }),
  "capitals, signs and invisible characters": (header, rows) =>
    under([], [header.map((label) => `\ufeff ${label.toUpperCase().replace(/ /g, "_\u200b")}:\u00a0`)], rows),
  "Spanish headers": headed({
    "Participant ID": "ID del participante",
    Quarter: "Trimestre",
    Gender: "Género",
    Age: "Edad",
    "Date enrolled": "Fecha de inscripción",
    Consent: "Consentimiento",
  }),
  "Arabic headers": headed({
    "Participant ID": "رقم المشارك",
    Quarter: "الربع",
    Gender: "الجنس",
    Age: "العمر",
    "Date enrolled": "تاريخ التسجيل",
    Consent: "الموافقة",
  }),
  "text as written": (header, rows) => ({
    ...under([], [header], rows),
    options: { asWritten: true },
  }),
};
