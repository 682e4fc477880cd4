/**
 * The grammar of formulas over [fields], read by recursive descent. All operators bind from left to right.
 *
 *     formula    = [ "=" ] expression
 *     operand    = [ "=" ] ( field "where" expression | field | expression )
 *     expression = concat { ( "=" | "<>" | "<" | "<=" | ">" | ">=" ) concat }
 *     concat     = sum { "&" sum }
 *     sum        = product { ( "+" | "-" ) product }
 *     product    = power { ( "*" | "/" ) power }
 *     power      = signed { "^" signed }
 *     signed     = { "+" | "-" } value { "%" }
 *     value      = number | text | field | call | "TRUE" | "FALSE" | "(" expression ")"
 *     call       = name "(" [ expression { ( "," | ";" ) expression } ] ")"
 *     field      = "[" name "]"
 *     text       = '"' characters, '""' for a quote '"' | "“" characters "”"
 */
import type { Expression, Operand } from "./ast";
import { checkCall } from "./functions";
import { Scanner } from "./scanner";

type Operator = (Expression & { kind: "binary" })["operator"];
type Field = Expression & { kind: "field" };

/** A tree that is walked by recursion must not be deeper than the stack. */
const DEEPEST = 400;

/** What binds least first. */
const OPERATORS = [/<=|>=|<>|[=<>]/y, /&/y, /[-+]/y, /[*/]/y, /\^/y];
const SIGN = /[-+]/y;
const PERCENT = /%/y;
const EQUALS = /=/y;
const WHERE = /where(?![a-z0-9_])/iy;
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/iy;
const TRUTH = /(?:TRUE|FALSE)(?![a-z0-9_.]|[ \t\r\n\u00a0]*\()/iy;
const NAME = /[a-z][a-z0-9_.]*(?=[ \t\r\n\u00a0]*\()/iy;
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

const THE_END = "the end";
const AN_OPERATOR = "an operator";
const A_VALUE = "a field such as [Status], a number, a text in quotes or a function";

/** Throws `NoFormula`. */
export function readFormula(text: string): Expression {
  return new Reader(text).formula();
}

/** Throws `NoFormula`. */
export function readOperand(text: string): Operand {
  return new Reader(text).operand();
}

class Reader extends Scanner {
  private readonly depths = new Map<Expression, number>();

  formula(): Expression {
    this.take(EQUALS, A_VALUE);
    return this.rest();
  }

  operand(): Operand {
    this.take(EQUALS, A_VALUE);
    const start = this.at;
    const field = this.field();
    if (field !== null) {
      const { name, position } = field;
      if (this.take(WHERE, "where") !== null) return { field: { name, position }, condition: this.rest() };
      if (this.take(END, THE_END) !== null) return { field: { name, position }, condition: null };
      this.at = start;
    }
    return { field: null, condition: this.rest() };
  }

  private rest(): Expression {
    const expression = this.expression();
    this.need(END, THE_END);
    return expression;
  }

  private expression(level = 0): Expression {
    const form = OPERATORS[level];
    if (form === undefined) return this.signed();
    let left = this.expression(level + 1);
    for (;;) {
      const operator = this.take(form, AN_OPERATOR);
      if (operator === null) return left;
      left = this.binary(left, operator as Operator, this.expression(level + 1));
    }
  }

  private signed(): Expression {
    const signs: string[] = [];
    for (let sign = this.take(SIGN, A_VALUE); sign !== null; sign = this.take(SIGN, A_VALUE))
      signs.push(sign);
    let value = this.value();
    while (this.take(PERCENT, AN_OPERATOR) !== null) {
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
    this.need(OPEN, A_VALUE);
    const expression = this.expression();
    this.need(CLOSE, ")");
    return expression;
  }

  private literal(): number | string | boolean | null {
    const number = this.take(NUMBER, A_VALUE);
    if (number !== null) return Number(number);
    const truth = this.take(TRUTH, A_VALUE);
    if (truth !== null) return truth.toUpperCase() === "TRUE";
    const text = this.take(TEXT, A_VALUE);
    if (text === null) return null;
    this.need(CLOSE_TEXT, "a closing quote");
    return text.startsWith('"') ? text.slice(1).replace(/""/g, '"') : text.slice(1);
  }

  private field(): Field | null {
    const position = this.at + 1;
    if (this.take(OPEN_FIELD, A_VALUE) === null) return null;
    const name = this.need(FIELD_NAME, "the name of a field").trim();
    this.need(CLOSE_FIELD, "]");
    return { kind: "field", name, position };
  }

  private call(): Expression | null {
    const position = this.at + 1;
    const name = this.take(NAME, A_VALUE)?.toUpperCase();
    if (name === undefined) return null;
    const inputs = this.inputs();
    const better = checkCall(name, inputs.length);
    if (better !== "") this.refuse(position, better);
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
    if (depth > DEEPEST) this.refuse(this.at + 1, "a shorter formula");
    this.depths.set(expression, depth);
    return expression;
  }
}
