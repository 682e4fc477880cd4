/** Mending and preventing problems in a real browser, on the bundle that would be pushed, in both languages. */
import type { Browser } from "playwright-core";
import { cellShows, openBrowser, openTab } from "../support/browser";
import { click, type Opened, openedHub, sound, status } from "../support/browser-hub";

const TABS = {
  Dictionary: [
    "Field,Label,Role,Type,Allowed values",
    "pid,Participant,key,string,",
    "gender,Gender,disaggregation,string,Female; Male",
  ],
  Partners: ["Partner", "North", "South"],
  North: ["Participant,Gender", "N1,Femal", "N2,Male", "N3,Femal"],
  South: ["Participant,Gendr", "S1,Mal"],
};

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const hub = (language: string, use: (opened: Opened) => Promise<void>) =>
  openedHub(browser, { ...TABS, Settings: ["Setting,Value", `Language,${language}`] }, use);

it("shows before and after, changes the cells, and takes it back", () =>
  hub("en", async (opened) => {
    const { page, sidebar } = opened;
    await click(opened, "Check the data");
    await click(opened, "List the problems");
    await click(opened, /^Fix 2…$/);
    await sidebar.getByText("B2, B4").waitFor();
    await sound(opened);
    await sidebar.getByLabel("Your name, for the Change log").fill("Ana");
    await click(opened, "Change 2 cells");
    await status(opened, "2 cells changed.");
    await sound(opened);
    await openTab(page, "North", "Participant");
    await cellShows(page, "B2", "Female");
    await cellShows(page, "B3", "Male");
    await sidebar.getByText("One by one").click();
    await click(opened, "Undo B4 in North");
    await status(opened, "1 cell undone.");
    await click(opened, /^Undo 1 cell$/);
    await status(opened, "1 cell undone.");
    await cellShows(page, "B2", "Femal");
    await openTab(page, "Change log", "When");
    await cellShows(page, "B3", "Ana");
  }));

it("remembers what a partner's header means, and by keyboard", () =>
  hub("en", async (opened) => {
    const { page, sidebar } = opened;
    await click(opened, "Check the data");
    await click(opened, "List the problems of South");
    await sidebar
      .getByRole("button", { name: /^Fix 1…$/ })
      .last()
      .focus();
    await page.keyboard.press("Enter");
    await sidebar.locator("h1:focus", { hasText: "Fixes: Header that is nearly right" }).waitFor();
    await click(opened, "Remember in Mappings");
    await status(opened, "1 meaning remembered in Mappings.");
    await openTab(page, "Mappings", "Partner");
    await cellShows(page, "C2", "Gendr");
  }));

it("prepares tabs, adds a partner and drafts a Dictionary, in Spanish too", () =>
  hub("es", async (opened) => {
    const { page, sidebar } = opened;
    await click(opened, /Check the data|Revisar los datos/);
    await click(opened, /^Back$|^Volver$/);
    await click(opened, "Mostrar los últimos resultados");
    await click(opened, "Ver los problemas de North");
    await sound(opened);
    await click(opened, "Volver");
    await click(opened, /^Configurar/);
    await click(opened, /^Preparar 2/);
    await status(opened, "Preparado: 2 pestañas.");
    await sound(opened);
    await sidebar.getByLabel("Nombre de la organización").fill("Colina");
    await click(opened, "Agregar una pestaña");
    await status(opened, "Se agregó la pestaña Colina.");
    await cellShows(page, "B1", "Gender");
    await click(opened, "Proponer a partir de esta pestaña");
    await status(opened, "La propuesta está en la pestaña Dictionary draft, y Dictionary queda como está.");
    await cellShows(page, "A2", "participant");
  }));

it("opens a partner's page in a window that prints", () =>
  hub("en", async (opened) => {
    const { page } = opened;
    await click(opened, "Check the data");
    await click(opened, "List the problems of North");
    await click(opened, "Page to print or send…");
    const window = page.frameLocator("iframe:not(#sidebar)");
    await window.getByRole("heading", { name: "Problems in the data of North" }).waitFor();
    await window.getByRole("button", { name: "Print" }).waitFor();
    expect(await window.locator("main").textContent()).not.toContain("South");
  }));
