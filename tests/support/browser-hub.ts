/** A hub made of CSV tabs, open in the preview in a real browser, and what tests do with its sidebar. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, Frame, Page } from "playwright-core";
import { accessProblems, openPreview } from "./browser";
import { inFolder } from "./run-initiative";

export interface Opened {
  readonly page: Page;
  readonly sidebar: Frame;
}

/** Tabs by name, each as the lines of a CSV file. Fails where the page throws. */
export function openedHub(
  browser: Browser,
  tabs: Readonly<Record<string, readonly string[]>>,
  use: (opened: Opened) => Promise<void>,
): Promise<void> {
  return inFolder(async (folder) => {
    const input = join(folder, "hub");
    await mkdir(input);
    for (const [name, lines] of Object.entries(tabs)) {
      await writeFile(join(input, `${name}.csv`), `${lines.join("\n")}\n`);
    }
    const preview = await openPreview(input);
    const page = await browser.newPage({ viewport: { width: 1300, height: 800 } });
    const errors: string[] = [];
    page.on("pageerror", ({ message }) => errors.push(message));
    try {
      await page.goto(preview.url);
      const frame = await (await page.waitForSelector("#sidebar")).contentFrame();
      if (!frame) throw new Error("the preview has no sidebar");
      await use({ page, sidebar: frame });
    } finally {
      await page.close();
      await preview.end();
    }
    expect(errors).toEqual([]);
  });
}

export const click = ({ sidebar }: Opened, name: string | RegExp) =>
  sidebar.getByRole("button", { name }).first().click();

/** Waits until the line at the end of the sidebar says so. */
export const status = ({ sidebar }: Opened, text: string | RegExp) =>
  sidebar.getByRole("status").filter({ hasText: text }).waitFor();

/** What holds for every screen: no access problem, one blue button at most, nothing wider than the sidebar. */
export async function sound({ sidebar }: Opened): Promise<void> {
  expect(await accessProblems(sidebar)).toEqual([]);
  expect(await sidebar.locator("button.primary").count()).toBeLessThanOrEqual(1);
  const [inner, outer] = await sidebar.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  expect(inner).toBeLessThanOrEqual(outer!);
}
