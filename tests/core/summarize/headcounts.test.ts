/** Rows that stand for several people: wide columns, long tables, margins. */
import { buildCube } from "../../../src/core/summarize/cube";
import type { CubeCell } from "../../../src/core/summarize/model";
import { blank, codes, field, margin, number, part, records, suppressed, table } from "./records";
import { at, show } from "./show";

const GENDER = field("gender", "disaggregation", { allowed: codes("Female", "Male") });
const RACE = field("race", "disaggregation");
const ofA = (cell: CubeCell) => cell.partner === "A" && cell.period === "All";

describe("one column per group", () => {
  const WIDE = table("wide", [
    field("quarter", "period"),
    field("site", "disaggregation"),
    field("program"),
    number("served", "headcount"),
    part("women", "served", { gender: "Female" }),
    part("men", "served", { gender: "Male" }),
    number("done"),
    part("women_done", "done", { gender: "Female" }),
    part("men_done", "done", { gender: "Male" }),
  ]);
  const header = WIDE.fields.map(({ name }) => name);
  const wide = (...rows: unknown[][]) => ({ partner: "A", table: WIDE, header, rows: rows as never });
  const row = (
    served: unknown,
    women: unknown,
    men: unknown,
    done: unknown = 0,
    womenDone: unknown = 0,
    menDone: unknown = 0,
  ) => ["2025-Q1", "X", "P", served, women, men, done, womenDone, menDone];
  const SERVED = {
    name: "m",
    calculation: "sum" as const,
    lines: [["wide", "[served]"]] as const,
    by: [["gender"], ["site"], ["gender", "site"]],
  };
  const RATE = {
    name: "r",
    calculation: "rate" as const,
    lines: [["wide", "[done]", "[served]"]] as const,
    by: [["gender"], ["site"]],
  };

  it("gives the groups the parts' values and the total its own", () => {
    const cube = buildCube(records([wide(row(30, 20, 10))], [SERVED]));
    expect(show(cube, "value", ofA)).toEqual({
      "All/A/All": 30,
      "All/A/gender/Female": 20,
      "All/A/gender/Male": 10,
      "All/A/site/X": 30,
      "All/A/gender x site/Female x X": 20,
      "All/A/gender x site/Male x X": 10,
    });
    expect(at(cube, "All/A/gender/Female")).toMatchObject({ n: 20, countsPeople: true, inconsistent: false });
  });

  it("puts what the parts leave of the total under Not reported", () => {
    const cube = buildCube(records([wide(row(30, 20, 4), row(10, blank, blank))], [SERVED]));
    expect(show(cube, "value", ofA)).toMatchObject({
      "All/A/All": 40,
      "All/A/gender/Female": 20,
      "All/A/gender/Male": 4,
      "All/A/gender/Not reported": 16,
    });
    expect(at(cube, "All/A/gender/Not reported").n).toBe(16);
  });

  it("sums the parts where the total is blank", () => {
    const cube = buildCube(records([wide(row(blank, 20, blank))], [SERVED]));
    expect(show(cube, "value", ofA)).toMatchObject({ "All/A/All": 20, "All/A/gender/Female": 20 });
    expect(buildCube(records([wide(row(blank, blank, blank))], [SERVED])).cells).toEqual([]);
  });

  it("marks a breakdown whose parts exceed the total, there and in what it adds into, and no other", () => {
    const other = { ...wide(row(5, 3, 2)), partner: "B" };
    const cube = buildCube(records([wide(row(30, 20, 11)), other], [SERVED]));
    const marked = cube.cells.filter((cell) => cell.inconsistent);
    expect(new Set(marked.map((cell) => `${cell.period}/${cell.partner}/${cell.dimension}`))).toEqual(
      new Set(
        ["2025-Q1", "All"].flatMap((period) =>
          ["All", "A"].flatMap((partner) =>
            ["gender", "gender x site"].map((name) => `${period}/${partner}/${name}`),
          ),
        ),
      ),
    );
    expect(at(cube, "All/A/All")).toMatchObject({ value: 30, inconsistent: false });
  });

  it("marks what stands for the last period as that one is, whatever earlier ones were", () => {
    const wrong = row(30, 20, 11);
    const right = row(30, 20, 10);
    const allOf = (first: unknown[], second: unknown[]) => {
      const tab = wide(first, ["2025-Q2", ...second.slice(1)]);
      const cube = buildCube(records([tab], [{ ...SERVED, overTime: "last" }]));
      return at(cube, "All/A/gender/Female").inconsistent;
    };
    expect(allOf(wrong, right)).toBe(false);
    expect(allOf(right, wrong)).toBe(true);
  });

  it("takes a rate's groups from the parts of both sides", () => {
    const cube = buildCube(records([wide(row(30, 20, 10, 12, 8, 4), row(10, 5, 5, 6, blank, 3))], [RATE]));
    expect(at(cube, "All/A/All")).toMatchObject({ numerator: 18, denominator: 40, n: 40 });
    expect(at(cube, "All/A/gender/Female")).toMatchObject({
      numerator: 8,
      denominator: 20,
      n: 20,
      value: 0.4,
    });
    expect(at(cube, "All/A/gender/Male")).toMatchObject({ numerator: 7, denominator: 15 });
    expect(at(cube, "All/A/gender/Not reported")).toMatchObject({ numerator: 3, denominator: 5 });
    expect(at(cube, "All/A/gender/Female").low).not.toBeNull();
  });

  it("counts rows by the people they stand for, and their parts with them", () => {
    const metric = { name: "m", lines: [["wide", '[program]="P"']] as const, by: [["gender"]] };
    const cube = buildCube(
      records([wide(row(30, 20, 10), ["2025-Q1", "X", "Q", 5, 5, 0, 0, 0, 0])], [metric]),
    );
    expect(show(cube, "value", ofA)).toEqual({
      "All/A/All": 30,
      "All/A/gender/Female": 20,
      "All/A/gender/Male": 10,
    });
  });

  it("meets participants in the same cells", () => {
    const people = table("people", [field("id", "key"), field("quarter", "period"), GENDER]);
    const tab = {
      partner: "B",
      table: people,
      header: ["id", "quarter", "gender"],
      rows: [
        ["1", "2025-Q1", "Female"],
        ["2", "2025-Q1", blank],
      ],
    };
    const metric = {
      name: "m",
      lines: [
        ["wide", ""],
        ["people", ""],
      ] as const,
      by: [["gender"]],
    };
    const cube = buildCube(records([wide(row(30, 20, 10)), tab], [metric]));
    expect(at(cube, "2025-Q1/All/gender/Female")).toMatchObject({ value: 21, n: 21 });
    expect(at(cube, "2025-Q1/All/All")).toMatchObject({ value: 32, n: 32 });
    expect(at(cube, "2025-Q1/All/gender/Not reported").value).toBe(1);
  });
});

