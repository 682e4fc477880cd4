/** Prepared tabs, new partners, drafts and partners' pages in English. */
import type { Unprepared } from "../setup-store";
import type { SetupWords } from "./setup";

const tabs = (count: number) => (count === 1 ? "1 tab" : `${count} tabs`);
const LEFT: Readonly<Record<Unprepared, string>> = {
  linked: "filled from elsewhere",
  unread: "no header found",
  gone: "not there any more",
};

export const setupEn: SetupWords = {
  setup: "Prepare tabs",
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
        return notice.tab === null
          ? "No draft was made: the tab has no table with a header row."
          : `The draft is in tab ${notice.tab}. Correct it, then name the tab Dictionary.`;
      case "written":
        return `Written to tab ${notice.tab}.`;
      case "page":
        return `Opened the page for ${notice.partner}.`;
    }
  },
};
