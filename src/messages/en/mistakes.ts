/** Mistakes in input tabs, in English: what is wrong, what the job did without that line, and what to do. */

import type { MissingReason } from "../../core/dictionary/mistakes";
import { type ExpectedWords, expectedText } from "../expected";
import type { MistakeSentences } from "../sentences";
import { listed, quoted } from "../texts";
import { TYPES } from "./checks";

/** `Did you mean “Gender”? ` or nothing. */
function meant(suggestion: string): string {
  return suggestion === "" ? "" : `Did you mean ${quoted(suggestion)}? `;
}

const WHY: Readonly<Record<MissingReason, string>> = {
  "several tables": "there are several kinds of tab, and the line does not say which it is for",
  calculation: "the calculation needs it",
  pair: "another cell of the line needs it",
  line: "the line says nothing without it",
};

function instead(used: string): string {
  return used === "" ? "It was left out." : `${quoted(used)} was used instead.`;
}

const EXPECTED: ExpectedWords = {
  phrases: {
    value: "a field such as [Status], a number, a text in quotes or a function",
    operator: "an operator",
    end: "the end",
    "closing quote": "a closing quote",
    "field name": "the name of a field",
    operand: 'a field alone or a condition such as [Status]="Enrolled"',
    condition: "a condition such as [Days attended] <= [Days enrolled]",
    lasting: "a condition that is the same every day, without TODAY",
    pattern: "a pattern such as [A-Z]-\\d{4} for REGEXMATCH",
    values: "values such as (1, 2)",
    shorter: "a shorter formula",
    flatter: "fewer parentheses within each other",
  },
  type: (type) => TYPES[type] ?? type,
  functions: (names) =>
    names.length === 1 ? `the function ${names[0]}` : `one of the functions ${names.join(", ")}`,
  arguments: (name, least, most) => {
    const count = most === null ? `at least ${least}` : least === most ? `${least}` : `${least} to ${most}`;
    return `${count} argument${(most ?? least) === 1 ? "" : "s"} for ${name}`;
  },
};
/** Columns of the Dictionary that judge texts. */
const OF_TEXT = /length|pattern/i;

