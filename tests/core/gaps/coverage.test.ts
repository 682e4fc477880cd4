/** Coverage tells apart what is reported, nothing, late, hidden and not asked for. */
import { coverage } from "../../../src/core/gaps/coverage";
import type { CubeCell } from "../../../src/core/summarize/model";
import {
  cell,
  cube,
  day,
  dictionary,
  field,
  metric,
  operand,
  partnerTab,
  quarter,
  records,
  settings,
  type TabContent,
  table,
  text,
  year,
} from "./build";

const Q = ["2025-Q1", "2025-Q2", "2025-Q3"].map(quarter);
const TODAY = day("2025-11-15");

const own = (partner: string, period: string, differing: Partial<CubeCell> = {}) =>
  cell("All", 3, null, { partner, period, ...differing });

function statuses(
  words: ReturnType<typeof dictionary>,
  tabs: TabContent[],
  cells: CubeCell[],
  today = TODAY,
  periods = Q,
) {
  const rows = coverage(records(words, periods, tabs), cube(cells), words, today);
  return rows.map((row) => [row.partner, row.period, row.metric, row.status].join(" | "));
}

const northOnly = [own("North", "2025-Q1"), own("North", "2025-Q2"), own("North", "2025-Q3")];
const north: TabContent = { partner: "North", periods: [0, 1, 2] };

