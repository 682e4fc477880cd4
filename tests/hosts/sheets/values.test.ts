/** Values as `setValues` and the staging tab are given them. */
import { DateCell } from "../../../src/core/table/cell";
import { inChunks } from "../../../src/hosts/sheets/staging";
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

describe("inChunks", () => {
  it.each([0, 1, 44_999, 45_000, 45_001, 90_000, 100_000])(
    "splits %d characters and loses none",
    (length) => {
      const text = Array.from({ length }, (_, index) => String.fromCharCode(97 + (index % 26))).join("");
      const chunks = inChunks(text);
      expect(chunks.join("")).toBe(text);
      expect(Math.max(...chunks.map((chunk) => chunk.length))).toBeLessThanOrEqual(45_000);
      expect(chunks).toHaveLength(Math.max(1, Math.ceil(length / 45_000)));
    },
  );

  it("never cuts a character in two", () => {
    const text = `${"a".repeat(44_999)}🎓${"b".repeat(45_000)}`;
    const chunks = inChunks(text);
    expect(chunks.join("")).toBe(text);
    for (const chunk of chunks) expect(chunk).toBe(Buffer.from(chunk, "utf8").toString("utf8"));
  });
});
