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
    }
  | { readonly name: "changes"; readonly batches: readonly ChangeBatch[] };

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
  const listChanges = async () => {
    const found = await ask(() => call("listChanges", {}));
    if (found) set({ screen: { name: "changes", batches: found.batches } });
    return found !== null;
  };
  const change = (part: { remember: boolean } | { who: string }) => {
    const { screen } = state();
    if (screen.name === "fixes") set({ screen: { ...screen, ...part } });
  };
  return {
    showFixes: async (scope) => {
      const whole = { partner: null, check: null, tab: null, issueId: null, ...scope };
      const found = await ask(() => call("listFixes", whole));
      if (found) set({ screen: { name: "fixes", scope: whole, remember: false, ...found } });
    },
    chooseRemember: (remember) => change({ remember }),
    setWho: (who) => change({ who }),
    applyFixes: async () => {
      const { screen } = state();
      if (screen.name !== "fixes") return;
      const { fixes, remember, who } = screen;
      const issueIds = fixes.map(({ issueId }) => issueId);
      const done = await ask(() => call("applyFixes", { issueIds, remember, who: who.trim() }));
      if (!done || !(await listChanges())) return;
      set({
        notice: { kind: "fixed", changed: done.changed, mapped: done.mapped, left: done.left },
      });
    },
    showChanges: async () => {
      await listChanges();
    },
    undo: async (batch, cell) => {
      const done = await ask(() => call("undoChanges", { batch, cell }));
      if (done && (await listChanges())) set({ notice: { kind: "undone", ...done } });
    },
  };
}
