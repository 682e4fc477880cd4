/** How cells look: number formats, fonts, colours, alignment, wrapping. */
import type { Style } from "../../store/style";
import { AUTOMATIC_FORMAT, isAutomatic } from "../../values/number-format";
import { WrapStrategy } from "../enums";
import { checkShape, eachCell, type RangeContext } from "./context";

type Range = GoogleAppsScript.Spreadsheet.Range;

export function lookMethods({ session, tab, area, self }: RangeContext) {
  const styles = session.model.styles;
  /** Gives all cells one change. */
  const all = (change: Partial<Style>): Range => {
    tab.restyle(area, styles.changer(change));
    return self();
  };
  /** Gives each cell its own change; `toChange` reads one entry of the data. */
  const each = <T>(data: readonly (readonly T[])[], toChange: (value: T) => Partial<Style>): Range => {
    checkShape(data, area);
    const changers = new Map<T, (style: number) => number>();
    eachCell(area, (row, column) => {
      const value = data[row - area.row]![column - area.column]!;
      let changer = changers.get(value);
      if (!changer) {
        changer = styles.changer(toChange(value));
        changers.set(value, changer);
      }
      tab.setStyle(row, column, changer(tab.style(row, column)));
    });
    return self();
  };
  const one = <T>(read: (style: Style) => T): T => read(styles.get(tab.style(area.row, area.column)));
  const many = <T>(read: (style: Style) => T): T[][] =>
    session.realm.matrix(area.rows, area.columns, (row, column) =>
      read(styles.get(tab.style(area.row + row, area.column + column))),
    );

  return {
    getNumberFormat: () => one(shownFormat),
    getNumberFormats: () => many(shownFormat),
    setNumberFormat: (format: string) => all(numberFormat(format)),
    setNumberFormats: (formats: string[][]) => each(formats, numberFormat),
    getBackground: () => one(shownBackground),
    getBackgrounds: () => many(shownBackground),
    setBackground: (color: string | null) => all({ background: colour(color) }),
    setBackgrounds: (colors: (string | null)[][]) => each(colors, (color) => ({ background: colour(color) })),
    getFontWeight: () => one(weight),
    getFontWeights: () => many(weight),
    setFontWeight: (value: string | null) => all({ bold: value === "bold" }),
    setFontWeights: (values: (string | null)[][]) => each(values, (value) => ({ bold: value === "bold" })),
    getFontColor: () => one((style) => style.fontColor ?? "#000000"),
    getFontColors: () => many((style) => style.fontColor ?? "#000000"),
    setFontColor: (color: string | null) => all({ fontColor: colour(color) }),
    setFontColors: (colors: (string | null)[][]) => each(colors, (color) => ({ fontColor: colour(color) })),
    getFontSize: () => one((style) => style.fontSize ?? 10),
    setFontSize: (fontSize: number) => all({ fontSize }),
    setFontSizes: (sizes: number[][]) => each(sizes, (fontSize) => ({ fontSize })),
    getFontStyle: () => one((style) => (style.italic ? "italic" : "normal")),
    setFontStyle: (value: string | null) => all({ italic: value === "italic" }),
    setFontStyles: (values: (string | null)[][]) => each(values, (value) => ({ italic: value === "italic" })),
    setFontFamily: (fontFamily: string | null) => all({ fontFamily }),
    setFontLine: (line: string | null) =>
      all({ underline: line === "underline", strike: line === "line-through" }),
    getHorizontalAlignment: () => one((style) => style.horizontal ?? "general"),
    setHorizontalAlignment: (horizontal: string | null) => all({ horizontal }),
    setHorizontalAlignments: (values: (string | null)[][]) => each(values, (horizontal) => ({ horizontal })),
    getVerticalAlignment: () => one((style) => style.vertical ?? "bottom"),
    setVerticalAlignment: (vertical: string | null) => all({ vertical }),
    getWrap: () => one((style) => style.wrap),
    getWraps: () => many((style) => style.wrap),
    setWrap: (wrap: boolean) => all({ wrap }),
    setWraps: (values: boolean[][]) => each(values, (wrap) => ({ wrap })),
    setWrapStrategy: (strategy: unknown) => all({ wrap: strategy === WrapStrategy.WRAP }),
  } satisfies Partial<Record<keyof Range, unknown>>;
}

const weight = (style: Style) => (style.bold ? "bold" : "normal");
const shownBackground = (style: Style) => style.background ?? "#ffffff";
const shownFormat = (style: Style) => style.numberFormat || AUTOMATIC_FORMAT;
const numberFormat = (format: string) => ({ numberFormat: isAutomatic(format) ? "" : format });

const NAMED_COLOURS: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#ffffff",
  red: "#ff0000",
  green: "#008000",
  blue: "#0000ff",
  yellow: "#ffff00",
  orange: "#ffa500",
  gray: "#808080",
  grey: "#808080",
};

/** `#rrggbb` in small letters; null takes the colour away. */
export function colour(value: string | null): string | null {
  if (!value) return null;
  const name = value.toLowerCase();
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/.exec(name);
  return short
    ? `#${short[1]!.repeat(2)}${short[2]!.repeat(2)}${short[3]!.repeat(2)}`
    : (NAMED_COLOURS[name] ?? name);
}
