import type { MistakeKind } from "../../../src/core/dictionary/mistakes";
import { PEOPLE, read, type Tabs, TWO_TABLES } from "./workbook";

interface Case {
  readonly tabs: Tabs;
  readonly place: string;
  readonly suggested?: string;
}

const people = (tabs: Tabs): Tabs => ({ Dictionary: PEOPLE, ...tabs });
const field = (line: Readonly<Record<string, string | number>>): Tabs => ({
  Dictionary: [Object.keys(line), Object.values(line)],
});
const metric = (line: Readonly<Record<string, string | number>>, dictionary = PEOPLE): Tabs => ({
  Dictionary: dictionary,
  Metrics: [Object.keys(line), Object.values(line)],
});

/** One workbook for each kind of mistake, and the cell at which it must be found, alone. `bad-value` shows when the tab is read. */
const CASES: Readonly<Record<Exclude<MistakeKind, "bad-value">, Case>> = {
  "no-dictionary": { tabs: { Metrics: [["Metric"]] }, place: "Dictionary" },
  "empty-dictionary": { tabs: { Dictionary: [["Field", "Label"]] }, place: "Dictionary" },
  "duplicate-tab": { tabs: people({ dictionary: PEOPLE }), place: "dictionary" },
  "missing-column": {
    tabs: people({
      Rules: [
        ["Rule", "Message"],
        ["a", "b"],
      ],
    }),
    place: "Rules!row 1",
  },
  "bad-bands": {
    tabs: field({ Field: "age", Type: "integer", "Allowed values": "0-5; 5-11" }),
    place: "Dictionary!C2",
  },
  "misspelt-column": {
    tabs: {
      Dictionary: [
        ["Field", "Minimun"],
        ["age", 5],
      ],
    },
    place: "Dictionary!B1",
    suggested: "Minimum",
  },
  "duplicate-column": {
    tabs: {
      Dictionary: [
        ["Field", "Label", "label"],
        ["age", "Age", "x"],
      ],
    },
    place: "Dictionary!C1",
  },
  "blank-name": {
    tabs: {
      Dictionary: [
        ["Field", "Label"],
        ["age", "Age"],
        ["", "Sex"],
      ],
    },
    place: "Dictionary!A3",
  },
  "duplicate-name": { tabs: { Dictionary: [["Field"], ["age"], ["Age"]] }, place: "Dictionary!A3" },
  "unknown-word": {
    tabs: field({ Field: "age", Type: "interger" }),
    place: "Dictionary!B2",
    suggested: "integer",
  },
  "not-a-number": { tabs: field({ Field: "age", Type: "integer", Minimum: "five" }), place: "Dictionary!C2" },
  "not-a-date": { tabs: field({ Field: "day", Type: "date", Minimum: "3/4/2025" }), place: "Dictionary!C2" },
  "not-a-period": {
    tabs: people({
      Reports: [
        ["Partner", "Period", "Status"],
        ["North", "some day", "none served"],
      ],
    }),
    place: "Reports!B2",
  },
  "out-of-range": {
    tabs: metric({ Metric: "a", Calculation: "rate", Numerator: '[Status]="Enrolled"', Target: 45 }),
    place: "Metrics!D2",
  },
  "minimum-over-maximum": {
    tabs: field({ Field: "age", Type: "integer", Minimum: 9, Maximum: 5 }),
    place: "Dictionary!C2",
  },
  "no-limit-for-type": { tabs: field({ Field: "name", Minimum: 5 }), place: "Dictionary!B2" },
  "bad-pattern": { tabs: field({ Field: "name", Pattern: "[A-Z" }), place: "Dictionary!B2" },
  "bad-format": { tabs: field({ Field: "n", Type: "number", Format: "dd/MM" }), place: "Dictionary!C2" },
  "bad-pair": {
    tabs: {
      Dictionary: [
        ["Field", "Part of", "Group"],
        ["total", "", ""],
        ["girls", "total", "Girls"],
      ],
    },
    place: "Dictionary!C3",
  },
  "unknown-field": {
    tabs: people({
      Rules: [
        ["Rule", "Formula"],
        ["r", "[Days atended] > 1"],
      ],
    }),
    place: "Rules!B2",
    suggested: "Days attended",
  },
  "fields-apart": {
    tabs: metric(
      { Metric: "a", Calculation: "rate", Numerator: "[hours]", Denominator: "[people]" },
      TWO_TABLES,
    ),
    place: "Metrics!C2",
  },
  "not-numeric": {
    tabs: metric({ Metric: "a", Calculation: "sum", Numerator: "[Status]" }),
    place: "Metrics!C2",
  },
  "unknown-reference": {
    tabs: metric({ Metric: "a", Calculation: "count", "Disaggregate by": "gender; gendre x race" }),
    place: "Metrics!C2",
    suggested: "Gender",
  },
  "second-role": {
    tabs: {
      Dictionary: [
        ["Field", "Role"],
        ["month", "period"],
        ["quarter", "period"],
      ],
    },
    place: "Dictionary!B3",
  },
  circular: {
    tabs: people({
      Codes: [
        ["List", "Code", "Roll up to"],
        ["Age", "a", "b"],
        ["Age", "b", "a"],
      ],
    }),
    place: "Codes!C3",
  },
  contradiction: {
    tabs: {
      Dictionary: TWO_TABLES,
      Metrics: [
        ["Metric", "Table", "Calculation", "Numerator", "Target"],
        ["days", "participants", "sum", "[Days]", 10],
        ["days", "headcounts", "sum", "[Days]", 20],
      ],
    },
    place: "Metrics!E3",
  },
  "bad-formula": { tabs: people({ Rules: [["Formula"], ["[Days attended] <="]] }), place: "Rules!A2" },
  "missing-part": { tabs: metric({ Metric: "a", Calculation: "mean", Numerator: "" }), place: "Metrics!C2" },
};