describe("long tables", () => {
  const LONG = table("long", [field("quarter", "period"), GENDER, field("indicator"), number("value")]);
  const long = (partner: string, ...rows: unknown[][]) => ({
    partner,
    table: LONG,
    header: ["quarter", "gender", "indicator", "value"],
    rows: rows as never,
  });
  const RATE = {
    name: "r",
    calculation: "rate" as const,
    lines: [["long", '[value] where [indicator]="DONE"', '[value] where [indicator]="ALL"']] as const,
    by: [["gender"]],
  };

  it("pairs both sides by block and leaves out what lacks the other side", () => {
    const cube = buildCube(
      records(
        [
          long(
            "A",
            ["2025-Q1", "Female", "ALL", 20],
            ["2025-Q1", "Female", "DONE", 12],
            ["2025-Q1", "Male", "ALL", 15],
            ["2025-Q1", "Male", "DONE", suppressed],
            ["2025-Q2", "Female", "DONE", 4],
            ["2025-Q1", "Female", "OTHER", 99],
          ),
          long("B", ["2025-Q1", "Male", "DONE", 5], ["2025-Q1", "Male", "ALL", 10]),
        ],
        [RATE],
      ),
    );
    expect(at(cube, "All/A/All")).toMatchObject({
      numerator: 12,
      denominator: 20,
      value: 0.6,
      n: 20,
      unknown: 3,
    });
    expect(at(cube, "All/All/All")).toMatchObject({ numerator: 17, denominator: 30, n: 30 });
    expect(cube.cells.some((cell) => cell.partner === "A" && cell.group === "Male")).toBe(false);
    expect(cube.cells.some((cell) => cell.partner === "A" && cell.period === "2025-Q2")).toBe(false);
  });

  it("pairs them where the very first row is of nobody's group", () => {
    const rows = [
      ["2025-Q1", blank, "ALL", 20],
      ["2025-Q1", blank, "DONE", 12],
      ["2025-Q1", "Male", "ALL", 15],
      ["2025-Q1", "Male", "DONE", 3],
    ];
    const cube = buildCube(records([long("A", ...rows)], [RATE]));
    expect(at(cube, "All/A/gender/Not reported")).toMatchObject({ numerator: 12, denominator: 20 });
    expect(at(cube, "All/A/All")).toMatchObject({ numerator: 15, denominator: 35, unknown: 0 });
  });

  it("reads both sides from one row where they have one condition", () => {
    const spec = table("t", [field("program"), number("a"), number("b")]);
    const tab = {
      partner: "A",
      table: spec,
      header: ["program", "a", "b"],
      rows: [
        ["P", 1, 2],
        ["P", blank, 8],
        ["Q", 5, 9],
      ],
    };
    const lines = [["t", '[a] where [program]="P"', '[b] where [program]="P"']] as const;
    const cube = buildCube(records([tab], [{ name: "r", calculation: "rate", lines }]));
    expect(at(cube, "All/A/All")).toMatchObject({ numerator: 1, denominator: 2, unknown: 1 });
  });

  it("pairs both sides also where the indicator is itself a disaggregation", () => {
    const spec = table("t", [field("indicator", "disaggregation"), GENDER, number("value")]);
    const rows = [
      ["ALL", "Female", 20],
      ["DONE", "Female", 12],
      ["DONE", "Male", 5],
    ];
    const tab = { partner: "A", table: spec, header: ["indicator", "gender", "value"], rows };
    const lines = [["t", '[value] where [indicator]="DONE"', '[value] where [indicator]="ALL"']] as const;
    const cube = buildCube(records([tab], [{ name: "r", calculation: "rate", lines }]));
    expect(at(cube, "All/A/All")).toMatchObject({ numerator: 12, denominator: 20, unknown: 1 });
  });

  it("pairs margins with margins", () => {
    const cube = buildCube(
      records(
        [
          long(
            "A",
            ["2025-Q1", margin, "ALL", 50],
            ["2025-Q1", margin, "DONE", 30],
            ["2025-Q1", "Female", "ALL", 20],
            ["2025-Q1", "Female", "DONE", 12],
          ),
        ],
        [RATE],
      ),
    );
    expect(at(cube, "All/A/All")).toMatchObject({ numerator: 30, denominator: 50 });
    expect(at(cube, "All/A/gender/Female")).toMatchObject({ numerator: 12, denominator: 20, n: 20 });
    expect(at(cube, "All/A/gender/Not reported")).toMatchObject({ numerator: 18, denominator: 30, n: 30 });
  });
});

