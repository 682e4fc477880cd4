/** Prepared tabs, new partners, drafts and partners' pages in English. */
import type { SetupNotice, Unprepared } from "../setup-store";
import type { SetupWords } from "./setup";

const tabs = (count: number) => (count === 1 ? "1 tab" : `${count} tabs`);
const LEFT: Readonly<Record<Unprepared, string>> = {
  linked: "filled from elsewhere",
  unread: "no header found",
  gone: "not there any more",
};

const NEXT = {
  Dictionary:
    "Look through it: correct types and roles, and add a Definition in plain words. Roles and types are explained in the README.",
  Metrics:
    "Look through it: delete what nobody needs, and write up or down as the Direction of those where gaps are to be flagged. Then go back and build the summaries.",
};

function drafted({ what, tab, fromJuly }: Extract<SetupNotice, { kind: "drafted" }>): string {
  if (tab === null) return "No draft was made: the tab has no table with a header row.";
  const years = fromJuly
    ? " Years are written like 2024-25, so Settings now say that they begin in July: change the month there if it is another."
    : "";
  return tab === what
    ? `${what} is drafted. ${NEXT[what]}${years}`
    : `The draft is in tab ${tab}, and ${what} stays as it is. Take over from the draft what you want.${years}`;
}

export const setupEn: SetupWords = {
  setup: "Set up",
  first: {
    Dictionary: {
      title: "First: a Dictionary",
      text: "The tab Dictionary says which fields partners report. Draft it from a partner's tab that is in use, or take over one that you have.",
    },
    Metrics: {
      title: "Next: Metrics",
      text: "The tab Metrics says what is counted. Without it there is nothing to sum up or to flag; the data can be checked.",
    },
  },
  prepareTabs: "Prepare tabs",
  prepareHint:
    "Gives partners' tabs dropdowns, date and number rules, and notes at the headers from your Dictionary. Values, and rules and notes of your own, stay as they are.",
  prepare: (count) => `Prepare ${tabs(count)}`,
  newPartner: "New partner",
  partnerName: "Name of the partner",
  table: "What they report",
  addTab: "Add a tab",
  draft: "Draft a Dictionary",
  draftHint: "Reads a tab that is in use and proposes its fields, for you to correct.",
  fromTab: "Tab",
  makeDraft: "Draft from this tab",
  draftMetrics: "Draft Metrics",
  draftMetricsHint:
    "Proposes what can be counted from your Dictionary: people, shares and averages, by your groups. You correct it.",
  makeMetrics: "Draft Metrics",
  metricTitles: { people: "People", mean: (label) => `Average: ${label}` },
  page: "Page to print or send…",
  pageOf: (partner) => `Page to print or send… ${partner}`,
  asTab: "Write to a tab",
  notice: (notice) => {
    switch (notice.kind) {
      case "preparing":
        return `Preparing ${notice.tab} (${notice.done + 1} of ${notice.total})…`;
      case "prepared": {
        const left = notice.left.map(({ tab, state }) => `${tab} (${LEFT[state]})`);
        return `${tabs(notice.count)} prepared.${left.length > 0 ? ` Left as they are: ${left.join(", ")}.` : ""}`;
      }
      case "added":
        return notice.tab === null
          ? "No tab was added: the name is in use or cannot be a partner's. Choose another."
          : `Added tab ${notice.tab}.`;
      case "drafted":
        return drafted(notice);
      case "written":
        return `Written to tab ${notice.tab}.`;
      case "page":
        return `Opened the page for ${notice.partner}.`;
    }
  },
};
