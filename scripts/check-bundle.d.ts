/** Mistakes in a server bundle, one line each; none for a good one. `calls` are the functions that others call. */
export function checkBundle(source: string, calls: readonly string[]): string[];
