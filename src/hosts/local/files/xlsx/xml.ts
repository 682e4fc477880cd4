/** The little XML that the parts of an .xlsx need: they are machine-written, without entities of their own. */

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** What stands between its tags. */
  readonly inner: string;
  /** The element as written. */
  readonly xml: string;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Text of XML; `_x000D_` is how these files write signs that XML cannot. */
export function decode(text: string): string {
  const plain = text.includes("&")
    ? text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, digits, name) => {
        if (hex || digits) return String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(digits));
        return ENTITIES[name] ?? whole;
      })
    : text;
  if (!plain.includes("_x")) return plain;
  return plain.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML cannot hold
const SPECIAL = /[&<>"\u0000-\u0008\u000b-\u001f\ud800-\udfff\ufffe\uffff]|_x/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML cannot hold
const UNSPEAKABLE = /[\u0000-\u0008\u000b\u000c\u000d\u000e-\u001f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/g;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

export function encode(text: string): string {
  if (!SPECIAL.test(text)) return text;
  const safe = text
    .replace(UNSPEAKABLE, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`)
    .replace(LONE_SURROGATE, "\ufffd");
  if (!SPECIAL.test(safe)) return safe;
  return safe
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

export function attributesOf(tag: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name, double, single] of tag.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    attributes[name!] = decode(double ?? single ?? "");
  }
  return attributes;
}

export function attributesXml(attributes: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? "" : ` ${name}="${encode(String(value))}"`))
    .join("");
}

/** All elements of one name, wherever they stand; they never hold one another. */
export function elements(xml: string, name: string): Element[] {
  const pattern = new RegExp(`<${name}(\\s[^>]*?)?(?:/>|>([\\s\\S]*?)</${name}>)`, "g");
  return [...xml.matchAll(pattern)].map((match) => ({
    name,
    attributes: attributesOf(match[1] ?? ""),
    inner: match[2] ?? "",
    xml: match[0],
  }));
}

export function first(xml: string, name: string): Element | null {
  return elements(xml, name)[0] ?? null;
}

/** A root element taken apart: its opening tag with all before it, its children, its closing tag. */
export interface Root {
  readonly open: string;
  readonly children: readonly { readonly name: string; readonly xml: string }[];
  readonly close: string;
}

export function takeApart(xml: string): Root {
  const start = xml.search(/<[A-Za-z]/);
  let at = xml.indexOf(">", start) + 1;
  const open = xml.slice(0, at);
  const end = xml.lastIndexOf("</");
  if (open.endsWith("/>")) {
    const name = /<([\w:.-]+)/.exec(open.slice(start))![1]!;
    return { open: `${open.slice(0, -2)}>`, children: [], close: `</${name}>` };
  }
  const children: { name: string; xml: string }[] = [];
  while (at < end) {
    const next = xml.indexOf("<", at);
    if (next < 0 || next >= end) break;
    const stop = endOfElement(xml, next);
    const name = /^<([\w:.-]+)/.exec(xml.slice(next, next + 100))?.[1];
    if (name) children.push({ name, xml: xml.slice(next, stop) });
    at = stop;
  }
  return { open, children, close: xml.slice(end) };
}

function endOfElement(xml: string, start: number): number {
  if (xml.startsWith("<!--", start)) return xml.indexOf("-->", start) + 3;
  const name = /^<([\w:.-]+)/.exec(xml.slice(start, start + 100))?.[1];
  const tagEnd = xml.indexOf(">", start) + 1;
  if (!name || xml[tagEnd - 2] === "/") return tagEnd;
  let depth = 1;
  let at = tagEnd;
  while (depth > 0) {
    const close = xml.indexOf(`</${name}>`, at);
    if (close < 0) throw new Error(`<${name}> is not closed`);
    depth += openings(xml, name, at, close) - 1;
    at = close + name.length + 3;
  }
  return at;
}

/** How many elements of that name open, and do not close at once, between two places. */
function openings(xml: string, name: string, from: number, to: number): number {
  let count = 0;
  for (let at = xml.indexOf(`<${name}`, from); at >= 0 && at < to; at = xml.indexOf(`<${name}`, at + 1)) {
    if (!/[\s>/]/.test(xml[at + name.length + 1] ?? "")) continue;
    if (xml[xml.indexOf(">", at) - 1] !== "/") count++;
  }
  return count;
}

/** A root element begins within so many characters. */
const ROOT_LENGTH = 2000;

/** The part without a namespace prefix on its own elements, which some programs write. */
export function withoutPrefix(xml: string): string {
  const prefix = /<(\w+):(?:worksheet|workbook|sst|styleSheet|comments|Relationships|Types)\b/.exec(
    xml.slice(0, ROOT_LENGTH),
  )?.[1];
  return prefix ? xml.replace(new RegExp(`(</?)${prefix}:`, "g"), "$1") : xml;
}
