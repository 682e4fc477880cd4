/** What the sidebar does, click by click, against an add-on that answers as told. */
import type { CallName } from "../../src/protocol/calls";
import type { Call, Result } from "../../src/sidebar/rpc";
import { createStore, type State, type Store } from "../../src/sidebar/store";
import { done, group, problem, progress, summary } from "./sample";

type Answerer = (request: unknown) => Result<unknown> | Promise<Result<unknown>>;

/** A store, the states that it went through, and the calls that it made. */
function open(answers: Partial<Record<CallName, Answerer>>): {
  store: Store;
  states: State[];
  calls: unknown[][];
} {
  const calls: unknown[][] = [];
  const states: State[] = [];
  const call = async (name: CallName, request: unknown) => {
    calls.push([name, request]);
    return answers[name]?.(request) ?? { ok: false, failure: { code: "unreachable" } };
  };
  const store = createStore(call as Call, "en", (state) => states.push(state));
  return { store, states, calls };
}

const ok = (value: unknown) => ({ ok: true as const, value });
const status = (change: object = {}) =>
  ok({ language: "en", open: null, last: null, missing: [], ...change });

describe("the language", () => {
  it("is the workbook's as soon as a run has read it", async () => {
    const { store, states } = open({
      startRun: () => ok({ ...progress(0), language: "es" }),
      continueRun: () => ok({ ...done, language: "es" }),
    });
    await store.start("run");
    const shown = states.filter(
      ({ screen }) => screen.name === "result" || (screen.name === "progress" && screen.progress),
    );
    expect([...new Set(shown.map(({ language }) => language))]).toEqual(["es"]);
    expect(store.state().screen.name).toBe("result");
  });
});

describe("opening", () => {
  it("shows a run that goes on elsewhere, and what became of it when asked again", async () => {
    const answers = [status({ open: { ...progress(2), running: true } }), status({ last: summary })];
    const { store } = open({ runStatus: () => answers.shift()! });
    await store.load();
    expect(store.state().screen).toMatchObject({ name: "start", open: { running: true } });
    await store.load();
    expect(store.state().screen).toEqual({ name: "start", open: null, last: summary, missing: [] });
  });

  it("shows the start in the workbook's language, with what was left open and what was last", async () => {
    const { store } = open({ runStatus: () => status({ language: "es", open: progress(2), last: summary }) });
    expect(store.state().screen).toEqual({ name: "loading" });
    await store.load();
    expect(store.state()).toEqual({
      language: "es",
      screen: { name: "start", open: progress(2), last: summary, missing: [] },
      busy: false,
      failure: null,
      notice: null,
    });
  });

  it("says so where the add-on cannot be reached, and gets there on the second try", async () => {
    let reached = false;
    const { store } = open({
      runStatus: () => (reached ? status() : { ok: false, failure: { code: "unreachable" } }),
    });
    await store.load();
    expect(store.state()).toMatchObject({ screen: { name: "loading" }, failure: { code: "unreachable" } });
    reached = true;
    await store.load();
    expect(store.state()).toMatchObject({ screen: { name: "start" }, failure: null, busy: false });
  });
});

