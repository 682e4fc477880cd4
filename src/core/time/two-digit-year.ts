/** Years of two digits. */

/** The year of two digits as Sheets reads it: 00 to 29 is this century, 30 to 99 the last. */
export function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}
