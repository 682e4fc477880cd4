/** What the screens for fixes and changes show, and what their buttons do. */
import type { ChangeBatch, Fix, Request, Response } from "../protocol/calls";
import type { Desk } from "./store";

export type FixScope = Request<"listFixes">;

export type RepairScreen =
  | {
      readonly name: "fixes";
      readonly scope: FixScope;
      readonly fixes: readonly Fix[];
      readonly total: number;
      readonly who: string;
      /** True to remember partners' words in Mappings, false to change the cells. */
      readonly remember: boolean;
      /** Whose problems were listed, null for all: there people go on. */
      readonly fixing: string | null;
    }
  | {
      readonly name: "changes";
      readonly batches: readonly ChangeBatch[];
      /** As in the fixes that were just made; undefined where none were. */
      readonly fixing?: string | null | undefined;
    };

export type RepairNotice =
  | {
      readonly kind: "fixed";
      readonly changed: number;
      readonly mapped: number;
      readonly left: Response<"applyFixes">["left"];
    }
  | { readonly kind: "undone"; readonly undone: number; readonly left: Response<"undoChanges">["left"] };

export interface RepairActions {
  showFixes(scope: Partial<FixScope>): Promise<void>;
  chooseRemember(remember: boolean): void;
  setWho(who: string): void;
  /** Applies what the screen of fixes shows. */
  applyFixes(): Promise<void>;
  showChanges(): Promise<void>;
  undo(batch: string, cell: { readonly tab: string; readonly cell: string } | null): Promise<void>;
}

export function repairActions({ state, set, ask, call }: Desk): RepairActions {
  const listChanges = async (fixing?: string | null) => {
    const found = await ask(() => call("listChanges", {}));
    if (found) set({ screen: { name: "changes", batches: found.batches, fixing } });
    return found !== null;
  };
  const change = (part: { remember: boolean } | { who: string }) => {
    const { screen } = state();
    if (screen.name === "fixes") set({ screen: { ...screen, ...part } });
  };
  return {
    showFixes: async (scope) => {
      const whole = { partner: null, check: null, tab: null, issueId: null, ...scope };
      const { screen } = state();
      const found = await ask(() => call("listFixes", whole));
      const fixing =
        screen.name === "problems" ? screen.partner : screen.name === "fixes" ? screen.fixing : null;
      if (found) set({ screen: { name: "fixes", scope: whole, remember: false, fixing, ...found } });
    },
    chooseRemember: (remember) => change({ remember }),
    setWho: (who) => change({ who }),
    applyFixes: async () => {
      const { screen } = state();
      if (screen.name !== "fixes") return;
      const { fixes, remember, who, fixing } = screen;
      const issueIds = fixes.map(({ issueId }) => issueId);
      const done = await ask(() => call("applyFixes", { issueIds, remember, who: who.trim() }));
      if (!done || !(await listChanges(fixing))) return;
      set({
        notice: { kind: "fixed", changed: done.changed, mapped: done.mapped, left: done.left },
      });
    },
    showChanges: async () => {
      await listChanges();
    },
    undo: async (batch, cell) => {
      const { screen } = state();
      const done = await ask(() => call("undoChanges", { batch, cell }));
      const fixing = screen.name === "changes" ? screen.fixing : undefined;
      if (done && (await listChanges(fixing))) set({ notice: { kind: "undone", ...done } });
    },
  };
}