describe("margins", () => {
  const HEADS = table("heads", [field("quarter", "period"), GENDER, RACE, number("served", "headcount")]);
  const heads = (...rows: unknown[][]) => ({
    partner: "A",
    table: HEADS,
    header: ["quarter", "gender", "race", "served"],
    rows: rows.map((row) => ["2025-Q1", ...row]) as never,
  });
  const METRIC = {
    name: "m",
    calculation: "sum" as const,
    lines: [["heads", "[served]"]] as const,
    by: [["gender"], ["race"], ["gender", "race"]],
  };
  const values = (...rows: unknown[][]) => show(buildCube(records([heads(...rows)], [METRIC])), "value", ofA);

  it("never adds a stated total to finer rows", () => {
    expect(
      values(
        [margin, margin, 30],
        ["Female", margin, 20],
        ["Male", margin, 10],
        [margin, "Black", 12],
        [margin, "White", 18],
      ),
    ).toEqual({
      "All/A/All": 30,
      "All/A/gender/Female": 20,
      "All/A/gender/Male": 10,
      "All/A/race/Black": 12,
      "All/A/race/White": 18,
      "All/A/gender x race/Not reported x Not reported": 30,
    });
  });

  it("sums finer rows where a breakdown is not stated", () => {
    expect(
      values(
        ["Female", "Black", 5],
        ["Female", "White", 15],
        ["Male", "Black", 7],
        [margin, "Black", 12],
        [margin, "White", 18],
      ),
    ).toEqual({
      "All/A/All": 30,
      "All/A/gender/Female": 20,
      "All/A/gender/Male": 7,
      "All/A/gender/Not reported": 3,
      "All/A/race/Black": 12,
      "All/A/race/White": 18,
      "All/A/gender x race/Female x Black": 5,
      "All/A/gender x race/Female x White": 15,
      "All/A/gender x race/Male x Black": 7,
      // Race is always named, so it is known of whom the gender is not.
      "All/A/gender x race/Not reported x White": 3,
    });
  });

  it("leaves what is known of a cross by one of its dimensions in that dimension", () => {
    expect(
      values(
        [margin, margin, 40],
        ["Female", margin, 20],
        ["Male", margin, 15],
        ["Female", "Black", 5],
        ["Female", "White", 12],
      ),
    ).toMatchObject({
      "All/A/gender/Not reported": 5,
      "All/A/race/Black": 5,
      "All/A/race/White": 12,
      "All/A/race/Not reported": 23,
      "All/A/gender x race/Female x Black": 5,
      "All/A/gender x race/Female x White": 12,
      "All/A/gender x race/Female x Not reported": 3,
      "All/A/gender x race/Male x Not reported": 15,
      "All/A/gender x race/Not reported x Not reported": 5,
    });
  });

  it("marks an excess over a stated total", () => {
    const cube = buildCube(
      records(
        [heads([margin, margin, 30], ["Female", margin, 20], ["Male", margin, 11], [margin, "Black", 12])],
        [METRIC],
      ),
    );
    expect(at(cube, "All/A/gender/Female").inconsistent).toBe(true);
    expect(at(cube, "2025-Q1/All/gender/Male").inconsistent).toBe(true);
    expect(at(cube, "All/A/race/Black").inconsistent).toBe(false);
    expect(at(cube, "All/A/race/Not reported").value).toBe(18);
    expect(at(cube, "All/A/All")).toMatchObject({ value: 30, inconsistent: false });
  });

  it("marks a cross that exceeds what is stated for one of its dimensions, though not the total", () => {
    const cube = buildCube(
      records(
        [
          heads(
            [margin, margin, 60],
            ["Female", margin, 20],
            ["Male", margin, 40],
            ["Female", "Black", 10],
            ["Female", "White", 15],
            ["Male", "Black", 5],
          ),
        ],
        [METRIC],
      ),
    );
    expect(at(cube, "All/A/gender x race/Male x Black").inconsistent).toBe(true);
    expect(at(cube, "All/A/gender/Female")).toMatchObject({ value: 20, inconsistent: false });
    expect(at(cube, "All/A/race/Black")).toMatchObject({ value: 15, inconsistent: false });
    expect(at(cube, "All/A/race/Not reported").value).toBe(30);
  });

  it("does not let a total that is not known stand for its parts", () => {
    expect(values([margin, margin, suppressed], ["Female", margin, 20], ["Male", margin, 10])).toMatchObject({
      "All/A/All": 30,
      "All/A/gender/Female": 20,
    });
  });

  it("keeps blocks apart: another quarter has its own total", () => {
    const tab = {
      ...heads(),
      rows: [
        ["2025-Q1", margin, margin, 30],
        ["2025-Q1", "Female", margin, 20],
        ["2025-Q2", "Female", margin, 4],
      ] as never,
    };
    expect(
      show(
        buildCube(records([tab], [METRIC])),
        "value",
        (cell) => cell.partner === "A" && cell.dimension !== "race" && !cell.dimension.includes(" x "),
      ),
    ).toEqual({
      "2025-Q1/A/All": 30,
      "2025-Q1/A/gender/Female": 20,
      "2025-Q1/A/gender/Not reported": 10,
      "2025-Q2/A/All": 4,
      "2025-Q2/A/gender/Female": 4,
      "All/A/All": 34,
      "All/A/gender/Female": 24,
      "All/A/gender/Not reported": 10,
    });
  });

  it("judges an operand with a condition only by the rows for which it holds", () => {
    const spec = table("t", [GENDER, field("indicator"), number("value")]);
    const tab = {
      partner: "A",
      table: spec,
      header: ["gender", "indicator", "value"],
      rows: [
        [margin, "X", 9],
        ["Female", "Y", 4],
        ["Male", "Y", 3],
      ],
    };
    const cube = buildCube(
      records(
        [tab as never],
        [
          {
            name: "m",
            calculation: "sum",
            lines: [["t", '[value] where [indicator]="Y"']],
            by: [["gender"]],
          },
        ],
      ),
    );
    expect(show(cube, "value", ofA)).toEqual({
      "All/A/All": 7,
      "All/A/gender/Female": 4,
      "All/A/gender/Male": 3,
    });
  });
});

