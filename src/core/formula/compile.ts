/** Formula trees to functions of a row: the tree is walked once, never for each row. */
import type { Expression } from "./ast";
import { type Comparison, compileComparison, compileLiteralComparison, MIRRORED } from "./comparison";
import { compileCall } from "./functions";
import { fieldsOf, mentionsIsBlank } from "./inspect";
import {
  asNumber,
  asText,
  asTruth,
  type Evaluate,
  type FieldReader,
  finite,
  LIST_SEPARATOR,
  orderOfNumbers,
  type Resolve,
  TODAY,
} from "./value";

/**
 * A function that works out the formula for a row. An operator with an operand that is not known gives null, as do a
 * clash of types and a division by 0; AND and OR follow Kleene's three-valued logic; ISBLANK sees the blank.
 * A field that `resolve` does not find is never known.
 */
export function compileFormula(expression: Expression, resolve: Resolve): Evaluate {
  switch (expression.kind) {
    case "literal": {
      const { value } = expression;
      return () => value;
    }
    case "field":
      return compileField(resolve(expression.name));
    case "unary":
      return compileSign(expression.operator, compileFormula(expression.operand, resolve));
    case "binary":
      return compileBinary(expression, resolve);
    case "call":
      if (expression.name === "TODAY") return compileField(resolve(TODAY));
      return compileContains(expression, resolve) ?? compilePlainCall(expression, resolve);
  }
}

/** As `compileFormula`, for a condition: null where it cannot be said, or where the formula gives no yes or no. */
export function compileCondition(expression: Expression, resolve: Resolve): (row: number) => boolean | null {
  const evaluate = compileFormula(expression, resolve);
  return (row) => asTruth(evaluate(row));
}

/**
 * As `compileCondition`, for a row rule: null (the row is not judged) where any field that the formula names is blank,
 * unless the formula says ISBLANK.
 */
export function compileRule(expression: Expression, resolve: Resolve): (row: number) => boolean | null {
  const judge = compileCondition(elseTrue(expression), resolve);
  if (mentionsIsBlank(expression)) return judge;
  const fields = fieldsOf(expression).map((name) => compileField(resolve(name)));
  return (row) => {
    for (let index = 0; index < fields.length; index++) if (fields[index]!(row) === null) return null;
    return judge(row);
  };
}

/** `IF([Status]="Left", [Exit date]>[Entry date])` asks nothing of the rows that have not left. */
function elseTrue(expression: Expression): Expression {
  if (expression.kind !== "call" || expression.name !== "IF" || expression.arguments.length > 2)
    return expression;
  return { ...expression, arguments: [...expression.arguments, { kind: "literal", value: true }] };
}

type Binary = Extract<Expression, { kind: "binary" }>;
type Call = Extract<Expression, { kind: "call" }>;

function compileField(reader: FieldReader | null): Evaluate {
  return reader === null ? () => null : (row) => reader.read(row);
}

function compileSign(sign: "-" | "+", operand: Evaluate): Evaluate {
  if (sign === "+") return operand;
  return (row) => {
    const value = asNumber(operand(row));
    return value === null ? null : -value;
  };
}

function compilePlainCall(call: Call, resolve: Resolve): Evaluate {
  return compileCall(
    call.name,
    call.arguments.map((argument) => compileFormula(argument, resolve)),
  );
}

function compileBinary({ operator, left, right }: Binary, resolve: Resolve): Evaluate {
  switch (operator) {
    case "&":
      return compileJoin(compileFormula(left, resolve), compileFormula(right, resolve));
    case "+":
    case "-":
    case "*":
    case "/":
    case "^":
      return compileArithmetic(operator, compileFormula(left, resolve), compileFormula(right, resolve));
    default:
      return compileCompared(operator, left, right, resolve);
  }
}

function compileCompared(
  operator: Comparison,
  left: Expression,
  right: Expression,
  resolve: Resolve,
): Evaluate {
  if (right.kind === "literal") {
    const reader = left.kind === "field" ? resolve(left.name) : null;
    return compileLiteralComparison(operator, compileFormula(left, resolve), right.value, reader);
  }
  if (left.kind === "literal") return compileCompared(MIRRORED[operator], right, left, resolve);
  return compileComparison(operator, compileFormula(left, resolve), compileFormula(right, resolve));
}

const ARITHMETIC = {
  // What two fractions leave that are the same to people is nothing: `0.3 - 0.1 - 0.2` is 0.
  "+": (a: number, b: number) => orderOfNumbers(a, -b) && a + b,
  "-": (a: number, b: number) => orderOfNumbers(a, b) && a - b,
  "*": (a: number, b: number) => a * b,
  "/": (a: number, b: number) => a / b,
  "^": (a: number, b: number) => a ** b,
};

function compileArithmetic(operator: keyof typeof ARITHMETIC, left: Evaluate, right: Evaluate): Evaluate {
  const work = ARITHMETIC[operator];
  return (row) => {
    const a = asNumber(left(row));
    const b = asNumber(right(row));
    return a === null || b === null ? null : finite(work(a, b));
  };
}

function compileJoin(left: Evaluate, right: Evaluate): Evaluate {
  return (row) => {
    const a = asText(left(row));
    const b = asText(right(row));
    return a === null || b === null ? null : a + b;
  };
}

/** `CONTAINS([Services], "Tutoring")` where the field knows that text as a code: one of the codes of the list is it. */
function compileContains({ name, arguments: [list, sought] }: Call, resolve: Resolve): Evaluate | null {
  if (name !== "CONTAINS" || list?.kind !== "field" || sought?.kind !== "literal") return null;
  const reader = resolve(list.name);
  const code = reader?.literal?.(asText(sought.value)!);
  if (!reader || typeof code !== "string" || code === "") return null;
  return (row) => {
    const codes = asText(reader.read(row));
    return codes === null ? null : hasEntry(codes, code);
  };
}

/** True where one of the entries of a list as text is `code`. */
function hasEntry(list: string, code: string): boolean {
  for (let at = list.indexOf(code); at >= 0; at = list.indexOf(code, at + 1)) {
    const begins = at === 0 || list.endsWith(LIST_SEPARATOR, at);
    const end = at + code.length;
    if (begins && (end === list.length || list.startsWith(LIST_SEPARATOR, end))) return true;
  }
  return false;
}