export const mistakes: MistakeSentences = {
  "no-dictionary": () => [
    "This workbook has no tab named Dictionary.",

    "Add a tab named Dictionary with one row for each field that partners report. A starter workbook has one.",
  ],
  "empty-dictionary": () => [
    "The Dictionary has no field.",
    "Write one row for each field that partners report: at least its name, under the header Field.",
  ],
  "duplicate-tab": ({ name, first }) => [
    `The tabs ${quoted(first)} and ${quoted(name)} are the same input tab; only ${quoted(first)} was read.`,
    "Put all lines in one of them, and rename or delete the other.",
  ],
  "missing-column": ({ column }) => [
    `The tab has no column ${quoted(column)}; nothing in it was read.`,
    `Add a column with the header ${quoted(column)}.`,
  ],
  "misspelt-column": ({ header, suggestion }) => [
    `There is no column ${quoted(header)} in this tab; it was not read.`,
    `${meant(suggestion)}Rename the header, or leave it if the column is for your own notes.`,
  ],
  "duplicate-column": ({ column, first }) => [
    `The column ${quoted(column)} is there twice; only the first was read.`,
    `Keep one column ${quoted(first)} and delete the other.`,
  ],
  "blank-name": ({ column }) => [
    `${column} is blank; the line was left out.`,
    `Fill in ${column}, or clear the line.`,
  ],
  "duplicate-name": ({ name, firstRow }) => [
    `${quoted(name)} is there already, in row ${firstRow}; only the first counts.`,
    "Rename one of the two, or delete it.",
  ],
  "unknown-word": ({ column, word, allowed, suggestion, used }) => [
    `${column} is ${quoted(word)}, which is not one of: ${listed(allowed)}. ${instead(used)}`,
    `${meant(suggestion)}Use one of the words listed.`,
  ],
  "not-a-number": ({ column, text, used, whole }) => [
    `${column} is ${quoted(text)}, which is not a ${whole ? "whole " : ""}number. ${instead(used)}`,
    whole ? "Write a whole number, such as 12." : "Write a number, such as 12, 0.45 or 45%.",
  ],
  "not-a-date": ({ column, text }) => [
    `${column} is ${quoted(text)}, which is no date, or may be read as two. It was left out.`,
    "Write the date as year-month-day, such as 2026-02-01.",
  ],
  "not-a-period": ({ column, text }) => [
    `${column} is ${quoted(text)}, which names no month, quarter or year. It was left out.`,
    "Write the period as 2025-07, 2025-Q3 or 2025, or FY2026-Q1 where the fiscal year does not start in January.",
  ],
  "out-of-range": ({ column, text, least, most, used }) => [
    `${column} is ${quoted(text)}, but it should be ${limits(least, most)}. ${instead(used)}`,
    `Write a value that is ${limits(least, most)}${most === "100%" ? ": for 45 of 100, write 45%" : ""}.`,
  ],
  "minimum-over-maximum": ({ minimum, maximum }) => [
    `The lower limit (${minimum}) is above the upper one (${maximum}); neither was used.`,
    "Exchange the two, or correct the one that is wrong.",
  ],
  "bad-bands": (mistake) => {
    const { label, band } = mistake;
    switch (mistake.problem) {
      case "unread":
        return [
          `${label} has bands, but ${quoted(band)} is none; nothing was put into bands.`,
          "Write each band as 5-11, 18+ or under 5; a word for no answer belongs into Missing codes.",
        ];
      case "backwards":
        return [
          `The band ${quoted(band)} of ${label} ends before it begins; it holds nothing.`,
          "Exchange its ends, or correct the one that is wrong.",
        ];
      case "gap":
        return [
          `Between the bands ${quoted(band)} and ${quoted(mistake.next)} of ${label} there is a gap: ${mistake.values} lies in none and counts as Unlisted.`,
          "Let each band begin right after the one before, or add one for what lies between.",
        ];
      case "overlap":
        return [
          `The bands ${quoted(band)} and ${quoted(mistake.next)} of ${label} overlap: ${mistake.values} lies in both and counts in the one that stands first.`,
          "Let each band begin right after the one before, as 0-5, 6-11, 12+.",
        ];
    }
  },
  "no-limit-for-type": ({ column, type }) => [
    `${column} means nothing for a field of type ${type}; it was left out.`,
    `Clear ${column}, or give the field ${OF_TEXT.test(column) ? "the type string" : "a type that can be compared, such as number or date"}.`,
  ],
  "bad-pattern": ({ pattern, reason }) => [
    `The pattern ${quoted(pattern)} cannot be used${reason === "" ? "" : ` (${reason})`}; the field is checked without it.`,
    "Correct the pattern (a regular expression), such as [A-Z]-\\d{4}.",
  ],
  "bad-format": ({ format, type }) => [
    `The format ${quoted(format)} means nothing for a field of type ${type}; it was left out.`,
    "For dates, write a pattern such as dd/MM/yyyy; for numbers, percent or currency.",
  ],
  "bad-pair": ({ column, text, example }) => [
    `${column} is ${quoted(text)}; it should read like ${quoted(example)}. It was left out.`,
    `Write a name, an equals sign and a value: ${example}.`,
  ],
  "bad-value": ({ text, label, allowed, example, tab, suggestion }) => [
    `${quoted(text)} is no value of ${label}${allowed.length > 0 ? `; allowed are: ${listed(allowed)}` : example === "" ? "" : `; it should read like ${quoted(example)}`}. No row of the tab ${quoted(tab)} has got it.`,
    `${meant(suggestion)}Correct it here, in the Partners tab.`,
  ],
  "unknown-field": ({ name, suggestion }) => [
    `There is no field ${quoted(name)} here; what names it was left out.`,
    `${meant(suggestion)}Use a name or label from the Dictionary.`,
  ],
  "fields-apart": ({ names }) => [
    `No kind of tab has all of these fields: ${listed(names)}. The line was left out.`,
    "Use fields of one table, or write one line for each table.",
  ],
  "not-numeric": ({ name, type }) => [
    `${quoted(name)} is of type ${type} and cannot be added up; the line was left out.`,
    `Make it integer or number in the Dictionary, or write a condition such as [${name}]="…".`,
  ],
  "unknown-reference": ({ column, name, suggestion }) => [
    `${column} names ${quoted(name)}, which does not exist; it was left out.`,
    `${meant(suggestion)}Correct the name, or add it where it belongs.`,
  ],
  "second-role": ({ role, first }) => [
    `Only one field of a table can be the ${role}, and ${quoted(first)} already is; this one was read without it.`,
    `Take the role ${role} from one of the two.`,
  ],
  circular: ({ column, chain }) => [
    `${column} leads back to itself: ${chain.join(" → ")}. It was left out.`,
    "Break the circle: the last one must not lead back to the first.",
  ],
  contradiction: ({ column, name, text, first, firstRow }) => [
    `${column} of ${quoted(name)} is ${quoted(text)} here but ${quoted(first)} in row ${firstRow}; the first counts.`,
    "Write the same in both lines, or leave it blank in one.",
  ],
  "bad-formula": ({ formula, position, expected }) => [
    `The formula ${quoted(formula)} cannot be read at character ${position}; expected there: ${expectedText(expected, EXPECTED)}. The line was left out.`,
    "Correct the formula. Field names stand between brackets, texts between double quotes.",
  ],
  "missing-part": ({ column, why }) => [
    `${column} is blank, but ${WHY[why]}. It was left out.`,
    `Fill in ${column}.`,
  ],
};

function limits(least: string, most: string): string {
  if (most === "") return `at least ${least}`;
  return least === "" ? `at most ${most}` : `between ${least} and ${most}`;
}
