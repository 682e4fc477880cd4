/** Dictionaries in and out, click by click: read here in the page, written only when asked. */
import type { CallName } from "../../src/protocol/calls";
import type { Call } from "../../src/sidebar/rpc";
import { createStore } from "../../src/sidebar/store";

function open(answers: Partial<Record<CallName, unknown>>) {
  const calls: [CallName, unknown][] = [];
  const call = async (name: CallName, request: unknown) => {
    calls.push([name, request]);
    return answers[name] === undefined
      ? { ok: false, failure: { code: "unreachable" } }
      : { ok: true, value: answers[name] };
  };
  const store = createStore(call as Call, "en", () => {});
  store.showExchange();
  return { store, calls };
}

it("shows what a paste is before anything is written, then writes it as the Dictionary", async () => {
  const { store, calls } = open({ writeDraft: { tab: "Dictionary" } });
  store.readPaste('[{"name": "id"}]');
  expect(store.state().screen).toMatchObject({
    pasted: { ok: true, dictionary: { format: "Table Schema" } },
  });
  expect(calls).toEqual([]);
  await store.writePaste();
  const lines = [
    ["Field", "Type"],
    ["id", "string"],
  ];
  expect(calls).toEqual([["writeDraft", { kind: "Dictionary", lines }]]);
  expect(store.state()).toMatchObject({
    screen: { name: "exchange", pasted: null },
    notice: { kind: "imported", tab: "Dictionary" },
  });
});

it("writes nothing that it could not read, and keeps what it read when the add-on cannot", async () => {
  const { store, calls } = open({});
  store.readPaste("hello");
  await store.writePaste();
  expect(calls).toEqual([]);
  store.readPaste("Field\nid");
  await store.writePaste();
  expect(store.state()).toMatchObject({ screen: { pasted: { ok: true } }, failure: { code: "unreachable" } });
});

it("hands the Dictionary on as text, dates and all", async () => {
  const tabs = [
    {
      id: 1,
      name: "Dictionary",
      asWritten: false,
      cells: [
        ["Field", "Type", "Min"],
        ["on", "date", { d: 45900 }],
      ],
    },
  ];
  const { store } = open({ dictionaryTabs: { tabs: JSON.stringify(tabs) } });
  await store.exportAs("table-schema");
  const { screen, notice } = store.state();
  expect(notice).toEqual({ kind: "exported", fields: 1 });
  expect(screen.name === "exchange" && JSON.parse(screen.out!.text)).toMatchObject({
    fields: [{ name: "on", constraints: { minimum: "2025-08-31" } }],
  });
  const { store: empty } = open({ dictionaryTabs: { tabs: "[]" } });
  await empty.exportAs("redcap");
  expect(empty.state()).toMatchObject({ notice: { kind: "nothing-to-export" }, screen: { out: null } });
});
