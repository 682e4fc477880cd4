/** Flags on the data's own gaps: unknown groups, missing breakdowns, idle metrics, open questions. */
import { missingDisaggregations } from "../../../src/core/gaps/kinds/missing-disaggregation";
import { unansweredQuestions } from "../../../src/core/gaps/kinds/unanswered-question";
import { unknownShares } from "../../../src/core/gaps/kinds/unknown-share";
import { unusedMetrics } from "../../../src/core/gaps/kinds/unused-metric";
import { cell, context, cube, dictionary, metric } from "./build";

const question = { question: "Q1", text: "Who enrols?", askedBy: "", decision: "" };

describe("unknown-share", () => {
  const unknown = (n: number) => {
    const cells = [cell("All", 50, 100), cell("Black", 40, 100 - n), cell("Not reported", 15, n)];
    return unknownShares(context(dictionary(), cube(cells)));
  };

  it("is raised above one person in five, not at it", () => {
    expect(unknown(30)).toMatchObject([{ kind: "unknown-share", dimension: "race", value: 0.3, n: 30 }]);
    expect(unknown(20)).toEqual([]);
  });

  it("is silent where the number is hidden or the total is small", () => {
    const hidden = [cell("All", 50, 100), cell("Not reported", 5, 30)];
    expect(unknownShares(context(dictionary(), cube(hidden)))).toEqual([]);
    const words = dictionary({ metrics: [metric("enrolment", { minimumGroupSize: 101 })] });
    const cells = [cell("All", 50, 100), cell("Not reported", 15, 30)];
    expect(unknownShares(context(words, cube(cells)))).toEqual([]);
  });
});

describe("missing-disaggregation", () => {
  it("is raised where nobody's group is known, whatever stands in place of it", () => {
    const cells = [cell("All", 50, 100), cell("Not reported", 40, 80), cell("Declined", 10, 20)];
    const flags = missingDisaggregations(context(dictionary(), cube(cells)));
    expect(flags).toMatchObject([{ kind: "missing-disaggregation", dimension: "race", n: 100 }]);
    expect(missingDisaggregations(context(dictionary(), cube(cells.slice(0, 1))))).toHaveLength(1);
  });

  it("is silent where any group is known, and where there is nobody", () => {
    const cells = [cell("All", 50, 100), cell("Black", 1, 2)];
    expect(missingDisaggregations(context(dictionary(), cube(cells)))).toEqual([]);
    expect(missingDisaggregations(context(dictionary(), cube([cell("All", 0, null)])))).toEqual([]);
  });
});

describe("unused-metric", () => {
  it("names metrics that serve no question, once there are questions", () => {
    const metrics = [
      metric("enrolment", { question: "Q1" }),
      metric("reading"),
      metric("lost", { question: "Q9" }),
    ];
    const found = unusedMetrics(context(dictionary({ metrics, questions: [question] }), cube([])));
    expect(found.map((flag) => flag.metric)).toEqual(["reading", "lost"]);
    expect(unusedMetrics(context(dictionary({ metrics }), cube([])))).toEqual([]);
  });
});

describe("unanswered-question", () => {
  it("is raised until a metric that serves it has a number", () => {
    const metrics = [metric("enrolment", { question: "Q1" })];
    const words = dictionary({ metrics, questions: [question] });
    const none = cell("All", 0, 0, { period: "All", value: null });
    expect(unansweredQuestions(context(words, cube([none])))).toMatchObject([
      { kind: "unanswered-question", question: "Who enrols?", measures: { metrics: "The enrolment" } },
    ]);
    expect(unansweredQuestions(context(words, cube([cell("All", 5, 10, { period: "All" })])))).toEqual([]);
    // All periods hold nothing where Over time says so.
    expect(unansweredQuestions(context(words, cube([cell("All", 5, 10)])))).toEqual([]);
  });

  it("has an id for each question, which outlives a change of its words", () => {
    const idsOf = (...questions: (typeof question)[]) =>
      unansweredQuestions(context(dictionary({ metrics: [], questions }), cube([]))).map(
        ({ flagId }) => flagId,
      );
    const [first, second] = idsOf(question, { ...question, question: "Q2" });
    expect(first).not.toBe(second);
    expect(idsOf({ ...question, text: "Who enrols, and who does not?" })).toEqual([first]);
  });
});
