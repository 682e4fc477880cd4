import { buildCube } from "../../../src/core/summarize/cube";
import { wilson } from "../../../src/core/summarize/measures/wilson";
import { day, partnerTab } from "../gaps/build";
import {
  blank,
  codes,
  declined,
  field,
  invalid,
  margin,
  number,
  records,
  suppressed,
  table,
} from "./records";
import { at, place, show } from "./show";

const GENDER = field("gender", "disaggregation", { allowed: codes("F=Female", "M=Male") });
const RACE = field("race", "disaggregation");
const STUDENTS = table("students", [
  field("id", "key"),
  field("quarter", "period"),
  GENDER,
  RACE,
  field("status"),
  number("days"),
  number("possible"),
]);

const students = (partner: string, rows: (readonly unknown[])[], more: object = {}) => ({
  partner,
  table: STUDENTS,
  header: ["id", "quarter", "gender", "status", "days", "possible"],
  rows: rows as never,
  ...more,
});

const ENROLLED = { name: "enrolled", lines: [["students", '[status]="in"']] as const, by: [["gender"]] };

describe("count", () => {
  const cube = buildCube(
    records(
      [
        students("B", [
          ["1", "2025-Q2", "F", "in", 1, 1],
          ["2", "2025-Q2", "M", "out", 1, 1],
        ]),
        students("A", [
          ["1", "2025-Q1", "F", "in", 1, 1],
          ["1", "2025-Q2", "F", "in", 1, 1],
          ["2", "2025-Q1", declined, "in", 1, 1],
          ["3", "2025-Q1", invalid, "in", 1, 1],
          ["4", "2025-Q1", blank, "in", 1, 1],
          ["5", "2025-Q1", "M", blank, 1, 1],
          ["6", blank, "M", "in", 1, 1],
        ]),
      ],
      [ENROLLED],
    ),
  );

  it("counts rows by partner, period and group, each with its total, in order", () => {
    expect(cube.cells.map((cell) => `${place(cell)} ${cell.value}`)).toEqual([
      "2025-Q1/All/All 4",
      "2025-Q1/All/gender/Female 1",
      "2025-Q1/All/gender/Declined 1",
      "2025-Q1/All/gender/Unlisted 1",
      "2025-Q1/All/gender/Not reported 1",
      "2025-Q1/A/All 4",
      "2025-Q1/A/gender/Female 1",
      "2025-Q1/A/gender/Declined 1",
      "2025-Q1/A/gender/Unlisted 1",
      "2025-Q1/A/gender/Not reported 1",
      "2025-Q2/All/All 2",
      "2025-Q2/All/gender/Female 2",
      "2025-Q2/All/gender/Male 0",
      "2025-Q2/B/All 1",
      "2025-Q2/B/gender/Female 1",
      "2025-Q2/B/gender/Male 0",
      "2025-Q2/A/All 1",
      "2025-Q2/A/gender/Female 1",
      "All/All/All 7",
      "All/All/gender/Female 3",
      "All/All/gender/Male 1",
      "All/All/gender/Declined 1",
      "All/All/gender/Unlisted 1",
      "All/All/gender/Not reported 1",
      "All/B/All 1",
      "All/B/gender/Female 1",
      "All/B/gender/Male 0",
      "All/A/All 6",
      "All/A/gender/Female 2",
      "All/A/gender/Male 1",
      "All/A/gender/Declined 1",
      "All/A/gender/Unlisted 1",
      "All/A/gender/Not reported 1",
    ]);
  });

  it("has people as n: the same key in two quarters is one person", () => {
    expect(at(cube, "All/A/gender/Female").n).toBe(1);
    expect(at(cube, "All/A/All").n).toBe(5);
    expect(at(cube, "All/All/gender/Female").n).toBe(2);
  });

  it("counts a row whose condition cannot be said as unknown", () => {
    expect(at(cube, "2025-Q1/A/All").unknown).toBe(1);
    expect(at(cube, "All/A/gender/Male")).toMatchObject({ value: 1, unknown: 1, countsPeople: true });
  });

  it("leaves held rows out", () => {
    const held = records(
      [
        students(
          "A",
          [
            ["1", "2025-Q1", "F", "in", 1, 1],
            ["2", "2025-Q1", "F", "in", 1, 1],
          ],
          { held: [1] },
        ),
      ],
      [ENROLLED],
    );
    expect(at(buildCube(held), "All/A/All").value).toBe(1);
  });

  it("groups a tab without the column under Not reported", () => {
    const cells = show(
      buildCube(
        records([students("A", [["1", "2025-Q1", "F", "in", 1, 1]])], [{ ...ENROLLED, by: [["race"]] }]),
      ),
    );
    expect(cells["All/A/race/Not reported"]).toBe(1);
  });
});

