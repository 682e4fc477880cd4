// Makes examples/preview.png, the picture of the README: the sample in the preview after a run. Build first.
import { spawn } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import chromium from "@sparticuz/chromium";
import { chromium as driver } from "playwright-core";
import { palettePng } from "./picture/palette-png.mjs";

const path = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const TAB = "By race";

const preview = spawn(process.execPath, [path("build/cli/shared-metrics.mjs"), "preview"], {
  stdio: ["ignore", "pipe", "inherit"],
});
const browser = await driver.launch({
  executablePath: process.env.CHROME_PATH ?? (await chromium.executablePath()),
  args: ["--no-sandbox", "--headless=shell"],
});
try {
  const page = await browser.newPage({ viewport: { width: 1300, height: 800 } });
  await page.goto(await address(preview.stdout));
  const sidebar = page.frameLocator("#sidebar");
  await sidebar.getByRole("button", { name: "Check and build the summaries" }).click();
  await sidebar.getByRole("heading", { name: "The summaries are ready" }).waitFor({ timeout: 120_000 });
  await page.getByRole("navigation").getByRole("button", { name: TAB, exact: true }).click();
  await page.locator('nav [aria-current="true"]', { hasText: TAB }).waitFor();
  await page
    .locator("#grid td", { hasText: /^Period$/ })
    .first()
    .waitFor();
  const shot = await page.screenshot();
  await writeFile(
    path("examples/preview.png"),
    palettePng(await page.evaluate(pixels, shot.toString("base64"))),
  );
} finally {
  await browser.close();
  preview.kill();
}

/** Decodes a PNG by the browser's own means; runs in the page. */
async function pixels(png) {
  const picture = new Image();
  picture.src = `data:image/png;base64,${png}`;
  await picture.decode();
  const { width, height } = picture;
  const canvas = new OffscreenCanvas(width, height).getContext("2d");
  canvas.drawImage(picture, 0, 0);
  return { width, height, rgba: [...canvas.getImageData(0, 0, width, height).data] };
}

/** What the preview prints once it answers. */
async function address(output) {
  let said = "";
  for await (const chunk of output.iterator({ destroyOnReturn: false })) {
    said += chunk;
    const url = /http:\/\/\S+/.exec(said)?.[0];
    if (url !== undefined) return url;
  }
  throw new Error(`the preview ended: ${said}`);
}
