/** Notes of ours: known again as they were written, left to people once they have written into them. */
import { isOurNote, ourNote } from "../../../src/core/plan/our-note";

const BODY = "Gender is “Robot”.\n\nChoose one of the allowed values in B2.";

it("shows people no sign that means nothing to them", () => {
  const seen = ourNote("problem", BODY).replace(/[\u200b-\u200d\u2060]/g, "");
  expect(seen).toBe(`Shared Metrics ✕\n${BODY}`);
  expect(ourNote("help", BODY).replace(/[\u200b-\u200d\u2060]/g, "")).toBe(`Shared Metrics\n${BODY}`);
});

it("is known again, with other line ends and blanks around it too", () => {
  const note = ourNote("problem", ` ${BODY.replace(/\n/g, "\r\n")} `);
  expect(note).toBe(ourNote("problem", BODY));
  expect(isOurNote("problem", `${note}\n`)).toBe(true);
  expect(isOurNote("help", note)).toBe(false);
  expect(isOurNote("help", ourNote("help", BODY))).toBe(true);
  expect(isOurNote("problem", ourNote("problem", "x".repeat(10_000)))).toBe(true);
});

it("is cut between characters where it is too long", () => {
  const note = ourNote("problem", "x🎓".repeat(2_000));
  expect(note).toBe(Buffer.from(note, "utf8").toString("utf8"));
  expect(isOurNote("problem", note)).toBe(true);
});

it("is a person's once a person has written into it, or wrote it alone", () => {
  const note = ourNote("problem", BODY);
  for (const other of [
    `${note} ok, Ana`,
    note.replace("Robot", "Roboto"),
    `Shared Metrics ✕\n${BODY}`,
    "Shared Metrics ✕",
    "Shared Metrics\nAsk Ana",
    "",
  ]) {
    expect(isOurNote("problem", other)).toBe(false);
    expect(isOurNote("help", other)).toBe(false);
  }
});