describe("sum, mean and median", () => {
  const rows = [
    ["1", "2025-Q1", "F", "in", 1, 1],
    ["2", "2025-Q1", "F", "out", 2, 1],
    ["3", "2025-Q2", "M", blank, 9, 1],
    ["4", "2025-Q2", "M", "in", suppressed, 1],
  ];
  const cubeOf = (calculation: "sum" | "mean" | "median", numerator: string) =>
    buildCube(records([students("A", rows)], [{ name: "m", calculation, lines: [["students", numerator]] }]));

  it("sums what is known", () => {
    expect(at(cubeOf("sum", "[days]"), "All/A/All")).toMatchObject({
      value: 12,
      n: 3,
      unknown: 1,
      denominator: null,
    });
    expect(at(cubeOf("sum", "[days]"), "All/A/All").countsPeople).toBe(false);
  });

  it("sums where a condition holds; where it does not, the row is a known 0 with nobody under it", () => {
    expect(at(cubeOf("sum", '[days] where [status]="in"'), "All/A/All")).toMatchObject({
      value: 1,
      n: 1,
      unknown: 2,
    });
    expect(at(cubeOf("sum", '[days] where [status]="none"'), "2025-Q1/A/All")).toMatchObject({
      value: 0,
      n: 0,
    });
  });

  it("divides a mean by the values known", () => {
    expect(at(cubeOf("mean", "[days]"), "All/A/All")).toMatchObject({
      value: 4,
      numerator: 12,
      denominator: 3,
      n: 3,
    });
    expect(at(cubeOf("mean", '[days] where [status]="in"'), "All/A/All")).toMatchObject({
      value: 1,
      denominator: 1,
    });
  });

  it("finds the middle of all partners' values, not the middle of their middles", () => {
    const metric = { name: "m", calculation: "median" as const, lines: [["students", "[days]"]] as const };
    const cube = buildCube(
      records(
        [
          students("A", rows),
          students("B", [
            ["1", "2025-Q1", "F", "in", 100, 1],
            ["2", "2025-Q1", "F", "in", 50, 1],
          ]),
        ],
        [metric],
      ),
    );
    expect(at(cube, "All/A/All")).toMatchObject({ value: 2, numerator: null, denominator: null, n: 3 });
    expect(at(cube, "All/All/All").value).toBe(9);
    expect(at(cube, "2025-Q1/All/All").value).toBe((2 + 50) / 2);
  });
});

