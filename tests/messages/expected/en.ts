/** What the samples must read in English: the problem or meaning, then what to do or ask. */
import type { CheckName } from "../../../src/core/checks/issue";
import type { MistakeKind } from "../../../src/core/dictionary/mistakes";
import type { FlagKind } from "../../../src/core/gaps/model";

export const checks: Readonly<Record<Exclude<CheckName, "dictionary-error">, readonly [string, string]>> = {
  "missing-label": [
    "This tab has no column “Age”, which every row needs.",
    "Add a column with the header “Age”. If the column is there under another name, add that name to “Also known as” in the Dictionary.",
  ],
  "header-variant": [
    "The header “Gendr” looks like “Gender”. It was not read.",
    "Rename it to “Gender” if that is meant, or confirm it for good in the Mappings tab.",
  ],
  "duplicate-label": [
    "Columns C, F are all “Age”; none of them was read.",
    "Keep one of them, and delete or rename the others.",
  ],
  "blank-header": [
    "Column D has 3 values but no header; it was not read.",
    "Write the header, or clear the column.",
  ],
  "extra-label": [
    "The dictionary has no field “Shoe size”; the column was left out.",
    "Nothing, if it is for your own use. Else add the field to the Dictionary.",
  ],
  "header-offset": [
    "The header was found in row 17; 2 rows above it were set aside.",
    "Nothing, if the lines above the header are a title or notes.",
  ],
  "total-row": ["The row “Total” in row 17 adds up the rows above it; it was not counted again.", "Nothing."],
  "blank-row": ["4 rows, from row 17 on, are blank and were passed over.", "Nothing."],
  required: ["Age is blank, but is needed in every row.", "Fill in Age in D17."],
  "type-error": [
    "Age is “4”; it should be a whole number.",
    "Correct Age in D17, or clear the cell if it is not known.",
  ],
  enum: ["Gender is “4”; allowed are: Female, Male.", "Choose one of the allowed values in D17."],
  minimum: [
    "Age is 4; the smallest allowed is 5.",
    "Correct Age in D17, or clear the cell if it is not known.",
  ],
  maximum: [
    "Age is 4; the largest allowed is 99.",
    "Correct Age in D17, or clear the cell if it is not known.",
  ],
  "min-length": ["ID is “4”, with 2 characters; at least 4 are needed.", "Complete ID in D17."],
  "max-length": ["ID is “4”, with 9 characters; at most 4 are allowed.", "Shorten ID in D17."],
  pattern: ["ID is “4”; it should have the form of “A-1042”.", "Correct ID in D17."],
  unique: [
    "ID is “4”, as already in A3; it may stand only once.",
    "Correct one of the two, or delete the row that is there twice.",
  ],
  "foreign-key": [
    "Site is “4”, which is not in the list “Sites”.",
    "Correct it in D17, or add it to the list.",
  ],
  "enum-variant": ["Gender is “4” and was read as “Female”.", "Nothing, if that is right."],
  whitespace: ["Gender has spaces around it or twice in a row; it was read without them.", "Nothing."],
  "number-as-text": ["Age is the text “4” and was read as the number 12.", "Nothing, if that is right."],
  "ambiguous-date": [
    "Born is “4”, which may mean 2025-03-04 or 2025-04-03.",
    "Write the date as year-month-day in D17, or set “Date order” in the Settings tab.",
  ],
  "date-as-number": [
    "Age should be a number, but the cell holds the date “4”. Spreadsheets make a date of what is typed as 3/4 or 1-2.",
    "Format the cell as a number, then type the number again in D17.",
  ],
  "percent-scale": [
    "Rate is “4”, while others in the column are on another scale: 45 and 0.45 cannot both be 45%.",
    "Write all of them in one way, best with the percent sign: 45%.",
  ],
  "formula-error": ["The cell of Age shows the error #REF!.", "Mend the formula in D17, or type the value."],
  "suppressed-value": [
    "Students is “4”: the partner has suppressed a small number. It counts as not known, not as zero.",
    "Nothing, unless the partner can share the number itself.",
  ],
  "merged-cell": [
    "Site has 3 values merged over several rows, read in each of them.",
    "Nothing, if that is right.",
  ],
  "extra-cell": [
    "2 cells hold data beyond the last header in D17; they were not read.",
    "Move the data under a header, or clear them.",
  ],
  "subtotal-mismatch": [
    "Students is 90 in total, but its groups by Gender add up to 95.",
    "Correct the total or the groups. Until then this breakdown is not published.",
  ],
  outlier: [
    "Days is “4”, far from what this partner usually reports: 40–60, the middle value of 14 being 50.",
    "Check that it is right. If it is, nothing needs to be done.",
  ],
  "cross-partner-duplicate": [
    "“A-1042” is also reported in Lincoln, row 7.",
    "Nothing, if the person takes part in both. Ids are shared across partners, so this is one person.",
  ],
  "row-constraint": [
    "Too many days. Row 17 does not hold to the rule “Days fit”: [Days] <= [Enrolled]. Its values count as blank.",
    "Correct the values that the rule compares.",
  ],
  "primary-key": [
    "“A-1042, 2025-Q3” stands in more than one row with different data (also in row 9).",
    "Keep the right row and delete the others, or correct the key.",
  ],
  "duplicate-row": [
    "This row is the same as row 7 throughout; it was counted once.",
    "Delete one of the two.",
  ],
  "period-missing": [
    "Lincoln Center has no data for 2025-Q3.",
    "Ask for the report, or note in the Reports tab why there is none (none served, not collected).",
  ],
  "period-outside": [
    "2019-Q1 is outside the time in which Lincoln Center reports.",
    "Correct the period in D17, or the dates in the Partners tab.",
  ],
  "period-twice": [
    "Lincoln Center reports 2025 as a whole and also 2025-Q1, 2025-Q2, which lie within it. All periods together count both, in: Children served.",
    "Keep the whole or its parts, and delete the rows of the other.",
  ],
  unreadable: [
    "The tab “Lincoln” cannot be read: it is still loading.",
    "Open the tab, wait until the data are there, and check again.",
  ],
  "changed-after-close": [
    "Data of 2025-Q2 differ from when it was closed: 3 rows changed, 1 row new. The published numbers stay as they were. See rows 12, 15, 18, 20.",
    "Ask the partner why. If the new data should count: set Closed through in Settings back to an earlier period, run, and close again.",
  ],
};

