/** Notes of ours are known by their first line, which also tells whether somebody has written into them since. */
import { hashText } from "../table/fingerprint";

/** What a note is for: problems are cleared by the next check, help is renewed when tabs are prepared. */
export type NoteKind = "problem" | "help";

/** Sheets keeps no longer notes. */
const LONGEST = 4000;

/** `Shared Metrics · problem 1x2y3z`, then the text. */
export function ourNote(kind: NoteKind, text: string): string {
  const body = text.replace(/\r\n?/g, "\n").trim().slice(0, LONGEST);
  return `Shared Metrics · ${kind} ${hashText(body)}\n${body}`;
}

/** True for a note of that kind that is just as it was written; one that a person has added to is theirs. */
export function isOurNote(kind: NoteKind, note: string): boolean {
  const end = note.indexOf("\n");
  return end > 0 && note.trim() === ourNote(kind, note.slice(end + 1));
}
