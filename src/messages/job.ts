/** What the job itself says: where a run stands, why it cannot go on, and the fixed texts of the output tabs. */
import type { ByWording } from "../core/plan/by-metric";
import type { AgendaWording } from "../core/plan/learning-agenda";
import { en } from "./en/job";
import { es } from "./es/job";
import type { Language } from "./sentences";

export interface JobWords {
  readonly steps: {
    checkTab(partner: string, tab: string): string;
    readonly consolidate: string;
    readonly protect: string;
    readonly summarize: string;
    readonly flag: string;
    readonly finish: string;
  };
  readonly problems: Readonly<
    Record<JobProblemKind, { readonly message: string; readonly whatToDo: string }>
  >;
  readonly byTabs: ByWording;
  readonly agenda: AgendaWording;
  readonly runLog: {
    changed(tabs: readonly string[]): string;
    /** Periods that this run has closed, and those that it has opened again. */
    closed(closed: readonly string[], reopened: readonly string[]): string;
    /** What the audit of suppression found; `narrowest` in possible values, null where nothing is hidden. */
    hidden(audit: SuppressionAudit): string;
  };
}

export interface SuppressionAudit {
  readonly primary: number;
  readonly secondary: number;
  readonly narrowest: number | null;
  readonly unsafe: readonly unknown[];
}

export type JobProblemKind =
  | "busy"
  | "no-dictionary"
  | "lost-run"
  | "bad-request"
  | "protected"
  | "too-large"
  | "unexpected";

const LANGUAGES: Readonly<Record<Language, JobWords>> = { en, es };

export function jobWords(language: Language): JobWords {
  return LANGUAGES[language];
}
