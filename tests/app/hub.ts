/** A small hub in the runtime, typed as a person types it, with the pushed bundle upon it. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { drive } from "../../src/hosts/local/cli/drive";
import {
  createRuntime,
  type Runtime,
  type TabModel,
  typeInto,
  WorkbookModel,
} from "../../src/hosts/local/runtime";
import type { Answer, CallName, Request, Response, RunSummary } from "../../src/protocol/calls";

const BUNDLE = readFileSync(resolve(__dirname, "../../dist/Code.js"), "utf8");

export interface Hub {
  readonly runtime: Runtime;
  readonly model: WorkbookModel;
  tab(name: string): TabModel;
  type(tab: string, row: number, column: number, text: string): void;
  /** Values as the model holds them: dates are serials, empty cells "". */
  values(tab: string): unknown[][];
  ask<C extends CallName>(call: C, request: Request<C>): Response<C>;
  check(): RunSummary;
  /** The checks in the Issues tab, with their cells. */
  issues(): string[];
}

const DICTIONARY = [
  ["Field", "Label", "Role", "Type", "Required", "Allowed values", "Minimum", "Maximum", "Definition"],
  ["pid", "Participant", "key", "string", "yes", "", "", "", "Number on the enrolment form"],
  ["gender", "Gender", "disaggregation", "string", "", "Female; Male; Nonbinary", "", "", ""],
  ["days", "Days attended", "measure", "integer", "", "", "0", "9999", "Days present in the year"],
  ["start", "Start date", "", "date", "", "", "", "", ""],
];

export function openHub(tabs: Record<string, readonly (readonly string[])[]>): Hub {
  const model = new WorkbookModel({ timeZone: "America/New_York" });
  const type = (name: string, row: number, column: number, text: string) =>
    typeInto(model, tab(name), row, column, text);
  const tab = (name: string): TabModel => {
    const found = model.tabNamed(name);
    if (!found) throw new Error(`no tab ${name}`);
    return found;
  };
  for (const [name, rows] of Object.entries({ Dictionary: DICTIONARY, ...tabs })) {
    model.addTab(name);
    rows.forEach((row, down) => {
      row.forEach((text, across) => {
        if (text !== "") type(name, down + 1, across + 1, text);
      });
    });
  }
  const runtime = createRuntime(model, { now: clock() });
  runtime.load(BUNDLE);
  const values = (name: string) => {
    const { lastRow, lastColumn } = tab(name);
    return Array.from({ length: lastRow }, (_, row) =>
      Array.from({ length: lastColumn }, (_, column) => tab(name).value(row + 1, column + 1) ?? ""),
    );
  };
  return {
    runtime,
    model,
    tab,
    type,
    values,
    ask: (call, request) => {
      const answer = runtime.call(call, [request]) as Answer<typeof call>;
      if (!answer.ok) throw new Error(`${answer.problem.message} ${runtime.log.join("\n")}`);
      return answer.value as Response<typeof call>;
    },
    check: () => drive(runtime, "check", () => {}),
    issues: () =>
      values("Issues")
        .slice(1)
        .map((row) => `${row[1]} ${row[3]}!${row[4]}`),
  };
}

/** Each look at the clock is a second later than the one before. */
function clock(): () => number {
  let now = Date.parse("2026-01-15T12:00:00Z");
  return () => {
    now += 1000;
    return now;
  };
}
