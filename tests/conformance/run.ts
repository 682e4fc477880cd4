/** All groups of cases, where the folder with them is there. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { cells } from "./cells";
import { csvSpectrum } from "./csv-spectrum";
import { frictionless } from "./frictionless";
import { hxl } from "./hxl";
import type { Outcome } from "./outcome";
import { sheets, spending } from "./real";

/** Null where the folder is absent. */
export async function runConformance(cases: string): Promise<Outcome[] | null> {
  const validation = (name: string) => join(cases, "validation", name);
  const real = join(cases, "real");
  if (!existsSync(validation("frictionless")) || !existsSync(real)) return null;
  return [
    ...frictionless(validation("frictionless")),
    ...cells(join(validation("cells"), "frictionless-cells.json")),
    ...hxl(validation("hxl")),
    ...csvSpectrum(validation("csv-spectrum")),
    ...spending(join(real, "gla-spend")),
    ...(await sheets(real)),
  ];
}
