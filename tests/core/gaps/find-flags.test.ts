/** All kinds together: what matters most stands first. */
import { findFlags } from "../../../src/core/gaps/find-flags";
import { cell, cube, dictionary, flagInput, metric } from "./build";

describe("findFlags", () => {
  const words = dictionary({
    metrics: [metric("enrolment", { question: "Q1", target: 0.65 }), metric("idle")],
    questions: [{ question: "Q1", text: "Who enrols?", askedBy: "", decision: "" }],
  });
  const cells = [
    cell("All", 1280, 2000),
    cell("Black", 300, 600),
    cell("White", 980, 1400),
    cell("All", 1280, 2000, { period: "All" }),
  ];
  const coverage = [
    { partner: "North", period: "2025-Q1", metric: "enrolment", status: "Reported" },
    { partner: "South", period: "2024-Q4", metric: "enrolment", status: "Missing" },
    { partner: "South", period: "2025-Q1", metric: "enrolment", status: "Not expected" },
  ] as const;

  it("sorts by severity, then by the people behind", () => {
    const flags = findFlags(flagInput(words, cube(cells), { coverage }));
    expect(flags.map(({ kind, severity, group }) => [kind, severity, group])).toEqual([
      ["outcome-gap", "warning", "Black"],
      ["missing-report", "warning", ""],
      ["target-gap", "info", "Black"],
      ["unused-metric", "info", ""],
    ]);
    expect(new Set(flags.map(({ flagId }) => flagId)).size).toBe(flags.length);
  });

  it("finds nothing in an empty workbook", () => {
    expect(findFlags(flagInput(dictionary({ metrics: [] }), cube([]), { coverage: [] }))).toEqual([]);
  });
});
