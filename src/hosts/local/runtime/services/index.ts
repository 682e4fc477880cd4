/** The global services of one call. */
import type { Session } from "../session";
import { cacheService, lockService } from "./cache-and-lock";
import { htmlService } from "./html";
import { propertiesService } from "./properties";
import { spreadsheetApp } from "./spreadsheet-app";
import { consoleService, loggerService, scriptApp, sessionService, utilitiesService } from "./utilities";

export function createServices(session: Session): Readonly<Record<string, object>> {
  return {
    SpreadsheetApp: spreadsheetApp(session),
    PropertiesService: propertiesService(session),
    CacheService: cacheService(session),
    LockService: lockService(session),
    HtmlService: htmlService(session),
    ScriptApp: scriptApp(session),
    Session: sessionService(session),
    Utilities: utilitiesService(session),
    Logger: loggerService(session),
    console: consoleService(session),
  };
}
