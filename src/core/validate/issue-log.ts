/** The issues of one partner tab, as they are found. */
import { type Finding, withoutValues } from "../checks/finding";
import { type CheckName, DEFAULT_SEVERITY, type Issue } from "../checks/issue";
import { severityOf } from "../checks/severity";
import type { Field, Severity } from "../dictionary/model";
import type { Cell } from "../table/cell";
import { cellText } from "../table/cell-text";

/** Where an issue stands; row and column as people count, null for the whole tab, row or column. */
export interface Spot {
  readonly row: number | null;
  readonly column: number | null;
}

export class IssueLog {
  readonly issues: Issue[] = [];
  /** Mistakes in the line of Partners that the tab is read by: they stand there. */
  readonly stated: Issue[] = [];
  /** The row of each issue, 0 for none. */
  private readonly rows: number[] = [];
  private hasRemarks = false;

  constructor(
    private readonly place: { readonly partner: string; readonly tab: string; readonly tabId: number },
    /** Whether what concerns the tab itself is said elsewhere. */
    private readonly quietOfTab = false,
  ) {}

  /** About a cell of a field, or about its column. Nothing of a cell that identifies a person is kept. */
  addCell(
    field: Field,
    found: Finding,
    spot: Spot,
    cell: Cell,
    severity = severityOf(found.check, field),
  ): void {
    const person = field.roles.has("person");
    const words = DEFAULT_SEVERITY[found.check] === "info" ? "" : field.message;
    this.push(
      person ? withoutValues(found) : found,
      spot,
      field.name,
      person ? "" : cellText(cell),
      severity,
      words,
    );
  }

  /** About the tab itself: a header, a row set aside. */
  addTab(found: Finding, spot: Spot, value = "", severity: Severity = DEFAULT_SEVERITY[found.check]): void {
    if (!this.quietOfTab) this.push(found, spot, "", value, severity, "");
  }

  push(found: Finding, spot: Spot, field: string, value: string, severity: Severity, message: string): void {
    const { partner, tab, tabId } = this.place;
    this.rows.push(spot.row ?? 0);
    if (REMARKS.has(found.check)) this.hasRemarks = true;
    this.issues.push({
      check: found.check,
      severity,
      partner,
      tab,
      tabId,
      row: spot.row,
      column: spot.column,
      field,
      value,
      params: found.params,
      suggested: found.suggested,
      message,
    } as Issue);
  }

  /** Issues in the order of the tab: those of the whole tab or a column first, then row by row, as found. */
  sorted(rows: number): Issue[] {
    const places = firstPlaces(this.rows, rows);
    const sorted = new Array<Issue>(this.issues.length);
    for (let i = 0; i < sorted.length; i++)
      sorted[places[Math.min(this.rows[i]!, rows)]!++] = this.issues[i]!;
    const told = this.hasRemarks ? sorted.filter(isWorthSaying) : sorted;
    return this.stated.concat(told);
  }
}

/** By row, and for the last one and all beyond it, the place of the first issue among those in the order of rows. */
function firstPlaces(issueRows: readonly number[], rows: number): Uint32Array {
  const places = new Uint32Array(rows + 2);
  for (const row of issueRows) places[Math.min(row, rows) + 1]!++;
  for (let i = 1; i < places.length; i++) places[i]! += places[i - 1]!;
  return places;
}

/** How a cell was read is not worth a word beside what is wrong with it. */
const REMARKS: ReadonlySet<CheckName> = new Set(["enum-variant", "whitespace", "number-as-text"] as const);

function isWorthSaying({ check }: Issue, i: number, sorted: readonly Issue[]): boolean {
  return !(REMARKS.has(check) && hasWorse(sorted, i));
}

/** Whether a later issue of the same row is about the same cell: checks across cells come last. */
function hasWorse(sorted: readonly Issue[], i: number): boolean {
  const { row, column } = sorted[i]!;
  for (let k = i + 1; k < sorted.length && sorted[k]!.row === row; k++) {
    if (sorted[k]!.column === column && sorted[k]!.severity === "error") return true;
  }
  return false;
}