describe("a run", () => {
  it("goes step by step to the result, busy all the way", async () => {
    const { store, states, calls } = open({
      startRun: () => ok(progress(0)),
      continueRun: (request) => {
        const { step } = request as { step: number };
        return ok(step === 3 ? done : progress(step + 1));
      },
    });
    await store.start("run");
    expect(calls).toEqual([
      ["startRun", { mode: "run" }],
      ...[0, 1, 2, 3].map((step) => ["continueRun", { run: done.run, step }]),
    ]);
    const shown = states.map(({ screen }) =>
      screen.name === "progress" ? screen.progress?.step : screen.name,
    );
    expect(shown).toEqual([undefined, 0, 1, 2, 3, "result"]);
    expect(states.slice(0, -1).every(({ busy }) => busy)).toBe(true);
    expect(store.state()).toMatchObject({ screen: { name: "result", summary }, busy: false });
  });

  it("stops at a failure and finds the way back through the status", async () => {
    const { store } = open({
      startRun: () => ok(progress(0)),
      continueRun: () => ({ ok: false, failure: { code: "unreachable" } }),
      runStatus: () => status({ open: progress(1) }),
    });
    await store.start("check");
    expect(store.state()).toMatchObject({ screen: { name: "progress" }, busy: false });
    expect(store.state().failure).toEqual({ code: "unreachable" });
    await store.load();
    expect(store.state().screen).toEqual({ name: "start", open: progress(1), last: null, missing: [] });
  });

  it("resumes where it was left", async () => {
    const { store, calls } = open({ continueRun: () => ok(done) });
    await store.resume(progress(3));
    expect(calls).toEqual([["continueRun", { run: done.run, step: 3 }]]);
    expect(store.state().screen.name).toBe("result");
  });

  it("is cancelled between two steps", async () => {
    const { store, calls } = open({
      startRun: () => ok(progress(0)),
      continueRun: async () => {
        await store.cancel();
        expect(store.state().screen).toMatchObject({ name: "progress", cancelling: true });
        return ok(progress(1));
      },
      cancelRun: () => ok({ cancelled: true }),
      runStatus: () => status(),
    });
    await store.start("run");
    expect(calls.map(([name]) => name)).toEqual(["startRun", "continueRun", "cancelRun", "runStatus"]);
    expect(store.state()).toMatchObject({
      screen: { name: "start" },
      notice: { kind: "cancelled" },
      busy: false,
    });
  });

  it("that ends before the cancelling takes hold shows its result", async () => {
    const { store, calls } = open({
      startRun: () => ok(progress(3)),
      continueRun: async () => {
        await store.cancel();
        return ok(done);
      },
    });
    await store.start("run");
    expect(calls.map(([name]) => name)).toEqual(["startRun", "continueRun"]);
    expect(store.state().screen.name).toBe("result");
  });

  it("does not say cancelled where there was nothing left to cancel", async () => {
    const { store } = open({ cancelRun: () => ok({ cancelled: false }), runStatus: () => status() });
    await store.cancel(progress(2));
    expect(store.state()).toMatchObject({ screen: { name: "start" }, notice: null });
  });
});

describe("problems", () => {
  const groups = [group("Lincoln", "enum", ["B2", "B3"])];

  it("lists those of a partner and opens one after the other", async () => {
    const { store, calls } = open({
      listProblems: () => ok({ groups, total: 2 }),
      openCell: () => ok({ opened: true }),
    });
    await store.showProblems("Lincoln");
    await store.openNextProblem();
    await store.openNextProblem();
    expect(calls).toEqual([
      ["listProblems", { partner: "Lincoln", examples: 20 }],
      ["openCell", { tab: "Lincoln", cell: "B2" }],
      ["openCell", { tab: "Lincoln", cell: "B3" }],
    ]);
    expect(store.state()).toMatchObject({
      screen: { name: "problems", partner: "Lincoln", total: 2, current: groups[0]!.examples[1] },
      notice: { kind: "opened", tab: "Lincoln", cell: "B3" },
    });
  });

  it("says so where the tab is gone", async () => {
    const { store } = open({ openCell: () => ok({ opened: false }) });
    await store.openProblem(problem("Lincoln", "B2"));
    expect(store.state().notice).toEqual({ kind: "gone", tab: "Lincoln" });
  });

  it("keeps the list where a cell could not be opened, and takes the failure away with the next success", async () => {
    let reached = false;
    const { store } = open({
      listProblems: () => ok({ groups, total: 2 }),
      openCell: () => (reached ? ok({ opened: true }) : { ok: false, failure: { code: "denied" } }),
    });
    await store.showProblems(null);
    await store.openNextProblem();
    expect(store.state()).toMatchObject({
      screen: { name: "problems", current: null },
      failure: { code: "denied" },
      busy: false,
    });
    reached = true;
    await store.openNextProblem();
    expect(store.state()).toMatchObject({ screen: { name: "problems" }, failure: null });
  });
});

describe("outputs", () => {
  it.each([
    [true, "output"],
    [false, "no-output"],
  ])("opened %s is told as %s", async (opened, kind) => {
    const { store, calls } = open({ openOutput: () => ok({ opened }) });
    await store.openOutput("summary");
    expect(calls).toEqual([["openOutput", { output: "summary" }]]);
    expect(store.state().notice).toEqual({ kind, output: "summary" });
  });
});
