import { closest, editsBetween } from "../../../src/core/table/likeness";

describe("closest", () => {
  const types = ["string", "integer", "number", "boolean", "date", "datetime", "time", "year"];
  it.each([
    ["sting", types, "string"],
    ["Interger", types, "integer"],
    ["bolean", types, "boolean"],
    ["dat", types, "date"],
    ["itme", types, "time"],
    ["colour", types, ""],
    ["", types, ""],
    ["string", [], ""],
    ["Femlae", ["Female", "Male"], "Female"],
    ["FEMALE ", ["Female", "Male"], "Female"],
    ["F", ["M", "X"], ""],
    ["9th grad", ["8th grade", "9th grade", "10th grade"], "9th grade"],
    ["11th grade", ["9th grade", "10th grade"], ""],
    ["Days atended", ["days_attended", "days_enrolled"], "days_attended"],
    ["Mexican", ["Méxican"], "Méxican"],
    ["cart", ["card", "care"], ""],
    ["card", ["card", "care"], "card"],
    ["Whiet", ["White", "white"], "White"],
  ])("%j among %j is %j", (word, candidates, expected) => {
    expect(closest(word, candidates)).toBe(expected);
  });

  it("copes with long lists and long words", () => {
    const candidates = Array.from({ length: 5_000 }, (_, index) => `Site of the partner number ${index}`);
    expect(closest("Site of the partnr number 4711", candidates)).toBe("Site of the partner number 4711");
    expect(closest("x".repeat(50_000), candidates)).toBe("");
  });
});

it("counts neighbours exchanged as one edit, and gives up beyond the most", () => {
  expect(editsBetween("gender", "gedner", 1)).toBe(1);
  expect(editsBetween("gender", "gander", 1)).toBe(1);
  expect(editsBetween("gender", "gandir", 1)).toBeNull();
  expect(editsBetween("gender", "genders", 0)).toBeNull();
  expect(editsBetween("score1", "score2", 3)).toBeNull();
});
