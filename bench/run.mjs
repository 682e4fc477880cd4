// npm run bench [-- --json FILE]: measures everything in one run and prints it as one table.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { bundleAll } from "./bundle.mjs";
import { reportLines } from "./report.mjs";
import { targetsOf } from "./targets.mjs";

const ROWS = [
  { rows: 100_000, rounds: 7 },
  { rows: 1_000_000, rounds: 3 },
];
const RUNTIME = { rows: 300_000, partners: 12 };

const { values } = parseArgs({ options: { json: { type: "string" } } });

installPeers();
npm("run", "build");
const folder = await bundleAll();
try {
  const results = await measureAll(folder);
  const targets = targetsOf(results);
  console.log(reportLines(results, targets).join("\n"));
  if (values.json) await writeFile(values.json, `${JSON.stringify({ results, targets }, null, 2)}\n`);
} finally {
  await rm(folder, { recursive: true });
}

/** What is compared with is no part of the project, so it is installed when it is first needed. */
function installPeers() {
  if (!existsSync(new URL("node_modules", import.meta.url))) npm("ci", "--prefix", "bench");
}

/** The bundle is measured even where the build finds fault with it, such as its size. */
function npm(...args) {
  spawnSync("npm", args, { cwd: new URL("..", import.meta.url), stdio: ["ignore", "ignore", "inherit"] });
}

async function measureAll(folder) {
  // Here, not above: it needs the peers.
  const { measure } = await import("./child.mjs");
  const measured = (name, options = {}) => {
    console.error(`Measuring ${name}${options.rows ? `, ${options.rows.toLocaleString("en")} rows` : ""} …`);
    return measure(name, { ...options, folder });
  };
  const bySize = async (name) => {
    const results = [];
    for (const size of ROWS) results.push(await measured(name, size));
    return results;
  };
  return {
    validation: await bySize("validation"),
    allWrong: await measured("all-wrong", ROWS[0]),
    wholeJob: await bySize("whole-job"),
    groupBy: await bySize("group-by"),
    runtimeJob: await measured("runtime-job", RUNTIME),
    calls: await measured("calls"),
    bundle: await measured("bundle-load"),
  };
}
