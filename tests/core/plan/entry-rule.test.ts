/** What cells of a field should be given: bands are for the job, people type the number or the day itself. */
import type { Field, FieldType } from "../../../src/core/dictionary/model";
import { entryRule } from "../../../src/core/plan/entry-rule";
import { field } from "../gaps/build";

const listed = (type: FieldType, ...labels: string[]): Field =>
  field("age", ["disaggregation"], {
    type,
    allowed: {
      name: "",
      codes: labels.map((label, order) => ({ code: label, label, aliases: [], order, rollUpTo: "" })),
    },
  });

describe("the entry rule of a field with a list", () => {
  it("is a dropdown of its labels", () => {
    expect(entryRule(listed("string", "Female", "Male"), false, "en")).toEqual({
      ...{ kind: "list", values: ["Female", "Male"], strict: true },
    });
    expect(entryRule(listed("string", "0-5", "6-11"), false, "en")).toMatchObject({ kind: "list" });
  });

  it("is that of the number or the date where the list says bands", () => {
    expect(entryRule(listed("integer", "0-5", "6-11"), false, "en")).toMatchObject({
      kind: "number",
      whole: true,
    });
    expect(entryRule(listed("date", "0-5", "6-11"), false, "en")).toMatchObject({ kind: "date" });
  });
});
