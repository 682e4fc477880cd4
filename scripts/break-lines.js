// Breaks a script that stands in one line: a log that names line and column is then of use.
import { parse, tokTypes } from "acorn";

/**
 * The script with a new line after the first comma or semicolon at which one has become `longest` characters long: there it
 * changes nothing.
 * @param {string} script ES2020
 * @param {number} longest
 * @returns {string}
 */
export function breakLines(script, longest) {
  const lines = [];
  let start = 0;
  // The parser's tokens: a tokenizer alone cannot tell every pattern from a division.
  const onToken = ({ type, end }) => {
    if (end - start < longest || (type !== tokTypes.comma && type !== tokTypes.semi)) return;
    lines.push(script.slice(start, end));
    start = end;
  };
  parse(script, { ecmaVersion: 2020, onToken });
  return [...lines, script.slice(start)].join("\n");
}
