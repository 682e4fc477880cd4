/** Table Schema's own strict forms of text, for these runs only: the product reads what people write. */

export interface TypeOptions {
  readonly trueValues?: readonly string[];
  readonly falseValues?: readonly string[];
  readonly bareNumber?: boolean;
  readonly groupChar?: string;
  readonly decimalChar?: string;
}

const TRUE = ["true", "True", "TRUE", "1"];
const FALSE = ["false", "False", "FALSE", "0"];

const DEFAULT_FORMS: Readonly<Record<string, RegExp>> = {
  date: /^\d{4}-\d\d-\d\d$/,
  datetime: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?$/,
  time: /^\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?$/,
  year: /^\d{4}$/,
  yearmonth: /^\d{4}-\d\d$/,
};

/** Whether Table Schema takes a text for one of the type at all. */
export function isLexical(type: string, format: string, text: string, options: TypeOptions): boolean {
  if (type === "boolean") {
    const { trueValues = TRUE, falseValues = FALSE } = options;
    return trueValues.includes(text) || falseValues.includes(text);
  }
  if (type === "integer" || type === "number")
    return options.bareNumber === false || isBare(type, text, options);
  return format !== "default" || (DEFAULT_FORMS[type]?.test(text) ?? true);
}

function isBare(type: string, text: string, { groupChar = "", decimalChar = "." }: TypeOptions): boolean {
  const digits = groupChar === "" ? text : text.split(groupChar).join("");
  const plain = digits.replace(decimalChar, ".");
  return type === "integer" ? /^[-+]?\d+$/.test(plain) : /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(plain);
}
