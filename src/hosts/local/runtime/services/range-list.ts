/** `RangeList`: one call for many ranges of a tab. */
import { service } from "../service";
import type { Session } from "../session";

type Range = GoogleAppsScript.Spreadsheet.Range;
type RangeList = GoogleAppsScript.Spreadsheet.RangeList;

/** Methods that do to every range what `Range` does to one. */
const EACH = [
  "setValue",
  "setFormula",
  "setNote",
  "setNumberFormat",
  "setBackground",
  "setFontWeight",
  "setFontColor",
  "setFontSize",
  "setFontStyle",
  "setFontLine",
  "setFontFamily",
  "setHorizontalAlignment",
  "setVerticalAlignment",
  "setWrap",
  "setWrapStrategy",
  "clear",
  "clearContent",
  "clearFormat",
  "clearNote",
  "clearDataValidations",
  "breakApart",
] as const satisfies readonly (keyof RangeList & keyof Range)[];

/** Those that move cell content. */
const MOVES: ReadonlySet<string> = new Set(["setValue", "setFormula", "setNote"]);

/** `methodsOf` gives a range's bare methods, so that the list's call counts as one and not as one a range. */
export function rangeListService(
  session: Session,
  ranges: readonly Range[],
  methodsOf: (range: Range) => Readonly<Record<string, unknown>>,
): RangeList {
  const each = Object.fromEntries(
    EACH.map((name) => [
      name,
      (...args: unknown[]) => {
        const act = () => {
          for (const range of ranges) (methodsOf(range)[name] as (...args: unknown[]) => unknown)(...args);
        };
        if (MOVES.has(name)) session.usage.asOneCall(`RangeList.${name}`, act);
        else act();
        return list;
      },
    ]),
  );
  const list: RangeList = service(session, "RangeList", {
    ...each,
    getRanges: () => session.realm.list(ranges),
    activate() {
      ranges[0]?.activate();
      return list;
    },
  });
  return list;
}
