/** Checks that are functions of numbers alone, and what every finding owes to privacy. */
import { finding, withoutValues } from "../../../src/core/checks/finding";
import { isErrorText } from "../../../src/core/checks/formula-error";
import { readsUnconfirmed } from "../../../src/core/checks/headers";
import { otherScale } from "../../../src/core/checks/percent-scale";
import { holdsRow } from "../../../src/core/checks/row-constraint";
import { severityOf } from "../../../src/core/checks/severity";
import { subtotalMismatch, subtotalsOf } from "../../../src/core/checks/subtotal-mismatch";
import { judgesUnique } from "../../../src/core/checks/unique";
import { unreadable } from "../../../src/core/checks/unreadable";
import { initiative } from "../validate/initiative";

const dictionary = initiative({
  Dictionary: [
    ["Field", "Severity", "Type"],
    ["plain", "", "integer"],
    ["light", "info", ""],
    ["grave", "error", ""],
  ],
});
const [plain, light, grave] = dictionary.tables[0]!.fields;

describe("severityOf", () => {
  it("is the dictionary's own, but info stays info", () => {
    expect(severityOf("enum", plain!)).toBe("error");
    expect(severityOf("enum", light!)).toBe("info");
    expect(severityOf("subtotal-mismatch", grave!)).toBe("error");
    expect(severityOf("whitespace", grave!)).toBe("info");
    expect(severityOf("primary-key", null)).toBe("error");
  });
});

describe("a rule", () => {
  it("holds its row where it is an error and says so", () => {
    const { rules } = initiative({
      Dictionary: [["Field"], ["x"]],
      Rules: [
        ["Rule", "Formula", "Severity", "If broken"],
        ["held", "[x]<>1", "error", "hold"],
        ["blanked", "[x]<>2", "error", "blank"],
        ["warned", "[x]<>3", "warning", "hold"],
      ],
    });
    expect(rules.filter(holdsRow).map(({ name }) => name)).toEqual(["held"]);
  });
});

describe("judgesUnique", () => {
  const judged = (...lines: [name: string, role: string, unique: string][]) => {
    const [table] = initiative({
      Dictionary: [["Field", "Role", "Unique", "Type"], ...lines.map((line) => [...line, ""])],
    }).tables;
    return table!.fields.filter((field) => judgesUnique(field, table!)).map(({ name }) => name);
  };

  it("leaves a key that stands for its row to the comparison of rows", () => {
    expect(judged(["pid", "key", "yes"], ["email", "", "yes"], ["note", "", ""])).toEqual(["email"]);
    expect(judged(["pid", "key", "yes"], ["site", "key", ""])).toEqual(["pid"]);
    expect(judged(["pid", "key", "yes"], ["year", "period", ""])).toEqual(["pid"]);
  });
});

describe("readsUnconfirmed", () => {
  it("is for fields on which little hangs", () => {
    const { tables } = initiative({
      Dictionary: [
        ["Field", "Role", "Type", "Part of", "Group"],
        ["pid", "key", "", "", ""],
        ["gender", "disaggregation", "", "", ""],
        ["served", "headcount", "integer", "", ""],
        ["served_f", "", "integer", "served", "gender=Female"],
        ["said", "narrative", "", "", ""],
        ["site", "", "", "", ""],
      ],
    });
    expect(tables[0]!.fields.filter(readsUnconfirmed).map(({ name }) => name)).toEqual(["gender", "site"]);
  });
});

describe("otherScale", () => {
  it("takes the rarer scale, the larger numbers where both are as many", () => {
    expect(otherScale({ maximum: null }, [0.1, 0.2, 50])).toEqual({ rows: [2], factor: 0.01 });
    expect(otherScale({ maximum: null }, [10, 20, 0.5])).toEqual({ rows: [2], factor: 100 });
    expect(otherScale({ maximum: null }, [10, 0.5])).toEqual({ rows: [0], factor: 0.01 });
    expect(otherScale({ maximum: 1 }, [10, 20, 0.5])).toEqual({ rows: [0, 1], factor: 0.01 });
    expect(otherScale({ maximum: 100 }, [10, 20, 0.5])).toEqual({ rows: [2], factor: 100 });
  });

  it("judges neither zero nor what may be either", () => {
    expect(otherScale({ maximum: null }, [0, 1, 1.5, 2, 0.5, null]).rows).toEqual([]);
    expect(otherScale({ maximum: null }, [-0.5, 40, 50]).rows).toEqual([0]);
  });
});

describe("subtotalMismatch", () => {
  const set = { total: plain!, dimension: "gender", parts: [] };

  it("forgives what binary fractions lose", () => {
    expect(subtotalMismatch(set, 0.3, [0.1, 0.2])).toBeNull();
    expect(subtotalMismatch(set, 10, [5, 5])).toBeNull();
    expect(subtotalMismatch(set, 10, [])).toBeNull();
    expect(subtotalMismatch(set, 10, [5, 6])!.params).toEqual({
      label: "plain",
      total: 10,
      parts: 11,
      dimension: "gender",
    });
    expect(subtotalMismatch(set, 0, [1])).not.toBeNull();
    const large = 1e8 + 0.1 + (2e8 + 0.2);
    expect(3e8 + 0.3 - large).toBeGreaterThan(1e-9);
    expect(subtotalMismatch(set, large, [3e8 + 0.3])).toBeNull();
  });

  it("says nothing of parts whose total is no field", () => {
    const part = { ...plain!, name: "girls", partOf: { total: "all", groups: [] } };
    const table = { ...dictionary.tables[0]!, fields: [plain!, part] };
    expect(subtotalsOf(table)).toEqual([]);
    const known = { ...part, partOf: { total: "plain", groups: [{ dimension: "gender", group: "Female" }] } };
    expect(subtotalsOf({ ...table, fields: [plain!, known] })).toEqual([
      { total: plain, dimension: "gender", parts: [known] },
    ]);
  });
});

describe("unreadable", () => {
  it("judges the first cell, and the whole tab only for being empty", () => {
    expect(unreadable([["a"], ["Loading..."]])).toBeNull();
    expect(unreadable([["Cargando…"]])!.params.reason).toBe("loading");
    expect(unreadable([["#N/A", "data"]])!.params).toEqual({ reason: "error", detail: "#N/A" });
    expect(unreadable([[""], [0]])).toBeNull();
    expect(isErrorText("#hashtag")).toBe(false);
  });
});

describe("withoutValues", () => {
  it("leaves nothing that was read", () => {
    const all = [
      finding("enum-variant", { label: "L", readAs: "Ann" }, "Ann"),
      finding("number-as-text", { label: "L", readAs: "12" }, "12"),
      finding("ambiguous-date", { label: "L", readings: ["2010-03-04"] }),
      finding("whitespace", { label: "L" }, "Ann"),
      finding("enum", { label: "L", allowed: ["Bo"] }, "Bo"),
    ];
    for (const found of all.map(withoutValues)) {
      expect(found.suggested).toBe("");
      expect(JSON.stringify(found)).not.toMatch(/Ann|12|2010/);
    }
  });
});
