// Completes package-lock.json with the optional packages of other systems. `npm install` leaves out those that a registry
// does not offer, and `npm ci` then refuses the lock file: run this after adding a dependency from such a registry.
//
//     node scripts/complete-lock.mjs [FOLDER]
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

const SYSTEMS = "android darwin linux win32 freebsd openbsd netbsd sunos aix openharmony".split(" ");
const PROCESSORS = "arm64 x64 arm ia32 ppc64 s390x riscv64 loong64 mips64el wasm32".split(" ");
const LIBRARIES = { musl: "musl", gnu: "glibc" };

const file = join(process.argv[2] ?? ".", "package-lock.json");
const lock = JSON.parse(await readFile(file, "utf8"));
const { packages } = lock;
const added = [];
for (const [path, owner] of Object.entries(packages)) {
  for (const [name, range] of Object.entries(owner.optionalDependencies ?? {})) {
    const key = `node_modules/${name}`;
    if (finds(path, key)) continue;
    packages[key] = entryOf(name, range, owner);
    added.push(name);
  }
}
const inOrder = Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1));
await writeFile(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(inOrder) }, null, 2)}\n`);
console.log(`${added.length} packages added to ${file}`);

/** True where a package finds another as Node does: beside its own dependencies, then further up. */
function finds(path, key) {
  for (let at = path; ; at = at.replace(/\/?node_modules\/(?:@[^/]+\/)?[^/]+$/, "")) {
    if (packages[at === "" ? key : `${at}/${key}`]) return true;
    if (at === "") return false;
  }
}

/** What the name says about where it runs; anywhere else npm passes it over. */
function entryOf(name, range, owner) {
  const words = name.split(/[-/@]/);
  const only = (list) => words.filter((word) => list.includes(word));
  const libraries = words.flatMap((word) => LIBRARIES[word] ?? []);
  const system = only(SYSTEMS);
  if (system.length === 0) throw new Error(`${name}: its name does not say which system it is for`);
  return {
    version: range.replace(/^[\^~]/, ""),
    cpu: only(PROCESSORS),
    ...(owner.dev ? { dev: true } : {}),
    ...(libraries.length > 0 ? { libc: libraries } : {}),
    optional: true,
    os: system,
  };
}
