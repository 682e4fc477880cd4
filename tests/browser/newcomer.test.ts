/** From a spreadsheet with one partner's tab and nothing else to the first flags, click by click, in both languages. */
import type { Browser } from "playwright-core";
import { cellShows, openBrowser, openTab } from "../support/browser";
import { click, openedHub, sound, status } from "../support/browser-hub";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Two years of 120 pupils, of whom boys are on track less often. */
const LINCOLN = [
  "Student ID,School year,Gender,On track",
  ...Array.from({ length: 240 }, (_, i) => {
    const gender = i % 2 === 0 ? "Female" : "Male";
    const onTrack = gender === "Female" ? i % 10 !== 0 : i % 10 < 5;
    return `S${i},${i < 120 ? "2023-24" : "2024-25"},${gender},${onTrack ? "yes" : "no"}`;
  }),
];

it("drafts the Dictionary and the Metrics, and gets to a flag", () =>
  openedHub(browser, { "Lincoln Elementary": LINCOLN }, async (opened) => {
    const { page, sidebar } = opened;
    await sidebar.getByRole("heading", { name: "First: a Dictionary" }).waitFor();
    expect(await sidebar.getByRole("button", { name: "Check the data" }).isDisabled()).toBe(true);
    await sound(opened);
    await click(opened, /^Set up/);
    await sidebar.getByRole("heading", { name: "Draft a Dictionary" }).waitFor();
    await sound(opened);
    await click(opened, "Draft from this tab");
    await status(opened, /^Dictionary is drafted\..* Settings now say that they begin in July/);
    await cellShows(page, "A3", "school_year");
    await cellShows(page, "D3", "period");
    await sound(opened);
    await click(opened, "Draft Metrics");
    await status(opened, /^Metrics is drafted\./);
    await cellShows(page, "A3", "on_track");
    await sound(opened);
    const direction = page.locator('#grid td[data-x="6"][data-y="2"]');
    await direction.dblclick();
    await page.keyboard.type("up");
    await page.keyboard.press("Enter");
    await cellShows(page, "G3", "up");
    await click(opened, "Back");
    await click(opened, "Check and build the summaries");
    await sidebar.getByRole("heading", { name: "The summaries are ready" }).waitFor();
    await click(opened, "Open Gap flags");
    await openTab(page, "Gap flags", "Flag id");
    await page.locator("#grid td", { hasText: "percentage points below everyone else" }).first().waitFor();
  }));

it("says what is missing where there is a Dictionary and no metric, in Spanish", () =>
  openedHub(
    browser,
    {
      Dictionary: ["Field,Role", "pid,key"],
      Settings: ["Setting,Value", "Language,es"],
      Norte: ["pid", "1", "2"],
    },
    async (opened) => {
      await click(opened, /Check and build|Revisar y preparar/);
      await opened.sidebar.getByText("No hay resúmenes ni brechas").waitFor();
      await sound(opened);
      await click(opened, "Volver");
      await opened.sidebar.getByRole("heading", { name: "Después: Metrics" }).waitFor();
      await sound(opened);
    },
  ));
