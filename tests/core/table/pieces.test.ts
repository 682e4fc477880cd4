/** Long texts in pieces: nothing is lost, and no character is cut in two. */
import { inPieces } from "../../../src/core/table/pieces";

describe("inPieces", () => {
  it.each([0, 1, 44_999, 45_000, 45_001, 90_000, 100_000])(
    "splits %d characters and loses none",
    (length) => {
      const text = Array.from({ length }, (_, index) => String.fromCharCode(97 + (index % 26))).join("");
      const pieces = inPieces(text, 45_000);
      expect(pieces.join("")).toBe(text);
      expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThanOrEqual(45_000);
      expect(pieces).toHaveLength(Math.max(1, Math.ceil(length / 45_000)));
    },
  );

  it("never cuts a character in two", () => {
    const text = `${"a".repeat(9)}🎓${"b".repeat(20)}🎓`;
    for (let longest = 2; longest < 40; longest++) {
      const pieces = inPieces(text, longest);
      expect(pieces.join("")).toBe(text);
      for (const piece of pieces) expect(piece).toBe(Buffer.from(piece, "utf8").toString("utf8"));
    }
  });
});
