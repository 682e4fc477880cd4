/** The Questions tab: what the partnership wants to learn. */
import type { Issue } from "../checks/issue";
import { labelKey } from "../table/label";
import type { Tab } from "../table/tab";
import { text } from "./cells";
import { column, readLines } from "./input-table";
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
  const questions: Question[] = [];
  for (const { row, values, report } of readLines(tab, layout, issues)) {
    const { question } = values;
    const firstRow = firstRows.get(labelKey(question));
    if (firstRow !== undefined) report("question", { kind: "duplicate-name", name: question, firstRow });
    else {
      firstRows.set(labelKey(question), row);
      questions.push({ ...values, text: values.text || question });
    }
  }
  return questions;
}
