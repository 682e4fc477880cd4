/** The printed pages: everything escaped, nothing from elsewhere, hidden numbers hidden, both languages. */
import type { DataWalk, WalkFigure, WalkMetric, WalkQuestion } from "../../src/core/plan/data-walk";
import { walkDocuments } from "../../src/walk/documents";
import { questionPage } from "../../src/walk/question-page";
import { readWalk } from "../../src/walk/read";

const point = (group: string, value: number | null, more: Partial<WalkFigure> = {}): WalkFigure => ({
  ...{ period: "2025-Q2", group, n: value === null ? null : 120, value, hidden: value === null },
  low: value === null ? null : value - 0.05,
  high: value === null ? null : value + 0.05,
  ...more,
});

const RATE: WalkMetric = {
  ...{ title: "On track", unit: "%", horizon: "long", direction: "up", scale: 1, format: "0.0%" },
  definition: "Students on track, out of all students.",
  ...{ now: point("All", 0.718), target: 0.85, gap: -0.132 },
  breakdowns: [{ title: "Race", figures: [point("Black", 0.461), point("White", null)], table: null }],
  trend: [point("All", 0.7, { period: "2025-Q1" }), point("All", 0.718)],
};

const QUESTION: WalkQuestion = {
  ...{ question: "Q1", text: "Who is on the way?", askedBy: "Council", decision: "Where coaches go" },
  metrics: [RATE],
  flags: [
    {
      ...{ flagId: "f", severity: "warning", kind: "outcome-gap", metric: "on_track", question: "" },
      ...{ dimension: "race", whatItMeans: "A gap of 14 points.", ask: "Why?", moreVoices: 2 },
      voices: [{ partner: "North", period: "2025-Q1", group: "Black", text: "The bus stops at six." }],
    },
  ],
};

const walk = (question: Partial<WalkQuestion> = {}, more: Partial<DataWalk> = {}): DataWalk => ({
  ...{ version: 2, initiative: "North Star", language: "en", unusedMetrics: ["Loose"], unanswered: ["Q9?"] },
  questions: [{ ...QUESTION, ...question }],
  ...more,
});
const page = (question: Partial<WalkQuestion> = {}, more: Partial<DataWalk> = {}) => {
  const data = walk(question, more);
  return questionPage(data.questions[0]!, data);
};
/** What people read, without the marks. */
const text = (html: string) => html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");

