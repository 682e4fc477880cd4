/** The preview in a real browser: what people click, type and read, on the bundle that would be pushed. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, FrameLocator, Page } from "playwright-core";
import {
  accessProblems,
  cell,
  cellShows,
  gridRows,
  openBrowser,
  openPreview,
  openTab,
  type Preview,
} from "../support/browser";
import { inFolder } from "../support/run-initiative";

const TABS = {
  Dictionary: [
    "Field,Label,Role,Type,Required,Minimum,Maximum,Allowed values",
    "pid,Participant,key,string,yes,,,",
    "quarter,Quarter,period,quarter,yes,,,",
    "gender,Gender,disaggregation,string,,,,Female; Male",
    "offered,Offered,measure,integer,yes,0,40,",
    "attended,Attended,measure,integer,,0,40,",
  ],
  Metrics: [
    "Metric,Calculation,Numerator,Denominator,Counts,Disaggregate by",
    "people,distinct,[Participant],,people,gender",
    "attendance,rate,[Attended],[Offered],things,gender",
  ],
  // Nothing is due after the one quarter that they report, whenever the test runs.
  Partners: ["Partner,From,Until", "North,2025-01-01,2025-03-31", "South,2025-01-01,2025-03-31"],
  // The second row of North has a value out of range, which is blanked.
  North: [
    "Participant,Quarter,Gender,Offered,Attended",
    "N1,2025-Q1,Female,10,8",
    "N2,2025-Q1,Male,10,99",
    "N3,2025-Q1,Male,10,5",
  ],
  South: ["Participant,Quarter,Gender,Offered,Attended", "S1,2025-Q1,Female,20,11", "S2,2025-Q1,Male,20,20"],
};

/** Writes the initiative of two partners and five people. */
async function writeInitiative(folder: string, settings: readonly string[]): Promise<string> {
  const initiative = join(folder, "initiative");
  await mkdir(initiative);
  const tabs = { ...TABS, Settings: ["Setting,Value", "Smallest publishable count,0", ...settings] };
  for (const [name, lines] of Object.entries(tabs)) {
    await writeFile(join(initiative, `${name}.csv`), `${lines.join("\n")}\n`);
  }
  return initiative;
}

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

interface Opened {
  readonly page: Page;
  readonly sidebar: FrameLocator;
}

/** Opens a preview for the time of `use`. An error in the page fails the test. */
async function opening(preview: Promise<Preview>, use: (opened: Opened) => Promise<void>): Promise<void> {
  const { url, end } = await preview;
  const page = await browser.newPage({ viewport: { width: 1300, height: 800 } });
  const errors: string[] = [];
  page.on("pageerror", ({ message }) => errors.push(message));
  try {
    await page.goto(url);
    await use({ page, sidebar: page.frameLocator("#sidebar") });
  } finally {
    await page.close();
    await end();
  }
  expect(errors).toEqual([]);
}

/** The small initiative in the preview. */
function initiative(use: (opened: Opened) => Promise<void>, settings: readonly string[] = []): Promise<void> {
  return inFolder(async (folder) => opening(openPreview(await writeInitiative(folder, settings)), use));
}

const click = ({ sidebar }: Opened, name: string) =>
  sidebar.getByRole("button", { name, exact: true }).click();
const heading = ({ sidebar }: Opened, name: string) =>
  sidebar.getByRole("heading", { name }).waitFor({ timeout: 120_000 });

async function check(opened: Opened): Promise<void> {
  await click(opened, "Check the data");
  await heading(opened, "The data are checked");
}

async function build(opened: Opened): Promise<void> {
  await click(opened, "Check and build the summaries");
  await heading(opened, "The summaries are ready");
}

async function type(page: Page, address: string, text: string): Promise<void> {
  await cell(page, address).click();
  await page.keyboard.type(text);
  await Promise.all([
    page.waitForResponse((response) => response.url().endsWith("/type")),
    page.keyboard.press("Enter"),
  ]);
}

/** The columns of a table tab that are named, of the rows that pass. */
async function table(page: Page, columns: readonly string[], where: Record<string, string> = {}) {
  const [header = [], ...rows] = await gridRows(page);
  const at = (row: readonly string[], column: string) => row[header.indexOf(column)];
  return rows
    .filter((row) => row[0] !== "" && Object.entries(where).every(([name, value]) => at(row, name) === value))
    .map((row) => columns.map((column) => at(row, column)));
}

