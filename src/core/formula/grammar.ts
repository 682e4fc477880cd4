/**
 * The grammar of formulas over [fields], read by recursive descent. All operators bind from left to right.
 *
 *     formula    = [ "=" ] expression
 *     operand    = [ "=" ] ( field "where" expression | field | expression )
 *     expression = both { "OR" both }
 *     both       = compared { "AND" compared }
 *     compared   = concat { ( "=" | "<>" | "<" | "<=" | ">" | ">=" ) concat | [ "NOT" ] "IN" inputs }
 *     concat     = sum { "&" sum }
 *     sum        = product { ( "+" | "-" ) product }
 *     product    = power { ( "*" | "/" ) power }
 *     power      = signed { "^" signed }
 *     signed     = { "+" | "-" } value { "%" }
 *     value      = number | text | field | call | "TRUE" | "FALSE" | "(" expression ")"
 *     call       = name inputs
 *     inputs     = "(" [ expression { ( "," | ";" ) expression } ] ")"
 *     field      = "[" name "]"
 *     text       = '"' characters, '""' for a quote '"' | "“" characters "”"
 *
 * `0 <= [A] <= 9` is AND(0<=[A], [A]<=9). AND and OR stand between conditions as well as before them. `[A] IN ("x", "y")` is OR([A]="x", [A]="y"); `[A]=""` is ISBLANK([A]), since a blank has no other value here.
 */
import type { Expression, Operand } from "./ast";
import type { Expected } from "./expected";
import { checkCall } from "./functions";
import { functionNamed, truthNamed } from "./names";
import { Scanner } from "./scanner";
import { expressionOf } from "./text-pattern";

type Operator = (Expression & { kind: "binary" })["operator"];
type Field = Expression & { kind: "field" };

/** A tree that is walked by recursion must not be deeper than the stack. */
const DEEPEST = 400;

