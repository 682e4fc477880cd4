/** Dictionaries pasted and copied in a real browser, on the bundle that would be pushed, in both languages. */
import type { Browser } from "playwright-core";
import { cellShows, openBrowser, openTab } from "../support/browser";
import { click, openedHub, sound, status } from "../support/browser-hub";

const REDCAP = [
  '"Variable / Field Name","Form Name","Field Type","Field Label","Choices, Calculations, OR Slider Labels","Branching Logic (Show field only if...)"',
  'record_id,people,text,"Study ID",,',
  'sex,people,radio,Sex,"0, Female | 1, Male",',
  "due,visits,text,Due date,,[sex] = '0'",
].join("\n");

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

it("takes a pasted dictionary into a workbook that has none", () =>
  openedHub(browser, { Lincoln: ["Study ID,Sex", "1,Female"] }, async (opened) => {
    const { page, sidebar } = opened;
    await click(opened, /^Set up/);
    await click(opened, /^Paste or copy/);
    await sidebar.locator("h1:focus", { hasText: "Dictionary from elsewhere" }).waitFor();
    await sound(opened);
    const box = sidebar.getByRole("textbox", { name: /^Paste a REDCap/ });
    await click(opened, "Read what is pasted");
    await sidebar.getByRole("alert").filter({ hasText: "Nothing is pasted yet" }).waitFor();
    await box.fill('{"fields": [\n  {"name" "a"}');
    await click(opened, "Read what is pasted");
    await sidebar.getByRole("alert").filter({ hasText: "line 2, character 11" }).waitFor();
    await sound(opened);
    await box.evaluate((area: HTMLTextAreaElement) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", "a,b\n".repeat(1_250_000));
      area.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    });
    await sidebar.getByRole("alert").filter({ hasText: "5 million characters" }).waitFor();
    await box.fill(REDCAP);
    await click(opened, "Read what is pasted");
    await sidebar.getByRole("heading", { name: "REDCap: 3 fields in 2 tables" }).waitFor();
    await sidebar.getByText("When a field is shown (branching logic): due.").waitFor();
    await sidebar.getByText("Show the fields").click();
    await sound(opened);
    await click(opened, "Write it to a new tab");
    await status(opened, "Written to tab Dictionary.");
    await openTab(page, "Dictionary", "Table");
    await cellShows(page, "B3", "sex");
    await click(opened, "As a REDCap dictionary (CSV)");
    await status(opened, "3 fields, ready to copy.");
    const out = await sidebar.getByRole("textbox", { name: "Your Dictionary as REDCap" }).inputValue();
    expect(out).toContain('sex,people,,dropdown,Sex,"0, Female | 1, Male"');
    await sound(opened);
    await click(opened, "Copy all of it");
    await status(opened, /^Copied|^Selected/);
  }));

it("leaves a Dictionary as it is, in Spanish", () =>
  openedHub(
    browser,
    { Dictionary: ["Field", "site"], Settings: ["Setting,Value", "Language,es"], Lincoln: ["site", "x"] },
    async (opened) => {
      const { page, sidebar } = opened;
      await click(opened, /Check the data|Revisar los datos/);
      await click(opened, /^Back$|^Volver$/);
      await click(opened, /^Configurar/);
      await click(opened, /^Pegar o copiar/);
      await sidebar.getByRole("textbox").first().fill('[{"name": "edad", "type": "integer"}]');
      await click(opened, "Leer lo pegado");
      await sidebar.getByText("Se trae todo.").waitFor();
      await sound(opened);
      await click(opened, "Escribirlo en una pestaña nueva");
      await status(opened, "Se escribió en la pestaña Dictionary draft.");
      await cellShows(page, "A2", "edad");
      await openTab(page, "Dictionary", "Field");
      await cellShows(page, "A2", "site");
    },
  ));
