/** A real browser, and the preview for it to open. */
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { type Browser, chromium, type Frame, type Locator, type Page } from "playwright-core";

const COMMAND_LINE = resolve(__dirname, "../../build/cli/shared-metrics.mjs");
const AXE = require.resolve("axe-core/axe.min.js");

/**
 * The browser that `CHROME_PATH` names; else the Chromium that comes through npm, which is for Linux; else an
 * installed Chrome.
 */
export function openBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROME_PATH ?? chromiumFromPackage();
  return chromium.launch({
    // People in containers are often root, for whom Chromium has no sandbox.
    args: ["--no-sandbox", "--headless=shell"],
    ...(executablePath === null ? { channel: "chrome" } : { executablePath }),
  });
}

function chromiumFromPackage(): string | null {
  if (process.platform !== "linux") return null;
  return execFileSync(process.execPath, [resolve(__dirname, "chromium-path.mjs")], { encoding: "utf8" });
}

export interface Preview {
  readonly url: string;
  end(): Promise<void>;
}

/** Serves a workbook (the sample, where none is named) by the built command line, as a person would. */
export async function openPreview(input?: string): Promise<Preview> {
  const args = [COMMAND_LINE, "preview", ...(input === undefined ? [] : [input])];
  const served = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  let said = "";
  for await (const chunk of served.stdout.iterator({ destroyOnReturn: false })) {
    said += chunk;
    const url = /http:\/\/\S+/.exec(said)?.[0];
    if (url === undefined) continue;
    const end = async () => {
      served.kill();
      if (served.exitCode === null && served.signalCode === null) await once(served, "exit");
    };
    return { url, end };
  }
  throw new Error(`the preview ended: ${said}`);
}

/** The cell of the grid, such as `D17`. */
export function cell(page: Page, address: string): Locator {
  const [, letters, row] = /^([A-Z]+)(\d+)$/.exec(address) as RegExpExecArray;
  const column = [...(letters as string)].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return page.locator(`#grid td[data-x="${column - 1}"][data-y="${Number(row) - 1}"]`);
}

/**
 * Waits until the cell of the grid shows just this text: the grid is drawn after the sidebar has said what was done.
 * @throws when it shows something else to the end
 */
export async function cellShows(page: Page, address: string, text: string): Promise<void> {
  const found = cell(page, address);
  const deadline = Date.now() + 15_000;
  for (;;) {
    const shown = await found.textContent();
    if (shown === text) return;
    if (Date.now() > deadline) throw new Error(`${address} shows "${shown}", not "${text}"`);
    await page.waitForTimeout(50);
  }
}

/** Shows a tab and waits until the grid does. */
export async function openTab(page: Page, name: string, firstHeader: string): Promise<void> {
  await page.getByRole("navigation").getByRole("button", { name, exact: true }).click();
  await page.locator('#grid td[data-x="0"][data-y="0"]', { hasText: firstHeader }).waitFor();
}

/** The rows of the grid from the first, each as the texts of its cells. Only for tabs of a page's length. */
export function gridRows(page: Page): Promise<string[][]> {
  return page
    .locator("#grid tbody tr")
    .evaluateAll((rows) =>
      rows.map((row) =>
        [...row.querySelectorAll("td[data-x]:not(.jss_row)")].map((td) => td.textContent ?? ""),
      ),
    );
}

/** What axe-core holds against a page: rule and element, one line each. */
export async function accessProblems(frame: Page | Frame): Promise<string[]> {
  await frame.addScriptTag({ path: AXE });
  return frame.evaluate(async () => {
    const { axe } = window as unknown as typeof globalThis & { axe: typeof import("axe-core") };
    // Each frame is judged by itself.
    const { violations } = await axe.run(document, { iframes: false });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  });
}
