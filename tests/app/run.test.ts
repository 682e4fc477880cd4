/** A run from the outside: its steps, its lease, and what happens when somebody gets in the way. The pushed bundle runs. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { drive } from "../../src/hosts/local/cli/drive";
import { openWorkbook } from "../../src/hosts/local/files/index";
import { createRuntime, type Runtime, typeInto } from "../../src/hosts/local/runtime/index";
import type { Answer, CallName, Progress, Response } from "../../src/protocol/calls";

const BUNDLE = readFileSync(resolve(__dirname, "../../dist/Code.js"), "utf8");
const FOLDER = resolve(__dirname, "../fixtures/participants");
const MINUTE = 60_000;

let clock: number;

async function open(now = () => clock): Promise<Runtime> {
  clock = Date.parse("2026-01-15T12:00:00Z");
  const runtime = createRuntime(await openWorkbook(FOLDER), { now });
  runtime.load(BUNDLE);
  return runtime;
}

function answerOf<C extends CallName>(runtime: Runtime, call: C, request: object): Answer<C> {
  return runtime.call(call, [request]) as Answer<C>;
}

function ask<C extends CallName>(runtime: Runtime, call: C, request: object): Response<C> {
  const answer = answerOf(runtime, call, request);
  if (!answer.ok) throw new Error(answer.problem.message);
  return answer.value;
}

function problemOf(answer: Answer<CallName>): string {
  return answer.ok ? "" : answer.problem.code;
}

function next(runtime: Runtime, { run, step }: Progress): Progress {
  return ask(runtime, "continueRun", { run, step });
}

function type(runtime: Runtime, tab: string, row: number, column: number, text: string): void {
  const model = runtime.model.tabNamed(tab);
  if (!model) throw new Error(`no tab ${tab}`);
  typeInto(runtime.model, model, row, column, text);
}

function tabNames({ model }: Runtime): string[] {
  return model.tabs.map(({ name }) => name);
}

/** Everything in the tabs that people wrote. */
function typed({ model }: Runtime): unknown {
  const theirs = new Set(["Dictionary", "Metrics", "Partners", "Settings", "North", "South tab"]);
  return model.tabs
    .filter(({ name }) => theirs.has(name))
    .map((tab) =>
      Array.from({ length: tab.lastRow }, (_, row) =>
        Array.from({ length: tab.lastColumn }, (_, column) => tab.value(row + 1, column + 1)),
      ),
    );
}

describe("a run", () => {
  it("takes one step a partner tab and says what comes next", async () => {
    const runtime = await open();
    const labels: string[] = [];
    const summary = drive(runtime, "run", ({ label }) => labels.push(label));
    expect(labels.slice(0, 2)).toEqual(["Checking North", "Checking South (South tab)"]);
    expect(new Set(labels).size).toBe(labels.length);
    expect(labels).not.toContain("");
    expect(summary.complete).toBe(true);
    expect(summary.partners.map(({ partner }) => partner)).toEqual(["North", "South"]);
  });

  it("changes nothing that people typed, and leaves no working tab behind", async () => {
    const runtime = await open();
    const before = typed(runtime);
    drive(runtime, "run", () => {});
    expect(typed(runtime)).toEqual(before);
    expect(runtime.model.tabs.filter(({ hidden }) => hidden)).toEqual([]);
  });

  it("writes only Issues and the Run log in a check", async () => {
    const runtime = await open();
    const before = tabNames(runtime);
    const summary = drive(runtime, "check", () => {});
    expect(tabNames(runtime).filter((name) => !before.includes(name))).toEqual(["Issues", "Run log"]);
    expect(summary).toMatchObject({ mode: "check", masterRows: 0, flags: 0 });
    expect(summary.errors).toBeGreaterThan(0);
  });

  it("finds in a second run what it found in the first, in the same tabs", async () => {
    const runtime = await open();
    const first = drive(runtime, "run", () => {});
    const tabs = tabNames(runtime);
    clock += MINUTE;
    const second = drive(runtime, "run", () => {});
    expect(tabNames(runtime)).toEqual(tabs);
    expect(second.id).not.toBe(first.id);
    expect({ ...second, id: "", startedAt: "", finishedAt: "" }).toEqual({
      ...first,
      id: "",
      startedAt: "",
      finishedAt: "",
    });
  });

  it("is none of those that ended in the same second", async () => {
    const runtime = await open(() => Date.parse("2026-01-15T12:00:00Z"));
    const ids = (["check", "run", "check"] as const).map((mode) => {
      const { id, mode: done } = drive(runtime, mode, () => {});
      expect(done).toBe(mode);
      return id;
    });
    expect(ids).toEqual(["20260115-120000", "20260115-120000-2", "20260115-120000-3"]);
  });

  it("needs a dictionary, and leaves no lease when there is none", async () => {
    const runtime = await open();
    const dictionary = runtime.model.tabNamed("Dictionary");
    if (dictionary) dictionary.name = "Notes";
    const answer = answerOf(runtime, "startRun", { mode: "run" });
    expect(answer).toMatchObject({ ok: false, problem: { code: "no-dictionary" } });
    if (dictionary) dictionary.name = "Dictionary";
    expect(drive(runtime, "check", () => {}).complete).toBe(true);
  });
});