describe("rate", () => {
  const rate = (numerator: string, denominator: string) => ({
    name: "r",
    calculation: "rate" as const,
    lines: [["students", numerator, denominator]] as const,
  });
  const rows = [
    ["1", "2025-Q1", "F", "in", 5, 10],
    ["2", "2025-Q1", "F", "out", 8, 10],
    ["3", "2025-Q1", "M", blank, 9, 10],
    ["4", "2025-Q1", "M", "in", blank, 20],
    ["4", "2025-Q2", "M", "in", 30, 30],
  ];
  const all = (numerator: string, denominator: string) =>
    at(buildCube(records([students("A", rows)], [rate(numerator, denominator)])), "All/A/All");

  it("is the share of the known rows, with Wilson's interval and people as n", () => {
    const cell = all('[status]="in"', "");
    expect(cell).toMatchObject({
      numerator: 3,
      denominator: 4,
      value: 0.75,
      n: 3,
      unknown: 1,
      countsPeople: true,
    });
    expect({ low: cell.low, high: cell.high }).toEqual(wilson(3, 4));
  });

  it("counts a condition above only inside the one below", () => {
    expect(all("[days] > 6", '[status]="in"')).toMatchObject({ numerator: 1, denominator: 2, unknown: 2 });
    // A row that is outside the denominator is not missed, whatever is unknown above.
    expect(all("[days] > 6", "[possible] = 10")).toMatchObject({ numerator: 2, denominator: 3, unknown: 0 });
  });

  it("is a ratio of sums over rows where both are known, its interval by person", () => {
    const cell = all("[days]", "[possible]");
    expect(cell).toMatchObject({ numerator: 52, denominator: 60, n: 4, unknown: 1, countsPeople: false });
    expect(cell.value).toBeCloseTo(52 / 60, 12);
    // By hand: R = 13/15, residuals of persons 1 to 4: 5 - 10R, 8 - 10R, 9 - 10R, 30 - 30R.
    const r = 52 / 60;
    const squares = [5 - 10 * r, 8 - 10 * r, 9 - 10 * r, 30 - 30 * r].map((e) => e * e);
    const error = Math.sqrt((4 / 3) * squares.reduce((a, b) => a + b)) / 60;
    expect(cell.low).toBeCloseTo(r - 1.959963984540054 * error, 12);
    expect(cell.high).toBeCloseTo(r + 1.959963984540054 * error, 12);
  });

  it("has no value where nothing is below the line", () => {
    const cube = buildCube(
      records([students("A", [["1", "2025-Q1", "F", "in", 0, 0]])], [rate("[days]", "[possible]")]),
    );
    expect(at(cube, "All/A/All")).toMatchObject({ value: null, low: null, high: null, n: 1 });
  });

  it("has no cell where no row is below the line", () => {
    expect(buildCube(records([students("A", rows)], [rate("[days] > 6", '[status]="never"')])).cells).toEqual(
      [],
    );
  });
});

describe("distinct", () => {
  const rows = (ids: string[]) => ids.map((id, i) => [id, `2025-Q${1 + (i % 2)}`, "F", "in", 1, 1]);
  const metrics = [
    {
      name: "people",
      calculation: "distinct" as const,
      lines: [["students", ""]] as const,
      by: [["gender"]],
    },
  ];
  const tabs = [students("A", rows(["1", "1", "2"])), students("B", rows(["1", "3"]))];

  it("counts each person once over time, and partners apart", () => {
    const cube = buildCube(records(tabs, metrics));
    expect(show(cube)).toMatchObject({
      "All/A/All": 2,
      "All/B/All": 2,
      "All/All/All": 4,
      "2025-Q1/All/All": 3,
      "2025-Q2/All/All": 2,
    });
    expect(cube.overlapping).toEqual(new Set(["people|", "people|gender"]));
  });

  it("counts a person once at all partners where ids are shared", () => {
    const cube = buildCube(records(tabs, metrics, { idsShared: true }));
    expect(show(cube)).toMatchObject({
      "All/A/All": 2,
      "All/B/All": 2,
      "All/All/All": 3,
      "2025-Q1/All/All": 2,
    });
    expect(at(cube, "All/All/All").n).toBe(3);
  });

  it("counts the values of a field under a condition", () => {
    const cube = buildCube(
      records(
        [
          students("A", [
            ["1", "2025-Q1", "F", "in", 1, 1],
            ["2", "2025-Q1", "F", "in", 1, 1],
            ["3", "2025-Q1", "M", "out", 1, 1],
            ["4", "2025-Q1", "M", "in", blank, 1],
          ]),
        ],
        [
          {
            name: "d",
            calculation: "distinct",
            lines: [["students", '[days] where [status]="in"']],
            by: [["gender"]],
          },
        ],
      ),
    );
    expect(at(cube, "All/A/All")).toMatchObject({ value: 1, numerator: 1, n: 2, unknown: 1 });
    expect(at(cube, "All/A/gender/Male")).toMatchObject({ value: 0, n: 0 });
  });

  it("counts a person in two tables with the same key once", () => {
    const visits = table("visits", [field("id", "key"), field("quarter", "period"), GENDER]);
    const cube = buildCube(
      records(
        [
          students("A", rows(["1", "2"])),
          {
            partner: "A",
            table: visits,
            header: ["id", "quarter"],
            rows: [
              ["2", "2025-Q1"],
              ["9", "2025-Q1"],
            ],
          },
        ],
        [
          {
            name: "people",
            calculation: "distinct",
            lines: [
              ["students", ""],
              ["visits", ""],
            ],
          },
        ],
      ),
    );
    expect(at(cube, "All/A/All")).toMatchObject({ value: 3, n: 3 });
    expect(at(cube, "2025-Q1/A/All").value).toBe(3);
  });
});

