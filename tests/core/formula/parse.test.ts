import fc from "fast-check";
import type { Expression } from "../../../src/core/formula/ast";
import type { Expected } from "../../../src/core/formula/expected";
import { fieldsOf, isCondition, mentionsIsBlank } from "../../../src/core/formula/inspect";
import { parseFormula, parseOperand } from "../../../src/core/formula/parse";

/** The tree as text with all its parentheses: what binds to what can be read off. */
function print(expression: Expression): string {
  switch (expression.kind) {
    case "literal":
      if (typeof expression.value === "string") return `"${expression.value.replace(/"/g, '""')}"`;
      return String(expression.value).toUpperCase();
    case "field":
      return `[${expression.name}]`;
    case "unary":
      return `(${expression.operator}${print(expression.operand)})`;
    case "binary":
      return `(${print(expression.left)}${expression.operator}${print(expression.right)})`;
    case "call":
      return `${expression.name}(${expression.arguments.map(print).join(",")})`;
  }
}

function read(text: string): Expression {
  const parsed = parseFormula(text);
  if (!parsed.ok) throw new Error(`${text}: at ${parsed.position} expected ${parsed.expected}`);
  return parsed.expression;
}

function failure(text: string): { position: number; expected: readonly Expected[] } {
  const parsed = parseFormula(text);
  if (parsed.ok) throw new Error(`${text} was read as ${print(parsed.expression)}`);
  return parsed;
}

