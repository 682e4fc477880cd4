/** The job's own texts in English. */
import type { JobWords } from "../job";

const COMPARED: Readonly<Record<string, string>> = {
  others: "everyone else",
  overall: "everyone",
  best: "the best group shown",
};

export const en: JobWords = {
  steps: {
    checkTab: (partner, tab) => (partner === tab ? `Checking ${partner}` : `Checking ${partner} (${tab})`),
    consolidate: "Putting the partners' rows together",
    protect: "Protecting small groups",
    summarize: "Writing the summaries",
    flag: "Looking for gaps",
    finish: "Listing the problems",
  },
  problems: {
    busy: {
      message: "Somebody else is running Shared Metrics in this spreadsheet.",
      whatToDo: "Wait until that run is over, or cancel it in the sidebar, and start again.",
    },
    "no-dictionary": {
      message: "There is no Dictionary that can be read.",
      whatToDo:
        "Draft one under Set up in the sidebar, or add a tab named Dictionary with at least a Field column and one field in it, then start again.",
    },
    "lost-run": {
      message: "This run is over: it was cancelled, or another one began after it.",
      whatToDo: "Start again.",
    },
    "bad-request": {
      message: "The sidebar and the add-on do not understand each other.",
      whatToDo: "Reload the spreadsheet and open the sidebar again.",
    },
    protected: {
      message: "A tab that has to be written is protected, and you may not edit it.",
      whatToDo:
        "Ask its owner to let you edit it (Data, Protect sheets and ranges), or to run this, and start again.",
    },
    "too-large": {
      message: "The results do not fit: a spreadsheet holds 10 million cells.",
      whatToDo:
        "Mend the most frequent problem first, or move tabs that are not needed to another spreadsheet, and start again.",
    },
    unexpected: {
      message: "Something went wrong that should not happen.",
      whatToDo:
        "Start again; nothing that partners typed was changed. If it comes back, tell whoever set this up.",
    },
  },
  byTabs: {
    period: "Period",
    definition: (text) => `Definition: ${text}`,
    closed: (period) => `Closed through ${period}: numbers up to then are as they were published.`,
    question: (text) => `Question: ${text}`,
    target: (target, by) => `Target: ${target}${by === "" ? "" : ` by ${by}`}`,
    overlapping: "Groups overlap: somebody with two answers counts in each, so groups do not add up to All.",
    legend:
      "* is a number that is hidden to protect people. ▲ is better and ▼ is worse than what a group is compared with.",
    people: "People",
    gap: (to, inPoints) => `Gap to ${COMPARED[to] ?? to}${inPoints ? " (points)" : ""}`,
    verdict: (period) => `Verdict, ${period}`,
    verdicts: {
      gap: "▼ gap",
      "no clear gap": "no clear gap",
      "insufficient data": "insufficient data",
    },
    measures: {
      marginOfError: "Margin of error (points)",
      classicMargin: "Margin of error, classic (points)",
      proportionalityIndex: "Proportionality index",
      eightyPercentIndex: "80% index",
      riskRatio: "Risk ratio",
      riskRatioLow: "Risk ratio, low",
      riskRatioHigh: "Risk ratio, high",
    },
    disparity: (period, { index, variation, variance, gain, fraction }) =>
      `How far groups lie apart in ${period}: index of disparity ${index}%, coefficient of variation ${variation}%, between-group variance ${variance}. If each group did as well as the best, everyone together would be ${gain} better (population attributable fraction ${fraction}%).`,
    points: (text) => `${text} ${text === "1" ? "point" : "points"}`,
    shades: {
      worse: "Shaded tables: the darker a cell, the worse the number.",
      more: "Shaded tables: the darker a cell, the higher the number.",
    },
    charts: {
      latest: (metric, period) => `${metric}, ${period}`,
      trend: (metric) => `${metric}, over time`,
      range: ["Low", "Value", "High"],
    },
  },
  agenda: {
    columns: ["Metric", "Term", "Period", "Value", "Low", "High", "n", "Target", "Gap to target"],
    horizon: { short: "Short-term", long: "Long-term" },
    askedBy: (name) => `Asked by: ${name}`,
    decision: (text) => `Decision it informs: ${text}`,
    ask: (question) => `Ask: ${question}`,
    voice: (text, source) => `“${text}”${source === "" ? "" : ` (${source})`}`,
    moreVoices: (count) =>
      count === 1 ? "1 more answer stands in Voices." : `${count} more answers stand in Voices.`,
    noFlags: "No flag serves this question now.",
    notDue: "none is due and complete yet",
    unusedMetrics: "Metrics that serve no question",
    unanswered: "Questions that no metric answers",
  },
  runLog: {
    changed: (tabs) =>
      tabs.length === 0 ? "" : `Changed during the run and checked again: ${tabs.join(", ")}.`,
    closed: (closed, reopened) =>
      [
        ...(closed.length === 0 ? [] : [`Closed: ${closed.join(", ")}.`]),
        ...(reopened.length === 0
          ? []
          : [`Open again, and calculated from the data as they are: ${reopened.join(", ")}.`]),
      ].join(" "),
    hidden({ primary, secondary, narrowest, unsafe }) {
      if (narrowest === null && unsafe.length === 0)
        return primary === 0 ? "Nothing hidden." : `${primary} small cells hidden.`;
      const safe =
        unsafe.length === 0
          ? `each hidden number could still be one of ${Math.floor(narrowest ?? 0)} or more`
          : `${unsafe.length} of them can nearly be worked out whatever else is hidden (where periods are closed, their numbers stay as they were published)`;
      return `${primary} small cells hidden, and ${secondary} more to protect them: ${safe}.`;
    },
  },
};
