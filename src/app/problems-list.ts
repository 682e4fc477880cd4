/** Problems for the sidebar, read from the Issues tab as it stands: what people sorted or deleted there is respected. */
import type { ISSUE_COLUMNS } from "../core/plan/issues";
import type { Cell } from "../core/table/cell";
import type { Problem, ProblemGroup, Request, Response } from "../protocol/calls";
import type { Workbook } from "./ports";

const SEVERITIES = ["error", "warning", "info"] as const;
const COLUMNS = {
  severity: "Severity",
  check: "Check",
  partner: "Partner",
  tab: "Tab",
  cell: "Cell",
  problem: "Problem",
  whatToDo: "What to do",
  suggestedValue: "Suggested value",
} as const satisfies Record<keyof Problem, (typeof ISSUE_COLUMNS)[number]>;

/** Groups by partner and check: errors before warnings before notes, then the larger group first. */
export function listProblems(
  workbook: Workbook,
  { partner, examples }: Request<"listProblems">,
): Response<"listProblems"> {
  const problems = readProblems(workbook).filter(
    (problem) => partner === null || problem.partner === partner,
  );
  const groups = new Map<string, ProblemGroup>();
  for (const problem of problems) {
    const key = JSON.stringify([problem.partner, problem.check, problem.severity]);
    let group = groups.get(key);
    if (!group) {
      group = {
        partner: problem.partner,
        check: problem.check,
        severity: problem.severity,
        count: 0,
        examples: [],
      };
      groups.set(key, group);
    }
    group.count++;
    if (group.examples.length < examples) group.examples.push(problem);
  }
  return { groups: [...groups.values()].sort(worstFirst), total: problems.length };
}

function worstFirst(a: ProblemGroup, b: ProblemGroup): number {
  return SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || b.count - a.count;
}

function readProblems(workbook: Workbook): Problem[] {
  const tabId = workbook.outputs().get("issues");
  const info = workbook.tabs().find((tab) => tab.id === tabId);
  if (!info || info.rows < 2) return [];
  const [header = [], ...rows] = workbook.read(info.id);
  const at = (name: string) => header.indexOf(name);
  return rows.flatMap((row) => {
    const text = (key: keyof Problem) => cellText(row[at(COLUMNS[key])]);
    const severity = SEVERITIES.find((word) => word === text("severity"));
    if (!severity) return [];
    return {
      severity,
      check: text("check"),
      partner: text("partner"),
      tab: text("tab"),
      cell: text("cell"),
      problem: text("problem"),
      whatToDo: text("whatToDo"),
      suggestedValue: text("suggestedValue"),
    };
  });
}

function cellText(cell: Cell | undefined): string {
  return cell === undefined || typeof cell === "object" ? "" : String(cell);
}
