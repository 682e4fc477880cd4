import { compileCondition, compileFormula, compileRule } from "../../../src/core/formula/compile";
import { parseFormula } from "../../../src/core/formula/parse";
import type { FieldReader, FormulaValue, Resolve } from "../../../src/core/formula/value";
import { serialFromYmd } from "../../../src/core/time/calendar";

function read(text: string) {
  const parsed = parseFormula(text);
  if (!parsed.ok) throw new Error(`${text}: at ${parsed.position} expected ${parsed.expected}`);
  return parsed.expression;
}

const holding =
  (values: Record<string, FormulaValue>): Resolve =>
  (name) =>
    name in values ? { read: () => values[name]! } : null;

function value(text: string, values: Record<string, FormulaValue> = {}): FormulaValue {
  return compileFormula(read(text), holding(values))(0);
}

describe("compileFormula", () => {
  it.each<[string, FormulaValue]>([
    ["1+2*3-4/2", 5],
    ["-2^2", 4],
    ["2^3^2", 64],
    ["50%*10", 5],
    ["7/0", null],
    ["0^-1", null],
    ["(-8)^0.5", null],
    ["1e308*10", null],
    ['"a"&1&TRUE', "a1TRUE"],
    ['1+"x"', null],
    ["TRUE+TRUE", 2],
    ['"abc"="ABC"', true],
    ['"a"<"B"', true],
    ['"10"=10', null],
    ["TRUE=1", null],
    ["TRUE>FALSE", true],
    ["1<>2", true],
    ["0.1+0.2=0.3", true],
    ["0.1+0.2>0.3", false],
    ["0.3<>0.1+0.2", false],
    ["0.3-0.1-0.2=0", true],
    ["-0.3+0.1+0.2", 0],
    ["1.1*3<=3.3", true],
    ["0.3>0.2999999", true],
    ["9007199254740991=9007199254740990", false],
    ["9007199254740991-9007199254740990", 1],
    ["2>=2", true],
    ["3<2", false],
    ["ABS(-3)", 3],
    ["INT(-1.5)", -2],
    ["MOD(-1,3)", 2],
    ["MOD(1,0)", null],
    ["ROUND(2.5)", 3],
    ["ROUND(-2.5)", -3],
    ["ROUND(1.005,2)", 1.01],
    ["ROUND(1250,-2)", 1300],
    ["MIN(3,1,2)", 1],
    ["MAX(3;1;2)", 3],
    ["SUM(1,2,3)", 6],
    ["MAX(-5)", -5],
    ['LEN("añb")', 3],
    ['LEFT("abc")', "a"],
    ['LEFT("abc",2)', "ab"],
    ['LEFT("abc",-1)', null],
    ['RIGHT("abc",2)', "bc"],
    ['RIGHT("abc",0)', ""],
    ['RIGHT("abc",9)', "abc"],
    ['MID("abcdef",2,3)', "bcd"],
    ['MID("abc",0,1)', null],
    ["LEFT(60614,3)", "606"],
    ['TRIM("  a   b ")', "a b"],
    ['UPPER("ab")&LOWER("CD")', "ABcd"],
    ['CONTAINS("Tutoring and lunch","LUNCH")', true],
    ["IF(1<2,5,6)", 5],
    ["IF(1>2,5)", false],
    ["YEAR(DATE(2025,9,1))", 2025],
    ['MONTH("2025-09-30")', 9],
    ["DAY(DATE(2025,3,0))", 28],
    ["DATE(2025,13,1)-DATE(2026,1,1)", 0],
    ["DATE(2025,0,1)-DATE(2024,12,1)", 0],
    ['YEAR("last year")', null],
    ['DAYS("2025-03-01","2025-02-01")', 28],
    ['EDATE("2025-01-31",1)=DATE(2025,2,28)', true],
    ['EDATE("2024-12-15",-12)=DATE(2023,12,15)', true],
    ['DATEDIF("2010-09-02","2025-09-01","Y")', 14],
    ['DATEDIF("2010-09-01","2025-09-01","y")', 15],
    ['DATEDIF("2025-01-31","2025-03-01","M")', 1],
    ['DATEDIF("2025-01-31","2025-03-01","D")', 29],
    ['DATEDIF("2025-02-01","2025-01-31","Y")', -1],
    ['DATEDIF("2025-02-01","2025-01-31","W")', null],
    ["WEEKDAY(DATE(2025,11,23))", 1],
    ["WEEKDAY(DATE(2025,11,23),2)", 7],
    ["AVERAGE(1,2,6)", 3],
    ['REGEXMATCH("AB-12","^[A-Z]{2}-\\d+$")', true],
    ['REGEXMATCH("ab-12","[A-Z]")', false],
    ['REGEXMATCH("ab-12","\\-1")', true],
    ['"b" IN ("A", "B")', true],
    ["3 NOT IN (1, 2)", true],
  ])("%s is %p", (text, expected) => {
    expect(value(text)).toBe(expected);
  });

  it("knows nothing of a blank except that it is one", () => {
    for (const text of ["[A]+1", "-[A]", '[A]&"x"', "[A]=1", '[A]<>"x"', '[A]<"x"', "[A]=[A]", "NOT([A])"]) {
      expect(value(text, { A: null })).toBeNull();
    }
    for (const text of [
      "IF([A],1,1)",
      "SUM(1,[A])",
      "MAX([A],1)",
      "LEN([A])",
      'CONTAINS("x",[A])',
      "YEAR([A])",
    ]) {
      expect(value(text, { A: null })).toBeNull();
    }
    expect(value("ISBLANK([A])", { A: null })).toBe(true);
    expect(value("ISBLANK([A])", { A: 0 })).toBe(false);
    expect(value("ISBLANK([A]+1)", { A: null })).toBe(true);
    expect(value('COUNTA([A],[B],"")', { A: null, B: 0 })).toBe(2);
    expect(value("[Nowhere]=1")).toBeNull();
  });

  it("takes an empty text for a blank, as spreadsheets do", () => {
    expect(value('[A]=""', { A: null })).toBe(true);
    expect(value('[A]<>""', { A: null })).toBe(false);
    expect(value('[A]<>""', { A: "x" })).toBe(true);
  });

  it("asks for today under a name that no field has", () => {
    expect(value("[A]<=TODAY()", { A: 5, "TODAY()": 5, TODAY: 4 })).toBe(true);
    expect(value("[A]<=TODAY()", { A: 5 })).toBeNull();
  });

  it("decides AND and OR as Kleene does", () => {
    const truths: FormulaValue[] = [true, false, null];
    const and = truths.map((A) => truths.map((B) => value("AND([A],[B])", { A, B })));
    const or = truths.map((A) => truths.map((B) => value("OR([A],[B])", { A, B })));
    expect(and).toEqual([
      [true, false, null],
      [false, false, false],
      [null, false, null],
    ]);
    expect(or).toEqual([
      [true, true, true],
      [true, false, null],
      [true, null, null],
    ]);
  });

  it("takes a number or a text for neither yes nor no", () => {
    expect(value("AND(TRUE,1)")).toBeNull();
    expect(value('OR(FALSE,"yes")')).toBeNull();
    expect(value("IF(1,2,3)")).toBeNull();
  });

  it("compares a date with an ISO date in text", () => {
    const Start = serialFromYmd(2025, 9, 1);
    expect(value('[Start]>="2025-09-01"', { Start })).toBe(true);
    expect(value('[Start]="2025-09-01"', { Start })).toBe(true);
    expect(value('"2025-09-02"<=[Start]', { Start })).toBe(false);
    expect(value('[Start]<"2025-09-01T12:00"', { Start })).toBe(true);
    expect(value('[Start]="2025-02-31"', { Start })).toBeNull();
    expect(value('[Start]="September"', { Start })).toBeNull();
    expect(value("[Start]>[End]", { Start, End: "2025-08-31" })).toBe(true);
  });

  it("compares text letter by letter, in any case and any script", () => {
    expect(value('[A]="ÑANDÚ"', { A: "ñandú" })).toBe(true);
    expect(value('[A]="ñandú"', { A: "ÑANDÚ" })).toBe(true);
    expect(value('[A]="Male"', { A: "mal" })).toBe(false);
    expect(value('[A]="Male"', { A: "males" })).toBe(false);
    expect(value('[A]="["', { A: "{" })).toBe(false);
    expect(value('[A]=""', { A: "x" })).toBe(false);
    expect(value('[A]="@"', { A: "`" })).toBe(false);
  });

  it("survives what is as deep as a formula may be", () => {
    expect(value(`1${"+1".repeat(390)}`)).toBe(391);
    expect(value(`${"NOT(".repeat(64)}TRUE${")".repeat(64)}`)).toBe(true);
  });
});

