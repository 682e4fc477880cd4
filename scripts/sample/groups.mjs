// What the sample's partners agreed to break numbers down by, and how tabs are laid out.

export const RACES = ["Asian", "Black", "Hispanic or Latino", "Native American", "Two or more", "White"];
export const GENDERS = ["Female", "Male", "Nonbinary"];
export const NEIGHBORHOODS = ["Eastbank", "Foundry", "Harbor", "Mill Hill", "Old Town", "Westfield"];
export const QUARTERS = Array.from({ length: 12 }, (_, index) => {
  const quarter = index + 3;
  return `${2023 + Math.floor(quarter / 4)}-Q${(quarter % 4) + 1}`;
});

/** A date as the sample holds it; a real date in `.xlsx`, ISO text in CSV. */
export const day = (iso) => ({ date: iso });

/** Rows of cells under their headers, from rows by header. */
export const table = (columns, rows) => [
  columns,
  ...rows.map((row) => columns.map((column) => row[column] ?? "")),
];
