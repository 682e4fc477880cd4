/** Dictionaries from elsewhere and for others, in English. */
import { lossInWords } from "../../exchange/words";
import { type ExchangeWords, FORMAT_NAME } from "./exchange";

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

export const exchangeEn: ExchangeWords = {
  title: "Dictionary from elsewhere",
  hint: "Takes over a dictionary that you have in REDCap, Table Schema or CSVW, and hands yours on.",
  open: "Paste or copy a dictionary…",
  paste: "Paste a REDCap data dictionary (CSV), Table Schema or CSVW (JSON), or a table with a Field column",
  read: "Read what is pasted",
  found: (format, fields, tables) =>
    `${format === "table" ? "A table" : format}: ${counted(fields, "field", "fields")}${tables > 1 ? ` in ${tables} tables` : ""}`,
  fields: "Show the fields",
  lost: (count) => `Not taken over (${count})`,
  loss: (loss) => lossInWords(loss, "en"),
  more: (count) => `and ${count} more`,
  nothingLost: "Everything is taken over.",
  write: "Write it to a new tab",
  writeHint: "A Dictionary that you have already stays as it is.",
  fault: (fault) => {
    switch (fault.kind) {
      case "empty":
        return "Nothing is pasted yet. Copy a dictionary, click into the box and paste it.";
      case "too-large":
        return `This is ${fault.millions} million characters long, more than a dictionary is: it may be data. Paste only the description of the fields, or import the file from the command line.`;
      case "broken-json":
        return `This begins like JSON but breaks off at line ${fault.line}, character ${fault.column}. Check that all of it was copied, up to the last bracket.`;
      case "unknown-json":
        return "This is JSON, but no dictionary that can be read: it has neither fields with names (Table Schema) nor columns in a tableSchema (CSVW).";
      case "unknown-table":
        return "No dictionary can be seen in this. A table needs a header row with a column named Field, name, or Variable / Field Name, and a row for each field.";
    }
  },
  handOn: "Your Dictionary for others",
  handOnHint: "Shows it as text, to copy into a file.",
  as: { "table-schema": "As Table Schema (JSON)", redcap: "As a REDCap dictionary (CSV)" },
  text: (format) => `Your Dictionary as ${FORMAT_NAME[format]}`,
  copy: "Copy all of it",
  notice: (notice) => {
    switch (notice.kind) {
      case "imported":
        return notice.tab === "Dictionary"
          ? "Written to tab Dictionary. Add roles (key, period, disaggregation, measure), then check the data."
          : `Written to tab ${notice.tab}. Compare it with your Dictionary and copy over what you need.`;
      case "exported":
        return `${counted(notice.fields, "field", "fields")}, ready to copy.`;
      case "nothing-to-export":
        return "There is no Dictionary with fields to copy yet.";
      case "copied":
        return notice.done ? "Copied." : "Selected. Press Ctrl+C or ⌘C to copy.";
    }
  },
};
