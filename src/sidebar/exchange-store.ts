/** Dictionaries from elsewhere and for others: what the screen shows, and what its buttons do. All of it is read and written here in the page. */
import { type ExportFormat, exportText } from "../exchange/export";
import { type Pasted, readPasted } from "../exchange/pasted";
import { readTabs } from "../exchange/read";
import type { Desk } from "./store";

export interface ExchangeScreen {
  readonly name: "exchange";
  /** What was made of the paste; null before there was one. */
  readonly pasted: Pasted | null;
  /** The dictionary as it goes out; null before somebody has asked for it. */
  readonly out: { readonly format: ExportFormat; readonly text: string } | null;
}

export type ExchangeNotice =
  | { readonly kind: "imported"; readonly tab: string }
  | { readonly kind: "exported"; readonly fields: number }
  | { readonly kind: "nothing-to-export" }
  /** False where the browser lets no page write to the clipboard. */
  | { readonly kind: "copied"; readonly done: boolean };

export interface ExchangeActions {
  showExchange(): void;
  /** Recognises what was pasted; nothing is written yet. */
  readPaste(text: string): void;
  /** Writes what was recognised to a tab of its own. */
  writePaste(): Promise<void>;
  exportAs(format: ExportFormat): Promise<void>;
  tellCopied(done: boolean): void;
}

export function exchangeActions({ state, set, ask, call }: Desk): ExchangeActions {
  const change = (part: Partial<ExchangeScreen>) => {
    const { screen } = state();
    if (screen.name === "exchange") set({ screen: { ...screen, ...part } });
  };
  return {
    showExchange: () => set({ screen: { name: "exchange", pasted: null, out: null }, notice: null }),
    readPaste: (text) => {
      set({ notice: null });
      change({ pasted: readPasted(text) });
    },
    writePaste: async () => {
      const { screen } = state();
      if (screen.name !== "exchange" || !screen.pasted?.ok) return;
      const lines = screen.pasted.dictionary.rows.map((row) => [...row]);
      const answer = await ask(() => call("writeDraft", { kind: "Dictionary", lines }));
      if (!answer) return;
      change({ pasted: null });
      set({ notice: { kind: "imported", tab: answer.tab } });
    },
    exportAs: async (format) => {
      const answer = await ask(() => call("dictionaryTabs", {}));
      if (!answer) return;
      const out = exportText(readTabs(answer.tabs), format, { dateOrder: null, decimalComma: false });
      change({ out: out && { format, text: out.text } });
      set({ notice: out ? { kind: "exported", fields: out.fields } : { kind: "nothing-to-export" } });
    },
    tellCopied: (done) => set({ notice: { kind: "copied", done } }),
  };
}
