/** What the screens for prepared tabs, new partners, drafts and a partner's page show, and what their buttons do. */
import { draftDictionary } from "../draft/draft";
import { readCells } from "../draft/read";
import type { Response } from "../protocol/calls";
import type { PartnerProblems } from "../report/partner-page";
import type { Desk } from "./store";

export type SetupScreen =
  | { readonly name: "setup"; readonly tabs: Response<"listTabs"> }
  | { readonly name: "partner-page"; readonly problems: PartnerProblems };

/** Why a tab was not prepared. */
export type Unprepared = Exclude<Response<"prepareTab">["state"], "ready">;

export type SetupNotice =
  | { readonly kind: "preparing"; readonly tab: string; readonly done: number; readonly total: number }
  | {
      readonly kind: "prepared";
      readonly count: number;
      readonly left: readonly { readonly tab: string; readonly state: Unprepared }[];
    }
  /** Null where nothing was made. */
  | { readonly kind: "added" | "drafted"; readonly tab: string | null }
  | { readonly kind: "written"; readonly tab: string }
  | { readonly kind: "page"; readonly partner: string };

export interface SetupActions {
  showSetup(): Promise<void>;
  prepareAll(): Promise<void>;
  addPartner(partner: string, table: string): Promise<void>;
  draft(tab: string): Promise<void>;
  /** Opens the window with a partner's page. */
  openPartnerPage(partner: string): Promise<void>;
  writePartnerTab(partner: string): Promise<void>;
  /** Shows a partner's page here: in the window that was opened for it. */
  loadPartnerPage(partner: string): Promise<void>;
}

export function setupActions({ state, set, ask, call }: Desk): SetupActions {
  const showSetup = async () => {
    const tabs = await ask(() => call("listTabs", {}));
    if (tabs) set({ screen: { name: "setup", tabs } });
    return tabs !== null;
  };
  return {
    showSetup: async () => {
      await showSetup();
    },
    /** Tab by tab, so that each call is short. */
    prepareAll: async () => {
      const { screen } = state();
      if (screen.name !== "setup") return;
      const tabs = [...new Set(screen.tabs.partners.map(({ tab }) => tab))];
      const left: { tab: string; state: Unprepared }[] = [];
      for (const [done, tab] of tabs.entries()) {
        const answer = await ask(() => {
          set({ notice: { kind: "preparing", tab, done, total: tabs.length } });
          return call("prepareTab", { tab });
        });
        if (!answer) return;
        if (answer.state !== "ready") left.push({ tab, state: answer.state });
      }
      set({ notice: { kind: "prepared", count: tabs.length - left.length, left } });
    },
    addPartner: async (partner, table) => {
      const answer = await ask(() => call("addPartner", { partner, table }));
      if (!answer) return;
      if (answer.tab === null || (await showSetup())) set({ notice: { kind: "added", tab: answer.tab } });
    },
    draft: async (tab) => {
      const sample = await ask(() => call("sampleTab", { tab }));
      if (!sample) return;
      const lines = draftDictionary(readCells(sample.cells));
      const answer = lines && (await ask(() => call("writeDraft", { lines, asDictionary: false })));
      if (lines === null) set({ notice: { kind: "drafted", tab: null } });
      else if (answer) set({ notice: { kind: "drafted", tab: answer.tab } });
    },
    openPartnerPage: async (partner) => {
      const answer = await ask(() => call("openPartnerPage", { partner }));
      if (answer) set({ notice: { kind: "page", partner } });
    },
    writePartnerTab: async (partner) => {
      const answer = await ask(() => call("writePartnerTab", { partner }));
      if (answer) set({ notice: { kind: "written", tab: answer.tab } });
    },
    loadPartnerPage: async (partner) => {
      const found = await ask(() => call("partnerProblems", { partner }));
      if (!found) return;
      const { language, groups } = found;
      const checkedOn =
        found.checkedOn === null ? "" : new Date(found.checkedOn).toLocaleDateString(language);
      set({ language, screen: { name: "partner-page", problems: { partner, language, checkedOn, groups } } });
    },
  };
}
