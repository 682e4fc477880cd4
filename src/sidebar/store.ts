/** What the sidebar shows and what its buttons do, apart from any page. */
import type { OpenRun, Problem, ProblemGroup, Progress, Response, RunSummary } from "../protocol/calls";
import { type DataWalk, readWalk } from "../walk/read";
import {
  type ExchangeActions,
  type ExchangeNotice,
  type ExchangeScreen,
  exchangeActions,
} from "./exchange-store";
import { nextProblem } from "./grouping";
import { type RepairActions, type RepairNotice, type RepairScreen, repairActions } from "./repair-store";
import type { Call, Failure, Result } from "./rpc";
import { type SetupActions, type SetupNotice, type SetupScreen, setupActions } from "./setup-store";

/** Input tabs that are still to be written. */
export type Missing = Response<"runStatus">["missing"];

export type Screen =
  | RepairScreen
  | SetupScreen
  | ExchangeScreen
  | { readonly name: "loading" }
  | {
      readonly name: "start";
      readonly open: OpenRun | null;
      readonly last: RunSummary | null;
      readonly missing: Missing;
    }
  | { readonly name: "progress"; readonly progress: Progress | null; readonly cancelling: boolean }
  | { readonly name: "result"; readonly summary: RunSummary }
  /** Alone in a window of its own. */
  | { readonly name: "walk"; readonly walk: DataWalk | null }
  | {
      readonly name: "problems";
      readonly partner: string | null;
      readonly groups: readonly ProblemGroup[];
      readonly total: number;
      readonly current: Problem | null;
    };

/** What was just done, for the line that screen readers hear. */
export type Notice =
  | RepairNotice
  | SetupNotice
  | ExchangeNotice
  | { readonly kind: "opened"; readonly tab: string; readonly cell: string }
  | { readonly kind: "gone"; readonly tab: string }
  | { readonly kind: "output"; readonly output: Output }
  | { readonly kind: "no-output"; readonly output: Output }
  | { readonly kind: "walk" }
  | { readonly kind: "no-walk" }
  | { readonly kind: "cancelled" };

export type Output = "issues" | "summary" | "gap-flags";

export interface State {
  readonly language: "en" | "es";
  readonly screen: Screen;
  /** True while a call is under way: nothing else can be clicked then. */
  readonly busy: boolean;
  readonly failure: Failure | null;
  readonly notice: Notice | null;
}

/** What the actions of a screen work with. */
export interface Desk {
  state(): State;
  set(change: Partial<State>): void;
  /** Does one thing at a time, and leaves either its value or the failure. */
  ask<T>(question: () => Promise<Result<T>>): Promise<T | null>;
  readonly call: Call;
}

export interface Store extends RepairActions, SetupActions, ExchangeActions {
  state(): State;
  /** Asks the add-on where things stand: on opening, and after a failure. */
  load(): Promise<void>;
  start(mode: "check" | "run"): Promise<void>;
  /** Goes on with a run that was left half-way. */
  resume(progress: Progress): Promise<void>;
  /** Ends the run that goes on, after its present step; or one that was left half-way, at once. */
  cancel(left?: Progress): Promise<void>;
  showResult(summary: RunSummary): void;
  showProblems(partner: string | null): Promise<void>;
  openProblem(problem: Problem): Promise<void>;
  openNextProblem(): Promise<void>;
  openOutput(output: Output): Promise<void>;
  /** Opens the window of the data walk. */
  openWalk(): Promise<void>;
}

/** What the page begins with: the sidebar with its start, a window of its own with the walk or a partner's page. */
export type First = "start" | "walk" | { readonly partner: string };

/** Examples of each kind of problem in the data of each partner: a hundred partners make a long list. */
const EXAMPLES = { ofAll: 3, ofOne: 20 };

