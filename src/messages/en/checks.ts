/** What each check found, in English. */
import type { CheckSentences } from "../sentences";
import { address, listed, quoted, spansTwoYears } from "../texts";

interface Place {
  readonly row: number | null;
  readonly column: number | null;
}

/** ` in D17`, ` in row 17`, ` in column D`, or nothing for a whole tab. */
function at(place: Place): string {
  if (place.row === null && place.column === null) return "";
  const kind = place.row === null ? "column " : place.column === null ? "row " : "";
  return ` in ${kind}${address(place)}`;
}

/** A value that may be shown; values that identify a person are not. */
function shown(value: string, instead: string): string {
  return value === "" ? instead : quoted(value);
}

/** What to put: the suggested value where there is one. */
function put(issue: Place & { readonly suggested: string }, otherwise: string): string {
  if (issue.suggested === "") return otherwise;
  return `If ${quoted(issue.suggested)} is meant, put that${at(issue)}. Else: ${otherwise}`;
}

const rows = (count: number) => (count === 1 ? "1 row" : `${count} rows`);

export const TYPES: Readonly<Record<string, string>> = {
  string: "text",
  integer: "a whole number",
  number: "a number",
  boolean: "yes or no",
  date: "a date, such as 2025-09-30",
  datetime: "a date and time, such as 2025-09-30 14:30",
  time: "a time, such as 14:30",
  year: "a year, such as 2025",
  yearmonth: "a month, such as 2025-07",
  quarter: "a quarter, such as 2025-Q3",
  list: "values separated by semicolons",
};

