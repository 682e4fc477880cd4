// Attacks what is published of random initiatives by seeds, or of a hub. Usage: attack.mjs FIRST-LAST [plain] [partners] | HUB
import { spawnSync } from "node:child_process";
import { rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const path = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const outfile = path(`build/attack/many-${process.pid}.cjs`);

await build({
  entryPoints: [path("tests/attack/many.ts")],
  outfile,
  bundle: true,
  packages: "external",
  platform: "node",
  format: "cjs",
  target: "node20",
  logLevel: "warning",
});
try {
  const { status } = spawnSync(process.execPath, [outfile, ...process.argv.slice(2)], { stdio: "inherit" });
  process.exitCode = status ?? 1;
} finally {
  await rm(outfile);
}