export const mistakes: Readonly<Record<MistakeKind, readonly [string, string]>> = {
  "no-dictionary": [
    "This workbook has no tab named Dictionary.",
    "Add a tab named Dictionary with one row for each field that partners report. A starter workbook has one.",
  ],
  "empty-dictionary": [
    "The Dictionary has no field.",
    "Write one row for each field that partners report: at least its name, under the header Field.",
  ],
  "duplicate-tab": [
    "The tabs “Dictionary” and “dictionary” are the same input tab; only “Dictionary” was read.",
    "Put all lines in one of them, and rename or delete the other.",
  ],
  "missing-column": [
    "The tab has no column “Field”; nothing in it was read.",
    "Add a column with the header “Field”.",
  ],
  "misspelt-column": [
    "There is no column “Minimun” in this tab; it was not read.",
    "Did you mean “Minimum”? Rename the header, or leave it if the column is for your own notes.",
  ],
  "duplicate-column": [
    "The column “label” is there twice; only the first was read.",
    "Keep one column “Label” and delete the other.",
  ],
  "blank-name": ["Field is blank; the line was left out.", "Fill in Field, or clear the line."],
  "duplicate-name": [
    "“age” is there already, in row 3; only the first counts.",
    "Rename one of the two, or delete it.",
  ],
  "unknown-word": [
    "Type is “interger”, which is not one of: string, integer. “string” was used instead.",
    "Did you mean “integer”? Use one of the words listed.",
  ],
  "not-a-number": [
    "Minimum is “five”, which is not a number. It was left out.",
    "Write a number, such as 12, 0.45 or 45%.",
  ],
  "not-a-date": [
    "From is “3/4/2025”, which is no date, or may be read as two. It was left out.",
    "Write the date as year-month-day, such as 2026-02-01.",
  ],
  "not-a-period": [
    "Period is “some day”, which names no month, quarter or year. It was left out.",
    "Write the period as 2025-07, 2025-Q3 or 2025, or FY2026-Q1 where the fiscal year does not start in January.",
  ],
  "out-of-range": [
    "Target is “45”, but it should be between 0% and 100%. It was left out.",
    "Write a value that is between 0% and 100%: for 45 of 100, write 45%.",
  ],
  "minimum-over-maximum": [
    "The lower limit (9) is above the upper one (5); neither was used.",
    "Exchange the two, or correct the one that is wrong.",
  ],
  "bad-bands": [
    "Between the bands “0-5” and “8-11” of Age there is a gap: 6–7 lies in none and counts as Unlisted.",
    "Let each band begin right after the one before, or add one for what lies between.",
  ],
  "no-limit-for-type": [
    "Minimum means nothing for a field of type string; it was left out.",
    "Clear Minimum, or give the field a type that can be compared, such as number or date.",
  ],
  "bad-pattern": [
    "The pattern “[A-Z” cannot be used (Unterminated character class); the field is checked without it.",
    "Correct the pattern (a regular expression), such as [A-Z]-\\d{4}.",
  ],
  "bad-format": [
    "The format “dd/MM” means nothing for a field of type number; it was left out.",
    "For dates, write a pattern such as dd/MM/yyyy; for numbers, percent or currency.",
  ],
  "bad-pair": [
    "Group is “Girls”; it should read like “Gender=Female”. It was left out.",
    "Write a name, an equals sign and a value: Gender=Female.",
  ],
  "bad-value": [
    "“Q7 2025” is no value of Quarter; it should read like “2025-Q3”. No row of the tab “Lincoln” has got it.",
    "Correct it here, in the Partners tab.",
  ],
  "unknown-field": [
    "There is no field “Dasy” here; what names it was left out.",
    "Did you mean “Days”? Use a name or label from the Dictionary.",
  ],
  "fields-apart": [
    "No kind of tab has all of these fields: hours, people. The line was left out.",
    "Use fields of one table, or write one line for each table.",
  ],
  "not-numeric": [
    "“Status” is of type string and cannot be added up; the line was left out.",
    'Make it integer or number in the Dictionary, or write a condition such as [Status]="…".',
  ],
  "unknown-reference": [
    "Metric names “servd”, which does not exist; it was left out.",
    "Did you mean “served”? Correct the name, or add it where it belongs.",
  ],
  "second-role": [
    "Only one field of a table can be the period, and “quarter” already is; this one was read without it.",
    "Take the role period from one of the two.",
  ],
  circular: [
    "Roll up to leads back to itself: a → b → a. It was left out.",
    "Break the circle: the last one must not lead back to the first.",
  ],
  contradiction: [
    "Target of “days” is “20” here but “10” in row 2; the first counts.",
    "Write the same in both lines, or leave it blank in one.",
  ],
  "bad-formula": [
    "The formula “[Days] <=” cannot be read at character 10; expected there: a field such as [Status], a number, a text in quotes or a function, “)”. The line was left out.",
    "Correct the formula. Field names stand between brackets, texts between double quotes.",
  ],
  "missing-part": [
    "Table is blank, but there are several kinds of tab, and the line does not say which it is for. It was left out.",
    "Fill in Table.",
  ],
};