describe("the page of a question", () => {
  it("says where the metric stands, how sure that is, and how far from its target", () => {
    expect(text(page())).toContain(
      "71.8% 2025-Q2, between 66.8% and 76.8% with 95% confidence, 120 people Target: 85%, 13.2 percentage points below it",
    );
  });

  it("says above for a number beyond its target, and that one is met", () => {
    expect(text(page({ metrics: [{ ...RATE, gap: 0.02 }] }))).toContain("2 percentage points above it");
    expect(text(page({ metrics: [{ ...RATE, gap: 0.0001 }] }))).toContain("Target: 85%, at the target");
  });

  it("has the flag, its question, people's words and where there are more", () => {
    expect(text(page())).toContain(
      "Look here A gap of 14 points. Ask: Why? The bus stops at six. North, Black, 2025-Q1 2 more answers stand in Voices.",
    );
  });

  it("has three prompts, with room to write", () => {
    expect(page().match(/class="notes"/g)).toHaveLength(3);
    expect(text(page())).toContain("for the decision “Where coaches go”?");
    const empty = text(page({ metrics: [], flags: [], decision: "" }));
    expect(empty).toContain("No metric answers this question yet.");
    expect(empty).toContain("What could be counted or asked");
    expect(page({ metrics: [], flags: [], decision: "" }).match(/class="notes"/g)).toHaveLength(3);
  });

  it("shows short-term beside long-term where there are both", () => {
    const both = text(page({ metrics: [{ ...RATE, horizon: "short" }, RATE] }));
    expect(both.indexOf("Short-term")).toBeLessThan(both.indexOf("Long-term"));
    expect(text(page())).not.toContain("Short-term");
  });

  it("names hidden groups and draws nothing for them", () => {
    const html = page();
    expect(html).toContain("Hidden to protect people: White.");
    expect(html.match(/<circle/g)).toHaveLength(1);
    expect(html).toContain("<tr><td>White</td><td>*</td><td></td><td>*</td></tr>");
  });

  it("tells a hidden number from one that is not there and from one that is not due", () => {
    expect(text(page({ metrics: [{ ...RATE, now: point("All", null) }] }))).toContain(
      "2025-Q2: Hidden to protect",
    );
    expect(text(page({ metrics: [{ ...RATE, now: point("All", null, { hidden: false }) }] }))).toContain(
      "No data.",
    );
    expect(text(page({ metrics: [{ ...RATE, now: null }] }))).toContain("No period is due and complete yet.");
  });

  it("draws no chart where every group is hidden, and no line through one point", () => {
    const bare = {
      ...RATE,
      trend: [point("All", 0.7)],
      breakdowns: [{ title: "Race", figures: [point("A", null)], table: null }],
    };
    expect(page({ metrics: [bare] })).not.toContain("<svg");
  });

  it("shades a cross as a table of two ways, and leaves a hidden cell without a shade", () => {
    const cell = (value: number | null, shade: "worse-1" | "worse-5" | null) => ({
      ...point("", value),
      shade,
    });
    const table = {
      ...{ across: ["Black", "White"], scale: "worse" as const },
      rows: [
        { group: "Female", cells: [cell(0.5, "worse-5"), cell(0.9, "worse-1")] },
        { group: "Male", cells: [cell(null, null), null] },
      ],
    };
    const figures = [point("Female x Black", 0.5)];
    const html = page({ metrics: [{ ...RATE, breakdowns: [{ title: "Gender x Race", figures, table }] }] });
    expect(html).toContain('<th scope="col">Black</th>');
    expect(html).toContain('<td class="worse-5">50%<small>n 120</small></td><td class="worse-1">90%');
    expect(html).toContain('<th scope="row">Male</th><td>*</td><td></td>');
    expect(text(html)).toContain("Dark cells: the worse numbers.");
    expect(html).not.toContain("<circle");
  });

  it("says that a cross is hidden where all of it is, instead of a table of stars", () => {
    const cells = [{ ...point("", null), shade: null }, null];
    const table = { across: ["Black", "White"], scale: "worse" as const, rows: [{ group: "Male", cells }] };
    const figures = [point("Male x Black", null)];
    const html = page({ metrics: [{ ...RATE, breakdowns: [{ title: "Gender x Race", figures, table }] }] });
    expect(html).not.toContain('class="heat"');
    expect(text(html)).toContain("by Gender x Race, 2025-Q2 Hidden to protect people.");
  });

  it("writes counts with their unit and without percent", () => {
    const count = {
      ...RATE,
      unit: "people",
      format: "#,##0",
      now: point("All", 1370, { low: null, high: null }),
    };
    const told = text(page({ metrics: [{ ...count, target: 1500, gap: -130 }] }));
    expect(told).toContain(
      "On track (people) Students on track, out of all students. 1,370 2025-Q2, 120 people Target: 1,500, 130 below it",
    );
  });

  it("escapes whatever people typed", () => {
    const evil = `<img src=x onerror="alert('1')">&`;
    const html = page(
      {
        ...{ text: evil, askedBy: evil, decision: evil },
        metrics: [
          {
            ...RATE,
            title: evil,
            breakdowns: [{ title: evil, figures: [point(evil, 0.5), point(`${evil}2`, null)], table: null }],
            trend: [point("All", 0.5, { period: evil }), point("All", 0.5)],
            now: point("All", 0.5, { period: evil }),
          },
        ],
        flags: [
          {
            ...QUESTION.flags[0]!,
            ...{ whatItMeans: evil, ask: evil },
            voices: [{ partner: evil, period: evil, group: evil, text: evil }],
          },
        ],
      },
      { initiative: evil },
    );
    expect(html).not.toContain("<img");
    expect(html).not.toMatch(/="[^"]*onerror="/);
    expect(html).toContain("&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;");
  });

  it("speaks Spanish", () => {
    const told = text(page({}, { language: "es" }));
    expect(told).toContain("Recorrido de datos: North Star");
    expect(told).toContain("Meta: 85%, 13.2 puntos porcentuales por debajo");
    expect(told).toContain("Hay 2 respuestas más en Voices.");
  });
});

describe("the documents", () => {
  it("are an index and one a question, with names that any disk takes", () => {
    const questions = [
      QUESTION,
      { ...QUESTION, question: "¿Qué/../más?" },
      { ...QUESTION, question: "سؤال" },
    ];
    const documents = walkDocuments(walk({}, { questions }));
    expect(documents.map(({ name }) => name)).toEqual([
      "index.html",
      "01-q1.html",
      "02-que-mas.html",
      "03.html",
    ]);
    for (const { name } of documents.slice(1)) expect(documents[0]!.html).toContain(`href="${name}"`);
    expect(text(documents[0]!.html)).toContain("Questions that no metric answers Q9?");
  });

  it("load nothing and run nothing", () => {
    for (const { html } of walkDocuments(walk())) {
      expect(html).not.toMatch(/<script|<link|<iframe|\bsrc=|url\(|@import|https?:/i);
      expect(html.startsWith(`<!doctype html>\n<html lang="en">`)).toBe(true);
    }
  });
});

describe("reading a walk", () => {
  it("gives back what was sent, and nothing of another release", () => {
    expect(readWalk(JSON.stringify(walk()))).toEqual(walk());
    expect(readWalk(JSON.stringify({ ...walk(), version: 0 }))).toBeNull();
  });
});