describe("coverage", () => {
  it("says Missing for a period that another partner has and that is due", () => {
    const found = statuses(
      dictionary(),
      [north, { partner: "South", periods: [1, 2] }],
      [...northOnly, own("South", "2025-Q2"), own("South", "2025-Q3")],
    );
    expect(found).toEqual([
      "North | 2025-Q1 | enrolment | Reported",
      "North | 2025-Q2 | enrolment | Reported",
      "North | 2025-Q3 | enrolment | Reported",
      "South | 2025-Q1 | enrolment | Missing",
      "South | 2025-Q2 | enrolment | Reported",
      "South | 2025-Q3 | enrolment | Reported",
    ]);
  });

  it("counts a zero and a rate of nobody as reported", () => {
    const found = statuses(
      dictionary(),
      [north],
      [
        own("North", "2025-Q1", { numerator: 0, value: 0, n: 0 }),
        own("North", "2025-Q2", { numerator: 0, denominator: 0, value: null, n: 0 }),
        own("North", "2025-Q3"),
      ],
    );
    expect(found.every((line) => line.endsWith("Reported"))).toBe(true);
  });

  it("is due on the day after the period's end and the grace", () => {
    const tabs = [{ partner: "North", periods: [0, 1] }];
    const cells = northOnly.slice(0, 2);
    // Until 2025-09-30 plus 30 days.
    expect(statuses(dictionary(), tabs, cells, day("2025-10-30"))[2]).toMatch(/2025-Q3 .* Not due$/);
    expect(statuses(dictionary(), tabs, cells, day("2025-10-31"))[2]).toMatch(/2025-Q3 .* Missing$/);
  });

  it("does not list the period that has not ended, unless somebody has data for it", () => {
    expect(statuses(dictionary(), [north], northOnly)).toHaveLength(3);
    const early = { partner: "South", periods: [3] };
    const found = statuses(dictionary(), [north, early], [...northOnly, own("South", "2025-Q4")], TODAY, [
      ...Q,
      quarter("2025-Q4"),
    ]);
    expect(found).toContain("North | 2025-Q4 | enrolment | Not due");
    expect(found).toContain("South | 2025-Q4 | enrolment | Reported");
  });

  it("takes From, Until and Reports into account", () => {
    const words = dictionary({
      partners: [
        partnerTab("North"),
        partnerTab("South", { from: day("2025-04-01"), until: day("2025-12-31") }),
      ],
      reports: [
        { partner: "south", period: "2025-Q2", status: "none served", extendedTo: null, note: "" },
        { partner: "South", period: "Q3 2025", status: "extended", extendedTo: day("2026-02-01"), note: "" },
        { partner: "North", period: "2025-Q2", status: "not collected", extendedTo: null, note: "" },
      ],
    });
    const found = statuses(
      words,
      [
        { partner: "North", periods: [0] },
        { partner: "South", periods: [] },
      ],
      [own("North", "2025-Q1")],
    );
    expect(found).toEqual([
      "North | 2025-Q1 | enrolment | Reported",
      "North | 2025-Q2 | enrolment | Not expected",
      "North | 2025-Q3 | enrolment | Missing",
      "South | 2025-Q1 | enrolment | Not expected",
      "South | 2025-Q2 | enrolment | None served",
      "South | 2025-Q3 | enrolment | Not due",
    ]);
  });

  it("takes a line of Reports that names no partner, or All, for everybody", () => {
    const of = (...partners: string[]) =>
      statuses(
        dictionary({
          reports: partners.map((partner, index) => ({
            ...{ partner, period: Q[index + 1]!.key, status: "not collected" as const },
            ...{ extendedTo: null, note: "" },
          })),
        }),
        [
          { partner: "North", periods: [0] },
          { partner: "South", periods: [0, 1, 2] },
        ],
        [own("North", "2025-Q1"), ...Q.map(({ key }) => own("South", key))],
      ).slice(1, 3);
    const excused = [
      "North | 2025-Q2 | enrolment | Not expected",
      "North | 2025-Q3 | enrolment | Not expected",
    ];
    expect(of("", "all")).toEqual(excused);
    expect(of("East", "West")).toEqual(excused.map((line) => line.replace("Not expected", "Missing")));
  });

  it("ends with Until, or with the last data of anybody", () => {
    const ended = dictionary({ partners: [partnerTab("North", { until: day("2025-06-30") })] });
    const two = [{ partner: "North", periods: [0, 1] }];
    expect(statuses(ended, two, northOnly.slice(0, 2), TODAY, Q.slice(0, 2))).toHaveLength(2);
    expect(statuses(ended, two, northOnly.slice(0, 2))[2]).toBe("North | 2025-Q3 | enrolment | Not expected");
  });

  it("lists what a partner should have reported before anybody has", () => {
    const words = dictionary({
      partners: [partnerTab("North", { from: day("2025-07-01"), frequency: "quarter" })],
    });
    expect(statuses(words, [], [], TODAY, [])).toEqual(["North | 2025-Q3 | enrolment | Missing"]);
  });

  it("says Suppressed where all that was typed is suppressed, Partial where it was unusable or one tab is absent", () => {
    const words = dictionary({
      partners: [partnerTab("North"), partnerTab("South"), partnerTab("South", { tab: "South 2" })],
    });
    const found = statuses(
      words,
      [
        {
          partner: "North",
          periods: [0, 0, 1, 2],
          held: [0, 0, 1, 0],
          columns: { enrolled: ["suppressed", "blank", 4, "invalid"] },
        },
        { partner: "South", periods: [0, 1] },
        { partner: "South", tab: "South 2", periods: [1] },
      ],
      [own("South", "2025-Q1"), own("South", "2025-Q2")],
    );
    expect(found).toEqual([
      "North | 2025-Q1 | enrolment | Suppressed",
      "North | 2025-Q2 | enrolment | Partial",
      "North | 2025-Q3 | enrolment | Partial",
      "South | 2025-Q1 | enrolment | Partial",
      "South | 2025-Q2 | enrolment | Reported",
      "South | 2025-Q3 | enrolment | Missing",
    ]);
  });

  it("waits for the other tabs of a partner until they are due", () => {
    const words = dictionary({ partners: [partnerTab("South"), partnerTab("South", { tab: "South 2" })] });
    const tabs = [
      { partner: "South", periods: [1, 2] },
      { partner: "South", tab: "South 2", periods: [1] },
    ];
    const cells = [own("South", "2025-Q2"), own("South", "2025-Q3")];
    const on = (date: string) => statuses(words, tabs, cells, day(date)).pop();
    expect(on("2025-10-15")).toBe("South | 2025-Q3 | enrolment | Not due");
    expect(on("2025-11-15")).toBe("South | 2025-Q3 | enrolment | Partial");
  });

  it("tells a rate of nobody from one that lacks a side", () => {
    const RATE = table("people", [field("graduated", ["measure"]), field("enrolled", ["measure"])]);
    const words = dictionary({
      tables: [RATE],
      metrics: [
        metric("enrolment", {
          lines: [
            { table: "people", numerator: operand("graduated"), denominator: operand("enrolled"), row: 2 },
          ],
        }),
      ],
    });
    const unknown = { numerator: 0, denominator: 0, value: null, n: 0, unknown: 1 };
    const status = (columns: NonNullable<TabContent["columns"]>) =>
      statuses(
        words,
        [{ partner: "North", periods: [0, 0], columns }],
        [own("North", "2025-Q1", unknown)],
        day("2025-05-15"),
        Q.slice(0, 1),
      )[0]!.split(" | ")[3];
    expect(status({ graduated: [1, "blank"], enrolled: [0, 4] })).toBe("Reported");
    expect(status({ graduated: ["blank", "blank"], enrolled: [3, 4] })).toBe("Partial");
    expect(status({ enrolled: [3, 4] })).toBe("Partial");
    expect(status({ graduated: ["suppressed", "blank"], enrolled: [3, 4] })).toBe("Suppressed");
    expect(status({ graduated: ["blank", "blank"], enrolled: ["blank", "blank"] })).toBe("Missing");
    expect(status({})).toBe("Missing");
  });

  it("never says Missing of a tab that cannot be read now", () => {
    const found = statuses(
      dictionary(),
      [north, { partner: "South", periods: [], readable: false }],
      northOnly,
    );
    expect(found.slice(3).map((line) => line.split(" | ")[3])).toEqual([
      "Unreadable",
      "Unreadable",
      "Unreadable",
    ]);
  });

  it("expects a tab of one period only then", () => {
    const words = dictionary({
      partners: [
        partnerTab("North", { tab: "North Q1", period: "2025-Q1" }),
        partnerTab("North", { tab: "North Q2", period: "Q2 2025" }),
      ],
    });
    const tabs = [
      { partner: "North", tab: "North Q1", periods: [0] },
      { partner: "North", tab: "North Q2", periods: [1] },
    ];
    const found = statuses(words, tabs, northOnly.slice(0, 2), TODAY, Q.slice(0, 2));
    expect(found).toEqual([
      "North | 2025-Q1 | enrolment | Reported",
      "North | 2025-Q2 | enrolment | Reported",
      "North | 2025-Q3 | enrolment | Not expected",
    ]);
  });

  it("asks a yearly reporter for years", () => {
    const words = dictionary({
      partners: [partnerTab("North"), partnerTab("Library", { frequency: "year" })],
      settings: settings({ reportBy: "quarter" }),
    });
    const found = statuses(
      words,
      [north, { partner: "Library", periods: [3] }],
      [...northOnly, own("Library", "2024")],
      day("2026-03-01"),
      [...Q, year("2024")],
    );
    expect(found.filter((line) => line.startsWith("Library"))).toEqual([
      "Library | 2024 | enrolment | Reported",
      "Library | 2025 | enrolment | Missing",
    ]);
    expect(found.filter((line) => line.startsWith("North | 2025-Q4"))).toEqual([
      "North | 2025-Q4 | enrolment | Missing",
    ]);
  });

  it("asks only for the metrics of a partner, and shows what came unasked", () => {
    const other = table("others", []);
    const words = dictionary({
      tables: [...dictionary().tables, other],
      metrics: [
        metric("enrolment"),
        metric("extra"),
        metric("elsewhere", { lines: [{ table: "others", numerator: null, denominator: null, row: 3 }] }),
      ],
      partners: [partnerTab("North", { metrics: ["enrolment"] })],
    });
    const found = statuses(
      words,
      [{ partner: "North", periods: [0] }],
      [own("North", "2025-Q1"), own("North", "2025-Q1", { metric: "extra" })],
      day("2025-05-15"),
      Q.slice(0, 1),
    );
    expect(found).toEqual([
      "North | 2025-Q1 | enrolment | Reported",
      "North | 2025-Q1 | extra | Reported",
      "North | 2025-Q1 | elsewhere | Not expected",
    ]);
  });

  it("takes periods of plain text as they occur, and as due", () => {
    const periods = [text("Spring"), text("Fall")];
    const found = statuses(
      dictionary(),
      [
        { partner: "North", periods: [0, 1] },
        { partner: "South", periods: [0] },
      ],
      [own("North", "Spring"), own("North", "Fall"), own("South", "Spring")],
      TODAY,
      periods,
    );
    expect(found[3]).toBe("South | Fall | enrolment | Missing");
  });

  it("does not begin with a year that is a slip of the pen", () => {
    const found = statuses(
      dictionary(),
      [
        { partner: "North", periods: [0, 1, 2, 3] },
        { partner: "South", periods: [1, 2, 3] },
      ],
      [own("North", "1925-Q1"), ...northOnly, ...Q.map(({ key }) => own("South", key))],
      TODAY,
      [quarter("1925-Q1"), ...Q],
    );
    expect(found).toHaveLength(7);
    expect(found[0]).toBe("North | 1925-Q1 | enrolment | Reported");
  });

  it("follows spells, whose rows have no period of their own", () => {
    const found = statuses(
      dictionary(),
      [{ partner: "North", periods: [-1, -1] }],
      [own("North", "2025-Q1"), own("North", "2025-Q2"), own("North", "2025-Q3"), own("North", "All")],
      TODAY,
      [],
    );
    expect(found).toEqual([
      "North | 2025-Q1 | enrolment | Reported",
      "North | 2025-Q2 | enrolment | Reported",
      "North | 2025-Q3 | enrolment | Reported",
    ]);
  });

  it("takes a quiet quarter between two spells for reported, and one after the last for missing", () => {
    const stays = table("people", [
      field("from", ["start"], { type: "date" }),
      field("until", ["end"], { type: "date" }),
      field("enrolled", ["measure"], { type: "number" }),
    ]);
    const tab = {
      ...{ partner: "North", table: stays, periods: [-1, -1] },
      columns: {
        from: [day("2025-01-10"), day("2025-07-02")],
        until: [day("2025-03-20"), day("2025-08-01")],
      },
    };
    const found = statuses(
      dictionary({ tables: [stays], partners: [partnerTab("North", { until: day("2025-12-31") })] }),
      [tab],
      [own("North", "2025-Q1"), own("North", "2025-Q3"), own("North", "All")],
      day("2026-03-01"),
      [],
    );
    expect(found.map((line) => line.split(" | ")[3])).toEqual([
      ...["Reported", "Reported", "Reported", "Missing"],
    ]);
  });

  it("reads a partner's own fiscal year in Partners", () => {
    const words = dictionary({
      partners: [partnerTab("North", { period: "FY2025 Q3", fiscalYearStarts: 7 })],
    });
    const found = statuses(words, [{ partner: "North", periods: [0] }], [own("North", "2025-Q1")], TODAY);
    expect(found.map((line) => line.split(" | ")[3])).toEqual(["Reported", "Not expected", "Not expected"]);
  });
});
