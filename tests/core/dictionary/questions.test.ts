import { PEOPLE, places, read } from "./workbook";

describe("the Questions tab", () => {
  it("reads questions, and reports one that is there twice", () => {
    const { dictionary, found } = read({
      Dictionary: PEOPLE,
      Questions: [
        ["Question", "Text", "Asked by", "Decision it informs"],
        ["Q1", "Who comes?", "Council", "New site"],
        ["Who stays?", "", "", ""],
        ["q1", "Again?", "", ""],
      ],
    });
    expect(places(found)).toEqual(["Questions!A4 duplicate-name"]);
    expect(dictionary!.questions).toEqual([
      { question: "Q1", text: "Who comes?", askedBy: "Council", decision: "New site" },
      { question: "Who stays?", text: "Who stays?", askedBy: "", decision: "" },
    ]);
  });
});