describe("the preview", () => {
  it("checks: the problem stands in the Issues tab, and a click on it leads to its cell", () =>
    initiative(async (opened) => {
      const { page, sidebar } = opened;
      await check(opened);
      await sidebar.getByText("1 error", { exact: true }).waitFor();
      await openTab(page, "Issues", "Severity");
      expect(await table(page, ["Severity", "Check", "Tab", "Cell", "Value"])).toEqual([
        ["error", "maximum", "North", "E3", "99"],
      ]);
      await click(opened, "List the problems");
      await sidebar.getByRole("button", { name: "Open E3 in North" }).click();
      await sidebar.getByText("Opened E3 in tab North.").waitFor();
      await page.locator('nav [aria-current="true"]', { hasText: "North" }).waitFor();
      await page.locator('#grid td.highlight-selected[data-x="4"][data-y="2"]').waitFor();
      await cellShows(page, "E3", "99");
    }));

  it("builds: the numbers of Summary and of the By tab", () =>
    initiative(async (opened) => {
      const { page } = opened;
      await build(opened);
      await openTab(page, "Summary", "Metric");
      const all = { Period: "2025-Q1", Partner: "All", Metric: "attendance" };
      // N2's attended sessions are blank, so the rate knows four of five: 8+5+11+20 of 10+10+20+20.
      expect(await table(page, ["Group", "Numerator", "Denominator", "Value"], all)).toEqual([
        ["All", "44", "60", "0.733333333333333"],
        ["Female", "19", "30", "0.633333333333333"],
        ["Male", "25", "30", "0.833333333333333"],
      ]);
      await openTab(page, "By gender", "gender");
      const texts = (await gridRows(page)).map((row) => row.join(" ").trim());
      expect(texts).toContain("2025-Q1 5 2 3");
      expect(texts).toContain("2025-Q1 73.3% 63.3% 83.3%");
    }));

  it("reads what is typed into the grid, and what is typed right again", () =>
    initiative(async (opened) => {
      const { page, sidebar } = opened;
      await page.getByRole("button", { name: "South", exact: true }).click();
      await cell(page, "A3").getByText("S2").waitFor();
      await type(page, "C3", "Femal");
      await page.getByRole("button", { name: "North", exact: true }).click();
      await cell(page, "A2").getByText("N1").waitFor();
      await type(page, "E3", "7");
      await check(opened);
      await openTab(page, "Issues", "Severity");
      expect(await table(page, ["Check", "Tab", "Cell", "Value", "Suggested value"])).toEqual([
        ["enum", "South", "C3", "Femal", "Female"],
      ]);
      await sidebar.getByText("1 error", { exact: true }).waitFor();
    }));

  it("takes back what is typed: the job reads what the grid shows", () =>
    initiative(async (opened) => {
      const { page } = opened;
      await page.getByRole("button", { name: "North", exact: true }).click();
      await cell(page, "A2").getByText("N1").waitFor();
      await type(page, "E3", "7");
      await Promise.all([
        page.waitForResponse((response) => response.url().endsWith("/type")),
        page.keyboard.press("Control+z"),
      ]);
      await cellShows(page, "E3", "99");
      await check(opened);
      await openTab(page, "Issues", "Severity");
      expect(await table(page, ["Check", "Cell"])).toEqual([["maximum", "E3"]]);
    }));

  it("shows markup in a cell as text, wherever it stands, and never runs it", () =>
    initiative(async (opened) => {
      const { page, sidebar } = opened;
      const markup = '<img src=x onerror="document.title=1;parent.document.title=1">';
      await page.getByRole("button", { name: "North", exact: true }).click();
      await cell(page, "A2").getByText("N1").waitFor();
      await type(page, "C2", markup);
      await cellShows(page, "C2", markup);
      await check(opened);
      await openTab(page, "Issues", "Severity");
      expect(await table(page, ["Value"], { Cell: "C2" })).toEqual([[markup]]);
      await click(opened, "List the problems");
      await sidebar.getByRole("button", { name: "Open C2 in North" }).waitFor();
      expect(await page.locator("#grid img").count()).toBe(0);
      expect(await sidebar.locator("img").count()).toBe(0);
      expect(await page.title()).toBe("Shared Metrics: local preview");
    }));

  it("runs from the menu and says what came of it", () =>
    initiative(async ({ page, sidebar }) => {
      await page.getByText("Extensions").click();
      await page.getByRole("button", { name: "Check the data" }).click();
      const alert = page.getByRole("dialog");
      await alert.getByText("1").first().waitFor();
      await alert.getByRole("button", { name: "OK" }).click();
      await sidebar.getByRole("button", { name: "Show the last results" }).waitFor();
    }));

  it("is worked by keyboard alone", () =>
    initiative(async ({ page, sidebar }) => {
      const focused = () => sidebar.locator(":focus").textContent({ timeout: 1_000 });
      await sidebar.getByRole("heading", { name: "Shared Metrics" }).waitFor();
      await sidebar.locator("h1").focus();
      const press = async (name: string) => {
        for (let step = 0; step < 12 && (await focused()) !== name; step++) await page.keyboard.press("Tab");
        expect(await focused()).toBe(name);
        await page.keyboard.press("Enter");
      };
      await press("Check the data");
      await sidebar.getByRole("heading", { name: "The data are checked" }).waitFor();
      await press("List the problems");
      await sidebar.getByRole("heading", { name: "Problems" }).waitFor();
      await press("Next problem");
      await sidebar.getByText("Opened E3 in tab North.").waitFor();
    }));

  it("speaks the language of the workbook, with the same names of tabs", () =>
    initiative(
      async (opened) => {
        const { page, sidebar } = opened;
        // Known as soon as the first run has read it.
        await click(opened, "Check the data");
        await heading(opened, "Los datos están revisados");
        await click(opened, "Volver");
        await click(opened, "Revisar y crear los resúmenes");
        await heading(opened, "Los resúmenes están listos");
        expect(await sidebar.locator("main").getAttribute("lang")).toBe("es");
        await openTab(page, "Issues", "Severity");
        expect(await table(page, ["Severity", "Check", "Cell"])).toEqual([["error", "maximum", "E3"]]);
      },
      ["Language,es"],
    ));

  it("has no barriers that axe-core knows, and no sideways scroll at 300 pixels", () =>
    initiative(async (opened) => {
      const { page, sidebar } = opened;
      const frame = page.frames().find((each) => each.url().endsWith("/sidebar"));
      if (!frame) throw new Error("the page has no sidebar");
      const judge = async () => {
        expect(await accessProblems(frame)).toEqual([]);
        const [content, room] = await sidebar
          .locator("html")
          .evaluate(({ scrollWidth, clientWidth }) => [scrollWidth, clientWidth]);
        expect(content).toBe(room);
      };
      await heading(opened, "Shared Metrics");
      await judge();
      await build(opened);
      await judge();
      await click(opened, "List the problems");
      await heading(opened, "Problems");
      await judge();
      expect(await page.locator("#sidebar").evaluate(({ clientWidth }) => clientWidth)).toBeLessThanOrEqual(
        300,
      );
      expect(await accessProblems(page)).toEqual([]);
    }));
});

describe("the preview of the sample", () => {
  it("builds in sight: every partner's counts, and flags with people's questions", () =>
    opening(openPreview(), async (opened) => {
      const { page, sidebar } = opened;
      await build(opened);
      const hidden = sidebar.getByText("hidden to protect people");
      expect(await hidden.count()).toBe(1);
      await openTab(page, "Gap flags", "Flag id");
      const flags = await table(page, ["Kind", "What it means", "Ask"]);
      expect(flags.length).toBeGreaterThan(0);
      for (const [kind, means, ask] of flags)
        expect({ kind, means, ask }).toEqual(
          expect.objectContaining({
            kind: expect.stringMatching(/^[a-z-]+$/),
            means: expect.stringMatching(/\.$/),
            ask: expect.stringMatching(/\?$/),
          }),
        );
    }));

  it("says that a formula is kept but not calculated", () =>
    opening(openPreview(), async ({ page }) => {
      await openTab(page, "Codes", "List");
      await type(page, "F3", "=1+1");
      await page.getByText("Formulas are kept here, but not calculated.").waitFor();
      await cellShows(page, "F3", "");
    }));
});
