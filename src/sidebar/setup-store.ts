/** What the screens for prepared tabs, new partners, drafts and a partner's page show, and what their buttons do. */
import { draftDictionary } from "../draft/draft";
import { draftMetrics, type MetricTitles } from "../draft/metrics";
import { isBegun, readCells, readTabs } from "../draft/read";
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
  | { readonly kind: "added"; readonly tab: string | null }
  | {
      readonly kind: "drafted";
      readonly what: "Dictionary" | "Metrics";
      readonly tab: string | null;
      /** True where Settings now say that years begin in July. */
      readonly fromJuly: boolean;
    }
  | { readonly kind: "written"; readonly tab: string }
  | { readonly kind: "page"; readonly partner: string };

export interface SetupActions {
  showSetup(): Promise<void>;
  prepareAll(): Promise<void>;
  addPartner(partner: string, table: string): Promise<void>;
  draft(tab: string): Promise<void>;
  /** Metrics for the Dictionary as it stands. */
  draftMetrics(titles: MetricTitles): Promise<void>;
  /** Opens the window with a partner's page. */
  openPartnerPage(partner: string): Promise<void>;
  writePartnerTab(partner: string): Promise<void>;
  /** Shows a partner's page here: in the window that was opened for it. */
  loadPartnerPage(partner: string): Promise<void>;
}

/** Where school years begin, most often. */
const FROM_JULY = [
  ["Setting", "Value"],
  ["Fiscal year starts", "July"],
];

export function setupActions({ state, set, ask, call }: Desk): SetupActions {
  const showSetup = async () => {
    const tabs = await ask(() => call("listTabs", {}));
    if (tabs) set({ screen: { name: "setup", tabs } });
    return tabs !== null;
  };
  const inputTabs = async () => {
    const answer = await ask(() => call("dictionaryTabs", {}));
    return answer && readTabs(answer.tabs);
  };
  const write = async (kind: "Dictionary" | "Metrics" | "Settings", lines: string[][]) => {
    const answer = await ask(() => call("writeDraft", { kind, lines }));
    return answer?.tab ?? null;
  };
  /** Settings that people have begun are theirs: a check says there what is missing. */
  const beginYearsInJuly = async () => {
    const tabs = await inputTabs();
    return tabs !== null && !isBegun(tabs, "Settings") && (await write("Settings", FROM_JULY)) !== null;
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
      const drafted = draftDictionary(readCells(sample.cells));
      const what = "Dictionary";
      if (drafted === null) return set({ notice: { kind: "drafted", what, tab: null, fromJuly: false } });
      const fromJuly = drafted.schoolYears && (await beginYearsInJuly());
      const written = await write(what, drafted.lines);
      if (written !== null && (await showSetup()))
        set({ notice: { kind: "drafted", what, tab: written, fromJuly } });
    },
    draftMetrics: async (titles) => {
      const tabs = await inputTabs();
      const lines = tabs && draftMetrics(tabs, titles);
      const tab = lines && (await write("Metrics", lines));
      if (tab && (await showSetup()))
        set({ notice: { kind: "drafted", what: "Metrics", tab, fromJuly: false } });
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
