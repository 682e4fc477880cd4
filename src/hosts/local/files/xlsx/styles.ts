/** `xl/styles.xml`: from cell formats to styles, and new ones added behind those that are there. */
import type { ConditionalLook } from "../../runtime/store/extras";
import { PLAIN, type Style, type StyleTable } from "../../runtime/store/style";
import { attributesXml, type Element, elements, encode, first, takeApart } from "./xml";

/** Formats that files name only by number. */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "M/d/yyyy",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "M/d/yyyy h:mm",
  37: "#,##0;(#,##0)",
  38: "#,##0;[Red](#,##0)",
  39: "#,##0.00;(#,##0.00)",
  40: "#,##0.00;[Red](#,##0.00)",
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss.0",
  48: "##0.0E+0",
  49: "@",
};

/** The lists of the part, in the order that the format demands; what else there is stands behind them. */
const ORDER = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs"];

const FIRST_OWN_FORMAT = 164;

export class StyleSheet {
  private readonly lists = new Map<string, string[]>();
  private readonly open: string;
  private readonly close: string;
  private readonly rest: string;
  private readonly formats = new Map<number, string>(
    Object.entries(BUILT_IN).map(([id, code]) => [Number(id), code]),
  );
  private readonly origins: Style[];
  private readonly written = new Map<number, number>();

  constructor(xml: string) {
    const root = takeApart(xml);
    this.open = root.open;
    this.close = root.close;
    for (const { name, xml: list } of root.children) {
      if (ORDER.includes(name))
        this.lists.set(
          name,
          takeApart(list).children.map((child) => child.xml),
        );
    }
    this.rest = root.children
      .filter(({ name }) => !ORDER.includes(name))
      .map((child) => child.xml)
      .join("");
    for (const { attributes } of elements(this.list("numFmts").join(""), "numFmt")) {
      this.formats.set(Number(attributes.numFmtId), attributes.formatCode ?? "");
    }
    this.origins = this.list("cellXfs").map((xf, index) => this.readFormat(xf, index));
  }

  /** The style of each cell format, by its number in the file. */
  load(table: StyleTable): number[] {
    return this.origins.map((style, index) => (index === 0 && isPlain(style) ? 0 : table.intern(style)));
  }

  /** The number in the file of a style, which is added where it is new. */
  formatOf(id: number, table: StyleTable): number {
    if (id === 0) return 0;
    let format = this.written.get(id);
    if (format === undefined) {
      format = this.writeFormat(table.get(id));
      this.written.set(id, format);
    }
    return format;
  }

  look(dxfId: number): ConditionalLook {
    const dxf = this.list("dxfs")[dxfId] ?? "";
    const font = first(dxf, "font")?.inner ?? "";
    return {
      background: colourOf(first(first(dxf, "fill")?.inner ?? "", "bgColor")),
      fontColor: colourOf(first(font, "color")),
      bold: isOn(font, "b"),
      italic: isOn(font, "i"),
    };
  }

  addLook(look: ConditionalLook): number {
    const font = `${look.bold ? "<b/>" : ""}${look.italic ? "<i/>" : ""}${colourXml("color", look.fontColor)}`;
    const fill = colourXml("bgColor", look.background);
    const dxf = `<dxf>${font && `<font>${font}</font>`}${
      fill && `<fill><patternFill patternType="solid">${fill}</patternFill></fill>`
    }</dxf>`;
    return this.add("dxfs", dxf);
  }

  xml(): string {
    const lists = ORDER.filter((name) => this.list(name).length > 0).map((name) => {
      const items = this.list(name);
      return `<${name} count="${items.length}">${items.join("")}</${name}>`;
    });
    return this.open + lists.join("") + this.rest + this.close;
  }

  private list(name: string): string[] {
    let list = this.lists.get(name);
    if (!list) {
      list = [];
      this.lists.set(name, list);
    }
    return list;
  }

  private add(name: string, xml: string): number {
    const list = this.list(name);
    const known = list.indexOf(xml);
    return known >= 0 ? known : list.push(xml) - 1;
  }

  private readFormat(xml: string, origin: number): Style {
    const xf = first(xml, "xf")!;
    const font = this.list("fonts")[Number(xf.attributes.fontId ?? 0)] ?? "";
    const fill = this.list("fills")[Number(xf.attributes.fillId ?? 0)] ?? "";
    const alignment = first(xf.inner, "alignment")?.attributes ?? {};
    const solid = /patternType="solid"/.test(fill);
    return {
      numberFormat: this.formats.get(Number(xf.attributes.numFmtId ?? 0)) ?? "",
      bold: isOn(font, "b"),
      italic: isOn(font, "i"),
      underline: isOn(font, "u"),
      strike: isOn(font, "strike"),
      fontSize: Number(first(font, "sz")?.attributes.val ?? 0) || null,
      fontColor: colourOf(first(font, "color")),
      fontFamily: first(font, "name")?.attributes.val ?? null,
      background: solid ? colourOf(first(fill, "fgColor")) : null,
      wrap: /^(1|true)$/.test(alignment.wrapText ?? ""),
      horizontal: alignment.horizontal ?? null,
      vertical: alignment.vertical === "center" ? "middle" : (alignment.vertical ?? null),
      origin,
    };
  }

