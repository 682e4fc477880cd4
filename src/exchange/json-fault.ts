/** Where a text stops being JSON: browsers say it in words of their own, and some do not say it at all. */

const SPACE = /[ \t\r\n]*/y;
const TOKEN =
  /("(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)|[{}[\],:]/uy;

/** What may come next; `first` directly after a bracket, which may close again at once. */
type Next = "value" | "first value" | "key" | "first key" | "colon" | "comma";

/** Line and column (from 1) of the first sign that does not belong, or of the end where something is missing. */
export function jsonFault(text: string): { readonly line: number; readonly column: number } {
  const before = text.slice(0, faultAt(text)).split(/\r\n|\r|\n/);
  return { line: before.length, column: before[before.length - 1]!.length + 1 };
}

function faultAt(text: string): number {
  const open: string[] = [];
  let next: Next | null = "value";
  let at = 0;
  for (;;) {
    const begin = endOf(SPACE, text, at);
    TOKEN.lastIndex = begin;
    const token = TOKEN.exec(text);
    next = token && after(next, token[1] ? "string" : token[2] ? "scalar" : token[0], open);
    if (token === null || next === null) return begin;
    at = begin + token[0].length;
  }
}

function endOf(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return from + pattern.exec(text)![0].length;
}

/** What may follow a token that stands where `next` was expected; null where it may not stand there. */
function after(next: Next, token: string, open: string[]): Next | null {
  if (token === "}" || token === "]") return closes(next, token, open.pop()) ? "comma" : null;
  switch (next) {
    case "comma":
      if (token !== "," || open.length === 0) return null;
      return open[open.length - 1] === "{" ? "key" : "value";
    case "colon":
      return token === ":" ? "value" : null;
    case "key":
    case "first key":
      return token === "string" ? "colon" : null;
    default:
      if (token === "string" || token === "scalar") return "comma";
      if (token !== "{" && token !== "[") return null;
      open.push(token);
      return token === "{" ? "first key" : "first value";
  }
}

function closes(next: Next, bracket: "}" | "]", opened: string | undefined): boolean {
  if (next === "comma") return opened === (bracket === "}" ? "{" : "[");
  return bracket === "}" ? next === "first key" && opened === "{" : next === "first value" && opened === "[";
}
