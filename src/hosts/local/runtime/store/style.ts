/** How cells look. Cells hold the number of a style, so that a million cells of one look cost nothing. */
import { isDateFormat } from "../values/number-format";

export interface Style {
  /** Number format; `""` is automatic. */
  readonly numberFormat: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strike: boolean;
  /** Points; null for the default, as in all that follows. */
  readonly fontSize: number | null;
  /** `#rrggbb` */
  readonly fontColor: string | null;
  readonly fontFamily: string | null;
  readonly background: string | null;
  readonly wrap: boolean;
  readonly horizontal: string | null;
  readonly vertical: string | null;
  /** Where the file that the cell came from keeps what is not listed here (borders, protection). */
  readonly origin: number | null;
}

export const PLAIN: Style = {
  numberFormat: "",
  bold: false,
  italic: false,
  underline: false,
  strike: false,
  fontSize: null,
  fontColor: null,
  fontFamily: null,
  background: null,
  wrap: false,
  horizontal: null,
  vertical: null,
  origin: null,
};

export class StyleTable {
  private readonly styles: Style[] = [];
  private readonly dates: boolean[] = [];
  private readonly ids = new Map<string, number>();

  constructor() {
    this.intern(PLAIN);
  }

  /** The number of a style; 0 is the plain one. */
  intern(style: Style): number {
    const key = JSON.stringify({ ...PLAIN, ...style });
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    const id = this.styles.push(style) - 1;
    this.dates.push(isDateFormat(style.numberFormat));
    this.ids.set(key, id);
    return id;
  }

  get(id: number): Style {
    return this.styles[id]!;
  }

  isDate(id: number): boolean {
    return this.dates[id]!;
  }

  /** A function from a style to the same with some of it changed, remembering what it was asked. */
  changer(change: Partial<Style>): (id: number) => number {
    const known: number[] = [];
    return (id) => {
      known[id] ??= this.intern({ ...this.get(id), ...change });
      return known[id];
    };
  }
}
