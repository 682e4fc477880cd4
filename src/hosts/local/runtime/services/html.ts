/** `HtmlService`: pages are described, not rendered; the preview and the tests read what was shown. */
import { ServiceException, service } from "../service";
import type { Session } from "../session";
import type { ShownPage } from "../ui-record";

type HtmlOutput = GoogleAppsScript.HTML.HtmlOutput;
type App = GoogleAppsScript.HTML.HtmlService;

const pages = new WeakMap<object, ShownPage>();

export function pageOf(output: unknown): ShownPage {
  const page = typeof output === "object" && output !== null ? pages.get(output) : undefined;
  if (!page)
    throw new ServiceException("The parameters don't match the method signature: a page is expected.");
  return page;
}

export function htmlService(session: Session): App {
  const output = (file: string | null, content: string | null): HtmlOutput => {
    const page = { file, content, title: "", width: null as number | null, height: null as number | null };
    const html: HtmlOutput = service(session, "HtmlOutput", {
      getTitle: () => page.title,
      getContent: () => page.content ?? "",
      append(text: string) {
        page.content = (page.content ?? "") + text;
        return html;
      },
      setTitle(title: string) {
        page.title = title;
        return html;
      },
      setWidth(width: number) {
        page.width = width;
        return html;
      },
      setHeight(height: number) {
        page.height = height;
        return html;
      },
    } satisfies Partial<Record<keyof HtmlOutput, unknown>>);
    pages.set(html, page);
    return html;
  };
  return service(session, "HtmlService", {
    createHtmlOutputFromFile: (file: string) => output(file, null),
    createHtmlOutput: (content = "") => output(null, String(content)),
  } satisfies Partial<Record<keyof App, unknown>>);
}
