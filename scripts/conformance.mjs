// Runs the cases of other tools through the product's readers and checks. Usage: conformance.mjs [FOLDER OF CASES]
import { rm } from "node:fs/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const path = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const outfile = path("build/conformance.mjs");

await build({
  entryPoints: [path("tests/conformance/main.ts")],
  outfile,
  bundle: true,
  packages: "external",
  platform: "node",
  format: "esm",
  target: "node20",
  logLevel: "warning",
});
try {
  await import(pathToFileURL(outfile).href);
} finally {
  await rm(outfile);
}
