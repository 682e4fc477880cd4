/** A partner's page: its own problems, safe and complete. */
import { checkName } from "../../src/report/check-names";
import { partnerDocument, partnerPage } from "../../src/report/partner-page";
import { group } from "../sidebar/sample";

const page = (groups: Parameters<typeof partnerPage>[0]["groups"], language: "en" | "es" = "en") => ({
  partner: "Lincoln <School>",
  language,
  checkedOn: "1/15/2026",
  groups,
});

describe("the page", () => {
  it("says how many problems there are, then lists them kind by kind", () => {
    const text = partnerPage(
      page([
        group("Lincoln", "enum", ["B2", "B3"]),
        { ...group("Lincoln", "outlier", ["C4"]), severity: "info" },
      ]),
    );
    expect(text).toContain("2 errors, 0 warnings, 1 note.");
    expect(text.indexOf("Error: Value that is not allowed (2)")).toBeLessThan(
      text.indexOf("Note: Unusual value (1)"),
    );
    for (const cell of ["Lincoln, B2", "Lincoln, B3", "Lincoln, C4"])
      expect(text).toContain(`<td>${cell}</td>`);
  });

  it("names whole rows and columns, and checks, in the language of the page", () => {
    const groups = [group("Lincoln", "total-row", ["17"]), group("Lincoln", "blank-header", ["D"])];
    expect(partnerPage(page(groups))).toContain("<td>Lincoln, row 17</td>");
    const text = partnerPage(page(groups, "es"));
    for (const part of [
      "<td>Lincoln, fila 17</td>",
      "<td>Lincoln, columna D</td>",
      "Error: Fila de totales (1)",
    ])
      expect(text).toContain(part);
    expect(checkName("of-a-later-release", "es")).toBe("of-a-later-release");
  });

  it("says how many more of a kind there are than it lists", () => {
    expect(partnerPage(page([{ ...group("Lincoln", "enum", ["B2"]), count: 1201 }]))).toContain(
      "and 1,200 more",
    );
  });

  it("thanks a partner without problems", () => {
    expect(partnerPage(page([]))).toContain("No problems were found");
    expect(partnerPage(page([], "es"))).toContain("No se encontraron problemas");
  });

  it("shows what people have typed as text, also where it is markup", () => {
    const own = group("Lincoln", "enum", ["B2"]);
    const typed = { ...own.examples[0]!, value: "<script>alert(1)</script>", suggestedValue: "A & B" };
    const text = partnerDocument(page([{ ...own, examples: [typed] }]));
    expect(text).not.toContain("<script");
    expect(text).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
    expect(text).toContain("Suggested: A &amp; B");
    expect(text).toContain("<title>Problems in the data of Lincoln &lt;School&gt;</title>");
    expect(text).not.toMatch(/(src|href)=|@import/);
  });
});
