/** A tab that is longer than a page of the preview: a click on a problem still shows its cell. */
import type { Browser } from "playwright-core";
import { cell, cellShows, openBrowser, openTab } from "../support/browser";
import { click, openedHub, status } from "../support/browser-hub";

const ROWS = 12_000;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

it("turns to the rows around the cell, and types into them", () =>
  openedHub(
    browser,
    {
      Dictionary: ["Field,Role,Type", "pid,key,string", "days,measure,integer"],
      Lincoln: [
        "pid,days",
        ...Array.from(
          { length: ROWS },
          (_, index) => `P${index + 2},${index + 2 === 11_000 ? "many" : index}`,
        ),
      ],
    },
    async (opened) => {
      const { page } = opened;
      await click(opened, "Check the data");
      await click(opened, "List the problems");
      await click(opened, "Next problem");
      await status(opened, "Opened B11000 in tab Lincoln.");
      await page.getByText("Rows 10,001 to 11,000 of 12,001").waitFor();
      // Addresses of the grid count from the first row that it shows.
      await cellShows(page, "A1000", "P11000");
      await cellShows(page, "B1000", "many");
      expect(await cell(page, "B1000").isVisible()).toBe(true);
      await page.locator("#grid td", { hasText: /^11000$/ }).waitFor();
      await cell(page, "B1000").dblclick();
      await page.keyboard.press("Control+A");
      await page.keyboard.type("7");
      await page.keyboard.press("Enter");
      await cellShows(page, "B1000", "7");
      await page.getByRole("button", { name: "Earlier rows" }).click();
      await page.getByText("Rows 9,001 to 10,000 of 12,001").waitFor();
      await cellShows(page, "A1", "P9001");
      await openTab(page, "Dictionary", "Field");
      expect(await page.getByRole("button", { name: "Later rows" }).isVisible()).toBe(false);
      await click(opened, "Back");
      await click(opened, "Check the data");
      await opened.sidebar.getByText("No problems found.").waitFor();
    },
  ));