export const checks: CheckSentences = {
  "missing-label": ({ label, required }) => [
    `This tab has no column ${quoted(label)}${required ? ", which every row needs" : ""}.`,
    `Add a column with the header ${quoted(label)}. If the column is there under another name, add that name to “Also known as” in the Dictionary.`,
  ],
  "header-variant": ({ header, label, read }) => [
    `The header ${quoted(header)} looks like ${quoted(label)}. ${read ? "It was read as that for now." : "It was not read."}`,
    `Rename it to ${quoted(label)} if that is meant, or confirm it for good in the Mappings tab.`,
  ],
  "duplicate-label": ({ label, columns }) => [
    `Columns ${listed(columns)} are all ${quoted(label)}; none of them was read.`,
    "Keep one of them, and delete or rename the others.",
  ],
  "blank-header": (issue) => [
    `Column ${address({ row: null, column: issue.column })} has ${issue.filled === 1 ? "1 value" : `${issue.filled} values`} but no header; it was not read.`,
    "Write the header, or clear the column.",
  ],
  "extra-label": ({ header }) => [
    `The dictionary has no field ${quoted(header)}; the column was left out.`,
    "Nothing, if it is for your own use. Else add the field to the Dictionary.",
  ],
  "header-offset": ({ row, rowsAbove }) => [
    `The header was found${row === null ? "" : ` in row ${row}`}; ${rows(rowsAbove)} above it ${rowsAbove === 1 ? "was" : "were"} set aside.`,
    "Nothing, if the lines above the header are a title or notes.",
  ],
  "total-row": (issue) => [
    `The row ${quoted(issue.label)}${at({ row: issue.row, column: null })} adds up the rows above it; it was not counted again.`,
    "Nothing.",
  ],
  "blank-row": ({ row, rows: count, note }) => {
    const from = row === null ? "" : `, from row ${row} on,`;
    if (note !== undefined) {
      return [`The line ${quoted(note)} is a title or note, no data; it was set aside.`, "Nothing."];
    }
    return [
      `${rows(count)}${from} ${count === 1 ? "is" : "are"} blank and ${count === 1 ? "was" : "were"} passed over.`,
      "Nothing.",
    ];
  },
  required: (issue) => [
    `${issue.label} is blank, but is needed in every row.`,
    `Fill in ${issue.label}${at(issue)}.`,
  ],
  "type-error": (issue) => {
    const { label, type, format } = issue;
    const expected = format === "percent" ? "a percentage, such as 45%" : (TYPES[type] ?? type);
    const pattern = ["date", "datetime", "time"].includes(type) && format !== "" ? `, written ${format}` : "";
    return [
      `${label} is ${shown(issue.value, "not readable")}; it should be ${expected}${pattern}.`,
      spansTwoYears(type, issue.value)
        ? "If years begin in one calendar year and end in the next here, set “Fiscal year starts” in the Settings tab."
        : put(issue, `Correct ${label}${at(issue)}, or clear the cell if it is not known.`),
    ];
  },
  enum: (issue) => [
    `${issue.label} is ${shown(issue.value, "none of the allowed values")}; allowed are: ${listed(issue.allowed)}.`,
    put(issue, `Choose one of the allowed values${at(issue)}.`),
  ],
  minimum: (issue) => [
    `${issue.label} is ${issue.value || "too small"}; the smallest allowed is ${issue.limit}.`,
    `Correct ${issue.label}${at(issue)}, or clear the cell if it is not known.`,
  ],
  maximum: (issue) => [
    `${issue.label} is ${issue.value || "too large"}; the largest allowed is ${issue.limit}.`,
    `Correct ${issue.label}${at(issue)}, or clear the cell if it is not known.`,
  ],
  "min-length": (issue) => [
    `${issue.label} is ${shown(issue.value, "too short")}, with ${issue.length} characters; at least ${issue.limit} are needed.`,
    `Complete ${issue.label}${at(issue)}.`,
  ],
  "max-length": (issue) => [
    `${issue.label} is ${shown(issue.value, "too long")}, with ${issue.length} characters; at most ${issue.limit} are allowed.`,
    `Shorten ${issue.label}${at(issue)}.`,
  ],
  pattern: (issue) => {
    const { label, pattern, example } = issue;
    const form = example === "" ? `the pattern ${pattern}` : `the form of ${quoted(example)}`;
    return [
      `${label} is ${shown(issue.value, "not of the agreed form")}; it should have ${form}.`,
      put(issue, `Correct ${label}${at(issue)}.`),
    ];
  },
  unique: (issue) => [
    `${issue.label} is ${shown(issue.value, "a value")}${issue.value === "" ? " that stands" : ", as"} already in ${issue.firstCell}; it may stand only once.`,
    "Correct one of the two, or delete the row that is there twice.",
  ],
  "foreign-key": (issue) => [
    `${issue.label} is ${shown(issue.value, "a value")}${issue.value === "" ? " that is not" : ", which is not"} in the list ${quoted(issue.list)}.`,
    put(issue, `Correct it${at(issue)}, or add it to the list.`),
  ],
  "enum-variant": (issue) => [
    `${issue.label} is ${shown(issue.value, "another spelling")} and was read as ${quoted(issue.readAs)}.`,
    "Nothing, if that is right.",
  ],
  whitespace: ({ label }) => [
    `${label} has spaces around it or twice in a row; it was read without them.`,
    "Nothing.",
  ],
  "number-as-text": (issue) => [
    `${issue.label} is the text ${shown(issue.value, "of a number")} and was read as the number ${issue.readAs}.`,
    "Nothing, if that is right.",
  ],
  "ambiguous-date": (issue) => [
    `${issue.label} is ${shown(issue.value, "a date with two readings")}, which may mean ${issue.readings.join(" or ")}.`,
    `Write the date as year-month-day${at(issue)}, or set “Date order” in the Settings tab.`,
  ],
  "date-as-number": (issue) => [
    `${issue.label} should be a number, but the cell holds ${issue.value === "" ? "a date" : `the date ${quoted(issue.value)}`}. Spreadsheets make a date of what is typed as 3/4 or 1-2.`,
    `Format the cell as a number, then type the number again${at(issue)}.`,
  ],
  "percent-scale": (issue) => [
    `${issue.label} is ${shown(issue.value, "on another scale")}, while others in the column are on another scale: 45 and 0.45 cannot both be 45%.`,
    put(issue, "Write all of them in one way, best with the percent sign: 45%."),
  ],
  "formula-error": (issue) => [
    `The cell of ${issue.label} shows the error ${issue.error}.`,
    `Mend the formula${at(issue)}, or type the value.`,
  ],
  "suppressed-value": (issue) => [
    `${issue.label} is ${shown(issue.value, "hidden")}: the partner has suppressed a small number. It counts as not known, not as zero.`,
    "Nothing, unless the partner can share the number itself.",
  ],
  "merged-cell": ({ label, count, spread }) => [
    spread
      ? `${label} has ${count === 1 ? "a value" : `${count} values`} merged over several rows, read in each of them.`
      : `${label} has ${count === 1 ? "a value" : `${count} values`} merged over several rows. It was read in the first of them only, so that it counts once.`,
    spread ? "Nothing, if that is right." : "Unmerge the cells and type a value in each row.",
  ],
  "extra-cell": (issue) => [
    `${issue.columns === 1 ? "A cell holds" : `${issue.columns} cells hold`} data beyond the last header${at(issue)}; they were not read.`,
    "Move the data under a header, or clear them.",
  ],
  "subtotal-mismatch": ({ label, total, parts, dimension }) =>
    dimension === ""
      ? [
          `The total of ${label} is ${total}, but the rows above it add up to ${parts}.`,
          "Correct the total or the rows above it. The rows are counted, the total is not.",
        ]
      : [
          `${label} is ${total} in total, but its groups by ${dimension} add up to ${parts}.`,
          "Correct the total or the groups. Until then this breakdown is not published.",
        ],
  outlier: (issue) => [
    `${issue.label} is ${shown(issue.value, "unusual")}, far from what this partner usually reports: ${issue.usual}, the middle value of ${issue.periods} being ${issue.median}.`,
    "Check that it is right. If it is, nothing needs to be done.",
  ],
  "cross-partner-duplicate": ({ keys, others }) => [
    `${keys === "" ? "This person" : quoted(keys)} is also reported in ${listed(others)}.`,

    "Nothing, if the person takes part in both. Ids are shared across partners, so this is one person.",
  ],
  "row-constraint": (issue) => {
    const { rule, formula, held } = issue;
    const { message } = issue.params;
    const own = issue.message === "" && message !== "" ? `${message} ` : "";
    return [
      `${own}${issue.row === null ? "The row" : `Row ${issue.row}`} does not hold to the rule ${quoted(rule)}: ${formula}.${issue.severity !== "error" ? "" : held ? " The row is held back." : " Its values count as blank."}`,
      "Correct the values that the rule compares.",
    ];
  },
  "primary-key": ({ keys, others }) => [
    `${keys === "" ? "This key" : quoted(keys)} stands in more than one row with different data (also in ${listed(others)}).`,
    "Keep the right row and delete the others, or correct the key.",
  ],
  "duplicate-row": ({ first }) => [
    `This row is the same as ${first} throughout; it was counted once.`,
    "Delete one of the two.",
  ],
  "period-missing": ({ partner, period }) => [
    `${partner || "The partner"} has no data for ${period}.`,

    "Ask for the report, or note in the Reports tab why there is none (none served, not collected).",
  ],
  "period-outside": (issue) => [
    `${issue.period} is outside the time in which ${issue.partner || "the partner"} reports.`,
    `Correct the period${at(issue)}, or the dates in the Partners tab.`,
  ],
  "period-twice": ({ partner, period, parts, metrics }) => [
    `${partner || "The partner"} reports ${period} as a whole and also ${listed(parts)}, which ${parts.length === 1 ? "lies" : "lie"} within it. All periods together count both, in: ${listed(metrics)}.`,
    "Keep the whole or its parts, and delete the rows of the other.",
  ],
  unreadable: ({ tab, reason, detail }) => {
    const why = {
      loading: "it is still loading",
      error: `its first cell shows ${detail || "an error"}`,
      empty: "it is empty",
      "no header": "no row of it looks like a header of the dictionary",
      "too long": `it has a cell that is too long${detail === "" ? "" : ` (${detail})`}`,
    }[reason];
    const todo = {
      loading: "Open the tab, wait until the data are there, and check again.",
      error:
        "Mend the formula in its first cell (allow access, if it imports another file), and check again.",
      empty: "Fill it in, or delete the tab. If nobody was served, say so in the Reports tab.",
      "no header": "Write the headers of the Dictionary in one row above the data.",
      "too long": "Shorten the cell, and check again.",
    }[reason];
    return [`The tab ${quoted(tab)} cannot be read: ${why}.`, todo];
  },
  "changed-after-close": ({ params }) => {
    if (params.what === "metric") {
      const { metric, periods, isNew } = params;
      return [
        isNew
          ? `${quoted(metric)} is new since ${listed(periods)} ${periods.length === 1 ? "was" : "were"} closed, and has no numbers there.`
          : `${quoted(metric)} is calculated otherwise than when ${listed(periods)} ${periods.length === 1 ? "was" : "were"} closed; the numbers there stay as they were published.`,
        `If they should be calculated anew: ${REOPEN}`,
      ];
    }
    const { period, changed, added, removed } = params;
    const found = [
      ...(changed > 0 ? [`${rows(changed)} changed`] : []),
      ...(added > 0 ? [`${rows(added)} new`] : []),
      ...(removed > 0 ? [`${rows(removed)} gone`] : []),
    ];
    const where =
      params.rows.length === 0
        ? ""
        : ` See ${params.rows.length === 1 ? "row" : "rows"} ${listed(params.rows.map(String))}${changed + added > params.rows.length ? ", …" : ""}.`;
    return [
      `Data of ${period} differ from when it was closed: ${found.join(", ")}. The published numbers stay as they were.${where}`,
      `Ask the partner why. If the new data should count: ${REOPEN}`,
    ];
  },
};

const REOPEN = "set Closed through in Settings back to an earlier period, run, and close again.";
