/** Names of tabs and ranges that both Sheets and `.xlsx` accept. */
import { cut, freeTabName, outputOfRange, rangeName, tabName } from "../../../src/hosts/sheets/names";

describe("tabName", () => {
  it.each([
    ["Issues", "Issues"],
    ["By gender x race", "By gender x race"],
    ["By age [5/11]: all?*\\", "By age 5 11 all"],
    ["  By\tgroup\n", "By group"],
    ["'quoted'", "quoted"],
    ["it's fine", "it's fine"],
    ["[]", "Tab"],
    ["", "Tab"],
    ["history", "history tab"],
    ["Por género", "Por género"],
    ["By a very long dimension x another", "By a very long dimension x anot"],
    ["By what each neighbour's people'd say", "By what each neighbour's people"],
  ])("makes %j %j", (title, name) => {
    expect(tabName(title)).toBe(name);
    expect(name.length).toBeLessThanOrEqual(31);
  });

  it("does not cut a character in two", () => {
    expect(tabName(`${"a".repeat(30)}🎓 and more`)).toBe("a".repeat(30));
    expect(cut("ab🎓", 4)).toBe("ab🎓");
  });
});

describe("freeTabName", () => {
  it("leaves a person's tab its name", () => {
    expect(freeTabName("Summary", [])).toBe("Summary");
    expect(freeTabName("Summary", ["Summary"])).toBe("Summary 2");
    expect(freeTabName("Summary", ["SUMMARY", "summary 2"])).toBe("Summary 3");
  });

  it("makes room for the number within 31 characters", () => {
    const long = "By neighborhood of residence x race";
    const first = freeTabName(long, []);
    const second = freeTabName(long, [first]);
    expect(second).toBe("By neighborhood of residence 2");
    expect(second.length).toBeLessThanOrEqual(31);
  });
});

describe("rangeName", () => {
  it.each([
    ["issues", "sm_issues"],
    ["gap-flags", "sm_gap_flags"],
    ["by:gender x race", "sm_by_gender_x_race"],
    ["by:género", "sm_by_genero"],
    ["by:جنس", "sm_by_62c646633"],
    ["FY2025", "sm_FY2025"],
  ])("spells %s as %s", (output, name) => {
    expect(rangeName(output)).toBe(name);
    expect(name).toMatch(/^sm_[A-Za-z0-9_]+$/);
  });

  it("leads back to the output, and knows a person's range", () => {
    for (const output of ["issues", "gap-flags", "run-log"])
      expect(outputOfRange(rangeName(output))).toBe(output);
    expect(outputOfRange("students")).toBeNull();
    expect(outputOfRange("SM_x")).toBeNull();
  });
});
