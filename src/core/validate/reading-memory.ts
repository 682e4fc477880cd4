/** The rules of a field with a memory: most columns hold few values that differ. */
import { type Cell, DateCell } from "../table/cell";
import type { TypedValue } from "./model";
import type { ColumnBlock } from "./quick-path";
import type { CellRules, Reading } from "./read-cell";

/** Distinct values whose reading is kept; a column with more of them gains nothing by keeping all. */
const KEPT_READINGS = 20_000;
/** Values that were looked for in vain before the memory is given up. */
const MISSES = 50_000;
/** Places for the texts that were read last. */
const PLACES = 4096;
/** The place of the blank, behind all others. */
const BLANK_PLACE = PLACES;

/** Reads cells, each value by the rules only once. The memory is given up once it is full and seldom of use. */
export class ReadingMemory {
  private misses = 0;
  private readonly known = new Map<string | number | boolean, Reading>();
  private readonly days = new Map<number, Reading>();
  /** The blank and the texts that were read last, if nothing is to be said of them; none until there is one. */
  texts: QuietTexts = NO_TEXTS;

  constructor(private readonly rules: CellRules) {
    if (isQuiet(rules.blank)) this.keep("", rules.blank);
  }

  read(cell: Cell): Reading {
    if (cell === "") return this.rules.blank;
    if (cell instanceof DateCell) return this.recall(this.days, cell.serial, cell);
    const reading = this.recall(this.known, cell, cell);
    if (typeof cell === "string" && isQuiet(reading)) this.keep(cell, reading);
    return reading;
  }

  private recall<K>(known: Map<K, Reading>, key: K, cell: Cell): Reading {
    if (this.misses > MISSES) return this.rules.read(cell);
    const before = known.get(key);
    if (before !== undefined) return before;
    const reading = this.rules.read(cell);
    this.misses++;
    if (known.size < KEPT_READINGS) known.set(key, reading);
    return reading;
  }

  private keep(text: string, { value, state }: Reading): void {
    if (this.texts === NO_TEXTS) this.texts = roomForTexts(PLACES + 1);
    const place = placeOf(text);
    this.texts.texts[place] = text;
    this.texts.values[place] = value;
    this.texts.states[place] = state;
  }
}

/** Texts, each at its place, with its value and state. */
interface QuietTexts {
  readonly texts: string[];
  readonly values: TypedValue[];
  readonly states: Uint8Array;
}

function roomForTexts(places: number): QuietTexts {
  return {
    texts: new Array<string>(places).fill(""),
    values: new Array<TypedValue>(places).fill(null),
    states: new Uint8Array(places),
  };
}

const NO_TEXTS = roomForTexts(0);

/**
 * Takes the texts of which nothing is to be said; gives how many rows of `count` are left. A map would have to look at
 * each whole text, which a host hands over anew.
 */
export function takeKnown(block: ColumnBlock, count: number, known: QuietTexts): number {
  const { rows, index, from, left } = block;
  const { texts } = known;
  if (texts.length === 0) return count;
  let rest = 0;
  for (let k = 0; k < count; k++) {
    const row = left[k]!;
    const cell = rows[row]![index];
    const place = typeof cell === "string" ? placeOf(cell) : -1;
    if (place >= 0 && texts[place] === cell) {
      block.values[from + row] = known.values[place]!;
      block.states[from + row] = known.states[place]!;
    } else left[rest++] = row;
  }
  return rest;
}

/** Whether a reading is no more than a value and a state. */
function isQuiet({ finding, reason, holds }: Reading): boolean {
  return finding === null && reason === "" && !holds;
}

/**
 * A place by four characters of a text, chosen so that the days of a year as ISO dates have each their own. A blank is told
 * by its length: comparing with "" would be a call.
 */
function placeOf(text: string): number {
  const last = text.length - 1;
  if (last < 0) return BLANK_PLACE;
  const a = text.charCodeAt(last);
  const b = text.charCodeAt(last > 0 ? last - 1 : 0);
  const c = text.charCodeAt((last >> 1) + (last >> 2));
  const d = text.charCodeAt((last + 1) >> 1);
  return (a + 10 * b + 100 * c + 1000 * d) & (PLACES - 1);
}
