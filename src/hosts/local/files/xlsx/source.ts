/** What a model remembers of the .xlsx that it came from, so that saving changes only what was changed. */
import type { TabModel } from "../../runtime/store/tab";
import type { Package } from "./package";

/** The parts of a tab that lie beside its cells; each is written anew only where it was changed. */
export type Layer =
  | "frozen"
  | "widths"
  | "color"
  | "filter"
  | "merges"
  | "rules"
  | "validations"
  | "notes"
  | "links"
  | "charts";

export interface TabSource {
  readonly path: string;
  /** The layers as they were read, as comparable text. */
  readonly layers: Readonly<Record<Layer, string>>;
  /** Blank rows below the last content, as the file has them: kept as they are, never loaded. */
  readonly tail: { readonly firstRow: number; readonly xml: string } | null;
}

export interface XlsxSource {
  readonly package: Package;
  readonly workbookPath: string;
  /** Days to add to the file's date serials: 1462 where it counts from 1904. */
  readonly dateShift: number;
  readonly tabs: ReadonlyMap<TabModel, TabSource>;
  /** Defined names that the model holds; others stay as they are. */
  readonly names: ReadonlySet<string>;
}

export function layersOf(tab: TabModel): Record<Layer, string> {
  return {
    frozen: `${tab.frozenRows},${tab.frozenColumns}`,
    widths: JSON.stringify([...tab.columnWidths]),
    color: String(tab.tabColor),
    filter: JSON.stringify(tab.filter),
    merges: JSON.stringify(tab.merges),
    rules: JSON.stringify(tab.conditionalRules),
    validations: JSON.stringify(
      tab.validations.entries().map(({ area, value }) => [area, value.raw ?? identity(value)]),
    ),
    notes: JSON.stringify([...tab.notes.entries()]),
    charts: JSON.stringify(tab.charts),
    links: JSON.stringify(
      [...tab.richTexts.entries()].map(([row, column, text]) => [row, column, text.runs]),
    ),
  };
}

const identities = new WeakMap<object, number>();
let nextIdentity = 1;

/** New rules may hold ranges, which have no text: they are told apart as objects. */
function identity(value: object): string {
  let known = identities.get(value);
  if (known === undefined) {
    known = nextIdentity++;
    identities.set(value, known);
  }
  return `new ${known}`;
}
