/** Texts that may name a date, a time or a period, without what people do not mean. */

/** None of them is longer; without a limit a cell of 50,000 characters would cost as much as a column. */
const LONGEST = 60;

/** In lower-case letters without accents, other forms of digits, and space around; "" for a text that is too long to mean a time. */
export function plainText(text: string): string {
  if (text.length > LONGEST) return "";
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .trim();
}
