/** The preview: a workbook and the real sidebar in a page on this computer, wired to the bundle in the runtime. */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { saveWorkbook } from "../files/index";
import { displayText, type Runtime, typeInto } from "../runtime/index";
import type { ShownPage } from "../runtime/ui-record";
import type { CallRequest, CallResponse, Said, TypeRequest, TypeResponse } from "./api";
import { tabView, workbookView } from "./view";

const HTML = "text/html; charset=utf-8";
const SCRIPT = "text/javascript; charset=utf-8";
const STYLE = "text/css; charset=utf-8";
const JSON_TYPE = "application/json; charset=utf-8";
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/** In bytes: a whole dictionary that somebody pastes. */
const LARGEST_REQUEST = 20_000_000;

interface Reply {
  readonly type: string;
  readonly body: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}
type Route = (runtime: Runtime, request: IncomingMessage, url: URL) => Promise<Reply> | Reply;

const ROUTES: Readonly<Record<string, Route>> = {
  "GET /": () => built("preview.html", HTML),
  "GET /preview.js": () => built("preview.js", SCRIPT),
  "GET /preview.css": () => built("preview.css", STYLE),
  "GET /sidebar": () => page(""),
  "GET /dialog": (runtime) => page(windows.get(runtime)?.content ?? ""),
  "GET /sidebar-bridge.js": () => built("sidebar-bridge.js", SCRIPT),
  "GET /workbook": (runtime) => json(workbookView(runtime)),
  "GET /tab": tab,
  "GET /copy.xlsx": copy,
  "POST /type": type,
  "POST /select": select,
  "POST /call": call,
  "POST /said": (runtime) => json(takeSaid(runtime)),
};

/** Serves the page on the loopback address; port 0 takes any that is free. Resolves when it answers. */
export function servePage(runtime: Runtime, port: number): Promise<{ server: Server; url: string }> {
  const server = createServer((request, response) => {
    void answer(runtime, request, response);
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      resolve({ server, url: `http://localhost:${(server.address() as AddressInfo).port}/` });
    });
  });
}

async function answer(runtime: Runtime, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const url = new URL(request.url ?? "/", "http://localhost");
    const route = isFromHere(request) ? ROUTES[`${request.method} ${url.pathname}`] : undefined;
    if (!route) {
      response.writeHead(404).end();
      return;
    }
    const { type, body, headers } = await route(runtime, request, url);
    response.writeHead(200, { "content-type": type, "cache-control": "no-store", ...headers }).end(body);
  } catch (error) {
    console.error(error);
    response.writeHead(500, { "content-type": "text/plain" }).end("The preview could not answer.");
  }
}

/** Other pages in the same browser may not reach the workbook: neither under a name of theirs nor by a form. */
function isFromHere({ headers }: IncomingMessage): boolean {
  const host = (headers.host ?? "").replace(/:\d+$/, "");
  const origin = headers.origin;
  return (host === "localhost" || host === "127.0.0.1") && (!origin || origin === `http://${headers.host}`);
}

async function built(name: string, type: string): Promise<Reply> {
  return { type, body: await readFile(fileURLToPath(new URL(name, import.meta.url))) };
}

/** The page that a push sends, with the local `google.script.run` before its own script and what was appended to it. */
async function page(appended: string): Promise<Reply> {
  const sent = await readFile(fileURLToPath(new URL("../../dist/Sidebar.html", import.meta.url)), "utf8");
  const wired = sent.replace(/<script/i, '<script src="/sidebar-bridge.js"></script><script');
  return { type: HTML, body: wired + appended };
}

function tab({ model }: Runtime, _request: IncomingMessage, url: URL): Reply {
  const found = model.tab(Number(url.searchParams.get("id")));
  return json(found ? tabView(model, found, Math.max(1, Number(url.searchParams.get("row")))) : null);
}

async function type({ model }: Runtime, request: IncomingMessage): Promise<Reply> {
  const { tab: id, cells } = (await bodyOf(request)) as TypeRequest;
  const tab = model.tab(id);
  if (!tab) return json([] satisfies TypeResponse);
  for (const { row, column, text } of cells) typeInto(model, tab, row, column, text);
  const shown: TypeResponse = cells.map(({ row, column }) => displayText(model, tab, row, column));
  return json(shown);
}

async function select(runtime: Runtime, request: IncomingMessage): Promise<Reply> {
  const { model } = runtime;
  const { tab } = (await bodyOf(request)) as { tab: number };
  if (model.tab(tab)) {
    model.activeTab = tab;
    model.activeRange = null;
  }
  return json(workbookView(runtime));
}

/** The window that was opened last. */
const windows = new WeakMap<Runtime, ShownPage>();
/** Of a window that does not say, in pixels. */
const WINDOW = { width: 600, height: 400 };

/** Takes what was said off the record, so that nobody is told twice. */
function takeSaid(runtime: Runtime): Said {
  const { alerts, toasts, dialogs } = runtime.ui;
  const opened = dialogs.splice(0).pop();
  if (opened) windows.set(runtime, opened);
  return {
    alerts: alerts.splice(0),
    toasts: toasts.splice(0).map(({ message }) => message),
    dialog: opened
      ? { title: opened.title, width: opened.width ?? WINDOW.width, height: opened.height ?? WINDOW.height }
      : null,
  };
}

async function call(runtime: Runtime, request: IncomingMessage): Promise<Reply> {
  const { name, args } = (await bodyOf(request)) as CallRequest;
  let response: CallResponse;
  try {
    response = { value: runtime.call(name, args) };
  } catch (error) {
    response = { error: error instanceof Error ? error.message : String(error) };
  }
  return json(response);
}

async function copy({ model }: Runtime): Promise<Reply> {
  const folder = await mkdtemp(join(tmpdir(), "shared-metrics-"));
  try {
    const path = join(folder, "copy.xlsx");
    await saveWorkbook(model, path);
    const headers = { "content-disposition": 'attachment; filename="shared-metrics.xlsx"' };
    return { type: XLSX, body: await readFile(path), headers };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function json(value: unknown): Reply {
  return { type: JSON_TYPE, body: JSON.stringify(value) };
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LARGEST_REQUEST) throw new Error("request too large");
    chunks.push(chunk);
  }
  return JSON.parse(Buffer.concat(chunks).toString("utf8"));
}
