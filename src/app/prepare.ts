/** Prepares partners' tabs, so that problems do not arise: dropdowns, rules and header notes. No value is touched. */

import { inputTabKind } from "../core/dictionary/input-tabs";
import type { Dictionary, Field } from "../core/dictionary/model";
import { entryRule } from "../core/plan/entry-rule";
import { labelKey } from "../core/table/label";
import { matchHeaders } from "../core/table/match-headers";
import { identifyPartnerTabs } from "../core/validate/identify";
import { mappingsOf } from "../core/validate/mappings";
import type { PartnerSource } from "../core/validate/source";
import { findLayout } from "../core/validate/validate-tab";
import { fieldGuide } from "../messages/guide";
import type { Request, Response } from "../protocol/calls";
import type { ColumnGuide } from "./editing";
import { readDictionaryNow } from "./fixes/list-fixes";
import { filledCells } from "./fixes/spills";
import { addInputLines } from "./input-lines";
import { missingInputs, tabsByUse } from "./inputs";
import type { TabInfo, Workbook } from "./ports";
import { AppProblem } from "./problem";
import { heads } from "./steps/begin";

/** What there is to prepare, to add and to draft from; without a dictionary there are only tabs. */
export function listTabs(workbook: Workbook): Response<"listTabs"> {
  const { others } = tabsByUse(workbook);
  const names = others.map(({ name }) => name);
  const metrics = !missingInputs(workbook).includes("Metrics");
  try {
    const dictionary = readDictionaryNow(workbook);
    const partners = sourcesNow(workbook, dictionary).map(({ partner, tab }) => ({ partner, tab }));
    return { partners, tables: dictionary.tables.map(({ name }) => name), tabs: names, metrics };
  } catch (error) {
    if (error instanceof AppProblem && error.code === "no-dictionary") {
      return { partners: [], tables: [], tabs: names, metrics };
    }
    throw error;
  }
}

function sourcesNow(workbook: Workbook, dictionary: Dictionary): PartnerSource[] {
  return identifyPartnerTabs(heads(workbook, tabsByUse(workbook).others, dictionary), dictionary).sources;
}

/** One tab, so that many are prepared in many short calls. */
export function prepareTab(workbook: Workbook, request: Request<"prepareTab">): Response<"prepareTab"> {
  const dictionary = readDictionaryNow(workbook);
  const source = sourcesNow(workbook, dictionary).find(({ tab }) => tab === request.tab);
  const info = workbook.tabs().find(({ name }) => name === request.tab);
  if (!source || !info) return { columns: 0, state: "gone" };
  const found = guideColumns(workbook, info, source, dictionary);
  if (found === null) return { columns: 0, state: "unread" };
  const isFilled = filledCells(workbook, info.id, info.columns);
  if (found.guides.some(({ column }) => isFilled(found.row, column))) return { columns: 0, state: "linked" };
  workbook.prepare(info.id, found.row, found.guides);
  return { columns: found.guides.length, state: "ready" };
}

/** Header row and guides of a tab as it stands; null where no header is found. Guesses are not prepared. */
function guideColumns(workbook: Workbook, info: TabInfo, source: PartnerSource, dictionary: Dictionary) {
  const layout = findLayout(workbook.read(info.id, HEAD_ROWS), source, dictionary);
  if (layout === null) return null;
  const { headers, values } = mappingsOf(dictionary, source.partner, layout.table);
  const { language } = dictionary.settings;
  const guides = matchHeaders(layout.header.headers, layout.table.fields, headers).flatMap(
    ({ field, column, how, code }) =>
      field === null || how === "likely" || code !== ""
        ? []
        : [guide(field, column, values.has(field.name), language)],
  );
  return { row: layout.header.row, guides };
}

const HEAD_ROWS = 25;

function guide(field: Field, column: number, mapped: boolean, language: "en" | "es"): ColumnGuide {
  return { column, rule: entryRule(field, mapped, language), text: fieldGuide(field, language) };
}

/** A new tab with the headers of a table, prepared, and its line in Partners where there is such a tab. */
export function addPartner(workbook: Workbook, request: Request<"addPartner">): Response<"addPartner"> {
  const partner = request.partner.trim();
  const dictionary = readDictionaryNow(workbook);
  const table =
    dictionary.tables.find(({ name }) => name === request.table) ??
    (dictionary.tables.length === 1 ? dictionary.tables[0] : undefined);
  const taken = workbook.tabs().some(({ name }) => labelKey(name) === labelKey(partner));
  if (partner === "" || taken || inputTabKind(partner) !== null || !table) return { tab: null };
  const id = workbook.addTab(partner, [table.fields.map(({ label }) => label)]);
  const { language } = dictionary.settings;
  workbook.prepare(
    id,
    1,
    table.fields.map((field, index) => guide(field, index + 1, false, language)),
  );
  const tab = workbook.tabs().find((info) => info.id === id)?.name ?? partner;
  if (dictionary.partners !== null) {
    addInputLines(workbook, "Partners", ["Partner", "Tab", "Table"], [[partner, tab, table.name]]);
  }
  workbook.show(id, null, null);
  return { tab };
}
