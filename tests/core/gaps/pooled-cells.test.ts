/** Which metrics are looked at over several periods: those with a group that the latest one says too little of. */
import { pooledCells } from "../../../src/core/gaps/pooled-cells";
import { buildCube } from "../../../src/core/summarize/cube";
import { field, records, table } from "../summarize/records";
import { day } from "./build";

const STUDENTS = table("students", [
  field("id", "key"),
  field("quarter", "period"),
  field("gender", "disaggregation"),
  field("passed"),
]);

/** In each of two quarters, other people: 50 women of whom 25 passed, and as many others as given. */
function groupsPooled(
  others: { people: number; passed: number },
  smallestPublishable = 11,
  changed: readonly string[] = [],
): string[] {
  const rows = ["2025-Q1", "2025-Q2"].flatMap((quarter) => {
    const some = (gender: string, people: number, passed: number) =>
      Array.from({ length: people }, (_, i) => [
        ...[`${quarter} ${gender} ${i}`, quarter, gender],
        i < passed ? "yes" : "no",
      ]);
    return [...some("Female", 50, 25), ...some("Nonbinary", others.people, others.passed)];
  });
  const tab = { partner: "A", table: STUDENTS, header: ["id", "quarter", "gender", "passed"], rows };
  const metric = { name: "passing", calculation: "rate" as const, by: [["gender"]] };
  const found = records([tab], [{ ...metric, lines: [["students", '[passed]="yes"', ""]] }], {
    smallestPublishable,
  });
  const { dictionary, periods } = found;
  const input = { dictionary, periods, coverage: [], today: day("2026-01-15") };
  const cells = pooledCells(found, { ...input, cube: buildCube(found) }, new Set(changed));
  return cells.map(({ group, n }) => `${group} ${n}`);
}

describe("pooledCells", () => {
  it("looks at the latest period alone where every group is large in it", () => {
    expect(groupsPooled({ people: 30, passed: 15 })).toEqual([]);
  });

  it("pools where a group is too small to be compared", () => {
    expect(groupsPooled({ people: 9, passed: 4 }, 0)).toEqual(["All 118", "Female 100", "Nonbinary 18"]);
  });

  it("pools nothing with a closed period that holds other rows now than those that were published", () => {
    expect(groupsPooled({ people: 9, passed: 4 }, 0, ["2024-Q4"])).not.toEqual([]);
    expect(groupsPooled({ people: 9, passed: 4 }, 0, ["2025-Q1"])).toEqual([]);
  });

  it("pools where a group is too small to be printed, since another is hidden with it", () => {
    expect(groupsPooled({ people: 30, passed: 5 })).toEqual(["All 160", "Female 100", "Nonbinary 60"]);
    expect(groupsPooled({ people: 30, passed: 5 }, 0)).toEqual([]);
  });
});
