/** Counts and lists as the sidebar orders them: what needs most work comes first. */
import type { Problem, ProblemGroup, RunSummary } from "../protocol/calls";

export interface Counts {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

export interface PartnerCounts extends Counts {
  readonly partner: string;
  readonly rowsRead: number;
  readonly rowsHeld: number;
}

/** One line a partner, whatever the number of its tabs; most errors first, then most warnings, then by name. */
export function partnersWorstFirst(tabs: RunSummary["partners"]): PartnerCounts[] {
  const byPartner = new Map<string, PartnerCounts>();
  for (const tab of tabs) {
    const sum = byPartner.get(tab.partner);
    byPartner.set(tab.partner, {
      partner: tab.partner,
      errors: (sum?.errors ?? 0) + tab.errors,
      warnings: (sum?.warnings ?? 0) + tab.warnings,
      infos: (sum?.infos ?? 0) + tab.infos,
      rowsRead: (sum?.rowsRead ?? 0) + tab.rowsRead,
      rowsHeld: (sum?.rowsHeld ?? 0) + tab.rowsHeld,
    });
  }
  return [...byPartner.values()].sort(
    (a, b) => b.errors - a.errors || b.warnings - a.warnings || a.partner.localeCompare(b.partner),
  );
}

export interface PartnerProblems {
  readonly partner: string;
  readonly groups: readonly ProblemGroup[];
}

/** Groups under their partners, both in the order in which they came: the add-on sends the worst first. */
export function byPartner(groups: readonly ProblemGroup[]): PartnerProblems[] {
  const partners = new Map<string, ProblemGroup[]>();
  for (const group of groups) {
    const own = partners.get(group.partner);
    if (own) own.push(group);
    else partners.set(group.partner, [group]);
  }
  return [...partners].map(([partner, own]) => ({ partner, groups: own }));
}

/** The problem that "Next problem" leads to: the first in the list, then one after the other, then the first again. */
export function nextProblem(groups: readonly ProblemGroup[], current: Problem | null): Problem | null {
  const listed = byPartner(groups).flatMap((partner) => partner.groups.flatMap((group) => group.examples));
  const index = current === null ? -1 : listed.indexOf(current);
  return listed[(index + 1) % listed.length] ?? null;
}
