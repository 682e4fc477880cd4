/** The window of the data walk, and the button that opens it. */
import { WALK_VERSION } from "../../src/core/plan/data-walk";
import type { CallName } from "../../src/protocol/calls";
import type { Call } from "../../src/sidebar/rpc";
import { createStore } from "../../src/sidebar/store";

function open(answers: Partial<Record<CallName, unknown>>, first: "start" | "walk") {
  const calls: string[] = [];
  const call = async (name: CallName) => {
    calls.push(name);
    return name in answers
      ? { ok: true, value: answers[name] }
      : { ok: false, failure: { code: "unreachable" } };
  };
  return { store: createStore(call as unknown as Call, "en", () => {}, first), calls };
}

const WALK = {
  ...{
    version: WALK_VERSION,
    initiative: "",
    language: "es",
    questions: [],
    unusedMetrics: [],
    unanswered: [],
  },
};

describe("the window of the data walk", () => {
  it("asks for nothing but the walk, and speaks its language", async () => {
    const { store, calls } = open({ dataWalk: { walk: JSON.stringify(WALK) } }, "walk");
    await store.load();
    expect(calls).toEqual(["dataWalk"]);
    expect(store.state()).toMatchObject({
      language: "es",
      busy: false,
      screen: { name: "walk", walk: WALK },
    });
  });

  it("says that there is none before the first run", async () => {
    const { store } = open({ dataWalk: { walk: null } }, "walk");
    await store.load();
    expect(store.state().screen).toEqual({ name: "walk", walk: null });
  });

  it("does not draw the walk of another release", async () => {
    const { store } = open({ dataWalk: { walk: JSON.stringify({ ...WALK, version: 99 }) } }, "walk");
    await store.load();
    expect(store.state().failure).toEqual({ code: "outdated" });
    expect(store.state().screen).toEqual({ name: "loading" });
  });

  it("keeps trying for the walk after a failure, and never shows the sidebar's start", async () => {
    const { store, calls } = open({}, "walk");
    await store.load();
    await store.load();
    expect(calls).toEqual(["dataWalk", "dataWalk"]);
    expect(store.state().failure).toEqual({ code: "unreachable" });
  });
});

describe("the button", () => {
  it.each([
    [true, "walk"],
    [false, "no-walk"],
  ])("says whether the window opened (%s)", async (opened, kind) => {
    const { store } = open({ openWalk: { opened } }, "start");
    await store.openWalk();
    expect(store.state().notice).toEqual({ kind });
  });
});
