/** The note on a column: the dictionary's own words first, then what may stand in its cells. */
import { fieldGuide } from "../../src/messages/guide";
import { field } from "../core/gaps/build";

const allowed = (...labels: string[]) => ({
  name: "",
  codes: labels.map((label, order) => ({ code: label, label, aliases: [], order, rollUpTo: "" })),
});

describe("the note on a column", () => {
  it("has the definition, what must be there, and the allowed values", () => {
    const gender = field("gender", ["disaggregation"], {
      ...{ definition: "As the person says.", required: true, allowed: allowed("Female", "Male") },
      missing: [{ code: "99", reason: "Declined" }],
    });
    expect(fieldGuide(gender, "en").split("\n")).toEqual([
      "As the person says.",
      "Needed in every row.",
      "Allowed: Female, Male.",
      "If there is no value: Declined.",
    ]);
  });

  it("asks for the number or the day, where the list says bands", () => {
    const age = field("age", ["disaggregation"], { type: "integer", allowed: allowed("0-5", "6-11") });
    expect(fieldGuide(age, "en")).not.toContain("0-5");
    expect(fieldGuide({ ...age, type: "date" }, "es")).not.toContain("0-5");
    expect(fieldGuide({ ...age, type: "string" }, "en")).toContain("0-5, 6-11");
  });
});
