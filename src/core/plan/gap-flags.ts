/** The Gap flags tab: what the data ask about, with the convener's own words kept beside each flag for good. */
import type { Flag } from "../gaps/model";
import type { FlagPlace } from "../gaps/still-judged";
import type { Cell } from "../table/cell";
import { isBlank } from "../table/cell";
import { labelKey } from "../table/label";
import { isoDate } from "../time/calendar";
import { FormulaCell } from "./formula-cell";
import { headerOf } from "./header";
import type { OutValue, PlanColumn, TabEdit } from "./plan";
import { cellsEdit, figureStyle } from "./table-edit";

/** What stays of a flag that is gone. Its numbers go: they were cleared for printing beside other numbers than today's. */
const KEPT = [
  ...([
    "flagId",
    "severity",
    "kind",
    "metric",
    "question",
    "period",
    "partner",
    "dimension",
    "group",
  ] as const),
];
const NUMBERS = ["value", "comparedWith", "gap", "low", "high", "n", "whatItMeans", "ask"] as const;
const OURS = [...KEPT, ...NUMBERS];
/** The convener's own. */
const THEIRS = ["Status", "Owner", "Note"];
const COLUMNS = [...OURS.map(headerOf), ...THEIRS];
const CLEARED = new Set(NUMBERS.map(headerOf));

/** The sentences of a flag, in the language of the reader. */
export type FlagWording = (flag: Flag) => {
  readonly whatItMeans: string;
  readonly ask: string;
  /** True where the flag's numbers are fractions that read as percentages. */
  readonly isShare: boolean;
};

/**
 * The flags in their order, then those that are gone, then whatever else people typed in the tab.
 *
 * Status, Owner, Note and any column that people added are carried over by flag id from `previous`, the tab as it stands.
 * The status of a flag that is gone gets the date on which that was first seen: `resolved 2025-10-31`, or
 * `asked the partner (resolved 2025-10-31)` where a status was typed; where today's data are too few to say so, `too little
 * data since 2025-10-31`. It goes again when the flag comes back. A formula that people typed in a column of theirs stays
 * one.
 *
 * @param today Date serial.
 */
export function planGapFlags(
  flags: readonly Flag[],
  previous: Typed,
  wording: FlagWording,
  today: number,
  stillJudged: (gone: FlagPlace) => boolean,
): TabEdit {
  const before = readPrevious(previous);
  const columns = [...COLUMNS, ...before.extraColumns];
  const current = new Set(flags.map((flag) => flag.flagId));
  const typed = (id: string) => before.typed.get(id) ?? NOTHING;
  const gone = [...before.typed].filter(([id]) => !current.has(id)).map(([, cells]) => cells);
  const rows = [
    ...flags.map((flag) => {
      const own = flagCells(flag, wording);
      const theirs = typed(flag.flagId);
      return columns.map((name) =>
        own.has(name) ? own.get(name)! : standing(name, theirs.get(name) ?? null),
      );
    }),
    ...gone.map((cells) => {
      const mark = `${stillJudged(placeOf(cells)) ? RESOLVED : TOO_LITTLE} ${isoDate(today)}`;
      return columns.map((name) => goneCell(name, cells.get(name) ?? null, mark));
    }),
    ...before.loose.map((cells) => columns.map((name) => cells.get(name) ?? null)),
  ];
  const cells = rows.map((row, index) =>
    row.map((value) => (value instanceof FormulaCell ? value.inRow(index + 2) : value)),
  );
  const edit = cellsEdit(
    "gap-flags",
    "Gap flags",
    [columns, ...cells],
    columns.map((name) => LAYOUT[name]),
  );
  const [first, last] = [columns.indexOf("Gap") + 1, columns.indexOf("n") + 1];
  const styles = [...edit.styles, figureStyle(first, last, edit.cells.length)];
  return { ...edit, styles, formats: cellFormats(edit.cells, flags, wording) };
}

const LAYOUT: Readonly<Record<string, Partial<PlanColumn>>> = {
  Question: { width: 240, wrap: true },
  "What it means": { width: 400, wrap: true },
  Ask: { width: 300, wrap: true },
  Note: { width: 240, wrap: true },
};

const NUMBER_COLUMNS = new Set(["Value", "Gap", "Low", "High"]);

