/** What lies on cells: notes, rich text, validation rules, filters, merges; and how it is all cleared. */
import { ServiceException } from "../../service";
import { CellError } from "../../store/tab";
import { validation, validationRuleOf } from "../data-validation";
import { filterService } from "../filter";
import { rich, richTextOf } from "../rich-text";
import { checkShape, eachCell, type RangeContext } from "./context";

type Range = GoogleAppsScript.Spreadsheet.Range;
type RichTextValue = GoogleAppsScript.Spreadsheet.RichTextValue;
type DataValidation = GoogleAppsScript.Spreadsheet.DataValidation;

export function overlayMethods(context: RangeContext) {
  return {
    ...noteMethods(context),
    ...richTextMethods(context),
    ...validationMethods(context),
    ...clearMethods(context),
    ...layoutMethods(context),
  };
}

function noteMethods({ session, tab, area, self }: RangeContext) {
  const { realm, usage } = session;
  const move = { tabId: tab.id, ...area };
  const put = (row: number, column: number, note: string | null | undefined) => {
    tab.edited = true;
    if (note) tab.notes.set(row, column, note);
    else tab.notes.delete(row, column);
  };
  return {
    getNote() {
      usage.countRead("Range.getNote", { ...move, rows: 1, columns: 1 });
      return tab.notes.get(area.row, area.column) ?? "";
    },
    getNotes() {
      usage.countRead("Range.getNotes", move);
      return realm.matrix(
        area.rows,
        area.columns,
        (row, column) => tab.notes.get(area.row + row, area.column + column) ?? "",
      );
    },
    setNote(note: string | null) {
      usage.countWrite("Range.setNote", move);
      eachCell(area, (row, column) => put(row, column, note));
      return self();
    },
    setNotes(notes: (string | null)[][]) {
      usage.countWrite("Range.setNotes", move);
      checkShape(notes, area);
      eachCell(area, (row, column) => put(row, column, notes[row - area.row]![column - area.column]));
      return self();
    },
  } satisfies Partial<Record<keyof Range, unknown>>;
}

function richTextMethods({ session, tab, area, self }: RangeContext) {
  const { realm, usage } = session;
  const move = { tabId: tab.id, ...area };
  const read = (row: number, column: number): RichTextValue | null => {
    const value = tab.value(row, column);
    if (value instanceof CellError || (value !== undefined && typeof value !== "string")) return null;
    return rich(
      session,
      tab.richTexts.get(row, column) ?? { runs: value ? [{ text: value, link: null }] : [] },
    );
  };
  const write = (row: number, column: number, value: RichTextValue) => {
    const text = richTextOf(value);
    tab.setValue(row, column, text.runs.map((run) => run.text).join(""));
    if (text.runs.some((run) => run.link !== null)) tab.richTexts.set(row, column, text);
  };
  return {
    getRichTextValue() {
      usage.countRead("Range.getRichTextValue", { ...move, rows: 1, columns: 1 });
      return read(area.row, area.column);
    },
    getRichTextValues() {
      usage.countRead("Range.getRichTextValues", move);
      return realm.matrix(area.rows, area.columns, (row, column) =>
        read(area.row + row, area.column + column),
      );
    },
    setRichTextValue(value: RichTextValue) {
      usage.countWrite("Range.setRichTextValue", move);
      eachCell(area, (row, column) => write(row, column, value));
      return self();
    },
    setRichTextValues(values: RichTextValue[][]) {
      usage.countWrite("Range.setRichTextValues", move);
      checkShape(values, area);
      eachCell(area, (row, column) => write(row, column, values[row - area.row]![column - area.column]!));
      return self();
    },
  } satisfies Partial<Record<keyof Range, unknown>>;
}

function validationMethods({ session, tab, area, self }: RangeContext) {
  const read = (row: number, column: number): DataValidation | null => {
    const rule = tab.validations.get(row, column);
    return rule ? validation(session, rule) : null;
  };
  const one = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });
  return {
    getDataValidation: () => read(area.row, area.column),
    getDataValidations: () =>
      session.realm.matrix(area.rows, area.columns, (row, column) =>
        read(area.row + row, area.column + column),
      ),
    setDataValidation(rule: DataValidation | null) {
      tab.edited = true;
      tab.validations.set(area, rule && validationRuleOf(rule));
      return self();
    },
    setDataValidations(rules: (DataValidation | null)[][]) {
      checkShape(rules, area);
      tab.edited = true;
      eachCell(area, (row, column) => {
        const rule = rules[row - area.row]![column - area.column] ?? null;
        tab.validations.set(one(row, column), rule && validationRuleOf(rule));
      });
      return self();
    },
    clearDataValidations() {
      tab.edited = true;
      tab.validations.set(area, null);
      return self();
    },
  } satisfies Partial<Record<keyof Range, unknown>>;
}

/** As Sheets has it, `clear()` keeps notes and validation rules, `clearContent()` formats. */
function clearMethods({ tab, area, self }: RangeContext) {
  const clearNotes = () => {
    tab.edited = true;
    tab.notes.clear(area);
  };
  return {
    clear(options?: { contentsOnly?: boolean; formatOnly?: boolean; commentsOnly?: boolean }) {
      const everything = !options?.contentsOnly && !options?.formatOnly && !options?.commentsOnly;
      if (everything || options?.contentsOnly) tab.clearValues(area);
      if (everything || options?.formatOnly) tab.clearStyles(area);
      if (options?.commentsOnly) clearNotes();
      return self();
    },
    clearContent() {
      tab.clearValues(area);
      return self();
    },
    clearFormat() {
      tab.clearStyles(area);
      return self();
    },
    clearNote() {
      clearNotes();
      return self();
    },
  } satisfies Partial<Record<keyof Range, unknown>>;
}

function layoutMethods({ session, tab, area, self }: RangeContext) {
  const lies = (merge: RangeContext["area"]) =>
    merge.row >= area.row &&
    merge.column >= area.column &&
    merge.row + merge.rows <= area.row + area.rows &&
    merge.column + merge.columns <= area.column + area.columns;
  return {
    createFilter() {
      if (tab.filter)
        throw new ServiceException("You can't create a filter in a sheet that already has a filter.");
      tab.edited = true;
      tab.filter = area;
      return filterService(session, tab);
    },
    getFilter: () => (tab.filter ? filterService(session, tab) : null),
    /** Keeps the first cell only, as Sheets does. */
    merge() {
      const first = tab.value(area.row, area.column);
      tab.clearValues(area);
      tab.setValue(area.row, area.column, first);
      tab.merges = [...tab.merges.filter((merge) => !lies(merge)), area];
      return self();
    },
    breakApart() {
      tab.edited = true;
      tab.merges = tab.merges.filter((merge) => !lies(merge));
      return self();
    },
    isPartOfMerge: () => tab.mergeAt(area.row, area.column) !== null,
  } satisfies Partial<Record<keyof Range, unknown>>;
}
