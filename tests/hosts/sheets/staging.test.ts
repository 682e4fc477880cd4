/** Texts kept for the time of a run, in the local Apps Script runtime. */
import { openProbe } from "./probe";

const long = Array.from({ length: 30_000 }, (_, index) => `"=${index}"🎓`).join(",");

describe("staging", () => {
  it("gives back what was staged, of any length and kind", () => {
    const probe = openProbe({ Data: [["x"]] });
    const texts: [string, string][] = [
      ["inputs", long],
      ["empty", ""],
      ["formula", "=1+1"],
      ["number", "007"],
      ["quoted", "'x"],
      ["lines", "a\nb\t c "],
    ];
    for (const [key, text] of texts) probe.call("stage", key, text);
    expect(probe.call("readAllStaged")).toEqual(texts);
    expect(new Map(probe.call<[string, string][]>("readStaged", ["inputs", "none", "empty"]))).toEqual(
      new Map([
        ["inputs", long],
        ["empty", ""],
      ]),
    );
  });

  it("gives back from the cache what was staged, with no character cut in two", () => {
    const probe = openProbe({ Data: [["x"]] });
    const text = `${"a".repeat(29_999)}🎓${"b".repeat(40_000)}`;
    probe.call("stage", "a", text);
    expect(probe.call("readStaged", ["a"])).toEqual([["a", text]]);
    expect(probe.runtime.usage.calls["Range.getValues"]).toBeUndefined();
  });

  it("hides its tab, keeps it from the list of tabs, and does not lead the person away", () => {
    const probe = openProbe({ Data: [["x"]], More: [["y"]] });
    probe.model.activeTab = 1;
    probe.call("stage", "a", "text");
    expect(probe.model.tabs).toHaveLength(3);
    expect(probe.model.tabs[2]!.hidden).toBe(true);
    expect(probe.tabs().map(({ name }) => name)).toEqual(["Data", "More"]);
    expect(probe.model.activeTab).toBe(1);
  });

  it("writes a key again over its old text, shorter or longer", () => {
    const probe = openProbe({ Data: [] });
    probe.call("stage", "a", long);
    probe.call("stage", "b", "other");
    probe.call("stage", "a", "short");
    expect(probe.call("readAllStaged")).toEqual([
      ["a", "short"],
      ["b", "other"],
    ]);
    probe.call("stage", "b", long);
    expect(probe.call("readStaged", ["b", "a"])).toEqual([
      ["b", long],
      ["a", "short"],
    ]);
  });

  it("costs one write a key and one read in all", () => {
    const probe = openProbe({ Data: [] });
    for (let key = 0; key < 20; key++) probe.call("stage", `key ${key}`, key % 2 ? long : "short");
    probe.call("readAllStaged");
    expect(probe.runtime.usage.calls).toEqual({ "Range.setValues": 20, "Range.getValues": 1 });
  });

  it("leaves no tab and no property behind, also where a person deleted the tab", () => {
    const probe = openProbe({ Data: [] });
    probe.call("clearStaged");
    probe.call("stage", "a", "text");
    probe.call("clearStaged");
    expect(probe.model.tabs.map(({ name }) => name)).toEqual(["Data"]);
    expect(probe.model.documentProperties.size).toBe(0);
    expect(probe.call("readAllStaged")).toEqual([]);

    probe.call("stage", "a", "text");
    probe.model.removeTab(probe.model.tabs[1]!);
    expect(probe.call("readStaged", ["a"])).toEqual([]);
    probe.call("stage", "b", "new");
    expect(probe.call("readAllStaged")).toEqual([["b", "new"]]);
  });
});
