// Builds what a push sends (dist/) and, beside it, the command line with its preview (build/cli/).
import { chmod, copyFile, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { minify } from "@swc/core";
import { build } from "esbuild";
import { breakLines } from "./break-lines.js";
import { checkBundle, checkPage } from "./check-bundle.js";

const root = new URL("..", import.meta.url);
const path = (name) => fileURLToPath(new URL(name, root));
const { version } = JSON.parse(await readFile(path("package.json"), "utf8"));

/** Largest server bundle, in bytes, that is built without complaint: Apps Script evaluates it anew for every call. The aim is
 * 250 KB, which the benchmark holds it against. */
const LARGEST_BUNDLE = 398 * 1024;
/** What the menu calls, beside the calls of the protocol. */
const MENU = ["onOpen", "onInstall", "openSidebar", "checkFromMenu", "runFromMenu"];

const bundle = {
  bundle: true,
  write: false,
  legalComments: "none",
  logLevel: "warning",
  absWorkingDir: path("."),
};

try {
  const mistakes = await buildAll();
  for (const mistake of mistakes) console.error(mistake);
  if (mistakes.length > 0) process.exitCode = 1;
} catch (error) {
  // What esbuild has against a source it has said itself.
  if (!Array.isArray(error.errors)) throw error;
  process.exitCode = 1;
}

/** Writes everything; what is wrong with it, one line each. */
async function buildAll() {
  const calls = await callNames();
  const server = await serverBundle(calls);
  const sidebar = await sidebarPage();
  await rm(path("dist"), { recursive: true, force: true });
  await mkdir(path("dist"), { recursive: true });
  await mkdir(path("build/cli"), { recursive: true });
  await writeFile(path("dist/Code.js"), server);
  await writeFile(path("dist/Sidebar.html"), sidebar);
  await copyFile(path("appsscript.json"), path("dist/appsscript.json"));
  await commandLine();
  await previewPage();
  console.log(`dist/Code.js ${kilobytes(server)}, dist/Sidebar.html ${kilobytes(sidebar)}`);
  return [
    ...checkBundle(server, [...MENU, ...calls]).map((line) => `Code.js: ${line}`),
    ...(Buffer.byteLength(server) > LARGEST_BUNDLE
      ? [`Code.js: ${kilobytes(server)} is more than ${LARGEST_BUNDLE / 1024} KB`]
      : []),
    ...checkPage(sidebar).map((line) => `Sidebar.html: ${line}`),
  ];
}

/**
 * Apps Script has no modules and sees only function declarations: all that the sources hold stays inside one function, and
 * each function of the menu and call of the protocol is declared beside it.
 */
async function serverBundle(calls) {
  const { outputFiles, metafile } = await build({
    ...bundle,
    entryPoints: ["src/hosts/sheets/entry.ts"],
    platform: "neutral",
    mainFields: ["module", "main"],
    target: "es2020",
    format: "esm",
    charset: "utf8",
    minifySyntax: true,
    metafile: true,
    outfile: "entry.js",
  });
  const [{ exports }] = Object.values(metafile.outputs);
  const menu = exports.filter((name) => name !== "answer");
  return [
    `// Shared Metrics ${version}. Built from TypeScript: change the source and build again.\n`,
    await smaller(asFunction(outputFiles[0].text)),
    ...menu.map((name) => `function ${name}(){app.${name}()}\n`),
    ...calls.map((name) => `function ${name}(request){return app.answer("${name}",request)}\n`),
  ].join("");
}

/** A module as a function that gives its exports, called at once. */
function asFunction(module) {
  const body = module.replace(/export \{([^}]*)\};\s*$/, (_, names) => {
    return `return {${names.replace(/(\w+) as (\w+)/g, "$2: $1")}};`;
  });
  return `var app = (() => { "use strict"; ${body} })();`;
}

/**
 * SWC inlines and drops more than esbuild. `unsafe_arrows` is unsafe only where a function is called with `new`, of which the
 * sources have none, and `pure_getters` only where reading a property does something.
 */
async function smaller(script) {
  const compress = {
    ecma: 2020,
    passes: 6,
    keep_fargs: false,
    pure_getters: true,
    unsafe_arrows: true,
    unsafe_methods: true,
  };
  const { code } = await minify(script, { ecma: 2020, module: false, compress, mangle: true });
  return breakLines(`${code}\n`, 1000);
}

/** The names of the protocol's calls, from the protocol itself. */
async function callNames() {
  const { outputFiles } = await build({
    ...bundle,
    entryPoints: ["src/protocol/requests.ts"],
    format: "esm",
  });
  const { REQUESTS } = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
  return Object.keys(REQUESTS);
}

/** One page with everything in it: HtmlService serves files, and the page may not depend on another host. */
async function sidebarPage() {
  const script = await build({
    ...bundle,
    entryPoints: ["src/sidebar/main.tsx"],
    format: "iife",
    target: "es2020",
    minify: true,
    charset: "utf8",
    jsx: "automatic",
    jsxImportSource: "preact",
    // HtmlService takes "//" inside a template literal for a comment.
    supported: { "template-literal": false },
  });
  const style = await build({ ...bundle, entryPoints: ["src/sidebar/sidebar.css"], minify: true });
  const page = await readFile(path("src/sidebar/sidebar.html"), "utf8");
  return page
    .replace("/* style */", () => style.outputFiles[0].text.trim())
    .replace("/* script */", () => script.outputFiles[0].text.trim().replace(/<\/script/gi, "<\\/script"));
}

async function commandLine() {
  const main = "src/hosts/local/cli/main.ts";
  await build({
    ...bundle,
    write: true,
    entryPoints: [main],
    outfile: "build/cli/shared-metrics.mjs",
    platform: "node",
    format: "esm",
    target: "node20",
    packages: "external",
    sourcemap: "inline",
    banner: { js: "#!/usr/bin/env node" },
  });
  await chmod(path("build/cli/shared-metrics.mjs"), 0o755);
}

async function previewPage() {
  const folder = "src/hosts/local/preview/page";
  await build({
    ...bundle,
    write: true,
    entryPoints: { preview: `${folder}/page.ts`, "sidebar-bridge": `${folder}/sidebar-bridge.ts` },
    outdir: "build/cli",
    format: "iife",
    target: "es2020",
    minify: true,
  });
  await copyFile(path(`${folder}/page.html`), path("build/cli/preview.html"));
}

function kilobytes(text) {
  return `${(Buffer.byteLength(text) / 1024).toFixed(1)} KB`;
}