describe("literals that a field reads in its own way", () => {
  const meanings = new Map<string, FormulaValue>([
    ["Enrolled", "E"],
    ["1", "1"],
    ["Yes", true],
    ["TRUE", true],
    ["50", 0.5],
  ]);
  const asking = (content: FormulaValue): { resolve: Resolve; asked: string[] } => {
    const asked: string[] = [];
    const reader: FieldReader = {
      read: () => content,
      literal(text) {
        asked.push(text);
        return meanings.get(text) ?? null;
      },
    };
    return { resolve: () => reader, asked };
  };
  const holds = (text: string, content: FormulaValue) =>
    compileCondition(read(text), asking(content).resolve)(0);

  it("compares codes with labels, either way round", () => {
    expect(holds('[Status]="Enrolled"', "E")).toBe(true);
    expect(holds('"Enrolled"=[Status]', "E")).toBe(true);
    expect(holds('[Status]<>"Enrolled"', "W")).toBe(true);
    expect(holds('[Status]="e"', "E")).toBe(true);
  });

  it("compares booleans with words and codes with numbers", () => {
    expect(holds('[Eligible]="Yes"', true)).toBe(true);
    expect(holds('[Eligible]="Yes"', false)).toBe(false);
    expect(holds("[Eligible]=TRUE", false)).toBe(false);
    expect(holds("[Sex]=1", "1")).toBe(true);
    expect(holds("[Share]=50", 50)).toBe(true);
    expect(holds("[Share]>50", 0.6)).toBe(false);
    expect(holds("[Sex]=2", "1")).toBeNull();
    expect(holds('[Eligible]="Perhaps"', true)).toBeNull();
  });

  it("finds a code among those of a list, whole", () => {
    expect(holds('CONTAINS([Services],"Enrolled")', "A; E")).toBe(true);
    expect(holds('CONTAINS([Services],"Enrolled")', "EE; AE")).toBe(false);
    expect(holds("CONTAINS([Services],1)", "10; 21; 1")).toBe(true);
    expect(holds("CONTAINS([Services],1)", "10; 21")).toBe(false);
    expect(holds('CONTAINS([Services],"Enrolled")', null)).toBeNull();
    expect(holds('CONTAINS([Services],"lunch")', "School lunch")).toBe(true);
  });

  it("puts codes that are numbers in order as numbers, and others nowhere", () => {
    const grades = ["10", "9", "2", "K", "8.5"];
    expect(grades.map((grade) => holds("[Grade] >= 9", grade))).toEqual([true, true, false, null, false]);
  });

  it("asks once, not for each row", () => {
    const { resolve, asked } = asking("E");
    const condition = compileCondition(read('[Status]="Enrolled"'), resolve);
    for (let row = 0; row < 5; row++) condition(row);
    expect(asked).toEqual(["Enrolled"]);
  });
});

