import { PEOPLE, places, read } from "./workbook";

describe("the Benchmarks tab", () => {
  it("finds groups by code and metrics by title, and leaves out what names nothing or is there already", () => {
    const { dictionary, found } = read({
      Dictionary: PEOPLE,
      Metrics: [
        ["Metric", "Title", "Calculation"],
        ["served", "People served", "count"],
      ],
      Benchmarks: [
        ["Dimension", "Group", "Population", "Margin of error", "Confidence", "For", "Source", "Year"],
        ["Gender", "F", "1,200", 40, "90%", "People served", "Census", 2024],
        ["gender", "Male", 1000, "", 95, "", "", ""],
        ["gender", "Female", 9, "", "", "served", "", 2024],
        ["sex", "Female", 9, "", "", "", "", ""],
        ["gender", "Other", 9, "", "", "", "", ""],
        ["gender", "Male", -5, "", "", "", "", ""],
        ["gender", "Male", 9, "", "", "nothing", "", ""],
      ],
    });
    expect(dictionary!.benchmarks).toEqual([
      {
        dimension: "gender",
        group: "Female",
        population: 1200,
        marginOfError: 40,
        confidence: 0.9,
        for: "served",
        described: "",
        source: "Census",
        year: "2024",
      },
      expect.objectContaining({
        group: "Male",
        population: 1000,
        marginOfError: null,
        confidence: 0.95,
        for: "",
      }),
    ]);
    expect(places(found)).toEqual([
      "Benchmarks!B4 duplicate-name",
      "Benchmarks!A5 unknown-reference",
      "Benchmarks!B6 unknown-reference",
      "Benchmarks!C7 out-of-range",
      "Benchmarks!F8 unknown-reference",
    ]);
  });
});
