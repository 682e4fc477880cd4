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
