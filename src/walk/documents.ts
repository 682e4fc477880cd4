/** The walk as files: a document for each question and one that leads to them. Nothing in them comes from elsewhere. */
import type { DataWalk, WalkQuestion } from "../core/plan/data-walk";
import { element, escaped } from "./html";
import { heading, questionPage } from "./question-page";
import { WALK_STYLE } from "./style";
import { walkWords } from "./words";

export interface WalkDocument {
  /** File name, such as `02-q2.html`. */
  readonly name: string;
  readonly html: string;
}

/** `index.html` first, then one document for each question in the order of Questions. */
export function walkDocuments(walk: DataWalk): WalkDocument[] {
  const pages = walk.questions.map((question, index) => ({
    name: fileName(question, index),
    html: page(question.text || question.question, walk, questionPage(question, walk)),
  }));
  const words = walkWords(walk.language);
  const links = walk.questions.map(
    ({ text, question }, index) =>
      `<li><a href="${escaped(encodeURIComponent(pages[index]!.name))}">${escaped(text || question)}</a></li>`,
  );
  const content = [
    element("h1", heading(walk, words)),
    `<nav>${element("h2", words.questions)}<ol>${links.join("")}</ol></nav>`,
    list(words.unanswered, walk.unanswered),
    list(words.unusedMetrics, walk.unusedMetrics),
  ];
  return [{ name: "index.html", html: page(heading(walk, words), walk, content.join("")) }, ...pages];
}

function fileName({ question }: WalkQuestion, index: number): string {
  const plain = question
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 40);
  const number = String(index + 1).padStart(2, "0");
  return plain === "" ? `${number}.html` : `${number}-${plain}.html`;
}

function list(title: string, items: readonly string[]): string {
  if (items.length === 0) return "";
  return `${element("h2", title)}<ul>${items.map((item) => element("li", item)).join("")}</ul>`;
}

function page(title: string, { language }: DataWalk, content: string): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${WALK_STYLE}</style>
</head>
<body><main class="walk">${content}</main></body>
</html>
`;
}
