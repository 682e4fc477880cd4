/**
 * What the global functions of the script do, which the build declares: the menu's, and one for each call of the sidebar,
 * which all come to `answer`. Nothing here runs at load, as no service may be called before people agree.
 */
import { handle } from "../../app/handle";
import { jobWords } from "../../messages/job";
import type { Answer, CallName } from "../../protocol/calls";
import { runInOneGo } from "./menu-run";
import { menuWords, userLanguage } from "./menu-words";
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

/** One call of the sidebar. Errors end here: people get words, the execution log gets what happened. */
export function answer<C extends CallName>(call: C, request: unknown): Answer<C> {
  try {
    return handle(sheetsWorkbook(), call, request, logError);
  } catch (error) {
    logError(error);
    return { ok: false, problem: { code: "unexpected", ...jobWords(userLanguage()).problems.unexpected } };
  }
}

function logError(error: unknown): void {
  console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
}
