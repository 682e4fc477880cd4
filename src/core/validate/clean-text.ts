/** Text of cells without what nobody sees: control characters, zero-width signs, odd spaces. */

/**
 * True for text that `cleanText` would leave as it is. Looks at each character once and only so: it stands on the hot
 * path.
 */
export function isPlainText(text: string): boolean {
  const last = text.length - 1;
  if (last < 0 || text.charCodeAt(0) === 32 || text.charCodeAt(last) === 32) return false;
  for (let i = 0; i <= last; i++) {
    const code = text.charCodeAt(i);
    if (code < 32 || (code >= 0x7f && code <= 0xa0) || (code >= 0x1680 && ODD.test(text[i]!))) return false;
  }
  return true;
}

/** Spaces of every kind become plain ones, invisible signs go; line breaks and joiners inside a text stay. */
export function cleanText(text: string): string {
  return isPlainText(text) ? text : text.replace(INVISIBLE, "").replace(SPACES, " ").trim();
}

const SPACES = /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is to go
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
const ODD = /[\u1680\u2000-\u200b\u200e\u200f\u2028-\u202f\u205f-\u2069\u3000\ufeff]/;
