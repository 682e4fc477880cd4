/** Letters as they are compared. */
import { labelKey } from "../../../src/core/table/label";
import { plainLetters } from "../../../src/core/table/plain-letters";

describe("plainLetters", () => {
  it.each([
    ["Matrícula", "Matricula"],
    ["año", "ano"],
    ["e\u0301xito", "exito"],
    ["ﬁnal", "final"],
    ["Ａ１", "A1"],
    ["5–11", "5-11"],
    ["−3", "-3"],
    ["5-11, A_b", "5-11, A_b"],
    ["مدرسة", "مدرسة"],
    ["a\tb", "a\tb"],
    ["", ""],
  ])("of %p are %p", (text, plain) => expect(plainLetters(text)).toBe(plain));

  it("leave names that differ in accents alone the same", () => {
    expect(labelKey("Número de Días")).toBe(labelKey("numero_de_dias"));
    expect(labelKey("%")).toBe("%");
  });
});