  private writeFormat(style: Style): number {
    const from = this.origins[style.origin ?? 0] ?? PLAIN;
    if (style.origin !== null && sameLook(style, from)) return style.origin;
    const base = first(this.list("cellXfs")[style.origin ?? 0] ?? "<xf/>", "xf")!;
    const attributes: Record<string, string | number> = { ...base.attributes };
    if (style.numberFormat !== from.numberFormat) {
      attributes.numFmtId = this.numberFormat(style.numberFormat);
      attributes.applyNumberFormat = 1;
    }
    if (FONT.some((part) => style[part] !== from[part])) {
      attributes.fontId = this.font(
        style,
        this.list("fonts")[Number(base.attributes.fontId ?? 0)] ?? "<font/>",
      );
      attributes.applyFont = 1;
    }
    if (style.background !== from.background) {
      attributes.fillId = this.fill(style.background);
      attributes.applyFill = 1;
    }
    const alignment = alignmentXml(style, base);
    if (alignment) attributes.applyAlignment = 1;
    const inner = alignment + base.inner.replace(/<alignment[^>]*\/>/, "");
    return this.add("cellXfs", `<xf${attributesXml(attributes)}>${inner}</xf>`);
  }

  private numberFormat(code: string): number {
    if (code === "") return 0;
    for (const [id, known] of this.formats) if (known === code) return id;
    const id = Math.max(FIRST_OWN_FORMAT - 1, ...this.formats.keys()) + 1;
    this.formats.set(id, code);
    this.add("numFmts", `<numFmt numFmtId="${id}" formatCode="${encode(code)}"/>`);
    return id;
  }

  private font(style: Style, base: string): number {
    const kept = takeApart(base).children.filter(
      ({ name }) =>
        !["b", "i", "u", "strike"].includes(name) &&
        !(name === "sz" && style.fontSize !== null) &&
        !(name === "color" && style.fontColor !== null) &&
        !(["name", "scheme"].includes(name) && style.fontFamily !== null),
    );
    const own = [
      style.bold ? "<b/>" : "",
      style.italic ? "<i/>" : "",
      style.strike ? "<strike/>" : "",
      style.underline ? "<u/>" : "",
      style.fontSize !== null ? `<sz val="${style.fontSize}"/>` : "",
      colourXml("color", style.fontColor),
      style.fontFamily !== null ? `<name val="${encode(style.fontFamily)}"/>` : "",
    ];
    return this.add("fonts", `<font>${own.join("")}${kept.map((child) => child.xml).join("")}</font>`);
  }

  private fill(background: string | null): number {
    if (background === null) return 0;
    const solid = `<patternFill patternType="solid">${colourXml("fgColor", background)}<bgColor indexed="64"/></patternFill>`;
    return this.add("fills", `<fill>${solid}</fill>`);
  }
}

const FONT = ["bold", "italic", "underline", "strike", "fontSize", "fontColor", "fontFamily"] as const;

function sameLook(a: Style, b: Style): boolean {
  return (Object.keys(PLAIN) as (keyof Style)[]).every((part) => part === "origin" || a[part] === b[part]);
}

function isPlain(style: Style): boolean {
  return (
    style.numberFormat === "" && !style.bold && !style.italic && style.background === null && !style.wrap
  );
}

function alignmentXml(style: Style, base: Element): string {
  const attributes: Record<string, string | number | undefined> = {
    ...first(base.inner, "alignment")?.attributes,
    wrapText: style.wrap ? 1 : undefined,
    horizontal: style.horizontal ?? undefined,
    vertical: style.vertical === "middle" ? "center" : (style.vertical ?? undefined),
  };
  return Object.values(attributes).some((value) => value !== undefined)
    ? `<alignment${attributesXml(attributes)}/>`
    : "";
}

function isOn(font: string, name: string): boolean {
  const element = first(font, name);
  return element !== null && !/^(0|false|none)$/.test(element.attributes.val ?? "1");
}

function colourOf(element: Element | null): string | null {
  const rgb = element?.attributes.rgb;
  return rgb && /^[0-9a-f]{8}$/i.test(rgb) ? `#${rgb.slice(2).toLowerCase()}` : null;
}

function colourXml(name: string, colour: string | null): string {
  return colour === null ? "" : `<${name} rgb="FF${colour.slice(1).toUpperCase()}"/>`;
}