describe("lists, roll-ups and crosses", () => {
  it("counts several answers in each group and once in all", () => {
    const spec = table("t", [
      field("id", "key"),
      field("race", "disaggregation", { type: "list", allowed: codes("B=Black", "L=Latino") }),
      GENDER,
    ]);
    const tab = {
      partner: "A",
      table: spec,
      header: ["id", "race", "gender"],
      rows: [
        ["1", ["B", "L"], "F"],
        ["2", ["L"], "F"],
        ["3", [], "M"],
        ["4", declined, "M"],
      ],
    };
    const cube = buildCube(
      records([tab], [{ name: "m", lines: [["t", ""]], by: [["race"], ["gender"], ["gender", "race"]] }]),
    );
    expect(show(cube, "value", (cell) => cell.partner === "A")).toEqual({
      "All/A/All": 4,
      "All/A/race/Black": 1,
      "All/A/race/Latino": 2,
      "All/A/race/Declined": 1,
      "All/A/race/Not reported": 1,
      "All/A/gender/Female": 2,
      "All/A/gender/Male": 2,
      "All/A/gender x race/Female x Black": 1,
      "All/A/gender x race/Female x Latino": 2,
      "All/A/gender x race/Male x Declined": 1,
      "All/A/gender x race/Male x Not reported": 1,
    });
    expect(cube.overlapping).toEqual(new Set(["m|race", "m|gender x race"]));
  });

  it("counts a code that rolls up in its own group and in the one above", () => {
    const race = field("race", "disaggregation", { allowed: codes("L=Latino", "MX=Mexican>L", "W=White") });
    const tab = { partner: "A", table: table("t", [race]), header: ["race"], rows: [["MX"], ["L"], ["W"]] };
    const cube = buildCube(records([tab], [{ name: "m", lines: [["t", ""]], by: [["race"]] }]));
    expect(show(cube)).toMatchObject({
      "All/A/race/Latino": 2,
      "All/A/race/Mexican": 1,
      "All/A/race/White": 1,
      "All/A/All": 3,
    });
    expect(cube.overlapping.has("m|race")).toBe(true);
  });
});