describe("parseFormula", () => {
  it.each([
    ["[Days attended] <= [Days enrolled]", "([Days attended]<=[Days enrolled])"],
    ["=[A]+1", "([A]+1)"],
    ["1+2*3", "(1+(2*3))"],
    ["1-2-3", "((1-2)-3)"],
    ["2^3^2", "((2^3)^2)"],
    ["-2^2", "((-2)^2)"],
    ["2^-1", "(2^(-1))"],
    ["--1", "(-(-1))"],
    ["50%", "(50/100)"],
    ["-50%", "(-(50/100))"],
    ["200%%", "((200/100)/100)"],
    ['[A]&"x"="ax"', '(([A]&"x")="ax")'],
    ["1+2&3+4", "((1+2)&(3+4))"],
    ["1<2=TRUE", "((1<2)=TRUE)"],
    ["(1+2)*3", "((1+2)*3)"],
    ['"say ""hi"""', '"say ""hi"""'],
    ["“curly”", '"curly"'],
    ['""', '""'],
    [".5+1.5+2e3", "((0.5+1.5)+2000)"],
    ["if([A]>1; true; False)", "IF(([A]>1),TRUE,FALSE)"],
    ["AND ( [A] , [B] )", "AND([A],[B])"],
    ["  [ Name with spaces ]\n", "[Name with spaces]"],
    ['[A] IN ("x"; "y")', 'OR(([A]="x"),([A]="y"))'],
    ['[A] & "z" not in ("x")', 'NOT(OR((([A]&"z")="x")))'],
    ['[A]=""', "ISBLANK([A])"],
    ['""<>TRIM([A])', "NOT(ISBLANK(TRIM([A])))"],
    ['""="x"', '(""="x")'],
    ["[A] ≥ 1", "([A]>=1)"],
    ["[A] == 1 AND [B] != 2", "AND(([A]=1),([B]<>2))"],
    ["0 <= [A] < 9", "AND((0<=[A]),([A]<9))"],
    ["(0 <= [A]) < 9", "((0<=[A])<9)"],
    ["[A]>1 and [B] or ([C]=2) OR [D]", "OR(AND(([A]>1),[B]),([C]=2),[D])"],
    ["IF([A] y [B]; 1; 2)", "IF(AND([A],[B]),1,2)"],
    ["AND([A],[B]) AND [C]", "AND(AND([A],[B]),[C])"],
    ["SI(Y([Edad]>=18;[Edad]≠99);VERDADERO;FALSO)", "IF(AND(([Edad]>=18),([Edad]<>99)),TRUE,FALSE)"],
    ["AÑO([Fecha])=2025", "(YEAR([Fecha])=2025)"],
    ["[A] <= TODAY()", "([A]<=TODAY())"],
    ["[Año / 学年]<>[Enrolled (Y/N)]", "([Año / 学年]<>[Enrolled (Y/N)])"],
  ])("reads %s", (text, printed) => {
    expect(print(read(text))).toBe(printed);
  });

  it("reads the comma as a decimal sign between digits where the locale does", () => {
    const printed = (text: string) => {
      const parsed = parseFormula(text, true);
      return parsed.ok ? print(parsed.expression) : parsed.position;
    };
    expect(printed("[GPA] <= 4,5")).toBe("([GPA]<=4.5)");
    expect(printed("MAX(1,5; 2)")).toBe("MAX(1.5,2)");
    expect(printed("IF([A]>1,[B],2.5)")).toBe("IF(([A]>1),[B],2.5)");
    expect(failure("[GPA] <= 4,5").position).toBe(11);
  });

  it("says where fields and calls stand", () => {
    expect(read("  [A]")).toEqual({ kind: "field", name: "A", position: 3 });
    expect(read("=NOT([B])")).toMatchObject({ kind: "call", position: 2, arguments: [{ position: 6 }] });
  });

  it.each([
    ["", 1, "value"],
    ["=", 2, "value"],
    ["[A] +", 6, "value"],
    ["[A] [B]", 5, "operator"],
    ["[A", 3, "]"],
    ["[]", 2, "field name"],
    ["([A]+1", 7, ")"],
    ["[A]+1)", 6, "end"],
    ['[A]="x', 7, "closing quote"],
    ['Status="x"', 1, "value"],
    ["[A] === 1", 7, "value"],
    ["1,5", 2, "operator"],
    ["1 + VLOOKUP([A])", 5, { functions: expect.arrayContaining(["AND", "OR", "IF"]) }],
    ["1 + ISBLNK([A])", 5, { functions: ["ISBLANK"] }],
    ["LEFT([A],1,2)", 1, { arguments: { name: "LEFT", least: 1, most: 2 } }],
    ["1+NOT()", 3, { arguments: { name: "NOT", least: 1, most: 1 } }],
    ["AND()", 1, { arguments: { name: "AND", least: 1, most: null } }],
    ["IF(TRUE,1,2,3)", 1, { arguments: { name: "IF", least: 2, most: 3 } }],
    ["SUM(1,)", 7, "value"],
    ["SUM(1", 6, ","],
    ["[A] IN ()", 8, "values"],
    ['REGEXMATCH([A], "(")', 1, "pattern"],
    ["[A] <= TODAY", 8, "value"],
    ["TRUEST", 1, "value"],
  ])("says where %j stops being a formula", (text, position, expected) => {
    const found = failure(text);
    expect(found.position).toBe(position);
    expect(found.expected).toContainEqual(expected);
  });

  it("never shows the grammar's own classes of characters", () => {
    expect(failure('"abc').expected).toEqual(["closing quote"]);
    expect(failure("[A]=").expected).toEqual(["value"]);
  });

  it("refuses what is too deep or too long instead of overflowing the stack", () => {
    const nested = `${"(".repeat(20_000)}1`;
    expect(failure(nested.slice(0, 5_000))).toMatchObject({ position: 65 });
    expect(failure(nested).expected).toEqual(["shorter"]);
    expect(failure(`${"-".repeat(10_000)}1`).expected).toEqual(["shorter"]);
    expect(failure(`1${"+1".repeat(9_000)}`).expected).toEqual(["shorter"]);
    expect(failure(`1${"%".repeat(9_000)}`).expected).toEqual(["shorter"]);
    expect(failure("[".repeat(20_000)).position).toBe(2);
    expect(failure(`${"NOT(".repeat(65)}TRUE${")".repeat(65)}`).position).toBe(4 * 65);
  });

  it("reads long formulas that people could write", () => {
    const many = Array.from({ length: 200 }, (_, index) => `[Zip]="${10_000 + index}"`).join(",");
    expect(read(`OR(${many})`)).toMatchObject({ kind: "call", name: "OR" });
    expect(read(`1${"+1".repeat(300)}`).kind).toBe("binary");
    expect(read(`${"(".repeat(64)}1${")".repeat(64)}`).kind).toBe("literal");
    expect(read(`"${"(".repeat(500)}"=[${"(".repeat(500)}]`).kind).toBe("binary");
  });

  it("reads back what it printed", () => {
    fc.assert(
      fc.property(expressions, (expression) => {
        expect(print(read(print(expression)))).toBe(print(expression));
      }),
      { numRuns: 300 },
    );
  });

  it("answers any text without throwing", () => {
    const scraps = fc.constantFrom(
      "[A]",
      "(",
      ")",
      '"',
      "[",
      "]",
      "1",
      "+",
      "=",
      "IF(",
      ",",
      " ",
      "where",
      "%",
      "é",
    );
    fc.assert(
      fc.property(fc.array(scraps, { maxLength: 12 }), (parts) => {
        const text = parts.join("");
        for (const parsed of [parseFormula(text), parseOperand(text)]) {
          if (parsed.ok) continue;
          expect(parsed.position).toBeGreaterThanOrEqual(1);
          expect(parsed.position).toBeLessThanOrEqual(text.length + 1);
          expect(parsed.expected).not.toEqual([]);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});

describe("parseOperand", () => {
  it("reads a field, a condition, and both", () => {
    expect(parseOperand("[Days attended]")).toEqual({
      ok: true,
      operand: { field: { name: "Days attended", position: 1 }, condition: null },
    });
    expect(parseOperand('[Status]="Enrolled"')).toMatchObject({
      operand: { field: null, condition: { kind: "binary", operator: "=" } },
    });
    expect(parseOperand('[Value] WHERE [Indicator]="ENR"')).toMatchObject({
      operand: {
        field: { name: "Value", position: 1 },
        condition: { left: { name: "Indicator", position: 15 } },
      },
    });
    expect(parseOperand("[Value] where [Served]")).toMatchObject({
      operand: { field: { name: "Value" }, condition: { kind: "field", name: "Served" } },
    });
    expect(parseOperand("= [Days attended]")).toMatchObject({ operand: { condition: null } });
    expect(parseOperand("=[Value] where [A]=1")).toMatchObject({ operand: { field: { position: 2 } } });
    expect(parseOperand('=AND([A]="x";[B]>1)')).toMatchObject({ operand: { field: null } });
  });

  it("says what is missing", () => {
    expect(parseOperand("[Value] where")).toMatchObject({ ok: false, position: 14 });
    expect(parseOperand("[Value] wher [A]=1")).toMatchObject({
      ok: false,
      position: 9,
      expected: expect.arrayContaining(["where"]),
    });
    expect(parseOperand("[Value] wherever")).toMatchObject({ ok: false, position: 9 });
    expect(parseOperand("")).toMatchObject({ ok: false, position: 1 });
  });

  it("refuses a number where a field or a condition belongs", () => {
    expect(parseOperand("[End]>TODAY()")).toMatchObject({ expected: ["lasting"] });
    for (const text of ["[A]+[B]", "5", '"Enrolled"', "SUM([A],[B])", "[A] where [B]+1"]) {
      expect(parseOperand(text)).toMatchObject({ ok: false, expected: ["operand"] });
    }
  });
});

describe("what a formula speaks of", () => {
  it("names fields once, in order", () => {
    expect(fieldsOf(read("IF([B]>1, -[A] & [B], NOT([c]))"))).toEqual(["B", "A", "c"]);
    expect(fieldsOf(read("1+1"))).toEqual([]);
  });

  it("finds ISBLANK at any depth, but not in a text or a name", () => {
    expect(mentionsIsBlank(read("OR([A]=1, NOT(isblank([B])))"))).toBe(true);
    expect(mentionsIsBlank(read('[ISBLANK(A)]="ISBLANK"'))).toBe(false);
  });

  it("knows a condition", () => {
    for (const text of ["[A]=1", "[A]", "TRUE", "NOT([A])", "IF([A],[B]>1,FALSE)", "ISBLANK([A])"]) {
      expect(isCondition(read(text))).toBe(true);
    }
    for (const text of ["1", '"x"', "-[A]", "[A]&[B]", "IF([A],1,FALSE)", "LEN([A])"]) {
      expect(isCondition(read(text))).toBe(false);
    }
  });
});

const names = fc.stringMatching(/^[A-Za-zé][A-Za-z0-9 _/()]{0,8}[a-z]$/);
const { expressions } = fc.letrec<{ expressions: Expression }>((tie) => ({
  expressions: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc
      .oneof(fc.nat(), fc.string({ minLength: 1 }), fc.boolean())
      .map((value): Expression => ({ kind: "literal", value })),
    names.map((name): Expression => ({ kind: "field", name, position: 1 })),
    fc
      .tuple(fc.constantFrom("-" as const, "+" as const), tie("expressions"))
      .map(([operator, operand]): Expression => ({ kind: "unary", operator, operand })),
    fc
      .tuple(
        fc.constantFrom("+", "-", "*", "/", "^", "&", "=", "<>", "<", "<=", ">", ">=") as fc.Arbitrary<"+">,
        tie("expressions"),
        tie("expressions"),
      )
      .map(([operator, left, right]): Expression => ({ kind: "binary", operator, left, right })),
    fc
      .tuple(fc.constantFrom("AND", "SUM"), fc.array(tie("expressions"), { minLength: 1, maxLength: 3 }))
      .map(([name, args]): Expression => ({ kind: "call", name, arguments: args, position: 1 })),
  ),
}));
