import { createRuntime, ScriptError } from "../../../../src/hosts/local/runtime";
import { newModel, run, scripted } from "./script";

function loaded(code: string) {
  const runtime = createRuntime(newModel());
  runtime.load(code);
  return runtime;
}

describe("the context that a bundle runs in", () => {
  it("has nothing that Apps Script lacks", () => {
    const absent =
      "setTimeout setInterval queueMicrotask URL URLSearchParams TextEncoder TextDecoder fetch atob btoa Blob crypto performance process Buffer structuredClone require module WebAssembly".split(
        " ",
      );
    const found = run("return x.filter((name) => typeof globalThis[name] !== 'undefined')", absent);
    expect(found).toEqual([]);
  });

  it("has Intl and console", () => {
    const { runtime, run } = scripted();
    expect(run("console.log('said', 1); return typeof Intl.NumberFormat")).toBe("function");
    expect(runtime.log).toEqual(["said 1"]);
  });

  it("finds the language's own objects by name and on the global object", () => {
    const clocked = run(
      "return [Math === globalThis.Math, Date === globalThis.Date, new Date() instanceof Date, typeof eval]",
    );
    expect(clocked).toEqual([true, true, true, "function"]);
    expect(run("Math = 1; return [Math, typeof globalThis.Math]")).toEqual([1, "object"]);
    expect(run("return Math.abs(-1)")).toBe(1);
  });

  it("is evaluated anew for every call", () => {
    const runtime = loaded("let count = 0; function next() { return ++count; }");
    expect([runtime.call("next"), runtime.call("next")]).toEqual([1, 1]);
  });

  it("makes arrays, dates and errors of its own kind", () => {
    const kinds = run(`
      sheet.getRange("A1").setValue(new Date(2024, 0, 5));
      const values = sheet.getRange("A1").getValues();
      let error;
      try { sheet.getRange(0, 1); } catch (e) { error = e; }
      return [values instanceof Array, values[0] instanceof Array, values[0][0] instanceof Date, error instanceof Error, error.name];
    `);
    expect(kinds).toEqual([true, true, true, true, "Exception"]);
  });

  it("goes by an injected clock, with and without new", () => {
    const { run } = scripted(newModel(), { now: () => Date.UTC(2026, 2, 1) });
    expect(
      run(
        "const d = new Date(); return [d.getTime(), Date.now(), new Date(5).getTime(), d instanceof Date, typeof Date(), d.constructor === Date, Date.UTC(1970, 0, 1)]",
      ),
    ).toEqual([Date.UTC(2026, 2, 1), Date.UTC(2026, 2, 1), 5, true, "string", true, 0]);
  });

  it("may call nothing while it is being evaluated", () => {
    const runtime = loaded("const ss = SpreadsheetApp.getActive(); function main() {}");
    expect(() => runtime.call("main")).toThrow("You do not have permission to call SpreadsheetApp.getActive");
  });
});

describe("which functions can be called", () => {
  const runtime = loaded(`
    function main() { return "main"; }
    function hidden_() {}
    var assigned = function () {};
    const arrow = () => 1;
    globalThis.put = function () {};
  `);

  it("is top-level declarations", () => {
    expect(runtime.call("main")).toBe("main");
  });

  it.each(["hidden_", "assigned", "arrow", "put", "absent", "toString"])("is not %s", (name) => {
    expect(() => runtime.call(name)).toThrow(`Script function not found: ${name}`);
  });
});

describe("google.script.run", () => {
  it.each([
    ["a date", new Date()],
    ["a function", () => 1],
    ["a date deep inside", { list: [{ when: new Date() }] }],
    ["a map", new Map()],
  ])("refuses %s as an argument", (_, value) => {
    expect(() => run("return 1", value)).toThrow(new TypeError("Failed due to illegal value in property: 0"));
  });

  it("turns undefined into null in lists and leaves it out of objects", () => {
    expect(run("return [x, 'b' in x]", { a: [undefined, 1], b: undefined })).toEqual([
      { a: [null, 1] },
      false,
    ]);
    expect(run("return x === null", undefined)).toBe(true);
  });

  it("gives null for a result with a date in it, and for no result", () => {
    expect(run("return { a: new Date() }")).toBeNull();
    expect(run("return new Date()")).toBeNull();
    expect(run("")).toBeNull();
  });

  it("hands on errors with their name", () => {
    expect(() => run("throw new RangeError('no')")).toThrow(ScriptError);
    expect(() => run("throw new RangeError('no')")).toThrow("RangeError: no");
  });
});

describe("triggers", () => {
  const code = `
    function onOpen(e) { SpreadsheetApp.getUi().createAddonMenu().addItem("Check", "check").addToUi(); return String(e.authMode); }
    function greedy(e) { return PropertiesService.getDocumentProperties().getKeys(); }
    function compare(e) { return e.authMode === ScriptApp.AuthMode.LIMITED; }
  `;

  it("may build menus without authorisation", () => {
    const runtime = loaded(code);
    expect(runtime.call("onOpen", [], { authMode: "NONE" })).toBe("NONE");
    expect(runtime.ui.menus).toEqual([
      { caption: "Extensions", addon: true, items: [{ caption: "Check", functionName: "check" }] },
    ]);
  });

  it("may do nothing else without it", () => {
    expect(() => loaded(code).call("greedy", [], { authMode: "NONE" })).toThrow(
      "You do not have permission to call PropertiesService.getDocumentProperties",
    );
    expect(loaded(code).call("greedy", [], { authMode: "LIMITED" })).toEqual([]);
    expect(loaded(code).call("compare", [], { authMode: "LIMITED" })).toBe(true);
  });
});

describe("what is not implemented", () => {
  it("throws its name when called, or read as a constant", () => {
    expect(() => run("sheet.getRange('A1').setFormulaR1C1('=R1')")).toThrow(
      "Range.setFormulaR1C1 is not implemented in the local runtime",
    );
    expect(() => run("return SpreadsheetApp.ProtectionType.SHEET")).toThrow(
      "SpreadsheetApp.ProtectionType is not implemented in the local runtime",
    );
  });
});
