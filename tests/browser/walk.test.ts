/** The data walk in a window of the preview: the pages that a meeting prints, chosen by question. */
import type { Browser } from "playwright-core";
import { accessProblems, openBrowser } from "../support/browser";
import { click, type Opened, openedHub, status } from "../support/browser-hub";

const PEOPLE = ["Female", "Male"].flatMap((gender, g) =>
  ["Black", "White"].flatMap((race, r) =>
    Array.from({ length: 40 }, (_, i) => {
      const present = i < 15 + 5 * g + 2 * r ? "yes" : "no";
      return `${gender}-${race}-${i},2025-Q1,${gender},${race},${present}`;
    }),
  ),
);
const TABS = {
  Dictionary: [
    "Field,Label,Role,Type,Allowed values,Definition",
    "pid,Participant,key,string,,",
    "quarter,Quarter,period,quarter,,",
    "gender,Gender,disaggregation,string,Female; Male,",
    "race,Race,disaggregation,string,Black; White,",
    "present,Present,,boolean,,Came to most sessions",
  ],
  Metrics: [
    "Metric,Title,Question,Calculation,Numerator,Direction,Disaggregate by",
    "present,People who come,Q1,rate,[Present],up,gender; gender x race",
  ],
  Questions: ["Question,Text", "Q1,Who comes?", "Q2,Who stays?"],
  Partners: ["Partner,From,Until", "North,2025-01-01,2025-03-31"],
  North: ["Participant,Quarter,Gender,Race,Present", ...PEOPLE],
};

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function opened(use: (opened: Opened) => Promise<void>, settings: readonly string[] = []) {
  await openedHub(browser, { ...TABS, Settings: ["Setting,Value", ...settings] }, async (hub) => {
    await click(hub, "Check and build the summaries");
    await hub.sidebar.getByRole("button", { name: "Data walk" }).waitFor();
    await click(hub, "Data walk");
    await use(hub);
  });
}
const windowOf = async ({ page }: Opened) => {
  const frame = await (await page.waitForSelector("#window-page")).contentFrame();
  if (!frame) throw new Error("no window is open");
  await frame.getByRole("button", { name: "Print" }).waitFor();
  return frame;
};

it("opens over the page with a page for each question, and closes again", () =>
  opened(async (hub) => {
    await status(hub, "The data walk is open in a window.");
    const walk = await windowOf(hub);
    await walk.getByRole("heading", { name: "Who comes?" }).waitFor();
    await walk.getByRole("heading", { name: "Who stays?" }).waitFor();
    expect(await walk.locator(".notes").count()).toBe(6);
    expect(await accessProblems(walk)).toEqual([]);
    await hub.page.getByRole("button", { name: "Close" }).click();
    await hub.page.locator("dialog#window").waitFor({ state: "hidden" });
  }));

it("says what a metric counts, and shades its cross", () =>
  opened(async (hub) => {
    const walk = await windowOf(hub);
    await walk
      .getByText("People for whom Present is yes, out of all people. Present: Came to most sessions.")
      .waitFor();
    const cells = walk.locator("table.heat tbody td");
    expect(await cells.allInnerTexts()).toEqual(["37.5%\nn 40", "42.5%\nn 40", "50%\nn 40", "55%\nn 40"]);
    const shades = await cells.evaluateAll((all) =>
      all.map((cell) => [cell.className, getComputedStyle(cell).backgroundColor]),
    );
    expect(shades[0]).toEqual(["worse-5", "rgb(242, 138, 60)"]);
    expect(shades[3]).toEqual(["worse-1", "rgb(255, 243, 230)"]);
  }));

it("shows one question alone, and prints just that", () =>
  opened(async (hub) => {
    const walk = await windowOf(hub);
    await walk.getByLabel("Learning question").selectOption({ label: "Who stays?" });
    await walk.getByRole("heading", { name: "Who comes?" }).waitFor({ state: "detached" });
    await walk.getByText("No metric answers this question yet.").waitFor();
    await walk.evaluate(() => {
      window.print = () => document.body.setAttribute("data-printed", "yes");
    });
    await walk.getByRole("button", { name: "Print" }).click();
    await walk.locator("body[data-printed]").waitFor();
  }));

it("speaks Spanish where the workbook does", () =>
  openedHub(browser, { ...TABS, Settings: ["Setting,Value", "Language,es"] }, async (hub) => {
    await hub.sidebar
      .getByRole("button", { name: /Check and build|Revisar y/ })
      .first()
      .click();
    await hub.sidebar.getByRole("button", { name: "Recorrido de datos" }).click();
    const frame = await (await hub.page.waitForSelector("#window-page")).contentFrame();
    await frame!.getByText("Personas en cuyo caso Present es sí, del total de todas las personas.").waitFor();
    await frame!.getByText("Celdas oscuras: los peores números.").waitFor();
  }));
