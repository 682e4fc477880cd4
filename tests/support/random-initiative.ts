/** A made-up initiative of a few thousand rows with defects strewn in, as a folder of CSV. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

export const PARTNERS = ["Ash", "Birch", "Cedar", "Dogwood"];
const QUARTERS = ["2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4"];
const HEADER = ["Person", "Quarter", "Gender", "Race", "Hours offered", "Hours attended", "Passed"];

const DICTIONARY = `Field,Label,Role,Type,Required,Minimum,Maximum,Allowed values
pid,Person,key,string,yes,,,
quarter,Quarter,period,quarter,yes,,,
gender,Gender,disaggregation,string,,,,Female; Male; Nonbinary
race,Race,disaggregation,string,,,,Asian; Black; Latino; White
offered,Hours offered,measure,integer,,0,40,
attended,Hours attended,measure,integer,,0,40,
passed,Passed,measure,boolean,,,,
`;
const METRICS = `Metric,Calculation,Numerator,Denominator,Counts,Disaggregate by
people,distinct,[Person],,people,gender; race; gender x race
attendance,rate,[Hours attended],[Hours offered],things,gender; race; gender x race
passing,rate,[Passed]=TRUE,[Hours offered]>0,people,gender; race; gender x race
usual_hours,mean,[Hours attended],,things,gender
middle_hours,median,[Hours attended],,things,gender
`;
const RULES = `Rule,Formula,If broken
Within offered,[Hours attended] <= [Hours offered],blank
`;
const SETTINGS = `Setting,Value
Report by,quarter
Smallest publishable count,0
`;

/** A linear congruential generator: the same folder every time. */
function seeded(seed: number) {
  let state = seed;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
  return {
    chance: (probability: number) => next() < probability,
    below: (limit: number) => Math.floor(next() * limit),
  };
}
type Random = ReturnType<typeof seeded>;

function cleanRow(random: Random, pid: string, quarter: string): string[] {
  const pick = (list: readonly string[]) => list[random.below(list.length)]!;
  const offered = random.below(41);
  return [
    pid,
    quarter,
    random.chance(0.04) ? "" : pick(["Female", "Female", "Male", "Male", "Nonbinary"]),
    random.chance(0.04) ? "" : pick(["Asian", "Black", "Latino", "White", "White"]),
    random.chance(0.03) ? "" : String(offered),
    random.chance(0.03) ? "" : String(random.below(offered + 1)),
    random.chance(0.05) ? "" : pick(["yes", "no", "Yes", "No"]),
  ];
}

/** One defect a row at most, in about one row of twelve. */
function spoil(random: Random, row: string[]): void {
  if (!random.chance(0.08)) return;
  const defects: (() => void)[] = [
    () => (row[0] = ""),
    () => (row[1] = "2025-Q7"),
    () => (row[2] = "Robot"),
    () => (row[4] = "lots"),
    () => (row[5] = "77"),
    () => (row[5] = "-4"),
    () => (row[6] = "perhaps"),
    () => ([row[4], row[5]] = ["9", "31"]),
  ];
  defects[random.below(defects.length)]!();
}

function partnerRows(random: Random): string[][] {
  const rows: string[][] = [];
  for (let person = 1; person <= 250; person++) {
    for (const quarter of QUARTERS) {
      if (!random.chance(0.75)) continue;
      const row = cleanRow(random, `P${person}`, quarter);
      rows.push(row);
      // A clean row now and then stands twice, the same throughout or with another number of hours.
      const fate = random.below(100);
      if (fate === 0) rows.push([...row]);
      else if (fate === 1) rows.push([...row.slice(0, 4), "40", "13", row[6]!]);
      else spoil(random, row);
    }
  }
  return rows;
}

const csv = (rows: readonly (readonly string[])[]) => `${rows.map((row) => row.join(",")).join("\n")}\n`;

/** Writes the folder: about 3,000 rows of people over four partners and four quarters. */
export async function writeRandomInitiative(folder: string, seed = 7): Promise<void> {
  await mkdir(folder, { recursive: true });
  const partners = PARTNERS.map((name) => [name, name, "quarter", "2025-01-01", "2025-12-31"]);
  const files: Record<string, string> = {
    Dictionary: DICTIONARY,
    Metrics: METRICS,
    Rules: RULES,
    Settings: SETTINGS,
    Partners: csv([["Partner", "Tab", "Frequency", "From", "Until"], ...partners]),
  };
  const random = seeded(seed);
  for (const name of PARTNERS) files[name] = csv([HEADER, ...partnerRows(random)]);
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, `${name}.csv`), text);
}
