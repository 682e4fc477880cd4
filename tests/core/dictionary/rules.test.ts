import { PEOPLE, places, type Rows, read, TWO_TABLES } from "./workbook";

describe("the Rules tab", () => {
  const rules = (Dictionary: Rows, ...lines: string[][]) =>
    read({ Dictionary, Rules: [["Rule", "Table", "Formula", "Severity", "Message", "If broken"], ...lines] });

  it("reads a rule in machine names, named after its formula where it has no name", () => {
    const { dictionary, found } = rules(PEOPLE, ["", "", "=[Days attended] <= [days enrolled]", "", "", ""]);
    expect(found).toEqual([]);
    expect(dictionary!.rules).toEqual([
      expect.objectContaining({ table: "", severity: "error", ifBroken: "blank", message: "", row: 2 }),
    ]);
    expect(dictionary!.rules[0]!.name).toBe("=[Days attended] <= [days enrolled]");
    expect(dictionary!.rules[0]!.expression).toMatchObject({
      left: { name: "days" },
      right: { name: "days_enrolled" },
    });
  });

  it("holds for every table that has the fields, each in its own names", () => {
    const { dictionary } = rules(TWO_TABLES, ["r", "", "[Days] >= 0", "Warning", "m", "HOLD"]);
    expect(
      dictionary!.rules.map(({ table, expression }) => [
        table,
        JSON.stringify(expression).match(/"name":"(\w+)"/)![1],
      ]),
    ).toEqual([
      ["participants", "days"],
      ["headcounts", "total_days"],
    ]);
    expect(dictionary!.rules[0]).toMatchObject({ severity: "warning", message: "m", ifBroken: "hold" });
  });

  it("reports what does not parse, names nothing or cannot be met", () => {
    const { dictionary, found } = rules(
      PEOPLE,
      ["a", "", "[Days attended] <= (", "", "", ""],
      ["b", "", "1 < 2", "", "", ""],
      ["c", "people", "[Days attended] > 1", "", "", ""],
      ["d", "", '[Status] <> "Lefft"', "", "", ""],
      ["e", "", "[Days attended] > 1", "eror", "", "drop"],
    );
    expect(places(found)).toEqual([
      "Rules!C2 bad-formula",
      "Rules!C3 bad-formula",
      "Rules!B4 unknown-reference",
      "Rules!C5 unknown-reference",
      "Rules!D6 unknown-word",
      "Rules!F6 unknown-word",
    ]);
    expect(dictionary!.rules).toEqual([
      expect.objectContaining({ name: "e", severity: "error", ifBroken: "blank" }),
    ]);
  });

  it.each([
    ["[Days attended] + 1", 1, "condition"],
    ['[Days attended] > "many"', 20, { type: "integer" }],
    ['"Q9 2025" = [Quarter]', 2, { type: "quarter" }],
    ['AND([Days attended] > 1, [Quarter] > "later")', 39, { type: "quarter" }],
  ])("reports %s, which could never be judged", (formula, position, expected) => {
    const { dictionary, found } = rules(PEOPLE, ["r", "", formula, "", "", ""]);
    expect(dictionary!.rules).toEqual([]);
    expect(found).toMatchObject([
      {
        place: "Rules!C2",
        mistake: { kind: "bad-formula", position, expected: [expected] },
      },
    ]);
  });

  it("takes a period, a number in text and a reason of a missing code beside a field", () => {
    const texts = ['[Quarter] >= "Q3 2025"', '[Days attended] > "1,000"', '[Race/ethnicity] <> "anything"'];
    expect(rules(PEOPLE, ...texts.map((text) => ["", "", text, "", "", ""])).found).toEqual([]);
  });
});