describe("the lease", () => {
  it("keeps a second run out until the first is over or has expired", async () => {
    const runtime = await open();
    ask(runtime, "startRun", { mode: "run" });
    expect(problemOf(answerOf(runtime, "startRun", { mode: "check" }))).toBe("busy");
    clock += 9 * MINUTE;
    expect(drive(runtime, "check", () => {}).mode).toBe("check");
  });

  it("ends a run that another took over from", async () => {
    const runtime = await open();
    const first = ask(runtime, "startRun", { mode: "run" });
    clock += 9 * MINUTE;
    ask(runtime, "startRun", { mode: "run" });
    expect(problemOf(answerOf(runtime, "continueRun", { run: first.run, step: first.step }))).toBe(
      "lost-run",
    );
  });

  it("answers busy where the document's lock cannot be had", async () => {
    clock = Date.parse("2026-01-15T12:00:00Z");
    const model = await openWorkbook(FOLDER);
    const runtime = createRuntime(model, { now: () => clock, lockedElsewhere: () => true });
    runtime.load(BUNDLE);
    expect(problemOf(answerOf(runtime, "startRun", { mode: "run" }))).toBe("busy");
  });

  it("tells a run that goes on from one that was left half-way", async () => {
    const runtime = await open();
    const { run } = next(runtime, ask(runtime, "startRun", { mode: "run" }));
    clock += MINUTE;
    expect(ask(runtime, "runStatus", {}).open).toMatchObject({ run, running: true });
    clock += 2 * MINUTE;
    expect(ask(runtime, "runStatus", {}).open).toMatchObject({ run, running: false });
  });

  it("lets a closed sidebar go on where it was", async () => {
    const runtime = await open();
    const started = next(runtime, ask(runtime, "startRun", { mode: "run" }));
    const { open: left } = ask(runtime, "runStatus", {});
    expect(left).toMatchObject({ run: started.run, step: 1, steps: started.steps, label: started.label });
    let progress = left as Progress;
    while (!progress.done) progress = next(runtime, progress);
    expect(progress.summary?.complete).toBe(true);
    expect(ask(runtime, "runStatus", {})).toMatchObject({ open: null, last: { id: started.run } });
  });
});

