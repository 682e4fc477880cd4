/** What could have stood in a formula, in words. */
import type { Expected } from "../core/formula/expected";
import { quoted } from "./texts";

/** What has words of its own; signs and keywords stand for themselves. */
type Phrase = Exclude<Expected, object | "(" | ")" | "]" | "," | "where">;

export interface ExpectedWords {
  readonly phrases: Readonly<Record<Phrase, string>>;
  readonly type: (type: string) => string;
  readonly functions: (names: readonly string[]) => string;
  readonly arguments: (name: string, least: number, most: number | null) => string;
}

export function expectedText(expected: readonly Expected[], words: ExpectedWords): string {
  return expected.map((each) => textOf(each, words)).join(", ");
}

function textOf(expected: Expected, words: ExpectedWords): string {
  if (typeof expected === "string") return words.phrases[expected as Phrase] ?? quoted(expected);
  if ("type" in expected) return words.type(expected.type);
  if ("functions" in expected) return words.functions(expected.functions);
  const { name, least, most } = expected.arguments;
  return words.arguments(name, least, most);
}
