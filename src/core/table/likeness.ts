/** How alike two names are, for suggestions and guesses. */

/** The candidate that a word was probably meant to be; "" where none is near. */
export function closest(word: string, candidates: Iterable<string>): string {
  throw new Error(`not written: ${word} ${candidates}`);
}
