/** Texts of a run kept close: the document's cache spares a read of the staging tab, and may forget at any time. */
import { hashText } from "../../core/table/fingerprint";
import { inPieces } from "../../core/table/pieces";

/** A value holds 100 KB, and a character can take three bytes. */
const PIECE = 30_000;
/** Longer texts are read from their cells. */
const MOST_PIECES = 10;
/** An execution that was killed is gone on with for a while. */
const SECONDS = 3_600;

/** What it is to be asked for by: an id of the text itself, so that nothing older is ever found; "" for too long a text. */
export function cacheText(text: string): string {
  if (text.length > PIECE * MOST_PIECES) return "";
  const pieces = inPieces(text, PIECE);
  const id = `sm.${hashText(text)}.${text.length}`;
  const values: Record<string, string> = { [id]: String(pieces.length) };
  for (const [index, piece] of pieces.entries()) values[`${id}.${index}`] = piece;
  CacheService.getDocumentCache()?.putAll(values, SECONDS);
  return id;
}

/** Null where the cache has not got all of it. */
export function cachedText(id: string): string | null {
  if (id === "") return null;
  const cache = CacheService.getDocumentCache();
  const pieces = cache?.get(id);
  if (!cache || pieces === null || pieces === undefined) return null;
  const keys = Array.from({ length: Number(pieces) }, (_, index) => `${id}.${index}`);
  const found = cache.getAll(keys);
  const values = keys.map((key) => found[key]);
  return values.every((value) => value !== undefined) ? values.join("") : null;
}
