/** The build's check of the server bundle: what must be refused, and what must not. */
import { checkBundle, checkPage } from "../../scripts/check-bundle";

describe("names that Apps Script does not have", () => {
  it.each([
    ["setTimeout(() => 1, 5);", "setTimeout"],
    ["const later = () => setInterval(later, 5);", "setInterval"],
    ["function f(u) { return new URL(u); }", "URL"],
    ["const p = new URLSearchParams('a=1');", "URLSearchParams"],
    ["const e = { bytes: (s) => new TextEncoder().encode(s) };", "TextEncoder"],
    ["const d = (b) => new TextDecoder().decode(b);", "TextDecoder"],
    ["async function f() { return await fetch('x'); }", "fetch"],
    ["const a = atob('eA==');", "atob"],
    ["const b = [1].map(btoa);", "btoa"],
    ["const b = (x) => x instanceof Blob;", "Blob"],
    ["const id = () => crypto.randomUUID();", "crypto"],
    ["const t = performance.now();", "performance"],
    ["const debug = process.env.DEBUG;", "process"],
    ["const c = (x) => structuredClone(x);", "structuredClone"],
    ["const fs = require('fs');", "require"],
    ["const b = Buffer.from('x');", "Buffer"],
    ["window.onerror = null;", "window"],
    ["const n = document.title;", "document"],
    ["UrlFetchApp.fetch('x');", "UrlFetchApp"],
  ])("refuses %s", (source, name) => {
    expect(checkBundle(source, [])).toEqual([
      expect.stringMatching(new RegExp(`^1:\\d+ names ${name}, which Apps Script does not have$`)),
    ]);
  });

  it("says where", () => {
    expect(checkBundle("var a = 1;\n  fetch(a);", [])).toEqual([
      "2:3 names fetch, which Apps Script does not have",
    ]);
  });

  it.each(["globalThis.fetch('x');", "globalThis['fetch']('x');", "const { a } = globalThis.fetch;"])(
    "refuses what hides behind globalThis: %s",
    (source) => {
      expect(checkBundle(source, [])).toEqual([
        expect.stringContaining("names globalThis.fetch, which Apps Script does not have"),
      ]);
    },
  );

  it.each([
    "const URL = 1; const f = () => URL;",
    "function f(fetch) { return fetch(); }",
    "const o = { fetch: 1, process() {} }; o.fetch; o.process();",
    "try { f(); } catch (window) { g(window); } function f() {} function g() {}",
    "label: for (;;) { break label; }",
    "globalThis.ours = 1;",
    "function f() { return arguments.length + Intl.Collator.length; }",
    "SpreadsheetApp.flush(); console.log(1n, Symbol.iterator, new Map());",
    "const re = /fetch/; const s = 'setTimeout';",
  ])("lets pass what only looks like one: %s", (source) => {
    expect(checkBundle(source, [])).toEqual([]);
  });

  it.each([
    "const here = typeof window;",
    "const n = typeof navigator === 'undefined' ? '' : navigator.userAgent;",
    "const b = typeof Buffer !== 'undefined' && Buffer.isBuffer(1);",
    "if (typeof process !== 'undefined') { process.exit(1); }",
  ])("lets pass what is asked for first: %s", (source) => {
    expect(checkBundle(source, [])).toEqual([]);
  });

  it.each([
    ["a guard for something else", "if (typeof window !== 'undefined') fetch('x');", "fetch"],
    ["a use in the guard itself", "if (fetch('x') && typeof window) {}", "fetch"],
    ["a use before the guard", "const x = fetch('x') && typeof fetch;", "fetch"],
    ["a use after the guarded block", "if (typeof fetch) {} fetch('x');", "fetch"],
  ])("is not misled by %s", (_case, source, name) => {
    expect(checkBundle(source, []).join()).toContain(`names ${name},`);
  });
});

describe("syntax that Apps Script cannot parse", () => {
  it.each([
    ["class A { x = 1; }", "a class field"],
    ["class A { static x = 1; }", "a class field"],
    ["class A { #x; f() { return this.#x; } }", "a #private name"],
    ["class A { #f() {} }", "a #private name"],
    ["class A { static { f(); } } function f() {}", "a static block"],
  ])("refuses %s", (source, what) => {
    expect(checkBundle(source, []).join("\n")).toContain(`has ${what}, which Apps Script cannot parse`);
  });

  it("refuses syntax newer than ES2020, and what is no script at all", () => {
    expect(checkBundle("let a; a ??= 1;", [])).toEqual([expect.stringMatching(/^it is newer than ES2020: /)]);
    expect(checkBundle("function (", [])).toEqual([expect.stringMatching(/^it does not parse: /)]);
    expect(checkBundle("export const a = 1;", [])).toEqual([expect.stringMatching(/^it does not parse: /)]);
  });

  it("lets pass classes with methods, getters and static methods", () => {
    expect(
      checkBundle("class A { constructor() { this.x = 1; } get y() { return 2; } static z() {} }", []),
    ).toEqual([]);
  });
});

describe("calls", () => {
  it("refuses a call that is a variable, is assigned to the global object, is inside a block, or is missing", () => {
    const source = `
      const startRun = () => 1;
      globalThis.continueRun = function continueRun() {};
      { function cancelRun() {} }
      function outer() { function runStatus() {} }
    `;
    const calls = ["startRun", "continueRun", "cancelRun", "runStatus", "openCell"];
    expect(checkBundle(source, calls)).toEqual(
      calls.map((call) => `${call} is called but is no top-level function declaration`),
    );
  });

  it("refuses a name that Apps Script takes for private", () => {
    expect(checkBundle("function openCell_() {}", ["openCell_"])).toEqual([
      "openCell_ ends in _, which hides it from the sidebar",
    ]);
  });

  it("finds function declarations", () => {
    expect(
      checkBundle("function onOpen(e) {} function openCell(request) {}", ["onOpen", "openCell"]),
    ).toEqual([]);
  });
});

describe("checkPage", () => {
  const page = (script: string, head = "") =>
    `<html><head>${head}</head><body><script>${script}</script></body></html>`;

  it("lets pass a page with everything in it", () => {
    const style = "<style>a{background:url(data:image/png;base64,AA)}</style>";
    expect(
      checkPage(page('var svg = "http://www.w3.org/2000/svg", end = "<\\/script>", tick = /`/;', style)),
    ).toEqual([]);
  });

  it.each([
    ['<script src="https://x.org/a.js"></script>', /not one script|elsewhere/],
    ['<link rel="stylesheet" href="a.css">', /elsewhere/],
    ["<style>@import 'a.css';</style>", /elsewhere/],
    ["<style>a{background:url(https://x.org/a.png)}</style>", /elsewhere/],
    ["<style>a{background:url('//x.org/a.png')}</style>", /elsewhere/],
    ['<img alt="" src="//x.org/a.png">', /elsewhere/],
  ])("refuses %s", (head, mistake) => {
    expect(checkPage(page("var a = 1;", head)).join()).toMatch(mistake);
  });

  it("refuses a script that ends too early, does not parse, or has a template literal", () => {
    expect(checkPage(page("var a = '</script>';"))).toEqual([
      "it has not one script, or one that ends too early",
    ]);
    expect(checkPage(page("var a = ;"))).toEqual([expect.stringMatching(/^its script does not parse/)]);
    expect(checkPage(page("var a = `https://x.org`;"))).toEqual([
      "it has a template literal, in which HtmlService takes // for a comment",
    ]);
    expect(checkPage("<p>no script</p>")).toHaveLength(1);
  });
});