describe("mistakes in input tabs", () => {
  it.each(Object.entries(CASES))(
    "finds %s at its cell, and nothing else",
    (kind, { tabs, place, suggested }) => {
      const { found } = read(tabs);
      expect(found.map(({ place, mistake }) => [mistake.kind, place])).toEqual([[kind, place]]);
      expect(found[0]!.suggested).toBe(suggested ?? "");
    },
  );

  it("goes on without what is mistaken", () => {
    const { dictionary } = read(field({ Field: "age", Type: "interger", Minimum: 9, Maximum: 5 }));
    expect(dictionary!.tables[0]!.fields[0]).toMatchObject({ type: "number", minimum: null, maximum: null });
    expect(read(CASES["bad-pattern"].tabs).dictionary!.tables[0]!.fields[0]!.pattern).toBe("");
    expect(read(CASES.contradiction.tabs).dictionary!.metrics[0]).toMatchObject({ target: 10 });
    expect(read(CASES["unknown-reference"].tabs).dictionary!.metrics[0]!.breakdowns).toEqual([["gender"]]);
    expect(read(CASES["unknown-field"].tabs).dictionary!.rules).toEqual([]);
    expect(read(CASES["out-of-range"].tabs).dictionary!.metrics[0]!.target).toBeNull();
    expect(read(CASES["duplicate-name"].tabs).dictionary!.tables[0]!.fields).toHaveLength(1);
    expect([...read(CASES["second-role"].tabs).dictionary!.tables[0]!.fields[1]!.roles]).toEqual([]);
  });

  it("stops only where nothing can be done", () => {
    const stopped = Object.entries(CASES).filter(([, { tabs }]) => read(tabs).dictionary === null);
    expect(stopped.map(([kind]) => kind)).toEqual(["no-dictionary", "empty-dictionary"]);
  });

  it("names the field and the cell's text", () => {
    const [mistake] = read(field({ Field: "age", Role: "period", Type: "interger" })).found;
    expect(mistake).toMatchObject({ field: "age", value: "interger" });
  });

  it("calls bands by the field's label, or else by its name", () => {
    const bands = { Field: "age", Type: "integer", "Allowed values": "0-5; 8-11" };
    const fault = { kind: "bad-bands", problem: "gap", band: "0-5", next: "8-11", values: "6–7" };
    expect(read(field({ ...bands, Label: "Age at entry" })).found[0]!.mistake).toEqual({
      ...{ ...fault, label: "Age at entry" },
    });
    expect(read(field(bands)).found[0]!.mistake).toEqual({ ...fault, label: "age" });
  });

  it("never throws, whatever a cell holds", () => {
    const odd = [
      "",
      " ",
      "=",
      ";",
      "=;=",
      "|",
      "[",
      "]",
      "[]",
      "{",
      "x".repeat(50_000),
      "#REF!",
      "👩‍👩‍👧",
      "\u202eعربي",
      1e308,
      -0,
      true,
    ];
    for (const cell of odd) {
      for (const [name, header] of Object.entries(HEADERS)) {
        const rows = [header, header.map(() => cell)];
        const tabs = name === "Dictionary" ? { Dictionary: rows } : people({ [name]: rows });
        expect(() => read(tabs)).not.toThrow();
      }
    }
  });
});

const HEADERS: Readonly<Record<string, readonly string[]>> = {
  Dictionary: [
    "Table",
    "Field",
    "Label",
    "Role",
    "Type",
    "Format",
    "Minimum",
    "Maximum",
    "Min length",
    "Pattern",
    "Allowed values",
    "Missing codes",
    "Part of",
    "Group",
  ],
  Codes: ["List", "Code", "Label", "Also known as", "Order", "Roll up to"],
  Rules: ["Rule", "Table", "Formula", "Severity", "If broken"],
  Metrics: [
    "Metric",
    "Table",
    "Calculation",
    "Numerator",
    "Denominator",
    "Factor",
    "Target",
    "Target date",
    "Disaggregate by",
    "Compare to",
    "Minimum group size",
  ],
  Targets: ["Metric", "Partner", "Dimension", "Group", "Period", "Target"],
  Partners: [
    "Partner",
    "Tab",
    "Table",
    "Period",
    "Fixed values",
    "Metrics",
    "Frequency",
    "From",
    "Until",
    "Fiscal year starts",
  ],
  Reports: ["Partner", "Period", "Status", "Note"],
  Mappings: ["Partner", "Field", "Theirs", "Ours"],
  Questions: ["Question", "Text"],
  Benchmarks: ["Dimension", "Group", "Population", "Margin of error", "Confidence", "For"],
  Settings: ["Setting", "Value"],
};
