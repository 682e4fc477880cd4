/** Fixes, changes, prepared tabs and drafts in English. */
import type { Response } from "../../protocol/calls";
import type { RepairWords } from "./repair";

const number = new Intl.NumberFormat("en");
const cells = (count: number) => `${number.format(count)} ${count === 1 ? "cell" : "cells"}`;
const lines = (count: number) => `${number.format(count)} ${count === 1 ? "meaning" : "meanings"}`;

export const repairEn: RepairWords = {
  fix: (count) => `Fix ${number.format(count)}…`,
  fixThis: (cell) => `Fix ${cell}…`,
  fixes: (check) => (check === null ? "Fixes" : `Fixes: ${check}`),
  firstFixes: (shown, total) =>
    `The first ${number.format(shown)} of ${number.format(total)}; check the data again for the rest.`,
  nothingYet: "Nothing is written until you click the button. Every change can be undone.",
  how: "What to do",
  changeCells: "Change the cells",
  rememberWords: "Leave the cells and remember in Mappings what the partner means",
  yourName: "Your name, for the Change log",
  apply: (changed, mapped) =>
    mapped === 0
      ? `Change ${cells(changed)}`
      : changed === 0
        ? "Remember in Mappings"
        : `Change ${cells(changed)} and remember the headers`,
  onlyTab: "Only this tab",
  sameEverywhere: "Show the same in all tabs",
  cells: (named, more) => (more > 0 ? `${named} and ${number.format(more)} more` : named),
  state: {
    ready: "",
    changed: "Left: it has changed since the check.",
    formula: "Left: the cell holds a formula.",
    protected: "Left: the tab is protected, and you may not edit it.",
    linked: "Left: the tab is filled from elsewhere. Send it back to the partner.",
    gone: "Left: the tab or the row is gone.",
    mapped: "Done: Mappings says so already.",
  },
  changes: "Changes",
  noChanges: "Nothing has been changed by fixes yet.",
  changesHint:
    "The Change log has every change with its old value. A cell that somebody has changed since is left.",
  checkAgain: "Check the data again",
  batch: (when, who) => (who === "" ? when : `${when}, ${who}`),
  batchCount: (count, undone) => `${cells(count)}${undone > 0 ? `, ${number.format(undone)} undone` : ""}`,
  undoAll: (count) => `Undo ${cells(count)}`,
  oneByOne: "One by one",
  undo: "Undo",
  undoOf: (tab, cell) => `Undo ${cell} in ${tab}`,
  isUndone: "Undone",
  notice: (notice) => {
    if (notice.kind === "fixed") {
      const done = [
        ...(notice.changed > 0 ? [`${cells(notice.changed)} changed.`] : []),
        ...(notice.mapped > 0 ? [`${lines(notice.mapped)} remembered in Mappings.`] : []),
        ...(notice.left.length > 0 ? [`${cells(notice.left.length)} left as they are.`] : []),
        ...ofProtected(notice.left),
        "Check the data again to refresh the list.",
      ];
      return done.join(" ");
    }
    const left = notice.left
      .filter(({ state }) => state !== "protected")
      .map(({ tab, cell }) => `${cell} in ${tab}`);
    const kept =
      left.length === 0
        ? ""
        : ` Left, as it has changed since: ${left.slice(0, 5).join(", ")}${left.length > 5 ? ", …" : ""}.`;
    return [`${cells(notice.undone)} undone.${kept}`, ...ofProtected(notice.left)].join(" ");
  },
};

/** Who can do something about tabs that this person may not edit. */
function ofProtected(left: Response<"applyFixes">["left"]): string[] {
  const tabs = [...new Set(left.filter(({ state }) => state === "protected").map(({ tab }) => tab))];
  if (tabs.length === 0) return [];
  return [
    `Protected, and you may not edit ${tabs.length === 1 ? "it" : "them"}: ${tabs.join(", ")}. Whoever protected ${tabs.length === 1 ? "it" : "them"} or owns the spreadsheet can make these changes, or let you edit under Data, Protect sheets and ranges.`,
  ];
}
