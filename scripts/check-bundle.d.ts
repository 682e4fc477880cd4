/** Mistakes in a server bundle, one line each; none for a good one. `calls` are the functions that others call. */
export function checkBundle(source: string, calls: readonly string[]): string[];

/** Mistakes in a page for HtmlService with one script, one line each; none for a good one. */
export function checkPage(page: string): string[];