describe("Over time", () => {
  const HEADS = table("heads", [field("quarter", "period"), GENDER, number("seats")]);
  const tabs = [
    {
      partner: "A",
      table: HEADS,
      header: ["quarter", "gender", "seats"],
      rows: [
        ["2025-Q1", "F", 10],
        ["2025-Q1", "M", 4],
        ["2025-Q2", "F", 20],
      ],
    },
    { partner: "B", table: HEADS, header: ["quarter", "gender", "seats"], rows: [["2025-Q1", "F", 7]] },
  ];
  const allOf = (overTime: "add" | "last" | "average" | "none") =>
    buildCube(
      records(tabs, [
        { name: "m", calculation: "sum", overTime, lines: [["heads", "[seats]"]], by: [["gender"]] },
      ]),
    );
  const values = (overTime: "add" | "last" | "average" | "none") =>
    show(allOf(overTime), "value", (cell) => cell.period === "All");

  it("adds", () => {
    expect(values("add")).toMatchObject({ "All/A/All": 34, "All/A/gender/Male": 4, "All/All/All": 41 });
  });

  it("takes each partner's last period", () => {
    expect(values("last")).toEqual({
      "All/A/All": 20,
      "All/A/gender/Female": 20,
      "All/B/All": 7,
      "All/B/gender/Female": 7,
      "All/All/All": 27,
      "All/All/gender/Female": 27,
    });
    expect(at(allOf("last"), "All/All/All").n).toBe(27);
  });

  it("takes no last period of a partner that Partners says had left before the last one of all", () => {
    const metric = { name: "m", calculation: "sum" as const, overTime: "last" as const, by: [["gender"]] };
    const lines = [["heads", "[seats]"]] as const;
    const lastOf = (until: string | null, metrics: string[] | null = null) => {
      const left = partnerTab("B", { until: until === null ? null : day(until), metrics });
      const partners = [partnerTab("A"), left];
      const cube = buildCube(records(tabs, [{ ...metric, lines }], {}, { partners }));
      return [show(cube)["2025-Q1/All/All"], show(cube)["All/All/All"], show(cube)["All/B/All"]];
    };
    expect(lastOf("2025-03-31")).toEqual([21, 20, undefined]);
    // In the last period they were still there, or nobody said that they left this metric.
    expect(lastOf("2025-04-01")).toEqual([21, 27, 7]);
    expect(lastOf(null)).toEqual([21, 27, 7]);
    expect(lastOf("2025-03-31", ["other"])).toEqual([21, 27, 7]);
  });

  it("averages over the periods that the partner reported", () => {
    expect(values("average")).toMatchObject({
      "All/A/All": 17,
      "All/A/gender/Female": 15,
      "All/A/gender/Male": 2,
      "All/B/All": 7,
      "All/All/All": 24,
    });
  });

  it("counts whole people under an average of headcounts, half a person being one", () => {
    const rows = [
      ["2025-Q1", "F", 3],
      ["2025-Q2", "F", 4],
    ];
    const cube = buildCube(
      records(
        [{ ...tabs[0]!, rows }],
        [{ name: "m", calculation: "sum", overTime: "average", lines: [["heads", "[seats]"]] }],
      ),
    );
    expect(at(cube, "All/A/All")).toMatchObject({ value: 3.5, n: 4 });
  });

  it("counts people once under an average, also at all partners where ids are shared", () => {
    const people = table("people", [field("id", "key"), field("quarter", "period"), number("days")]);
    const days = (partner: string) => ({
      partner,
      table: people,
      header: ["id", "quarter", "days"],
      rows: [
        ["1", "2025-Q1", 10],
        ["1", "2025-Q2", 20],
      ],
    });
    const metric = { name: "m", calculation: "sum" as const, overTime: "average" as const };
    const lines = [["people", "[days]"]] as const;
    const allOf = (idsShared: boolean) =>
      at(
        buildCube(records([days("A"), days("B")], [{ ...metric, counts: "things", lines }], { idsShared })),
        "All/All/All",
      );
    expect(allOf(true)).toMatchObject({ value: 30, n: 1 });
    expect(allOf(false)).toMatchObject({ value: 30, n: 2 });
    // Headcounts of another partner change nothing about who is counted at A.
    const both = { ...metric, lines: [...lines, ["heads", "[seats]"]] as const };
    const heads = tabs.map((tab) => ({ ...tab, partner: "H" }));
    const numbers = buildCube(records([days("A"), ...heads], [both]));
    expect(at(numbers, "All/A/All")).toMatchObject({ n: 1 });
  });

  it("counts people once in the last periods of all partners where ids are shared", () => {
    const people = table("people", [field("id", "key"), field("quarter", "period"), number("days")]);
    const rowsOf = (partner: string, rows: readonly unknown[][]) => ({
      ...{ partner, table: people, header: ["id", "quarter", "days"] },
      rows: rows as never,
    });
    const tabs = [
      rowsOf("A", [
        ["1", "2025-Q1", 1],
        ["9", "2025-Q1", 1],
        ["1", "2025-Q2", 2],
        ["2", "2025-Q2", 3],
      ]),
      rowsOf("B", [
        ["2", "2025-Q1", 4],
        ["3", "2025-Q1", 5],
      ]),
    ];
    const metric = { name: "m", calculation: "sum" as const, overTime: "last" as const };
    const allOf = (idsShared: boolean) =>
      at(
        buildCube(records(tabs, [{ ...metric, lines: [["people", "[days]"]] as const }], { idsShared })),
        "All/All/All",
      );
    expect(allOf(true)).toMatchObject({ value: 14, n: 3 });
    expect(allOf(false)).toMatchObject({ value: 14, n: 4 });
  });

  it("takes people once in the last period of each partner, beside headcounts with margins", () => {
    const people = table("people", [field("id", "key"), field("quarter", "period")]);
    const heads = table("heads", [
      field("quarter", "period"),
      field("gender", "disaggregation"),
      number("served", "headcount"),
    ]);
    const rowsOf = (partner: string, rows: readonly unknown[][]) => ({
      ...{ partner, table: people, header: ["id", "quarter"], rows: rows as never },
    });
    const tabs = [
      rowsOf("A", [
        ["9", "2025-Q1"],
        ["1", "2025-Q2"],
        ["2", "2025-Q2"],
      ]),
      rowsOf("B", [["1", "2025-Q1"]]),
      {
        ...{ partner: "C", table: heads, header: ["quarter", "gender", "served"] },
        rows: [
          ["2025-Q1", margin, 30],
          ["2025-Q1", "Female", 10],
          ["2025-Q2", margin, 20],
          ["2025-Q2", "Female", 15],
        ],
      },
    ];
    const metric = { name: "m", overTime: "last" as const, by: [["gender"]] };
    const lines = [
      ["people", ""],
      ["heads", ""],
    ] as const;
    const cube = buildCube(records(tabs, [{ ...metric, lines }], { idsShared: true }));
    expect(at(cube, "All/All/All")).toMatchObject({ value: 23, n: 22 });
    expect(at(cube, "All/All/gender/Female")).toMatchObject({ value: 15, n: 15 });
    expect(at(cube, "All/All/gender/Not reported")).toMatchObject({ value: 8, n: 7 });
  });

  it("holds nothing for none, and leaves the periods as they are", () => {
    expect(values("none")).toEqual({});
    expect(at(allOf("none"), "2025-Q1/All/All").value).toBe(21);
  });
});