describe("a step", () => {
  it("is taken once, however often it is asked for", async () => {
    const runtime = await open();
    const started = ask(runtime, "startRun", { mode: "run" });
    const second = next(runtime, started);
    expect(next(runtime, started)).toEqual(second);
  });

  it("does not set a run back where it was asked for twice at once and the slower one ends later", async () => {
    /** What happens at the second look at the clock from now on: in the middle of a step. */
    let meanwhile: (() => void) | null = null;
    let looks = 0;
    const runtime: Runtime = await open(() => {
      if (meanwhile && ++looks === 2) {
        const act = meanwhile;
        meanwhile = null;
        act();
      }
      return clock;
    });
    const started = ask(runtime, "startRun", { mode: "run" });
    let further = started;
    meanwhile = () => {
      further = next(runtime, next(runtime, started));
    };
    expect(next(runtime, started).step).toBe(2);
    expect(further.step).toBe(2);
    expect(ask(runtime, "runStatus", {}).open?.step).toBe(2);
  });

  it("is over where the execution was killed right after the last one", async () => {
    const runtime = await open();
    let progress = ask(runtime, "startRun", { mode: "check" });
    let lease = "";
    let last = progress;
    while (!progress.done) {
      lease = runtime.model.documentProperties.get("sm.lease") ?? "";
      last = progress;
      progress = next(runtime, progress);
    }
    runtime.model.documentProperties.set("sm.lease", lease);
    expect(next(runtime, last)).toMatchObject({ done: true, summary: progress.summary });
    expect(ask(runtime, "runStatus", {}).open).toBeNull();
  });

  it("can be taken after a summary was saved only in part", async () => {
    const runtime = await open();
    drive(runtime, "check", () => {});
    runtime.model.documentProperties.set("sm.lastRun.0", "half of it");
    expect(ask(runtime, "runStatus", {}).last).toBeNull();
    expect(drive(runtime, "run", () => {}).complete).toBe(true);
  });

  it("gives the result again when its answer was lost", async () => {
    const runtime = await open();
    let progress = ask(runtime, "startRun", { mode: "run" });
    let last = progress;
    while (!progress.done) {
      last = progress;
      progress = next(runtime, progress);
    }
    expect(next(runtime, last)).toMatchObject({ done: true, summary: progress.summary });
  });

  it("checks a tab again that changed after its check", async () => {
    const runtime = await open();
    const first = next(runtime, ask(runtime, "startRun", { mode: "run" }));
    type(runtime, "North", 2, 5, "99");
    let progress = first;
    while (!progress.done) progress = next(runtime, progress);
    expect(progress.summary?.changedTabs).toEqual(["North"]);
    const { groups } = ask(runtime, "listProblems", { partner: "North", examples: 10 });
    expect(groups.flatMap(({ examples }) => examples.map(({ cell }) => cell))).toContain("E2");
  });

  it("says that a tab cannot be read which was deleted after the run began", async () => {
    const runtime = await open();
    let progress = ask(runtime, "startRun", { mode: "run" });
    const north = runtime.model.tabNamed("North");
    if (north) runtime.model.removeTab(north);
    while (!progress.done) progress = next(runtime, progress);
    const { groups } = ask(runtime, "listProblems", { partner: "North", examples: 10 });
    expect(groups.map(({ check }) => check)).toContain("unreadable");
  });

  it("is refused after a cancel, and so is a run that never was", async () => {
    const runtime = await open();
    const { run, step } = ask(runtime, "startRun", { mode: "run" });
    expect(ask(runtime, "cancelRun", { run })).toEqual({ cancelled: true });
    expect(ask(runtime, "cancelRun", { run })).toEqual({ cancelled: false });
    expect(problemOf(answerOf(runtime, "continueRun", { run, step }))).toBe("lost-run");
    expect(runtime.model.tabs.filter(({ hidden }) => hidden)).toEqual([]);
    expect(ask(runtime, "runStatus", {}).open).toBeNull();
  });

  it("says that the outputs are of two runs when a run ends half-way", async () => {
    const runtime = await open();
    drive(runtime, "run", () => {});
    clock += MINUTE;
    let progress = ask(runtime, "startRun", { mode: "run" });
    while (!tabNames(runtime).includes("Master") || progress.step <= 2) progress = next(runtime, progress);
    ask(runtime, "cancelRun", { run: progress.run });
    expect(ask(runtime, "runStatus", {}).last?.complete).toBe(false);
    // A check writes none of them.
    clock += MINUTE;
    drive(runtime, "check", () => {});
    expect(ask(runtime, "runStatus", {}).last?.complete).toBe(false);
    clock += MINUTE;
    expect(drive(runtime, "run", () => {}).complete).toBe(true);
  });

  it("can be gone on with at once where a step has failed", async () => {
    const runtime = await open();
    drive(runtime, "run", () => {});
    const summary = runtime.model.tabNamed("Summary")!;
    summary.protectedByOthers = true;
    clock += MINUTE;
    expect(() => drive(runtime, "run", () => {})).toThrow("is protected");
    const left = ask(runtime, "runStatus", {}).open!;
    expect(left.running).toBe(false);
    summary.protectedByOthers = false;
    let progress: Progress = left;
    while (!progress.done) progress = next(runtime, progress);
    expect(progress.summary).toMatchObject({ id: left.run, complete: true });
  });
});

describe("calls", () => {
  it("refuse what is no request of theirs", async () => {
    const runtime = await open();
    expect(problemOf(answerOf(runtime, "startRun", { mode: "everything" }))).toBe("bad-request");
    expect(problemOf(answerOf(runtime, "continueRun", { run: 3 }))).toBe("bad-request");
    expect(problemOf(answerOf(runtime, "openCell", {}))).toBe("bad-request");
  });

  it("open a cell and an output, and say where there is none", async () => {
    const runtime = await open();
    drive(runtime, "check", () => {});
    expect(ask(runtime, "openCell", { tab: "North", cell: "E6" })).toEqual({ opened: true });
    expect(runtime.model.activeRange).toMatchObject({ row: 6, column: 5 });
    expect(ask(runtime, "openCell", { tab: "Nowhere", cell: "A1" })).toEqual({ opened: false });
    expect(ask(runtime, "openOutput", { output: "issues" })).toEqual({ opened: true });
    expect(ask(runtime, "openOutput", { output: "summary" })).toEqual({ opened: false });
  });

  it("list problems by partner and check, worst first, with as many examples as asked for", async () => {
    const runtime = await open();
    const summary = drive(runtime, "check", () => {});
    const { groups, total } = ask(runtime, "listProblems", { partner: null, examples: 1 });
    expect(total).toBe(summary.errors + summary.warnings + summary.infos);
    expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(total);
    expect(groups.every(({ examples }) => examples.length === 1)).toBe(true);
    const ranks = groups.map(({ severity }) => ["error", "warning", "info"].indexOf(severity));
    expect(ranks).toEqual([...ranks].sort());
  });
});
