/** The report of a run as the contract describes it. */

export interface ReportIssue {
  severity: "error" | "warning" | "info";
  check: string;
  partner: string | null;
  tab: string | null;
  cell: string | null;
  row: number | null;
  field: string | null;
  value: string | null;
  problem: string | null;
  whatToDo: string | null;
  suggestedValue: string | null;
  issueId: string | null;
}

export interface ReportSummaryRow {
  metric: string;
  period: string;
  partner: string;
  dimension: string | null;
  group: string;
  n: number | null;
  numerator: number | null;
  denominator: number | null;
  value: number | null;
  low: number | null;
  high: number | null;
  reference: number | null;
  gap: number | null;
  target: number | null;
  status: string | null;
}

export interface ReportFlag {
  flagId: string;
  severity: string;
  kind: string;
  metric: string | null;
  period: string | null;
  partner: string | null;
  dimension: string | null;
  group: string | null;
  value: number | null;
  comparedWith: string | null;
  gap: number | null;
  low: number | null;
  high: number | null;
  n: number | null;
}

export interface Report {
  run: {
    id: string;
    startedAt: string;
    dictionary: string;
    complete: boolean;
    partners: {
      partner: string;
      tab: string;
      rowsRead: number;
      rowsHeld: number;
      cellsBlanked: number;
      errors: number;
      warnings: number;
      infos: number;
    }[];
  };
  issues: ReportIssue[];
  master: { columns: string[]; rows: (string | number | boolean | null)[][] };
  summary: ReportSummaryRow[];
  gaps: ReportFlag[];
  coverage: { partner: string; period: string; metric: string; status: string }[];
  usage: { calls: Record<string, number>; cellsRead: number; cellsWritten: number };
}