describe("people of several rows", () => {
  const counts = (...keys: ReturnType<typeof field>[]) => {
    const visits = table("visits", [...keys, number("kilos")]);
    const rows = [
      ["1", 45_000, 5],
      ["1", 45_001, 6],
      ["2", 45_000, 7],
    ];
    const tabs = [{ partner: "A", table: visits, header: [...keys.map(({ name }) => name), "kilos"], rows }];
    const metrics = [
      { name: "sum", calculation: "sum" as const, counts: "things" as const, lines: [["visits", "[kilos]"]] },
      { name: "people", calculation: "distinct" as const, lines: [["visits", ""]] },
    ];
    const { cells } = buildCube(records(tabs as never, metrics as never));
    const all = cells.filter(({ period, partner }) => period === "All" && partner === "All");
    return all.map(({ n, value }) => [n, value]);
  };
  const day = { type: "date" as const };

  it("are told apart by who they are, and not by the day of a visit or spell", () => {
    const merged = [
      [2, 18],
      [2, 2],
    ];
    expect(counts(field("id", "key"), field("came", "key start", day))).toEqual(merged);
    expect(counts(field("id", "key person"), field("came", "key", day))).toEqual(merged);
    expect(counts(field("id", "key person"), field("came", "key"))).toEqual(merged);
  });

  it("are told apart by every key where a day may be one of birth", () => {
    const apart = [
      [3, 18],
      [3, 3],
    ];
    expect(counts(field("initials", "key"), field("born", "key", day))).toEqual(apart);
    expect(counts(field("initials", "key person"), field("born", "key person", day))).toEqual(apart);
  });
});

