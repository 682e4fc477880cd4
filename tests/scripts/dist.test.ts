/** What the build writes is what a push would send, and nothing else. */
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(__dirname, "../..");
const dist = (name: string): string => readFileSync(join(root, "dist", name), "utf8");

describe("dist", () => {
  it("holds exactly what clasp would push", () => {
    const clasp = join(root, "node_modules/.bin/clasp");
    const status = execFileSync(clasp, ["show-file-status", "--json"], { cwd: root, encoding: "utf8" });
    const { filesToPush, untrackedFiles } = JSON.parse(status) as Record<string, string[]>;
    expect(filesToPush?.sort()).toEqual(["dist/Code.js", "dist/Sidebar.html", "dist/appsscript.json"]);
    expect(untrackedFiles).toEqual([]);
    expect(readdirSync(join(root, "dist")).sort()).toEqual(["Code.js", "Sidebar.html", "appsscript.json"]);
  });

  it("asks for the two least scopes and V8", () => {
    const manifest = JSON.parse(dist("appsscript.json"));
    expect(manifest.runtimeVersion).toBe("V8");
    expect(manifest.oauthScopes).toEqual([
      "https://www.googleapis.com/auth/spreadsheets.currentonly",
      "https://www.googleapis.com/auth/script.container.ui",
    ]);
  });
});

describe("Sidebar.html", () => {
  it("has everything in it, and ends its one script where it should", () => {
    const page = dist("Sidebar.html");
    expect(page.match(/<script\b/g)).toHaveLength(1);
    expect(page.match(/<\/script/gi)).toHaveLength(1);
    expect(page).not.toMatch(/\b(src|href)="/);
    expect(page).not.toContain("/* script */");
    expect(page).not.toContain("/* style */");
  });
});
