/** Which tabs are taken for partners'. */
import type { Dictionary } from "../../../src/core/dictionary/model";
import { identifyPartnerTabs } from "../../../src/core/validate/identify";
import { initiative, type Rows, tabOf } from "./initiative";

const DICTIONARY: Rows = [
  ["Table", "Field", "Label", "Role", "Type"],
  ["people", "pid", "ID", "key", ""],
  ["people", "quarter", "Quarter", "period", "quarter"],
  ["people", "gender", "Gender", "disaggregation", ""],
  ["people", "days", "Days", "measure", "integer"],
  ["heads", "quarter", "Quarter", "period", "quarter"],
  ["heads", "served", "Served", "headcount", "integer"],
];
const heads = (tabs: Record<string, Rows>) =>
  Object.entries(tabs).map(([name, head], index) => ({ id: index + 1, name, head }));
const sources = (tabs: Record<string, Rows>, dictionary: Dictionary) =>
  identifyPartnerTabs(heads(tabs), dictionary).sources.map(({ partner, tab, table }) => [
    partner,
    tab,
    table?.name ?? null,
  ]);

describe("without a Partners tab", () => {
  const dictionary = initiative({ Dictionary: DICTIONARY });

  it("headers decide, also which table it is", () => {
    expect(
      sources(
        {
          Dictionary: DICTIONARY,
          Lincoln: [["ID", "Quarter", "Gender", "Days"]],
          "East - heads": [["Our figures"], ["Quarter", "Served", "Remark"]],
          "North Side": [["Quarter", "Served"]],
          Budget: [["Item", "Cost", "Quarter"]],
          "Lists to choose from": [["Gender", "Color"]],
          Blank: [[""]],
          None: [],
        },
        dictionary,
      ),
    ).toEqual([
      ["Lincoln", "Lincoln", "people"],
      ["East", "East - heads", "heads"],
      ["North Side", "North Side", "heads"],
    ]);
  });

  it("all keys and the period do, however many other columns there are", () => {
    const wide = ["ID", "Quarter", "a", "b", "c", "d", "e", "f"];
    expect(sources({ Wide: [wide], Other: [["ID", ...wide.slice(2)]] }, dictionary)).toEqual([
      ["Wide", "Wide", "people"],
    ]);
  });

  it("a tab that is still loading is a partner's", () => {
    expect(sources({ West: [["Loading..."]], South: [["#REF!"]] }, dictionary)).toEqual([
      ["West", "West", null],
      ["South", "South", null],
    ]);
  });
});

describe("with a Partners tab", () => {
  const partners: Rows = [
    ["Partner", "Tab", "Table", "Period", "Fixed values"],
    ["Lincoln", "lincoln_tab", "people", "", "Gender=Female"],
    ["Lincoln", "Lincoln tab", "heads", "Q1 2025", ""],
    ["East", "", "", "", ""],
    ["West", "Wst", "", "", ""],
  ];
  const dictionary = initiative({ Dictionary: DICTIONARY, Partners: partners });
  const tabs = { "Lincoln Tab": [], East: [], West: [], Partners: partners, Budget: [] };

  it("its lines do, several of them for one tab too", () => {
    const found = identifyPartnerTabs(heads(tabs), dictionary).sources;
    expect(
      found.map(({ partner, tab, table, period }) => [partner, tab, table?.name ?? null, period]),
    ).toEqual([
      ["Lincoln", "Lincoln Tab", "people", ""],
      ["Lincoln", "Lincoln Tab", "heads", "Q1 2025"],
      ["East", "East", null, ""],
    ]);
    expect(found[0]!.fixedValues).toEqual([{ field: "gender", value: "Female" }]);
  });

  it("lines that read one tab in one way are one source, for the metrics of all", () => {
    const metrics: Rows = [
      ["Metric", "Calculation", "Numerator"],
      ["people", "distinct", "[ID]"],
      ["days", "sum", "[Days]"],
    ];
    const lines: Rows = [
      ["Partner", "Tab", "Table", "Metrics", "Frequency"],
      ["East", "East", "people", "people", "quarter"],
      ["East", "East", "people", "days", "year"],
      ["East", "East", "heads", "", ""],
    ];
    const both = initiative({ Dictionary: DICTIONARY, Metrics: metrics, Partners: lines });
    const found = identifyPartnerTabs(heads({ East: [] }), both).sources;
    expect(found).toMatchObject([
      { table: { name: "people" }, metrics: ["people", "days"], frequency: null },
      { table: { name: "heads" }, metrics: null, again: true },
    ]);
    expect(found[0]!.again).toBeUndefined();
  });

  it("a tab that does not exist is a mistake at its cell", () => {
    const { issues } = identifyPartnerTabs(heads(tabs), dictionary, tabOf("Partners", partners, 9));
    expect(issues).toMatchObject([
      {
        check: "dictionary-error",
        severity: "error",
        tab: "Partners",
        tabId: 9,
        row: 5,
        column: 2,
        field: "",
        value: "Wst",
        suggested: "West",
        params: { mistake: { kind: "unknown-reference", column: "Tab", name: "Wst", suggestion: "West" } },
      },
    ]);
    expect(identifyPartnerTabs(heads(tabs), dictionary).issues).toMatchObject([
      { tab: "Partners", tabId: null, row: 5 },
    ]);
  });
});
