/** Prints how the cases of other tools come out: a table of passes by group, then each difference. */
import { resolve } from "node:path";
import type { Outcome } from "./outcome";
import { runConformance } from "./run";

const CASES = resolve(process.argv[2] ?? "../shared/cases");
const RESULTS = ["same", "explained", "outside", "failed"] as const;

function table(outcomes: readonly Outcome[]): string[] {
  const groups = [...new Set(outcomes.map(({ group }) => group))];
  const lines = groups.map((group) => {
    const own = outcomes.filter((outcome) => outcome.group === group);
    const counts = RESULTS.map((result) => own.filter((outcome) => outcome.result === result).length);
    return [group, own.length, ...counts];
  });
  const totals = [
    "all",
    ...[1, 2, 3, 4, 5].map((k) => lines.reduce((sum, line) => sum + Number(line[k]), 0)),
  ];
  return [["group", "cases", ...RESULTS], ...lines, totals].map(([first, ...rest]) =>
    [String(first).padEnd(14), ...rest.map((cell) => String(cell).padStart(10))].join(""),
  );
}

const outcomes = await runConformance(CASES);
if (outcomes === null) {
  console.log(`There are no cases in ${CASES}: nothing was run.`);
} else {
  console.log(table(outcomes).join("\n"));
  for (const result of RESULTS.slice(1)) {
    const own = outcomes.filter((outcome) => outcome.result === result);
    if (own.length > 0) console.log(`\n${result}`);
    for (const { group, name, notes } of own) console.log(`  ${group} ${name}: ${notes.join("; ")}`);
  }
  if (outcomes.some(({ result }) => result === "failed")) process.exitCode = 1;
}