/** A sidebar that calls the add-on by `call` and tells `changed` of each new state. */
export function createStore(
  call: Call,
  language: "en" | "es",
  changed: (state: State) => void,
  first: First = "start",
): Store {
  let state: State = { language, screen: { name: "loading" }, busy: false, failure: null, notice: null };
  const set = (change: Partial<State>) => {
    state = { ...state, ...change };
    changed(state);
  };

  const ask = async <T>(question: () => Promise<Result<T>>): Promise<T | null> => {
    set({ busy: true, failure: null, notice: null });
    const result = await question();
    set(result.ok ? { busy: false } : { busy: false, failure: result.failure });
    return result.ok ? result.value : null;
  };

  const desk: Desk = { state: () => state, set, ask, call };
  const setup = setupActions(desk);

  const loadWalk = async () => {
    const answer = await ask(() => call("dataWalk", {}));
    if (!answer) return;
    const walk = answer.walk === null ? null : readWalk(answer.walk);
    if (answer.walk !== null && walk === null) set({ failure: { code: "outdated" } });
    else set({ language: walk?.language ?? state.language, screen: { name: "walk", walk } });
  };

  const load = async () => {
    if (first === "walk") return loadWalk();
    if (first !== "start") return setup.loadPartnerPage(first.partner);
    const status = await ask(() => call("runStatus", {}));
    if (!status) return;
    set({
      language: status.language,
      screen: {
        name: "start",
        open: status.open?.done ? null : status.open,
        last: status.last,
        missing: status.missing,
      },
    });
  };

  /** Steps until the run is done, cancelled or stopped by a failure, from which `load` finds the way back. */
  const drive = async (first: Result<Progress>) => {
    let result = first;
    while (result.ok && !result.value.done) {
      const progress: Progress = result.value;
      if (state.screen.name === "progress" && state.screen.cancelling) return end(progress.run);
      set({ language: progress.language, screen: { name: "progress", progress, cancelling: false } });
      result = await call("continueRun", { run: progress.run, step: progress.step });
    }
    if (!result.ok) return set({ busy: false, failure: result.failure });
    const { language, summary } = result.value;
    if (summary) set({ busy: false, language, screen: { name: "result", summary } });
    else await load();
  };

  const end = async (run: string) => {
    const answer = await ask(() => call("cancelRun", { run }));
    if (!answer) return;
    await load();
    if (answer.cancelled) set({ notice: { kind: "cancelled" } });
  };

  const begin = () => {
    set({
      busy: true,
      failure: null,
      notice: null,
      screen: { name: "progress", progress: null, cancelling: false },
    });
  };

  const openProblem = async (problem: Problem) => {
    const answer = await ask(() => call("openCell", { tab: problem.tab, cell: problem.cell }));
    if (!answer) return;
    if (state.screen.name === "problems") set({ screen: { ...state.screen, current: problem } });
    const { tab, cell } = problem;
    set({ notice: answer.opened ? { kind: "opened", tab, cell } : { kind: "gone", tab } });
  };

  return {
    ...repairActions(desk),
    ...setup,
    ...exchangeActions(desk),
    state: () => state,
    load,
    start: async (mode) => {
      begin();
      await drive(await call("startRun", { mode }));
    },
    resume: async (progress) => {
      begin();
      await drive({ ok: true, value: progress });
    },
    cancel: async (left) => {
      if (left) await end(left.run);
      else if (state.screen.name === "progress") set({ screen: { ...state.screen, cancelling: true } });
    },
    showResult: (summary) => set({ screen: { name: "result", summary }, notice: null }),
    showProblems: async (partner) => {
      const examples = partner === null ? EXAMPLES.ofAll : EXAMPLES.ofOne;
      const found = await ask(() => call("listProblems", { partner, examples }));
      if (found) set({ screen: { name: "problems", partner, ...found, current: null } });
    },
    openProblem,
    openNextProblem: async () => {
      if (state.screen.name !== "problems") return;
      const next = nextProblem(state.screen.groups, state.screen.current);
      if (next) await openProblem(next);
    },
    openOutput: async (output) => {
      const answer = await ask(() => call("openOutput", { output }));
      if (answer) set({ notice: { kind: answer.opened ? "output" : "no-output", output } });
    },
    openWalk: async () => {
      const answer = await ask(() => call("openWalk", {}));
      if (answer) set({ notice: { kind: answer.opened ? "walk" : "no-walk" } });
    },
  };
}