describe("one indicator of a long table", () => {
  const long = (roles: string) =>
    table("t", [field("quarter", "period"), GENDER, field("indicator", roles), number("value")]);
  const enrolled = (spec: ReturnType<typeof long>) => {
    const rows = [
      ["2025-Q1", "Female", "ENR", 4],
      ["2025-Q1", "Male", "ABS", 1],
      ["2025-Q2", "Female", "ABS", 2],
    ];
    const tab = { partner: "A", table: spec, header: spec.fields.map(({ name }) => name), rows };
    const lines = [["t", '[value] where [indicator]="ENR"']] as const;
    const metric = { name: "m", calculation: "sum" as const, lines, by: [["gender"]] };
    return show(buildCube(records([tab], [metric])), "value", ({ partner }) => partner === "A");
  };

  it("is not known where no row speaks of it", () => {
    expect(enrolled(long("disaggregation"))).toEqual({
      "2025-Q1/A/All": 4,
      "2025-Q1/A/gender/Female": 4,
      "All/A/All": 4,
      "All/A/gender/Female": 4,
    });
  });

  it("is zero where the condition only sorts what the rows are about", () => {
    expect(enrolled(long(""))).toMatchObject({ "2025-Q1/A/gender/Male": 0, "2025-Q2/A/All": 0 });
  });
});

