/** How many charts a file has: they stay in an .xlsx that is saved as .xlsx, and are lost in a folder of CSV. */
import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import { Package } from "./xlsx/package";

/** 0 for what is no .xlsx. Charts of a tab that is deleted go with it. */
export async function chartsIn(path: string): Promise<number> {
  if (extname(path).toLowerCase() !== ".xlsx") return 0;
  const parts = Package.read(await readFile(path));
  return parts.paths().filter((part) => /^xl\/charts\/chart(Ex)?\d*\.xml$/.test(part)).length;
}
