/** What people paste, recognised: a dictionary, or why it is none. */
import { readDelimited } from "./csv";
import { type DictionaryImport, importJson, importTable } from "./import";
import { jsonFault } from "./json-fault";

export type PasteFault =
  | { readonly kind: "empty" }
  /** In millions of characters. */
  | { readonly kind: "too-large"; readonly millions: number }
  | { readonly kind: "broken-json"; readonly line: number; readonly column: number }
  | { readonly kind: "unknown-json" }
  | { readonly kind: "unknown-table" };

export type Pasted =
  | { readonly ok: true; readonly dictionary: DictionaryImport }
  | { readonly ok: false; readonly fault: PasteFault };

/** Dictionaries of ten thousand fields are shorter; what is longer is most often data. */
export const LONGEST_PASTE = 3_000_000;

/** JSON begins with a bracket; everything else is taken for a table with a header row. */
export function readPasted(text: string): Pasted {
  const whole = text.replace(/^\uFEFF/, "");
  const plain = whole.trim();
  if (plain === "") return fault({ kind: "empty" });
  if (plain.length > LONGEST_PASTE) {
    return fault({ kind: "too-large", millions: Math.round(plain.length / 100_000) / 10 });
  }
  if (!/^[{[]/.test(plain)) return known(importTable(readDelimited(plain)), "unknown-table");
  try {
    return known(importJson(JSON.parse(plain)), "unknown-json");
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return fault({ kind: "broken-json", ...jsonFault(whole) });
  }
}

function known(dictionary: DictionaryImport | null, otherwise: "unknown-json" | "unknown-table"): Pasted {
  return dictionary ? { ok: true, dictionary } : fault({ kind: otherwise });
}

function fault(fault: PasteFault): Pasted {
  return { ok: false, fault };
}
