/** The cases of other tools, where they are at hand: nothing may differ without a reason. */
import { resolve } from "node:path";
import { runConformance } from "./run";

it("says what other tools say, or why it does not", async () => {
  const outcomes = await runConformance(resolve(__dirname, "../../../shared/cases"));
  if (outcomes === null) {
    console.log("There is no folder with the cases of other tools: they were not run.");
    return;
  }
  expect(outcomes.filter(({ result }) => result === "failed")).toEqual([]);
  expect(outcomes.filter(({ result }) => result === "same").length).toBeGreaterThan(outcomes.length / 2);
});
