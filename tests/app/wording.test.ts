/** Why a call gave no value, in words. */
import type { Workbook } from "../../src/app/ports";
import { AppProblem } from "../../src/app/problem";
import { problemInWords } from "../../src/app/wording";

const inLanguage = (language: string) =>
  ({ getState: (key: string) => (key === "language" ? language : null) }) as unknown as Workbook;

describe("problemInWords", () => {
  it("says that a tab is protected, in whatever language the service said so", () => {
    for (const text of [
      "You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.",
      "Estás intentando editar una celda o un objeto protegidos.",
    ]) {
      const problem = problemInWords(inLanguage("en"), new Error(text));
      expect(problem.code).toBe("protected");
      expect(problem.message).toMatch(/protected/);
      expect(problem.whatToDo).not.toBe("");
    }
  });

  it("says that the results do not fit", () => {
    const text =
      "This action would increase the number of cells in the workbook above the limit of 10000000 cells.";
    expect(problemInWords(inLanguage("es"), new Error(text)).message).toMatch(/no caben/i);
  });

  it("never shows the text of an exception", () => {
    const problem = problemInWords(inLanguage("en"), new TypeError("x is undefined"));
    expect(problem.code).toBe("unexpected");
    expect(JSON.stringify(problem)).not.toContain("undefined");
  });

  it("speaks English where the language cannot be read", () => {
    const broken = {
      getState: () => {
        throw new Error("no properties");
      },
    } as unknown as Workbook;
    expect(problemInWords(broken, new AppProblem("busy"))).toEqual(
      problemInWords(inLanguage("en"), new AppProblem("busy")),
    );
  });
});
