/** The charts: axes on round numbers, nothing drawn of what is not known, everything inside the drawing. */
import { lineChart } from "../../src/walk/line-chart";
import { rangeChart } from "../../src/walk/range-chart";
import { scaleOf } from "../../src/walk/scale";

const format = (value: number) => `${value}`;

describe("the scale", () => {
  it.each([
    [[0.461, 0.817], true, [0, 0.5, 1]],
    [[350, 485], false, [350, 400, 450, 500]],
    [[-0.03, 0.02], false, [-0.04, -0.02, 0, 0.02]],
    [[], true, [0, 0.5]],
    [[7], false, [6, 8]],
    [[0], true, [0, 0.5]],
  ] as const)("of %j ends on round numbers", (values, fromZero, ticks) => {
    const all = scaleOf(values, 0, 100, { fromZero }).ticks;
    expect(all).toEqual(ticks);
    for (const value of values) {
      expect(value).toBeGreaterThanOrEqual(all[0]!);
      expect(value).toBeLessThanOrEqual(all[all.length - 1]!);
    }
  });

  it("runs from its first to its last pixel, upwards as well", () => {
    const up = scaleOf([0, 10], 200, 0, { fromZero: true });
    expect([up.at(0), up.at(5), up.at(10)]).toEqual([200, 100, 0]);
  });
});

describe("the chart of groups", () => {
  const chart = (points: Parameters<typeof rangeChart>[0]["points"], target: number | null = null) =>
    rangeChart({ label: "By race", points, target, format });
  const point = (label: string, value: number | null) => ({
    ...{ label, value, low: value === null ? null : value - 1, high: value === null ? null : value + 1 },
    text: value === null ? "*" : `${value}`,
  });

  it("has a dot and a bar for each known value, and neither for a hidden one", () => {
    const svg = chart([point("A", 5), point("B", null)]);
    expect(svg.match(/<circle/g)).toHaveLength(1);
    expect(svg.match(/class="range"/g)).toHaveLength(1);
    expect(svg).toContain(">*</text>");
  });

  it("draws the target, is one image with a name, and keeps all within its width", () => {
    const svg = chart([point("A".repeat(60), 5)], 40);
    expect(svg).toContain('class="target"');
    expect(svg).toContain('role="img" aria-label="By race"');
    expect(svg).toContain("…");
    const places = [...svg.matchAll(/\b(?:c?x)="([\d.-]+)"/g)].map(([, x]) => Number(x));
    expect(Math.min(...places)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...places)).toBeLessThanOrEqual(340);
  });
});

describe("the chart of periods", () => {
  const chart = (values: (number | null)[][], target: number | null = null) =>
    lineChart({
      label: "Over time",
      periods: values[0]!.map((_, index) => `P${index + 1}`),
      series: values.map((line, index) => ({ name: `S${index + 1}`, values: line })),
      target,
      format,
    });

  it("breaks the line where a value is hidden", () => {
    const path = /class="line" style="[^"]*" d="([^"]*)"/.exec(chart([[1, 2, null, 4]]))![1]!;
    expect(path.match(/M/g)).toHaveLength(2);
    expect(path.match(/L/g)).toHaveLength(1);
  });

  it("has a legend for several lines only, each with its own mark", () => {
    expect(chart([[1, 2]])).not.toContain(">S1</text>");
    const two = chart([
      [1, 2],
      [2, 1],
    ]);
    expect(two).toContain(">S1</text>");
    expect(two).toContain(">S2</text>");
    expect(two).toContain("h6v6h-6z");
  });

  it("always names the last period, and not all of forty", () => {
    const svg = chart([Array.from({ length: 40 }, (_, index) => index)]);
    expect(svg).toContain(">P40</text>");
    expect(svg.match(/>P\d+</g)!.length).toBeLessThanOrEqual(6);
  });

  it("stands with a single period, and with none known", () => {
    expect(chart([[3]])).toContain(">P1</text>");
    expect(chart([[null, null]], 5)).not.toContain("NaN");
  });
});
