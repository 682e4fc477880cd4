/** Values as `setValues` and the staging tab are given them. */
import { DateCell } from "../../../src/core/table/cell";
import { asText, dateFormat, toSheet } from "../../../src/hosts/sheets/values";

describe("toSheet", () => {
  it.each(["=1+1", "001", "2024-01-05", "12%", "TRUE", "+49 30", "'quoted", "#REF!", " x "])(
    "keeps %j text behind one apostrophe",
    (text) => {
      expect(toSheet(text)).toBe(`'${text}`);
    },
  );

  it("leaves an empty cell empty, and numbers and truth as they are", () => {
    expect([null, "", 0, -1.5, true, false].map(toSheet)).toEqual(["", "", 0, -1.5, true, false]);
  });

  it("writes a date as its serial", () => {
    expect(toSheet(new DateCell(45_000.25))).toBe(45_000.25);
    expect(dateFormat(new DateCell(45_000))).toBe("yyyy-mm-dd");
    expect(dateFormat(new DateCell(45_000.25))).toBe("yyyy-mm-dd hh:mm:ss");
  });

  it("stays within the 50,000 characters of a cell, and shows where it cut", () => {
    expect(asText("a".repeat(49_999))).toBe(`'${"a".repeat(49_999)}`);
    const cut = asText("a".repeat(50_000));
    expect(cut).toHaveLength(50_000);
    expect(cut.endsWith("a…")).toBe(true);
  });
});
