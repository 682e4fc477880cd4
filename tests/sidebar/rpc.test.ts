/** Answers and failures of `google.script.run` as the sidebar takes them. */
import { call, readAnswer, wayFailure } from "../../src/sidebar/rpc";
import { progress } from "./sample";

describe("readAnswer", () => {
  it("takes a good answer", () => {
    expect(readAnswer("startRun", { ok: true, value: progress(1) })).toEqual({
      ok: true,
      value: progress(1),
    });
  });

  it("takes a problem as the add-on words it", () => {
    const problem = { code: "busy", message: "Somebody else runs it.", whatToDo: "Wait." } as const;
    expect(readAnswer("startRun", { ok: false, problem })).toEqual({ ok: false, failure: problem });
  });

  it.each([
    null,
    undefined,
    "x",
    {},
    { ok: true },
    { ok: true, value: { ...progress(1), steps: "4" } },
    { ok: false },
    { value: progress(1) },
  ])("says that %j is of another release", (answer) => {
    expect(readAnswer("startRun", answer)).toEqual({ ok: false, failure: { code: "outdated" } });
  });
});

describe("wayFailure", () => {
  it("knows several accounts from no answer", () => {
    const denied =
      "We're sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.";
    expect(wayFailure(new Error(denied))).toEqual({ code: "denied" });
    expect(wayFailure(new Error("NetworkError: Connection failure due to HTTP 0"))).toEqual({
      code: "unreachable",
    });
  });
});

describe("call", () => {
  const handlers: { success?: (answer: unknown) => void; failure?: (error: Error) => void } = {};
  const sent: unknown[] = [];

  beforeEach(() => {
    jest.useFakeTimers();
    sent.length = 0;
    const run = {
      withSuccessHandler(handler: (answer: unknown) => void) {
        handlers.success = handler;
        return run;
      },
      withFailureHandler(handler: (error: Error) => void) {
        handlers.failure = handler;
        return run;
      },
      runStatus: (request: unknown) => sent.push(request),
    };
    Object.assign(globalThis, { google: { script: { run } } });
  });

  afterEach(() => {
    jest.useRealTimers();
    Reflect.deleteProperty(globalThis, "google");
  });

  it("sends the request and resolves with the answer", async () => {
    const result = call("runStatus", {});
    handlers.success?.({ ok: true, value: { language: "es", open: null, last: null, missing: [] } });
    expect(await result).toEqual({
      ok: true,
      value: { language: "es", open: null, last: null, missing: [] },
    });
    expect(sent).toEqual([{}]);
    expect(jest.getTimerCount()).toBe(0);
  });

  it("resolves with the failure, and never rejects", async () => {
    const result = call("runStatus", {});
    handlers.failure?.(new Error("PERMISSION_DENIED"));
    expect(await result).toEqual({ ok: false, failure: { code: "denied" } });
  });

  it("gives up where no answer can come any more", async () => {
    const result = call("runStatus", {});
    jest.advanceTimersByTime(6 * 60_000);
    expect(jest.getTimerCount()).toBe(1);
    jest.advanceTimersByTime(60_000);
    expect(await result).toEqual({ ok: false, failure: { code: "unreachable" } });
  });
});