export const flags: Readonly<Record<FlagKind, readonly [string, string]>> = {
  "outcome-gap": [
    "“Enrolled” in 2025-Q3: 48% for Latino (Race/ethnicity; 120 people), 14 percentage points below everyone else (62%); the gap is between 5 and 23 points (95% confidence). 17 more people would close the gap.",
    "What do people in the group Latino meet on their way that others do not, and who of them could tell us?",
  ],
  "service-gap": [
    "Representation gap in 2025-Q3: Latino (Race/ethnicity; 120 people) makes up 48% of the 400 people served for “Enrolled”, but 62% of “Residents under 25”; the gap is between 5 and 23 points (95% confidence). 17 more people would close the gap.",
    "How do people in the group Latino learn about the programs, and what keeps them from coming?",
  ],
  "target-gap": [
    "“Enrolled” in 2025-Q3: 48% for everyone (120 people), 14 percentage points below the target (62%); the gap is between 5 and 23 points (95% confidence). 17 more people would close the gap.",
    "What has been tried so far, and what would have to change to reach the target?",
  ],
  "missing-report": [
    "Lincoln Center has not reported “Enrolled” for 2024-Q4, 2025-Q2 to 2025-Q3 (1 of its 3 metrics).",
    "What does Lincoln Center need to report on time, and should it be reported at all?",
  ],
  "partial-report": [
    "Lincoln Center has reported only part of “Enrolled” for 2025-Q3: some tabs or rows could not be counted.",
    "What keeps the rest of Lincoln Center's data from coming in?",
  ],
  "missing-disaggregation": [
    "“Enrolled” should be broken down by Race/ethnicity in 2025-Q3, but the group is known of none of 120 people.",
    "Which partners could ask for Race/ethnicity, and what would make people comfortable to answer?",
  ],
  "unknown-share": [
    "Race/ethnicity is not known for 35% of those counted in 2025-Q3 (120 people), so comparisons between groups may mislead in “Enrolled”.",
    "How is Race/ethnicity asked for, and by whom?",
  ],
  "data-quality": [
    "20% of the rows of Lincoln Center could not be used because of errors; its numbers may change once they are mended.",
    "Which few corrections would bring most of the data back?",
  ],
  "off-track": [
    "“Enrolled” is 48% for everyone (120 people) in 2025-Q3, after 44% in 2023-Q3. At this pace it comes to 50% by 2026-12-31, and misses the target of 62%.",
    "What would make the pace faster, or is another target more honest?",
  ],
  "widening-gap": [
    "The gap between Latino (Race/ethnicity; 120 people) and everyone else in “Enrolled” has grown from 5 points in 2024-Q3 to 14 points in 2025-Q3: by between 2 and 16 points (95% confidence).",
    "What has changed for this group since the gap was smaller?",
  ],
  "unused-metric": [
    "“Enrolled” answers none of the learning questions.",
    "Which decision would this metric inform, and would anybody miss it?",
  ],
  "unanswered-question": [
    "The question “Who enrolls?” has no metric with data.",
    "What could answer it: a metric we have, a new one, or conversations?",
  ],
  "unheard-group": [
    "Latino (Race/ethnicity; 120 people) is flagged for “Enrolled”, but there is no answer in its own words.",
    "Who could listen to people in the group Latino, and bring back what they say?",
  ],
};
