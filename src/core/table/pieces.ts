/** Long texts in pieces that one cell, property or cache value can hold. */

/**
 * The text in pieces of at most `longest` code units; one empty piece for an empty text. Cut between characters: half of
 * a surrogate pair does not survive the way to a service.
 */
export function inPieces(text: string, longest: number): string[] {
  const pieces: string[] = [];
  let start = 0;
  do {
    let end = Math.min(text.length, start + longest);
    const last = text.charCodeAt(end - 1);
    if (end < text.length && last >= 0xd800 && last <= 0xdbff) end--;
    pieces.push(text.slice(start, end));
    start = end;
  } while (start < text.length);
  return pieces;
}
