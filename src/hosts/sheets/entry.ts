/**
 * The global functions of the script: the menu, and one function for each call of the sidebar. The build declares each
 * export at the top level of the bundle. Nothing here runs at load, as no service may be called before people agree.
 */
import { handle } from "../../app/handle";
import type { Answer, CallName } from "../../protocol/calls";
import { runInOneGo } from "./menu-run";
import { menuWords } from "./menu-words";
import { sheetsWorkbook } from "./workbook";

/** Builds the menu. In `AuthMode.NONE` this and the person's locale are all that may be asked for. */
export function onOpen(): void {
  const words = menuWords();
  SpreadsheetApp.getUi()
    .createAddonMenu()
    .addItem(words.openSidebar, "openSidebar")
    .addSeparator()
    .addItem(words.check, "checkFromMenu")
    .addItem(words.build, "runFromMenu")
    .addToUi();
}

/** A spreadsheet in which the add-on is installed just now is open already. */
export function onInstall(): void {
  onOpen();
}

export function openSidebar(): void {
  const page = HtmlService.createHtmlOutputFromFile("Sidebar").setTitle("Shared Metrics");
  SpreadsheetApp.getUi().showSidebar(page);
}

export function checkFromMenu(): void {
  runInOneGo("check", answer);
}

export function runFromMenu(): void {
  runInOneGo("run", answer);
}

export const startRun = (request: unknown) => answer("startRun", request);
export const continueRun = (request: unknown) => answer("continueRun", request);
export const cancelRun = (request: unknown) => answer("cancelRun", request);
export const runStatus = (request: unknown) => answer("runStatus", request);
export const listProblems = (request: unknown) => answer("listProblems", request);
export const listFixes = (request: unknown) => answer("listFixes", request);
export const applyFixes = (request: unknown) => answer("applyFixes", request);
export const listChanges = (request: unknown) => answer("listChanges", request);
export const undoChanges = (request: unknown) => answer("undoChanges", request);
export const listTabs = (request: unknown) => answer("listTabs", request);
export const prepareTab = (request: unknown) => answer("prepareTab", request);
export const addPartner = (request: unknown) => answer("addPartner", request);
export const sampleTab = (request: unknown) => answer("sampleTab", request);
export const writeDraft = (request: unknown) => answer("writeDraft", request);
export const dictionaryTabs = (request: unknown) => answer("dictionaryTabs", request);
export const partnerProblems = (request: unknown) => answer("partnerProblems", request);
export const openPartnerPage = (request: unknown) => answer("openPartnerPage", request);
export const writePartnerTab = (request: unknown) => answer("writePartnerTab", request);
export const openCell = (request: unknown) => answer("openCell", request);
export const dataWalk = (request: unknown) => answer("dataWalk", request);
export const openWalk = (request: unknown) => answer("openWalk", request);
export const openOutput = (request: unknown) => answer("openOutput", request);

/** Errors end here: people get words, the execution log gets what happened. */
function answer<C extends CallName>(call: C, request: unknown): Answer<C> {
  try {
    return handle(sheetsWorkbook(), call, request, logError);
  } catch (error) {
    logError(error);
    return { ok: false, problem: { code: "unexpected", ...menuWords().unexpected } };
  }
}

function logError(error: unknown): void {
  console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
}
