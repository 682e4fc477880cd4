/** Formulas that fill more cells than their own. */

/** Functions that fill more than their own cell; a list in braces does so too. */
const SPILLS =
  /\b(IMPORT(RANGE|DATA|HTML|XML|FEED)|ARRAYFORMULA|QUERY|FILTER|SORTN?|UNIQUE|SPLIT|TRANSPOSE|FLATTEN|SEQUENCE|[HV]STACK|LET|MAP|BYROW|BYCOL|MAKEARRAY|TOROW|TOCOL|WRAPROWS|WRAPCOLS|CHOOSECOLS|CHOOSEROWS)\s*\(|^=\s*\{/i;

/** True for a formula that may fill cells beside and below its own. */
export function maySpill(formula: string): boolean {
  return SPILLS.test(formula);
}
