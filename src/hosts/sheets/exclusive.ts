/** One at a time for all users of a document. */

/** How long one call waits for another, in milliseconds: people are watching. */
const PATIENCE = 5_000;

/** Somebody else holds the document's lock. */
export class Busy extends Error {
  constructor() {
    super("Another run holds the lock of this document");
    this.name = "Busy";
  }
}

/**
 * Runs `body` under the document's lock.
 * @throws Busy where it cannot be had within five seconds
 */
export function exclusively<T>(body: () => T): T {
  const lock = LockService.getDocumentLock();
  if (!lock?.tryLock(PATIENCE)) throw new Busy();
  try {
    return body();
  } finally {
    // Sheets keeps writes back for a while; the next holder of the lock must see them.
    SpreadsheetApp.flush();
    lock.releaseLock();
  }
}