describe("margins of several sites in one tab", () => {
  const SITES = table("t", [
    field("quarter", "period"),
    field("site"),
    field("remark"),
    field("gender", "disaggregation", { allowed: codes("Female", "Male") }),
    number("served", "headcount"),
  ]);
  const served = (...rows: unknown[][]) => {
    const header = SITES.fields.map(({ name }) => name);
    const tab = { partner: "A", table: SITES, header, rows: rows as never };
    const metric = { name: "m", lines: [["t", ""]] as const, by: [["gender"]] };
    return show(buildCube(records([tab], [metric])), "value", ofA);
  };
  const withTotal = (site: unknown, remark: unknown) => [
    ["2025-Q1", site, remark, margin, 30],
    ["2025-Q1", site, blank, "Female", 20],
    ["2025-Q1", site, blank, "Male", 7],
  ];

  it("takes each site's own total, where it states one", () => {
    const other = [
      ["2025-Q1", "Y", blank, "Female", 4],
      ["2025-Q1", "Y", blank, "Male", 5],
    ];
    expect(served(...withTotal("X", blank), ...other)).toEqual({
      "All/A/All": 39,
      "All/A/gender/Female": 24,
      "All/A/gender/Male": 12,
      "All/A/gender/Not reported": 3,
    });
  });

  it("lets neither a remark nor a total over all sites part a total from its groups", () => {
    const total = { "All/A/All": 30, "All/A/gender/Female": 20, "All/A/gender/Male": 7 };
    expect(served(...withTotal("X", "recounted"))).toMatchObject(total);
    expect(
      served(
        ["2025-Q1", blank, blank, margin, 30],
        ["2025-Q1", "X", blank, "Female", 15],
        ["2025-Q1", "Y", blank, "Female", 5],
        ["2025-Q1", "Y", blank, "Male", 7],
      ),
    ).toMatchObject(total);
  });
});

