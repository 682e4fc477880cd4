/** Merged cells of a partner's tab, from the sheet to the Issues tab and back. */
import { openHub } from "./hub";

const HEADER = ["Participant", "Gender", "Days attended", "Start date"];

it("are read in each row, mended at the cell that people see, at one call a read", () => {
  const hub = openHub({
    Lincoln: [HEADER, ["A1", "Femal", "3", ""], ["A2", "", "4", ""], ["A3", "", "5", ""]],
    Hill: [HEADER, ["B1", "Male", "3", ""]],
  });
  hub.tab("Lincoln").merges = [{ row: 2, column: 2, rows: 3, columns: 1 }];
  const summary = hub.check();
  expect(hub.issues()).toEqual(["enum Lincoln!B2", "merged-cell Lincoln!B2"]);
  expect(summary.partners.find(({ partner }) => partner === "Lincoln")).toMatchObject({
    errors: 1,
    cellsBlanked: 3,
  });
  expect(hub.runtime.usage.otherCalls["Range.getMergedRanges"]).toBe(5);
  const { fixes } = hub.ask("listFixes", { partner: null, check: "enum", tab: null, issueId: null });
  hub.ask("applyFixes", { issueIds: fixes.map(({ issueId }) => issueId), remember: false, who: "" });
  expect(hub.values("Lincoln").map((row) => row[1])).toEqual(["Gender", "Female", "", ""]);
  expect(hub.check()).toMatchObject({ errors: 0, warnings: 0, infos: 1 });
});
