/** Runs the shipped bundle over a made-up initiative, in this process, and reads what came of it. */
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { drive } from "../../src/hosts/local/cli/drive";
import { makeReport } from "../../src/hosts/local/cli/report";
import { openWorkbook } from "../../src/hosts/local/files/index";
import { createRuntime, type WorkbookModel } from "../../src/hosts/local/runtime";
import type { Report } from "../support/report";
import { inFolder } from "../support/run-initiative";
import { hubOf, writeHub } from "./hub";
import type { World } from "./world";

const bundle = readFile(resolve(__dirname, "../../dist/Code.js"), "utf8");
const TODAY = Date.parse("2026-11-22T12:00:00Z");

/** A line of Voices. */
export interface VoiceLine {
  readonly partner: string;
  readonly period: string;
  readonly dimension: string;
  readonly group: string;
}

export interface Published {
  readonly report: Report;
  readonly voices: readonly VoiceLine[];
  readonly model: WorkbookModel;
  call(name: string, ...args: unknown[]): unknown;
}

export async function publish(world: World): Promise<Published> {
  return inFolder(async (folder) => {
    const hub = join(folder, "hub");
    await writeHub(hub, hubOf(world));
    return publishHub(hub);
  });
}

export async function publishHub(hub: string): Promise<Published> {
  const model = await openWorkbook(hub);
  const runtime = createRuntime(model, { now: () => TODAY });
  runtime.load(await bundle);
  const summary = drive(runtime, "run", () => {});
  const report = makeReport(model, summary, runtime.usage) as unknown as Report;
  return { report, voices: voicesIn(model), model, call: (name, ...args) => runtime.call(name, args) };
}

function voicesIn(model: WorkbookModel): VoiceLine[] {
  const tab = model.tabNamed("Voices")!;
  const text = (row: number, column: number) => String(tab.value(row, column) ?? "");
  return Array.from({ length: Math.max(0, tab.lastRow - 1) }, (_, i) => {
    const row = i + 2;
    return { partner: text(row, 1), period: text(row, 2), dimension: text(row, 3), group: text(row, 4) };
  });
}
