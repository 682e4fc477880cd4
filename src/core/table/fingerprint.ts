/** Short hashes that tell whether something has changed. Not for secrets. */
import { type Cell, DateCell } from "./cell";

/** Changes when any cell, its type, or the shape of the table changes. Up to 11 digits and lower-case letters. */
export function fingerprint(cells: readonly (readonly Cell[])[]): string {
  const hash = new Hash();
  hash.add(cells.length);
  for (const row of cells) {
    hash.add(row.length);
    for (let column = 0; column < row.length; column++) addCell(hash, row[column]!);
  }
  return hash.digest();
}

/** A short stable id of a text: up to 11 digits and lower-case letters. */
export function hashText(text: string): string {
  const hash = new Hash();
  hash.addText(text);
  return hash.digest();
}

/** Marks that keep the kinds of cell apart: `1` is not `"1"`, nor a date. */
const MARK = { empty: 1, text: 2, number: 3, date: 4, yes: 5, no: 6 } as const;

function addCell(hash: Hash, cell: Cell): void {
  if (cell === "") {
    hash.add(MARK.empty);
  } else if (typeof cell === "string") {
    hash.add(MARK.text);
    hash.addText(cell);
  } else if (typeof cell === "boolean") {
    hash.add(cell ? MARK.yes : MARK.no);
  } else {
    hash.add(cell instanceof DateCell ? MARK.date : MARK.number);
    hash.addNumber(cell instanceof DateCell ? cell.serial : cell);
  }
}

const DOUBLE = new Float64Array(1);
const WORDS = new Uint32Array(DOUBLE.buffer);

/** Two 32-bit states mixed with different odd factors and rotations (as MurmurHash3 does), 53 bits of which are shown. */
export class Hash {
  private a = 0x2545f491;
  private b = 0x1b873593;

  add(word: number): void {
    const a = Math.imul(this.a ^ word, 0x85ebca6b);
    const b = Math.imul(this.b ^ word, 0xc2b2ae35);
    this.a = (a << 13) | (a >>> 19);
    this.b = (b << 17) | (b >>> 15);
  }

  addText(text: string): void {
    this.add(text.length);
    for (let index = 0; index < text.length; index++) this.add(text.charCodeAt(index));
  }

  addNumber(value: number): void {
    DOUBLE[0] = value;
    this.add(WORDS[0]!);
    this.add(WORDS[1]!);
  }

  /** Up to 11 digits and lower-case letters. */
  digest(): string {
    const low = spread(this.a ^ (this.b >>> 7)) >>> 0;
    const high = spread(this.b) & 0x1fffff;
    return (high * 0x1_0000_0000 + low).toString(36);
  }
}

/** The last step of MurmurHash3: every bit comes to bear on every other. */
function spread(state: number): number {
  let mixed = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
