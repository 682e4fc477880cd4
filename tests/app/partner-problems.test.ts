/** One partner's own problems, and nobody else's. */
import { openHub } from "./hub";

const HEADER = ["Participant", "Gender", "Days attended", "Start date"];
const hub = () => {
  const opened = openHub({
    Lincoln: [HEADER, ["A1", "Robot", "x", ""], ["A2", "Female", "3", ""]],
    Roosevelt: [HEADER, ["A1", "Secret", "3", ""]],
    Settings: [
      ["Setting", "Value"],
      ["Ids shared across partners", "yes"],
    ],
  });
  opened.check();
  return opened;
};

describe("a partner's problems", () => {
  it("are only its own, worst first, and name no other partner", () => {
    const { language, checkedOn, groups } = hub().ask("partnerProblems", { partner: "Lincoln" });
    expect([language, checkedOn?.slice(0, 10)]).toEqual(["en", "2026-01-15"]);
    expect(groups.map(({ check, severity }) => `${severity} ${check}`)).toEqual([
      "error enum",
      "error type-error",
    ]);
    expect(JSON.stringify(groups)).not.toMatch(/Roosevelt|Secret/);
  });

  it("stand in a tab of ours, which is no partner's and is written anew each time", () => {
    const opened = hub();
    expect(opened.ask("writePartnerTab", { partner: "Lincoln" })).toEqual({ tab: "Problems Lincoln" });
    const rows = opened.values("Problems Lincoln");
    expect(rows.map((row) => row[3])).toEqual(["Cell", "B2", "C2"]);
    expect(JSON.stringify(rows)).not.toMatch(/Roosevelt|Secret/);
    opened.type("Lincoln", 2, 2, "Male");
    expect(opened.check().partners.map(({ partner }) => partner)).toEqual(["Lincoln", "Roosevelt"]);
    opened.ask("writePartnerTab", { partner: "Lincoln" });
    expect(opened.values("Problems Lincoln").map((row) => row[3])).toEqual(["Cell", "C2"]);
  });

  it("open in a window of their own, with any name", () => {
    const opened = hub();
    opened.ask("openPartnerPage", { partner: 'O\'Hara "Kids" <1>' });
    const [dialog] = opened.runtime.ui.dialogs;
    expect(dialog?.file).toBe("Sidebar");
    expect(dialog?.content).toContain('data-name="partner"');
    expect(dialog?.content).not.toContain('"Kids"');
  });
});

describe("a draft of a Dictionary", () => {
  it("reads a tab as it stands, dates and all", () => {
    const opened = openHub({ Lincoln: [HEADER, ["A1", "Male", "3", "2025-09-01"]] });
    expect(JSON.parse(opened.ask("sampleTab", { tab: "Lincoln" }).cells)).toEqual([
      HEADER,
      ["A1", "Male", 3, { d: 45901 }],
    ]);
    expect(opened.ask("sampleTab", { tab: "Dictionary" }).cells).toBe("[]");
  });

  it("goes into a tab beside a Dictionary that is in use, and into one that is empty", () => {
    const opened = openHub({});
    const lines = [
      ["Field", "Type"],
      ["001", "string"],
    ];
    const dictionary = opened.values("Dictionary");
    expect(opened.ask("writeDraft", { kind: "Dictionary", lines })).toEqual({ tab: "Dictionary draft" });
    expect(opened.values("Dictionary draft")).toEqual(lines);
    expect(opened.values("Dictionary")).toEqual(dictionary);
    expect(opened.ask("writeDraft", { kind: "Dictionary", lines })).toEqual({ tab: "Dictionary draft 2" });
    const empty = openHub({ Dictionary: [] });
    expect(empty.ask("writeDraft", { kind: "Dictionary", lines })).toEqual({ tab: "Dictionary" });
    expect(empty.values("Dictionary")).toEqual(lines);
  });

  it("is the Dictionary or the Metrics at once where there are none", () => {
    const opened = openHub({ Lincoln: [HEADER] });
    const lines = [["Field"], ["=1+1"]];
    opened.model.removeTab(opened.tab("Dictionary"));
    expect(opened.ask("runStatus", {}).missing).toEqual(["Dictionary", "Metrics"]);
    expect(opened.ask("writeDraft", { kind: "Dictionary", lines })).toEqual({ tab: "Dictionary" });
    expect(opened.values("Dictionary")).toEqual(lines);
    expect(opened.ask("runStatus", {}).missing).toEqual(["Metrics"]);
    expect(opened.ask("listTabs", {}).metrics).toBe(false);
    expect(opened.ask("writeDraft", { kind: "Metrics", lines })).toEqual({ tab: "Metrics" });
    expect(opened.ask("runStatus", {}).missing).toEqual([]);
    expect(opened.ask("listTabs", {}).metrics).toBe(true);
    expect(opened.ask("writeDraft", { kind: "Metrics", lines })).toEqual({ tab: "Metrics draft" });
  });
});
