/** The Questions tab: what the partnership wants to learn. */
import type { Issue } from "../checks/issue";
import { labelKey } from "../table/label";
import type { Tab } from "../table/tab";
import { text } from "./cells";
import { column, isFirst, readLines } from "./input-table";
import type { Question } from "./model";

const layout = {
  columns: {
    question: column("Question", text, "", "Id"),
    text: column("Text", text, ""),
    askedBy: column("Asked by", text, ""),
    decision: column("Decision it informs", text, "", "Decision"),
  },
  essential: ["question"] as const,
};

export function readQuestions(tab: Tab, issues: Issue[]): Question[] {
  const firstRows = new Map<string, number>();
  return readLines(tab, layout, issues)
    .filter((line) =>
      isFirst(line, "question", line.values.question, labelKey(line.values.question), firstRows),
    )
    .map(({ values }) => ({ ...values, text: values.text || values.question }));
}