describe("time", () => {
  const SPELLS = table("spells", [
    field("id", "key"),
    field("from", "start", { type: "date" }),
    field("to", "end", { type: "date" }),
    number("days"),
  ]);
  const spells = (rows: readonly unknown[][]) => ({
    partner: "A",
    table: SPELLS,
    header: ["id", "from", "to", "days"],
    rows: rows as never,
  });
  const metrics = [{ name: "m", calculation: "sum" as const, lines: [["spells", "[days]"]] as const }];

  it("counts a spell in each period that it overlaps and once in all", () => {
    const tab = spells([
      ["1", day("2025-01-15"), day("2025-07-01"), 3],
      ["2", day("2025-05-01"), blank, 5],
      ["3", blank, blank, 7],
      ["4", day("2025-06-01"), day("2025-05-01"), 11],
    ]);
    expect(show(buildCube(records([tab], metrics)), "value", (cell) => cell.partner === "A")).toEqual({
      "2025-Q1/A/All": 3,
      "2025-Q2/A/All": 8,
      "2025-Q3/A/All": 8,
      "All/A/All": 26,
    });
  });

  it("keeps open spells going through the last period that occurs anywhere", () => {
    const other = {
      partner: "B",
      table: STUDENTS,
      header: ["id", "quarter"],
      rows: [
        ["1", "2025-Q3"],
        ["2", "2025"],
      ],
    };
    const cells = show(buildCube(records([spells([["1", day("2025-04-01"), blank, 1]]), other], metrics)));
    expect(Object.keys(cells).filter((key) => key.includes("/A/"))).toEqual([
      "2025-Q2/A/All",
      "2025-Q3/A/All",
      "All/A/All",
    ]);
  });

  it("lets no spell go beyond today, be its end planned or open", () => {
    const tab = spells([
      ["1", day("2025-01-15"), day("2026-06-30"), 3],
      ["2", day("2025-05-01"), blank, 5],
      ["3", day("2026-01-01"), day("2026-02-01"), 7],
    ]);
    const now = { ...records([tab], metrics), today: day("2025-08-20") };
    expect(show(buildCube(now), "value", (cell) => cell.partner === "A")).toEqual({
      "2025-Q1/A/All": 3,
      "2025-Q2/A/All": 8,
      "2025-Q3/A/All": 8,
      "All/A/All": 15,
    });
  });

  it("puts a yearly row under its year and All only", () => {
    const tab = students("A", [
      ["1", "2025", "F", "in", 1, 1],
      ["2", "2025-Q1", "F", "in", 1, 1],
    ]);
    expect(show(buildCube(records([tab], [{ ...ENROLLED, by: [] }])))).toMatchObject({
      "2025/A/All": 1,
      "2025-Q1/A/All": 1,
      "All/A/All": 2,
    });
  });
});

describe("what a tab does not have", () => {
  const tab = { partner: "A", table: STUDENTS, header: ["id", "quarter"], rows: [["1", "2025-Q1"]] };

  it("is unknown, and nothing known makes no cell", () => {
    expect(buildCube(records([tab], [ENROLLED])).cells).toEqual([]);
    const both = buildCube(records([tab, students("B", [["1", "2025-Q1", "F", "in", 1, 1]])], [ENROLLED]));
    expect(at(both, "All/All/All")).toMatchObject({ value: 1, unknown: 1 });
  });

  it("is not missed where the partner does not report the metric", () => {
    const line = {
      partner: "A",
      tab: "A",
      table: "",
      period: "",
      fixedValues: [],
      metrics: ["other"],
      frequency: null,
      from: null,
      until: null,
      fiscalYearStarts: null,
      row: 2,
    };
    const both = buildCube(
      records(
        [tab, students("B", [["1", "2025-Q1", "F", "in", 1, 1]])],
        [ENROLLED],
        {},
        { partners: [line, { ...line, partner: "B", tab: "B", metrics: null }] },
      ),
    );
    expect(at(both, "All/All/All")).toMatchObject({ value: 1, unknown: 0 });
  });
});
