/** Reads a formula piece by piece and remembers what could have stood where it stops being one. */
import type { Expected } from "./expected";

/** Thrown where a text is no formula. `position` counts characters from 1. */
export class NoFormula {
  constructor(
    readonly position: number,
    readonly expected: readonly Expected[],
  ) {}
}

const BLANKS = /[ \t\r\n\u00a0]*/y;

export class Scanner {
  /** Characters read so far; never before a blank. */
  at = 0;
  private furthest = 0;
  private wanted = new Set<Expected>();

  constructor(private readonly text: string) {
    this.skip(BLANKS);
  }

  /** The next piece, if it is of that form (a sticky pattern); otherwise null, and `expected` could have stood here. */
  take(form: RegExp, expected: Expected): string | null {
    const start = this.at;
    if (!this.skip(form)) {
      this.want(start, expected);
      return null;
    }
    const end = this.at;
    this.skip(BLANKS);
    return this.text.slice(start, end);
  }

  /** As `take`, for a piece that must be there. */
  need(form: RegExp, expected: Expected): string {
    return this.take(form, expected) ?? this.fail();
  }

  /** Refuses the text for all that could have stood where the reading came furthest. */
  fail(): never {
    this.refuse(this.furthest + 1, [...this.wanted]);
  }

  /** Refuses what stands at that position, counted from 1. */
  refuse(position: number, expected: readonly Expected[]): never {
    throw new NoFormula(position, expected);
  }

  private skip(form: RegExp): boolean {
    form.lastIndex = this.at;
    if (!form.test(this.text)) return false;
    this.at = form.lastIndex;
    return true;
  }

  private want(offset: number, expected: Expected): void {
    if (offset < this.furthest) return;
    if (offset > this.furthest) this.wanted.clear();
    this.furthest = offset;
    this.wanted.add(expected);
  }
}
