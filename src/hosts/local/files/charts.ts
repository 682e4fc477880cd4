/** How many charts people have in a file: they stay in an .xlsx that is saved as .xlsx, and are lost in a folder of CSV. */
import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import { OURS } from "./xlsx/charts";
import { Package } from "./xlsx/package";

/** 0 for what is no .xlsx. Charts of a tab that is deleted go with it. Ours come and go with what a run draws. */
export async function chartsIn(path: string): Promise<number> {
  if (extname(path).toLowerCase() !== ".xlsx") return 0;
  const parts = Package.read(await readFile(path));
  const paths = parts.paths();
  const ours = paths
    .filter((path) => /^xl\/drawings\/[^/]+\.xml$/.test(path))
    .reduce((sum, path) => sum + parts.text(path)!.split(`name="${OURS}`).length - 1, 0);
  return paths.filter((path) => /^xl\/charts\/chart(Ex)?\d*\.xml$/.test(path)).length - ours;
}
