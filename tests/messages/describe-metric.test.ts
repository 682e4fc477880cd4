/** What a metric counts, in plain words, from what Metrics and the Dictionary say. */
import type { Field, Metric } from "../../src/core/dictionary/model";
import { parseOperand } from "../../src/core/formula/parse";
import { describeMetric } from "../../src/messages/describe-metric";
import { field, metric, table } from "../core/gaps/build";

const listed = (...codes: [string, string][]): Partial<Field> => ({
  allowed: {
    name: "",
    codes: codes.map(([code, label], order) => ({ code, label, aliases: [], order, rollUpTo: "" })),
  },
});
const FIELDS = [
  field("id", ["key"], { label: "Participant ID" }),
  field("status", ["disaggregation"], {
    ...{ label: "Status", definition: "Enrolment on the last day" },
    ...listed(["E", "Enrolled"], ["W", "Withdrawn"]),
  }),
  field("attended", ["measure"], {
    label: "Days attended",
    type: "integer",
    definition: "Half days count half.",
  }),
  field("days", ["measure"], { label: "Days enrolled", type: "integer" }),
  field("insured", [], { label: "Insured", type: "boolean" }),
  field("grade", [], { label: "Grade", type: "integer" }),
];
const ONE = { tables: [table("people", FIELDS)] };
const TWO = { tables: [table("people", FIELDS), table("headcounts", FIELDS)] };

function operand(text: string) {
  const parsed = parseOperand(text);
  if (!parsed.ok) throw new Error(text);
  return parsed.operand;
}
const line = (numerator: string, denominator = "", name = "people") => ({
  ...{ table: name, row: 2, numerator: numerator === "" ? null : operand(numerator) },
  denominator: denominator === "" ? null : operand(denominator),
});
const said = (more: Partial<Metric>, language: "en" | "es" = "en", words = ONE) =>
  describeMetric(metric("m", more), words, language);

describe("the definition of a metric", () => {
  it("is what the convener wrote, where there is something", () => {
    expect(said({ definition: "Who comes often.", lines: [line("[attended]", "[days]")] })).toBe(
      "Who comes often.",
    );
  });

  it("names fields by their labels and adds what the Dictionary says of them", () => {
    expect(said({ calculation: "rate", lines: [line("[attended]", "[days]")] })).toBe(
      "Days attended, out of Days enrolled. Days attended: Half days count half.",
    );
  });

  it("names the tables where there are several", () => {
    const lines = [line("[days]"), line("[days]", "", "headcounts")];
    expect(said({ calculation: "sum", lines }, "en", TWO)).toBe(
      "Sum of Days enrolled, from the tables people and headcounts.",
    );
    expect(said({ calculation: "sum", lines }, "es", TWO)).toBe(
      "Suma de Days enrolled, de las tablas people y headcounts.",
    );
    const apart = [line("[days]"), line("[grade]", "", "headcounts")];
    expect(said({ calculation: "sum", lines: apart }, "en", TWO)).toBe(
      "Sum of Days enrolled, from the table people; sum of Grade, from the table headcounts.",
    );
  });

  it.each<[Partial<Metric>, string, string]>([
    [{ calculation: "count", lines: [line("")] }, "Number of all people.", "Número de todas las personas."],
    [
      { calculation: "count", counts: "things", lines: [line("[insured]")] },
      "Number of rows in which Insured is yes.",
      "Número de filas en las que Insured es sí.",
    ],
    [
      { calculation: "rate", lines: [line("[insured]", "[grade]>=9")] },
      "People for whom Insured is yes, out of people for whom Grade is at least 9.",
      "Personas en cuyo caso Insured es sí, del total de personas en cuyo caso Grade es como mínimo 9.",
    ],
    [
      { calculation: "mean", lines: [line("[grade] where AND([insured], NOT(ISBLANK([days])))")] },
      "Average of Grade where Insured is yes and Days enrolled is filled in.",
      "Promedio de Grade donde Insured es sí y Days enrolled está rellenado.",
    ],
    [
      {
        calculation: "distinct",
        lines: [line("[id] where OR([grade]=1, AND([grade]=2, NOT([grade]=[days])))")],
      },
      "Number of different Participant ID where Grade is 1 or (Grade is 2 and it is not so that Grade is Days enrolled).",
      "Número de distintos valores de Participant ID donde Grade es 1 o (Grade es 2 y no se cumple que Grade es Days enrolled).",
    ],
  ])("puts %p in words", (more, en, es) => {
    expect(said(more)).toBe(en);
    expect(said(more, "es")).toBe(es);
  });

  it("names codes by their labels", () => {
    expect(said({ calculation: "rate", lines: [line('[status]="E"')] })).toBe(
      "People for whom Status is “Enrolled”, out of all people. Status: Enrolment on the last day.",
    );
  });
});