describe("n where people have no keys", () => {
  const SPEC = table("t", [number("served", "headcount"), number("dollars"), field("kind")]);
  const tab = {
    partner: "A",
    table: SPEC,
    header: ["served", "dollars", "kind"],
    rows: [
      [30, 500, "a"],
      [blank, 100, "a"],
    ],
  };

  it("is the headcounts stated; a row that states none is at least one", () => {
    const metric = {
      name: "m",
      calculation: "sum" as const,
      counts: "things" as const,
      lines: [["t", "[dollars]"]] as const,
    };
    expect(at(buildCube(records([tab], [metric])), "All/A/All")).toMatchObject({
      value: 600,
      n: 31,
      countsPeople: false,
    });
  });

  it("is rows where things are counted on a table without headcounts", () => {
    const shops = {
      partner: "A",
      table: table("shops", [field("kind"), number("dollars")]),
      header: ["kind", "dollars"],
      rows: [
        ["a", 5],
        ["b", 6],
      ],
    };
    const metric = { name: "m", counts: "things" as const, lines: [["shops", '[kind]="a"']] as const };
    expect(at(buildCube(records([shops], [metric])), "All/A/All")).toMatchObject({
      value: 1,
      n: 1,
      countsPeople: false,
    });
  });

  it("is the denominator of a rate of people", () => {
    const spec = table("t", [number("done"), number("all")]);
    const heads = {
      partner: "A",
      table: spec,
      header: ["done", "all"],
      rows: [
        [4, 10],
        [6, 15],
      ],
    };
    const cube = buildCube(
      records([heads], [{ name: "r", calculation: "rate", lines: [["t", "[done]", "[all]"]] }]),
    );
    expect(at(cube, "All/A/All")).toMatchObject({
      numerator: 10,
      denominator: 25,
      n: 25,
      countsPeople: true,
    });
    expect(at(cube, "All/A/All").low).not.toBeNull();
  });

  it("does not take keys for people where rows say how many they stand for", () => {
    const spec = table("t", [field("site", "key"), number("served", "headcount")]);
    const heads = {
      partner: "A",
      table: spec,
      header: ["site", "served"],
      rows: [
        ["X", 10],
        ["Y", 15],
      ],
    };
    expect(at(buildCube(records([heads], [{ name: "m", lines: [["t", ""]] }])), "All/A/All")).toMatchObject({
      value: 25,
      n: 25,
    });
  });
});
