/** Texts that may name a date, a time or a period, without what people do not mean. */
import { plainLetters } from "../table/plain-letters";

/** None of them is longer; without a limit a cell of 50,000 characters would cost as much as a column. */
const LONGEST = 60;

/** In lower-case letters, without accents, other forms of digits and dashes, and space around; "" for a text that is too long to mean a time. */
export function plainText(text: string): string {
  if (text.length > LONGEST) return "";
  return plainLetters(latinDigits(text)).toLowerCase().trim();
}

/** Arabic, Persian and wide digits and the Arabic percent, decimal and thousands signs as those of English. */
export function latinDigits(text: string): string {
  return text.replace(/[\u0660-\u066c\u06f0-\u06f9\uff10-\uff19]/g, (sign) => {
    const code = sign.charCodeAt(0);
    return code > 0x669 && code < 0x6f0 ? "%.,"[code - 0x66a]! : String(code & 15);
  });
}