/** Percentages in the rows of flags on shares; the same columns hold counts and averages in others. */
function cellFormats(
  cells: TabEdit["cells"],
  flags: readonly Flag[],
  wording: FlagWording,
): (string | null)[][] {
  const names = cells[0]!.map(String);
  return cells.map((_, row) => {
    const flag = flags[row - 1];
    if (!flag) return names.map(() => null);
    const { isShare } = wording(flag);
    return names.map((name, column) => {
      if (!NUMBER_COLUMNS.has(name)) return null;
      const value = cells[row]![column];
      return isShare ? "0.0%" : typeof value === "number" && !Number.isInteger(value) ? "#,##0.00" : null;
    });
  });
}

/** The tab as it stands, with the formulas in it. */
type Typed = readonly (readonly (Cell | FormulaCell)[])[];
type Cells = ReadonlyMap<string, OutValue>;
const NOTHING: Cells = new Map();

interface Previous {
  /** By flag id, in the order of the tab. */
  readonly typed: ReadonlyMap<string, Cells>;
  /** Rows with text but no flag id. */
  readonly loose: readonly Cells[];
  /** Headers that people added. */
  readonly extraColumns: readonly string[];
}

function readPrevious(previous: Typed): Previous {
  const [header = [], ...rows] = previous;
  const ours = new Map(COLUMNS.map((name) => [labelKey(name), name]));
  const names = header.map((cell) => {
    const text = String(cell instanceof FormulaCell ? cell.value : cell);
    return ours.get(labelKey(text)) ?? (isBlank(text) ? "" : text);
  });
  const typed = new Map<string, Cells>();
  const loose: Cells[] = [];
  for (const row of rows) {
    const cells = new Map<string, OutValue>();
    row.forEach((cell, index) => {
      const name = names[index];
      if (!name || cells.has(name)) return;
      const value = cell instanceof FormulaCell && !mayHaveFormula(name) ? cell.value : cell;
      if (value instanceof FormulaCell || !isBlank(value)) cells.set(name, value);
    });
    const id = cells.get("Flag id");
    if (id !== undefined && !typed.has(String(id))) typed.set(String(id), cells);
    else if (cells.size > 0) loose.push(cells);
  }
  const extraColumns = [...new Set(names)].filter((name) => name !== "" && !COLUMNS.includes(name));
  return { typed, loose, extraColumns };
}

/** A Status is a word, to which we may add one. */
function mayHaveFormula(name: string): boolean {
  return name === "Owner" || name === "Note" || !COLUMNS.includes(name);
}

function flagCells(flag: Flag, wording: FlagWording): Cells {
  const said = { ...flag, ...wording(flag) };
  return new Map(OURS.map((key) => [headerOf(key), said[key]]));
}

const RESOLVED = "resolved";
const TOO_LITTLE = "too little data since";
/** What we write behind a status, as a whole or in brackets. */
const OUR_MARK = new RegExp(`(?:^| \\()(${RESOLVED}|${TOO_LITTLE}) \\d{4}-\\d{2}-\\d{2}\\)?$`);

/** A cell that people fill, for a flag that stands: what was typed, without our own mark. */
function standing(name: string, value: OutValue): OutValue {
  if (name !== "Status" || typeof value !== "string") return value;
  const text = value.replace(OUR_MARK, "");
  return text === "" ? null : text;
}

/** Where a flag that is gone stood, as the tab says. */
function placeOf(cells: Cells): FlagPlace {
  const place = Object.fromEntries(KEPT.map((key) => [key, String(cells.get(headerOf(key)) ?? "")]));
  return place as unknown as FlagPlace;
}

function goneCell(name: string, value: OutValue, mark: string): OutValue {
  if (name === "Status") return markedStatus(value, mark);
  return CLEARED.has(name) ? null : value;
}

/** What was resolved once stays so, and each mark keeps its first date. */
function markedStatus(status: OutValue, mark: string): OutValue {
  const text = status === null ? "" : String(status);
  const [whole, before] = OUR_MARK.exec(text) ?? [""];
  if (before === RESOLVED || (before !== undefined && mark.startsWith(before))) return text;
  const own = text.slice(0, text.length - whole.length);
  return own === "" ? mark : `${own} (${mark})`;
}
