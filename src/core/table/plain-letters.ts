/** Letters as they are compared, however they were typed. */

/** A text with plain letters and dashes: no accents, no ligatures, no wide or raised forms. */
export function plainLetters(text: string): string {
  if (ASCII.test(text)) return text;
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replace(/[\u2010-\u2015\u2212]/g, "-");
}

const ASCII = /^[ -~]*$/;
