/** Months by name, in the languages that partners write. */

const NAMES = [
  "jan january ene enero",
  "feb february febrero",
  "mar march marzo",
  "apr april abr abril",
  "may mayo",
  "jun june junio",
  "jul july julio",
  "aug august ago agosto",
  "sep sept september set septiembre setiembre",
  "oct october octubre",
  "nov november noviembre",
  "dec december dic diciembre",
];

const MONTHS = new Map(NAMES.flatMap((names, index) => names.split(" ").map((name) => [name, index + 1])));

/** Month 1 to 12 of a name in plain lower-case letters, or null. */
export function monthNamed(word: string): number | null {
  return MONTHS.get(word) ?? null;
}
