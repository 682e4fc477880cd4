// Writes the formula parser from its grammar, so that what ships holds no parser generator.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import peggy from "peggy";

const folder = new URL("../src/core/formula/", import.meta.url);
await mkdir(folder, { recursive: true });
const grammar = await readFile(new URL("grammar.peggy", folder), "utf8");
const source = peggy.generate(grammar, {
  output: "source",
  format: "es",
  allowedStartRules: ["Formula", "Operand"],
});
await writeFile(new URL("parser.generated.js", folder), source);

// The names that the grammar's start rules have for the compiler; peggy itself writes no types.
const types = `import type { Expression, Operand } from "./ast";

interface Options {
  /** What a call of that name and number of arguments should have been, or "". */
  check(name: string, count: number): string;
}

export function parse(text: string, options: Options & { startRule: "Formula" }): Expression;
export function parse(text: string, options: Options & { startRule: "Operand" }): Operand;

export class SyntaxError extends Error {
  /** Null where the grammar itself says what is wrong. */
  readonly expected: readonly { type: string; text?: string; description?: string }[] | null;
  readonly location: { readonly start: { readonly offset: number } };
}
`;
await writeFile(new URL("parser.generated.d.ts", folder), types);
