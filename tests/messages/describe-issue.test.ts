import type { Issue } from "../../src/core/checks/issue";
import { describeIssue } from "../../src/messages/describe-issue";
import type { Language } from "../../src/messages/sentences";
import * as en from "./expected/en";
import * as es from "./expected/es";
import { CHECKS, issue, MISTAKES } from "./samples";

const LANGUAGES = { en, es } as const;
/** What a template leaves behind when a piece of it is missing. */
const UNFILLED = /undefined|null|NaN|\[object|\$\{|“”|\(\)| {2}| [.;,]/;

const mistaken = (mistake: (typeof MISTAKES)[keyof typeof MISTAKES]): Issue =>
  issue("dictionary-error", { params: { mistake } } as Partial<Issue>);

describe.each(Object.keys(LANGUAGES) as Language[])("issues in %s", (language) => {
  const expected = LANGUAGES[language];

  it.each(Object.entries(expected.checks))("says %s", (check, [problem, whatToDo]) => {
    expect(describeIssue(issue(check as (typeof CHECKS)[number]), language)).toEqual({ problem, whatToDo });
  });

  it.each(Object.entries(expected.mistakes))("says the mistake %s", (kind, [problem, whatToDo]) => {
    const mistake = MISTAKES[kind as keyof typeof MISTAKES];
    expect(describeIssue(mistaken(mistake), language)).toEqual({ problem, whatToDo });
  });

  it("leaves nothing unfilled where a value, place or partner is not known", () => {
    for (const check of CHECKS) {
      for (const changes of [
        { value: "", partner: "" },
        { row: null, column: null },
        { row: null },
        { column: null },
        { suggested: "5" },
      ]) {
        // A column without a header is always known.
        if (check === "blank-header" && changes.column === null) continue;
        const { problem, whatToDo } = describeIssue(issue(check, changes), language);
        expect(`${problem} ${whatToDo}`).not.toMatch(UNFILLED);
      }
    }
  });

  it("leaves nothing unfilled where a mistake has no suggestion", () => {
    for (const mistake of Object.values(MISTAKES)) {
      const bare = { ...mistake, suggestion: "", used: "", reason: "" };
      const { problem, whatToDo } = describeIssue(mistaken(bare as typeof mistake), language);
      expect(`${problem} ${whatToDo}`).not.toMatch(UNFILLED);
    }
  });

  it("puts the convener's own words first", () => {
    const { problem } = describeIssue(issue("minimum", { message: "Nobody is that young." }), language);
    expect(problem).toBe(`Nobody is that young. ${expected.checks.minimum[0]}`);
    const rule = describeIssue(issue("row-constraint", { message: "Too many days." }), language);
    expect(rule.problem).toBe(expected.checks["row-constraint"][0]);
  });

  it("says each reason for which a tab cannot be read", () => {
    const reasons = ["loading", "error", "empty", "no header", "too long"].map((reason) => {
      const params = { reason, detail: "" };
      return describeIssue(issue("unreadable", { params } as Partial<Issue>), language);
    });
    expect(new Set(reasons.map(({ problem }) => problem)).size).toBe(5);
    expect(new Set(reasons.map(({ whatToDo }) => whatToDo)).size).toBe(5);
  });

  it("names the suggested value in what to do", () => {
    expect(describeIssue(issue("enum", { suggested: "Female" }), language).whatToDo).toContain("“Female”");
  });

  it("names the setting that lets years span two calendar years", () => {
    const about = (type: string, value: string) => {
      const params = { label: "Year", type, format: "" };
      return describeIssue(issue("type-error", { params, value } as Partial<Issue>), language).whatToDo;
    };
    for (const value of ["2024-25", "SY 2024–2025", "24/25", "Q1 1999-00"]) {
      expect(about("year", value)).toContain("Fiscal year starts");
    }
    expect(about("quarter", "2024-25 Q1")).toContain("Fiscal year starts");
    expect(about("year", "2024-12")).not.toContain("Fiscal");
    expect(about("integer", "24-25")).not.toContain("Fiscal");
  });

  it("cuts what is too long to read, and lists no more than a few values", () => {
    const long = describeIssue(issue("type-error", { value: "😀".repeat(50_000) }), language);
    expect([...long.problem].length).toBeLessThan(200);
    expect(long.problem).toContain("😀…");
    const allowed = Array.from({ length: 500 }, (_, index) => `Site ${index}`);
    const params = { label: "Site", allowed };
    const many = describeIssue(issue("enum", { params } as Partial<Issue>), language);
    expect(many.problem).toContain("Site 11, …");
    expect(many.problem).not.toContain("Site 12");
  });
});
