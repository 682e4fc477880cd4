/** Every text of the sidebar, by what it says. A language that lacks one does not compile. */
import type { Counts } from "../grouping";
import type { Failure } from "../rpc";
import type { Notice, Output } from "../store";
import type { ExchangeWords } from "./exchange";
import type { RepairWords } from "./repair";
import type { SetupWords } from "./setup";

/** A failure of the way to the add-on; the add-on words its own problems itself. */
export type WayFailure = Exclude<
  Failure["code"],
  "busy" | "no-dictionary" | "lost-run" | "bad-request" | "protected" | "unexpected"
>;

export interface Words {
  readonly language: "en" | "es";
  readonly repair: RepairWords;
  readonly setup: SetupWords;
  readonly exchange: ExchangeWords;
  readonly title: string;
  readonly loading: string;
  readonly purpose: string;
  readonly checkOnly: string;
  readonly checkOnlyHint: string;
  readonly build: string;
  readonly buildHint: string;
  readonly openRun: (step: number, steps: number) => string;
  readonly runningRun: (step: number, steps: number) => string;
  readonly lookAgain: string;
  readonly continueRun: string;
  readonly stopRun: string;
  readonly lastRun: string;
  readonly halfWritten: string;
  readonly showLast: string;
  readonly working: string;
  readonly step: (step: number, steps: number) => string;
  readonly starting: string;
  readonly cancel: string;
  readonly cancelling: string;
  readonly checked: string;
  readonly built: string;
  readonly noProblems: string;
  readonly errors: (count: number) => string;
  readonly warnings: (count: number) => string;
  readonly infos: (count: number) => string;
  readonly flags: (count: number) => string;
  readonly rowsInMaster: (count: number) => string;
  readonly noMetrics: string;
  readonly hiddenCells: (count: number) => string;
  readonly changedTabs: (tabs: string) => string;
  readonly partners: string;
  readonly partnerLine: (counts: Counts & { readonly rowsHeld: number }) => string;
  readonly noPartners: string;
  readonly open: (output: Output) => string;
  readonly showProblems: string;
  readonly showProblemsOf: (partner: string) => string;
  readonly problems: string;
  readonly problemsOf: (partner: string) => string;
  readonly problemCount: (count: number) => string;
  readonly inputTabs: string;
  readonly firstOf: (shown: number, count: number) => string;
  readonly nextProblem: string;
  readonly wholeTab: (tab: string) => string;
  readonly place: (tab: string, cell: string) => string;
  readonly suggestion: (value: string) => string;
  /** The button and the heading of the data walk, and what its window says. */
  readonly walk: string;
  readonly walkQuestion: string;
  readonly allQuestions: string;
  readonly noWalk: string;
  readonly noQuestions: string;
  readonly print: string;
  readonly back: string;
  readonly tryAgain: string;
  readonly severity: Readonly<Record<"error" | "warning" | "info", string>>;
  readonly notice: (notice: Notice) => string;
  readonly failure: Readonly<Record<WayFailure, { readonly message: string; readonly whatToDo: string }>>;
}

/** Tab names are the same in every language. */
export const OUTPUT_TAB: Readonly<Record<Output, string>> = {
  issues: "Issues",
  summary: "Summary",
  "gap-flags": "Gap flags",
};