describe("compileRule", () => {
  const judge = (text: string, values: Record<string, FormulaValue>) =>
    compileRule(read(text), holding(values))(0);

  it("does not judge a row with a blank operand", () => {
    expect(judge("[A]<=[B]", { A: 3, B: 2 })).toBe(false);
    expect(judge("[A]<=[B]", { A: 3, B: null })).toBeNull();
    expect(judge("OR([A]=3,[B]=1)", { A: 3, B: null })).toBeNull();
    expect(judge("IF([A]=3,TRUE,[B]=1)", { A: 3, B: null })).toBeNull();
    expect(judge("[A]=[Nowhere]", { A: 1 })).toBeNull();
  });

  it("asks what other functions and IF with three arguments say", () => {
    expect(judge("OR([A]=1,[A]=2)", { A: 3 })).toBe(false);
    expect(judge("OR([A]=1,[A]=2,[A]=4)", { A: 3 })).toBe(false);
    expect(judge("IF([A]=1,TRUE,FALSE)", { A: 3 })).toBe(false);
    expect(judge("IF([A]=1,FALSE)", { A: 3 })).toBe(true);
  });

  it("asks nothing where IF has no word for it", () => {
    const rule = 'IF([S]="Left", NOT(ISBLANK([A])))';
    expect(judge(rule, { S: "Left", A: null })).toBe(false);
    expect(judge(rule, { S: "Left", A: 1 })).toBe(true);
    expect(judge(rule, { S: "Stays", A: null })).toBe(true);
    expect(judge('IF([S]="Left", [A]>1, FALSE)', { S: "Stays", A: 2 })).toBe(false);
  });

  it("judges it where the formula speaks of blanks", () => {
    expect(judge("OR(ISBLANK([B]),[A]<=[B])", { A: 3, B: null })).toBe(true);
    expect(judge("AND(NOT(ISBLANK([B])),[A]<=[B])", { A: 3, B: null })).toBe(false);
  });

  it("gives no verdict where the formula gives none", () => {
    expect(judge("[A]+1", { A: 3 })).toBeNull();
    expect(judge("1<2", {})).toBe(true);
  });

  it("reads the row that it is asked for", () => {
    const rows: FormulaValue[] = [1, null, 5];
    const rule = compileRule(read("[A]<3"), () => ({ read: (row) => rows[row]! }));
    expect([0, 1, 2].map(rule)).toEqual([true, null, false]);
  });
});
