/** The sidebar in English. */
import { placeName } from "../../report/place-name";
import { exchangeEn } from "./exchange-en";
import { repairEn } from "./repair-en";
import { setupEn } from "./setup-en";
import { OUTPUT_TAB, type Words } from "./words";

const number = new Intl.NumberFormat("en");
const counted = (count: number, one: string, many: string) =>
  `${number.format(count)} ${count === 1 ? one : many}`;

export const en: Words = {
  language: "en",
  repair: repairEn,
  setup: setupEn,
  exchange: exchangeEn,
  title: "Shared Metrics",
  loading: "Loading…",
  purpose:
    "Checks every partner's tab against your dictionary, puts the rows together and shows results and gaps by group.",
  checkOnly: "Check the data",
  checkOnlyHint:
    "Lists the problems in the Issues tab, marks them on partners' tabs, and adds a line to the Run log.",
  build: "Check and build the summaries",
  buildHint:
    "Checks the data, then writes Master, Summary, the By tabs, Coverage and Gap flags. Values on partner tabs are never changed.",
  openRun: (step, steps) => `A run was left at step ${step} of ${steps}.`,
  runningRun: (step, steps) =>
    `A run is going on in another window or at somebody else's: step ${step} of ${steps}.`,
  lookAgain: "Look again",
  continueRun: "Continue the run",
  stopRun: "Cancel the run",
  lastRun: "Last run",
  halfWritten:
    "Another run stopped before its end: some tabs hold its results, others those of the last run. Build the summaries again.",
  showLast: "Show the last results",
  working: "Working",
  step: (step, steps) => `Step ${step} of ${steps}`,
  starting: "Starting…",
  cancel: "Cancel",
  cancelling: "Stopping after this step…",
  checked: "The data are checked",
  built: "The summaries are ready",
  noProblems: "No problems found.",
  errors: (count) => counted(count, "error", "errors"),
  warnings: (count) => counted(count, "warning", "warnings"),
  infos: (count) => counted(count, "note", "notes"),
  flags: (count) => counted(count, "gap flag", "gap flags"),
  rowsInMaster: (count) => `${counted(count, "row", "rows")} in Master`,
  noMetrics:
    "There is no summary and no flag, as no metric is defined yet. Draft the tab Metrics under Set up, then build the summaries again.",
  hiddenCells: (count) => `${counted(count, "number", "numbers")} hidden to protect people`,
  changedTabs: (tabs) => `Changed during the run and checked again: ${tabs}.`,
  partners: "Partners, most problems first",
  partnerLine: ({ errors, warnings, rowsHeld }) =>
    [
      counted(errors, "error", "errors"),
      counted(warnings, "warning", "warnings"),
      ...(rowsHeld > 0 ? [`${counted(rowsHeld, "row", "rows")} held back`] : []),
    ].join(", "),
  noPartners:
    "No partner tab was found. Name them in the Partners tab, or give them the headers of the Dictionary.",
  open: (output) => (output === "issues" ? "Open the Issues tab" : `Open ${OUTPUT_TAB[output]}`),
  showProblems: "List the problems",
  showProblemsOf: (partner) => `List the problems of ${partner}`,
  problems: "Problems",
  problemsOf: (partner) => `Problems of ${partner}`,
  problemCount: (count) => `${counted(count, "problem", "problems")}, the gravest first`,
  inputTabs: "Dictionary and other input tabs",
  firstOf: (shown, count) =>
    shown < count ? `First ${number.format(shown)} of ${number.format(count)}` : number.format(count),
  nextProblem: "Next problem",
  wholeTab: (tab) => `Open tab ${tab}`,
  place: (tab, cell) => `Open ${placeName(cell, "en")} in ${tab}`,
  suggestion: (value) => `Suggested: ${value}`,
  walk: "Data walk",
  walkQuestion: "Learning question",
  allQuestions: "All questions",
  noWalk: "There are no summaries to walk through yet. Check and build the summaries first.",
  noQuestions: "There is no learning question to walk through yet. List them in the tab Questions.",
  print: "Print",
  back: "Back",
  tryAgain: "Try again",
  severity: { error: "Error", warning: "Warning", info: "Note" },
  notice: (notice) => {
    switch (notice.kind) {
      case "opened":
        return notice.cell === ""
          ? `Opened tab ${notice.tab}.`
          : `Opened ${placeName(notice.cell, "en")} in tab ${notice.tab}.`;
      case "gone":
        return `There is no tab ${notice.tab} any more. Check the data again to refresh this list.`;
      case "output":
        return `Opened ${OUTPUT_TAB[notice.output]}.`;
      case "no-output":
        return `There is no ${OUTPUT_TAB[notice.output]} tab yet. Check the data first.`;
      case "walk":
        return "The data walk is open in a window.";
      case "no-walk":
        return "There is no data walk yet. Check and build the summaries first.";
      case "cancelled":
        return "The run is cancelled. Your data are unchanged.";
      case "fixed":
      case "undone":
        return repairEn.notice(notice);
      case "imported":
      case "exported":
      case "nothing-to-export":
      case "copied":
        return exchangeEn.notice(notice);
      default:
        return setupEn.notice(notice);
    }
  },
  failure: {
    denied: {
      message: "Google answered as another account.",
      whatToDo:
        "This happens when several Google accounts are signed in. Sign out of the others, or open the spreadsheet in a private window with only this account, then open this sidebar again.",
    },
    unreachable: {
      message: "The add-on did not answer.",
      whatToDo:
        "Check the internet connection, then try again. A run that had begun goes on where it stopped.",
    },
    outdated: {
      message: "The add-on was updated.",
      whatToDo: "Close this sidebar and open it again from the menu.",
    },
  },
};
