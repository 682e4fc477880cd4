/** What a step costs: its service calls do not grow with the tabs that it has nothing to do with. */
import type { Progress } from "../../src/protocol/calls";
import { openHub } from "./hub";

const ROWS = [
  ["Participant", "Gender", "Days attended"],
  ["A1", "Female", "12"],
  ["A2", "x", "13"],
];

/** Service calls of the first check of a tab, of listing problems and of opening an output, in a hub of so many tabs. */
function costs(tabs: number): Record<string, number> {
  const names = Array.from({ length: tabs }, (_, index) => `Partner ${index + 1}`);
  const hub = openHub(Object.fromEntries(names.map((name) => [name, ROWS])));
  const counted = (body: () => unknown): number => {
    const before = total(hub.runtime.usage);
    body();
    return total(hub.runtime.usage) - before;
  };
  let progress: Progress = hub.ask("startRun", { mode: "check" });
  const step = () => {
    progress = hub.ask("continueRun", { run: progress.run, step: progress.step });
  };
  const check = counted(step);
  while (!progress.done) step();
  return {
    check,
    problems: counted(() => hub.ask("listProblems", { partner: "Partner 1", examples: 3 })),
    output: counted(() => hub.ask("openOutput", { output: "issues" })),
  };
}

function total({ calls, otherCalls }: { calls: object; otherCalls: object }): number {
  return [...Object.values(calls), ...Object.values(otherCalls)].reduce((sum, count) => sum + count, 0);
}

it("asks about its own tab alone", () => {
  const few = costs(3);
  expect(Object.values(few).every((count) => count > 0)).toBe(true);
  expect(costs(30)).toEqual(few);
});
