/** The global services of one call. */
import { service } from "../service";
import type { Session } from "../session";
import { cacheService, lockService } from "./cache-and-lock";
import { ChartType } from "./enums";
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
    Charts: service(session, "Charts", { ChartType }),
    ScriptApp: scriptApp(session),
    Session: sessionService(session),
    Utilities: utilitiesService(session),
    Logger: loggerService(session),
    console: consoleService(session),
  };
}
