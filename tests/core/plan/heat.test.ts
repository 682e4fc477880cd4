/** Shades of numbers in a table: five steps, the darkest for what is worst, or most where nothing is worse. */
import { SHADES, shadeOf } from "../../../src/core/plan/heat";

/** Relative luminance and contrast as WCAG 2 defines them. */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}
const contrast = (a: string, b: string) => {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light! + 0.05) / (dark! + 0.05);
};

describe("shades", () => {
  const values = [0.1, 0.29, 0.5, 0.71, 0.9];
  const shades = (direction: "up" | "down" | null, calculation: "rate" | "count" = "rate") =>
    values.map((value) => shadeOf(values, { direction, calculation })!(value));

  it("are the darker the lower, where more is better", () => {
    expect(shades("up")).toEqual(["worse-5", "worse-4", "worse-3", "worse-2", "worse-1"]);
  });

  it("are the darker the higher, where less is better", () => {
    expect(shades("down")).toEqual(["worse-1", "worse-2", "worse-3", "worse-4", "worse-5"]);
  });

  it("say just more or less without a direction, and for counts, which are no better where groups are larger", () => {
    expect(shades(null)).toEqual(["more-1", "more-2", "more-3", "more-4", "more-5"]);
    expect(shades("up", "count")).toEqual(shades(null));
  });

  it("are none where there is nothing to tell apart", () => {
    expect(shadeOf([], { direction: "up", calculation: "rate" })).toBeNull();
    expect(shadeOf([0.4], { direction: "up", calculation: "rate" })).toBeNull();
    expect(shadeOf([0.4, 0.4], { direction: "up", calculation: "rate" })).toBeNull();
  });

  it.each(["worse", "more"] as const)("fall in lightness step by step under dark text: %s", (scale) => {
    const colours = Object.entries(SHADES).flatMap(([name, colour]) =>
      name.startsWith(scale) ? [colour] : [],
    );
    expect(colours).toHaveLength(5);
    const light = colours.map(luminance);
    expect([...light].sort((a, b) => b - a)).toEqual(light);
    for (const colour of colours) expect(contrast(colour, "#202124")).toBeGreaterThan(4.5);
  });
});
