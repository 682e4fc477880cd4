/** Notes of ours are known by their first line, which also tells whether somebody has written into them since. */
import { hashText } from "../table/fingerprint";
import { inPieces } from "../table/pieces";

/** What a note is for: problems are cleared by the next check, help is renewed when tabs are prepared. */
export type NoteKind = "problem" | "help";

/** The first line that people see, the same in every language. */
const HEADS: Readonly<Record<NoteKind, string>> = { problem: "Shared Metrics ✕", help: "Shared Metrics" };
/** Sheets keeps no longer notes. */
const LONGEST = 4000;

/** `Shared Metrics ✕` and a seal that nobody sees, then the text. */
export function ourNote(kind: NoteKind, text: string): string {
  const body = inPieces(text.replace(/\r\n?/g, "\n").trim(), LONGEST)[0]!;
  return `${HEADS[kind]}${seal(body)}\n${body}`;
}

/** True for a note of that kind that is just as it was written; one that a person has added to is theirs. */
export function isOurNote(kind: NoteKind, note: string): boolean {
  const end = note.indexOf("\n");
  return end > 0 && note.trim() === ourNote(kind, note.slice(end + 1));
}

/** Signs without width, four of them: a fingerprint in them looks like nothing. */
const SIGNS = ["\u200b", "\u200c", "\u200d", "\u2060"];

function seal(body: string): string {
  return [...hashText(body)]
    .map((digit) => {
      const value = Number.parseInt(digit, 36);
      return `${SIGNS[value >> 4]}${SIGNS[(value >> 2) & 3]}${SIGNS[value & 3]}`;
    })
    .join("");
}
