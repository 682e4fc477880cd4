// Builds what is measured from the sources as they are now, the core for the same target as the shipped bundle.
import { copyFile, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const path = (name) => fileURLToPath(new URL(name, import.meta.url));

/** A new folder with `core.mjs`, `runtime.mjs` and the server bundle `Code.js`. */
export async function bundleAll() {
  const folder = await mkdtemp(join(tmpdir(), "shared-metrics-bench-"));
  await build({
    ...common,
    entryPoints: [path("core.mjs")],
    outfile: join(folder, "core.mjs"),
    mainFields: ["module", "main"],
    platform: "neutral",
    target: "es2020",
  });
  await build({
    ...common,
    entryPoints: [path("runtime.mjs")],
    outfile: join(folder, "runtime.mjs"),
    platform: "node",
    target: "node20",
  });
  await copyFile(path("../dist/Code.js"), join(folder, "Code.js"));
  return folder;
}

const common = {
  bundle: true,
  format: "esm",
  logLevel: "warning",
  minifySyntax: true,
  minifyWhitespace: true,
};
