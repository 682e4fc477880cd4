/** The script's global functions, in the bundle that is pushed. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  createRuntime,
  type Runtime,
  type RuntimeOptions,
  WorkbookModel,
} from "../../../src/hosts/local/runtime";
import { REQUESTS } from "../../../src/protocol/requests";

const code = readFileSync(join(__dirname, "../../../dist/Code.js"), "utf8");

function open(options: RuntimeOptions = {}): Runtime {
  const model = new WorkbookModel({ timeZone: "America/New_York" });
  model.addTab("Lincoln");
  const runtime = createRuntime(model, options);
  runtime.load(code);
  return runtime;
}

describe("the menu", () => {
  it.each(["onOpen", "onInstall"])("is built by %s before anybody agreed to anything", (name) => {
    const runtime = open();
    runtime.call(name, [], { authMode: "NONE" });
    const [menu] = runtime.ui.menus;
    expect(menu?.addon).toBe(true);
    expect(menu?.items).toEqual([
      { caption: "Open sidebar", functionName: "openSidebar" },
      { caption: "", functionName: null },
      { caption: "Check the data", functionName: "checkFromMenu" },
      { caption: "Check and build the summaries", functionName: "runFromMenu" },
    ]);
    expect(runtime.ui.menus).toHaveLength(1);
  });

  it("speaks the person's language", () => {
    const runtime = open({ userLocale: "es-MX" });
    expect(runtime.call("runStatus", [{}])).toMatchObject({ ok: true, value: { language: "es" } });
    runtime.call("onOpen", [], { authMode: "NONE" });
    expect(runtime.ui.menus[0]?.items[0]?.caption).toBe("Abrir la barra lateral");
  });

  it("opens the sidebar from its file", () => {
    const runtime = open();
    runtime.call("openSidebar");
    expect(runtime.ui.sidebar).toMatchObject({ file: "Sidebar", title: "Shared Metrics" });
  });

  it.each(["checkFromMenu", "runFromMenu"])(
    "%s says in words what is missing in an empty workbook",
    (name) => {
      const runtime = open();
      runtime.call(name);
      expect(runtime.ui.alerts).toHaveLength(1);
      expect(runtime.ui.alerts[0]).toMatch(/Dictionary/);
      expect(runtime.ui.alerts[0]).not.toMatch(/Error|Exception|undefined/);
    },
  );
});

describe("the sidebar's calls", () => {
  it("are all there, by the names of the protocol", () => {
    const bundle = createRuntime(new WorkbookModel()).load(code);
    for (const call of Object.keys(REQUESTS)) expect(bundle.functions).toContain(call);
  });

  it.each(Object.keys(REQUESTS))("%s answers a bad request in words", (call) => {
    const answer = open().call(call, ["nonsense"]);
    expect(answer).toEqual({
      ok: false,
      problem: { code: "bad-request", message: expect.any(String), whatToDo: expect.any(String) },
    });
  });

  it("tells where things stand", () => {
    expect(open().call("runStatus", [{}])).toEqual({
      ok: true,
      value: { language: "en", open: null, last: null, missing: ["Dictionary", "Metrics"] },
    });
  });

  it("never let an exception through: people get an apology, the log what happened", () => {
    const runtime = open();
    Object.defineProperty(runtime.model, "tabs", {
      get: () => {
        throw new Error("secret detail");
      },
    });
    const answer = runtime.call("startRun", [{ mode: "check" }]) as { problem: { code: string } };
    expect(answer.problem.code).toBe("unexpected");
    expect(JSON.stringify(answer)).not.toContain("secret detail");
    expect(runtime.log.join("\n")).toContain("secret detail");
  });

  it("say so while somebody else holds the document", () => {
    const answer = open({ lockedElsewhere: () => true }).call("startRun", [{ mode: "check" }]);
    expect(answer).toMatchObject({ ok: false, problem: { code: "busy" } });
  });
});