/** What binds least first. */
const OPERATORS = [/<=|>=|<>|==|!=|[=<>≤≥≠]/y, /&/y, /[-+]/y, /[*/]/y, /\^/y];
const SIGN = /[-+]/y;
const PERCENT = /%/y;
const EQUALS = /=/y;
const WHERE = /where(?![a-z0-9_])/iy;
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/iy;
/** A comma is a decimal sign only between two digits: elsewhere it separates, as in formulas of other locales. */
const COMMA_NUMBER = /(?:\d+(?:,\d+|\.\d*)?|[.,]\d+)(?:e[-+]?\d+)?/iy;
const TRUTH = /(?:TRUE|FALSE|VERDADERO|FALSO)(?![a-z0-9_.]|[ \t\r\n\u00a0]*\()/iy;
const NAME = /\p{L}[\p{L}\d_.]*(?=[ \t\r\n\u00a0]*\()/uy;
const AND = /(?:AND|Y)(?![\p{L}\d_.])/iuy;
const OR = /(?:OR|O)(?![\p{L}\d_.])/iuy;
const IN = /(?:NOT[ \t\r\n\u00a0]+)?IN(?=[ \t\r\n\u00a0]*\()/iy;
/** Signs that people bring from elsewhere. */
const SIGNS: Readonly<Record<string, Operator>> = { "≤": "<=", "≥": ">=", "≠": "<>", "==": "=", "!=": "<>" };
const ORDERING = new Set(["<", "<=", ">", ">="]);
const OPEN = /\(/y;
const CLOSE = /\)/y;
const SEPARATOR = /[,;]/y;
const OPEN_FIELD = /\[/y;
const FIELD_NAME = /[^[\] \t\r\n][^[\]]*/y;
const CLOSE_FIELD = /\]/y;
/** Texts may lack their end, so that what is missing is said there and not at their beginning. */
const TEXT = /"[^"]*(?:""[^"]*)*|“[^“”]*/y;
const CLOSE_TEXT = /["”]/y;
const END = /$/y;

/** Throws `NoFormula`. */
export function readFormula(text: string, decimalComma: boolean): Expression {
  return new Reader(text, decimalComma).formula();
}

/** Throws `NoFormula`. */
export function readOperand(text: string, decimalComma: boolean): Operand {
  return new Reader(text, decimalComma).operand();
}

class Reader extends Scanner {
  private readonly depths = new Map<Expression, number>();
  /** Comparisons such as `0 <= [A]` that another may follow. */
  private readonly chained = new Set<Expression>();

  constructor(
    text: string,
    private readonly decimalComma: boolean,
  ) {
    super(text);
  }

  formula(): Expression {
    this.take(EQUALS, "value");
    return this.rest();
  }

  operand(): Operand {
    this.take(EQUALS, "value");
    const start = this.at;
    const field = this.field();
    if (field !== null) {
      const { name, position } = field;
      if (this.take(WHERE, "where") !== null) return { field: { name, position }, condition: this.rest() };
      if (this.take(END, "end") !== null) return { field: { name, position }, condition: null };
      this.at = start;
    }
    return { field: null, condition: this.rest() };
  }

  private rest(): Expression {
    const expression = this.expression();
    this.need(END, "end");
    return expression;
  }

  private expression(): Expression {
    return this.joined("OR", OR, () => this.joined("AND", AND, () => this.operation(0)));
  }

  private joined(name: "AND" | "OR", form: RegExp, part: () => Expression): Expression {
    const parts = [part()];
    while (this.take(form, "operator") !== null) parts.push(part());
    return parts.length === 1 ? parts[0]! : this.made(name, parts);
  }

  private operation(level: number): Expression {
    const form = OPERATORS[level];
    if (form === undefined) return this.signed();
    let left = this.operation(level + 1);
    for (;;) {
      const operator = this.take(form, "operator");
      if (operator !== null) {
        left = this.compared(left, SIGNS[operator] ?? (operator as Operator), this.operation(level + 1));
        if (left.kind === "binary" && ORDERING.has(left.operator)) this.chained.add(left);
        continue;
      }
      const among = level === 0 ? this.take(IN, "operator") : null;
      if (among === null) return left;
      left = this.among(left, /^not/i.test(among));
    }
  }

  private compared(left: Expression, operator: Operator, right: Expression): Expression {
    if (this.chained.has(left) && left.kind === "binary" && ORDERING.has(operator)) {
      return this.made("AND", [left, this.binary(left.right, operator, right)]);
    }
    if (operator !== "=" && operator !== "<>") return this.binary(left, operator, right);
    const other = isEmpty(right) ? left : isEmpty(left) ? right : null;
    if (other === null || other.kind === "literal") return this.binary(left, operator, right);
    return this.negated(this.made("ISBLANK", [other]), operator === "<>");
  }

  private among(left: Expression, isNot: boolean): Expression {
    const position = this.at + 1;
    const equal = this.inputs().map((each) => this.compared(left, "=", each));
    if (equal.length === 0) this.refuse(position, ["values"]);
    return this.negated(this.made("OR", equal), isNot);
  }

  private made(name: string, inputs: readonly Expression[]): Expression {
    return this.node({ kind: "call", name, arguments: inputs, position: this.at + 1 }, inputs);
  }

  private negated(expression: Expression, isNot: boolean): Expression {
    return isNot ? this.made("NOT", [expression]) : expression;
  }

  private signed(): Expression {
    const signs: string[] = [];
    for (let sign = this.take(SIGN, "value"); sign !== null; sign = this.take(SIGN, "value"))
      signs.push(sign);
    let value = this.value();
    while (this.take(PERCENT, "operator") !== null) {
      value = this.binary(value, "/", { kind: "literal", value: 100 });
    }
    return signs.reduceRight((operand, sign) => {
      return this.node({ kind: "unary", operator: sign as "-" | "+", operand }, [operand]);
    }, value);
  }

  private value(): Expression {
    const value = this.literal();
    if (value !== null) return { kind: "literal", value };
    const plain = this.field() ?? this.call();
    if (plain !== null) return plain;
    this.need(OPEN, "value");
    const expression = this.expression();
    this.need(CLOSE, ")");
    this.chained.delete(expression);
    return expression;
  }

  private literal(): number | string | boolean | null {
    const number = this.take(this.decimalComma ? COMMA_NUMBER : NUMBER, "value");
    if (number !== null) return Number(number.replace(",", "."));
    const truth = this.take(TRUTH, "value");
    if (truth !== null) return truthNamed(truth);
    const text = this.take(TEXT, "value");
    if (text === null) return null;
    this.need(CLOSE_TEXT, "closing quote");
    return text.startsWith('"') ? text.slice(1).replace(/""/g, '"') : text.slice(1);
  }

  private field(): Field | null {
    const position = this.at + 1;
    if (this.take(OPEN_FIELD, "value") === null) return null;
    const name = this.need(FIELD_NAME, "field name").trim();
    this.need(CLOSE_FIELD, "]");
    return { kind: "field", name, position };
  }

  private call(): Expression | null {
    const position = this.at + 1;
    const written = this.take(NAME, "value");
    if (written === null) return null;
    const name = functionNamed(written);
    const inputs = this.inputs();
    const better = checkCall(name, inputs.length) ?? checkPattern(name, inputs);
    if (better !== null) this.refuse(position, [better]);
    return this.node({ kind: "call", name, arguments: inputs, position }, inputs);
  }

  private inputs(): Expression[] {
    this.need(OPEN, "(");
    if (this.take(CLOSE, ")") !== null) return [];
    const inputs = [this.expression()];
    while (this.take(SEPARATOR, ",") !== null) inputs.push(this.expression());
    this.need(CLOSE, ")");
    return inputs;
  }

  private binary(left: Expression, operator: Operator, right: Expression): Expression {
    return this.node({ kind: "binary", operator, left, right }, [left, right]);
  }

  private node(expression: Expression, parts: readonly Expression[]): Expression {
    let depth = 1;
    for (const part of parts) depth = Math.max(depth, (this.depths.get(part) ?? 1) + 1);
    if (depth > DEEPEST) this.refuse(this.at + 1, ["shorter"]);
    this.depths.set(expression, depth);
    return expression;
  }
}

/** A pattern that is written in the formula must be one. */
function checkPattern(name: string, [, pattern]: readonly Expression[]): Expected | null {
  const isGood = name !== "REGEXMATCH" || pattern?.kind !== "literal" || expressionOf(String(pattern.value));
  return isGood ? null : "pattern";
}

function isEmpty(expression: Expression): boolean {
  return expression.kind === "literal" && expression.value === "";
}
