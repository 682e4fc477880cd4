/** The gravest problems of a job, for whoever reads the terminal. */
import type { Answer, Problem } from "../../../protocol/calls";
import type { Runtime } from "../runtime/index";
import { count } from "./words";

/** More would push the result off the screen. */
const MOST = 10;
const RANK: Readonly<Record<Problem["severity"], number>> = { error: 0, warning: 1, info: 2 };

/** Errors before warnings, each with its place; a last line says how many there are besides. Notes are not for here. */
export function gravestProblems(runtime: Pick<Runtime, "call">): string[] {
  const answer = runtime.call("listProblems", [{ partner: null, examples: MOST }]) as Answer<"listProblems">;
  if (!answer.ok) return [];
  const grave = answer.value.groups.filter(({ severity }) => severity !== "info");
  const all = grave.reduce((sum, group) => sum + group.count, 0);
  const listed = grave
    .flatMap(({ examples }) => examples)
    .sort((a, b) => RANK[a.severity] - RANK[b.severity])
    .slice(0, MOST);
  const lines = listed.map(({ tab, cell, problem }) => {
    // `Lincoln has no data for 2025-Q3` says where by itself.
    if (cell === "" && problem.startsWith(tab)) return `  ${problem}`;
    return `  ${tab}${cell === "" ? "" : `!${cell}`}: ${problem}`;
  });
  if (all > listed.length)
    lines.push(`  and ${count(all - listed.length, "more problem")}: Issues lists them all.`);
  return lines;
}
