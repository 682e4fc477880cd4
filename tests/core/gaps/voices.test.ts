/** Voices: each answer once, under a group that may be shown, without identifiers. */
import type { Dictionary } from "../../../src/core/dictionary/model";
import type { Flag } from "../../../src/core/gaps/model";
import { narratives } from "../../../src/core/gaps/narratives";
import { voices } from "../../../src/core/gaps/voices";
import { compareGroups } from "../../../src/core/summarize/compare";
import type { CubeCell } from "../../../src/core/summarize/model";
import { protect } from "../../../src/core/suppress/protect";
import {
  cell,
  cube,
  dictionary,
  field,
  metric,
  quarter,
  records,
  settings,
  type TabContent,
  table,
} from "./build";

const FIELDS = [
  field("id", ["key"]),
  field("name", ["person"]),
  field("gender", ["disaggregation"]),
  field("race", ["disaggregation"], {
    allowed: { name: "", codes: [{ code: "B", label: "Black", aliases: [], order: 1, rollUpTo: "" }] },
    missing: [{ code: "99", reason: "Declined" }],
  }),
  field("enrolled", ["measure"], { type: "number" }),
  field("helped", ["narrative"], { label: "What helped?" }),
  field("diary", ["narrative", "person"]),
];
const WORDS = dictionary({
  tables: [table("people", FIELDS)],
  metrics: [metric("enrolment", { breakdowns: [["gender"], ["race"], ["gender", "race"]] })],
});

const row = (columns: TabContent["columns"], held = [0]): TabContent => ({
  ...{ partner: "North", periods: [0], held },
  columns: { id: ["S-1042"], name: ["Ana Ruiz"], gender: ["Female"], race: ["B"], ...columns },
});

const group = (dimension: string, label: string, n: number, partner = "All") =>
  cell(label, Math.floor(n / 2), n, { dimension, partner });

const LARGE = [
  group("gender", "Female", 80),
  group("gender", "Female", 30, "North"),
  group("race", "Black", 60),
  group("race", "Black", 25, "North"),
];

function heard(
  tab: TabContent | TabContent[],
  cells: CubeCell[],
  flags: Flag[] = [],
  words: Dictionary = WORDS,
) {
  const numbers = cube(cells);
  const protection = protect(numbers, words, compareGroups(numbers, words));
  const found = narratives(records(words, [quarter("2025-Q1")], [tab].flat()));
  return voices(found, flags, numbers, protection, words);
}

const place = (found: ReturnType<typeof heard>) => found.map(({ dimension, group }) => [dimension, group]);

describe("narratives", () => {
  it("know the groups of a row also where metrics name them in crosses only", () => {
    const metrics = [metric("enrolment", { breakdowns: [["gender", "race"]] })];
    const words = dictionary({ tables: [table("people", FIELDS)], metrics });
    const [found] = narratives(records(words, [quarter("2025-Q1")], [row({ helped: ["The bus pass."] })]));
    expect(found!.groups).toEqual([
      { dimension: "gender", group: "Female", metrics: [] },
      { dimension: "race", group: "Black", metrics: [] },
    ]);
    // Their own n is printed nowhere, so the words stand under All.
    expect(place(heard(row({ helped: ["The bus pass."] }), LARGE, [], words))).toEqual([["", "All"]]);
  });
});

describe("voices", () => {
  it("puts an answer under one group, once", () => {
    expect(heard(row({ helped: [" The bus pass. "] }), LARGE)).toEqual([
      {
        ...{ partner: "North", period: "2025-Q1", dimension: "gender", group: "Female", flagIds: [] },
        ...{ prompt: "What helped?", text: "The bus pass." },
      },
    ]);
  });

  it("prefers the group that is flagged", () => {
    const flag = { metric: "enrolment", dimension: "race", group: "Black", flagId: "f1" } as Flag;
    expect(heard(row({ helped: ["The bus pass."] }), LARGE, [flag])).toMatchObject([
      { dimension: "race", group: "Black", flagIds: ["f1"] },
    ]);
  });

  it("stands with the weightiest flag, and not with flags on what its table does not feed", () => {
    const on = (metricName: string, dimension: string, label: string, flagId: string) =>
      ({ metric: metricName, dimension, group: label, flagId }) as Flag;
    const flags = [
      on("attendance", "gender", "Female", "f1"),
      on("enrolment", "race", "Black", "f2"),
      on("enrolment", "gender", "Female", "f3"),
      on("enrolment", "race", "Black", "f4"),
    ];
    expect(heard(row({ helped: ["The bus pass."] }), LARGE, flags)).toMatchObject([
      { dimension: "race", group: "Black", flagIds: ["f2", "f4"] },
    ]);
  });

  it("hears people in each of their answers to a list and in what these roll up to", () => {
    const code = (name: string, rollUpTo = "") => ({
      ...{ code: name, label: name },
      aliases: [],
      order: 1,
      rollUpTo,
    });
    const allowed = {
      name: "",
      codes: [code("Somali", "Cushitic"), code("Oromo", "Cushitic"), code("Cushitic")],
    };
    const fields = [...FIELDS, field("languages", ["disaggregation"], { type: "list", allowed })];
    const words = {
      ...WORDS,
      tables: [table("people", fields)],
      metrics: [metric("m", { breakdowns: [["languages"]] })],
    };
    const tab = row({ languages: [["Somali", "Oromo"]], helped: ["The bus pass."] });
    const [answer] = narratives(records(words, [quarter("2025-Q1")], [tab]));
    expect(answer!.groups.map((each) => each.group)).toEqual(["Somali", "Cushitic", "Oromo"]);
  });

  it("falls back to All where no n is printed, and where the partner's part of the group is small", () => {
    const text = row({ helped: ["The bus pass."] });
    expect(place(heard(text, []))).toEqual([["", "All"]]);
    expect(
      place(heard(text, [group("gender", "Female", 10), group("gender", "Female", 10, "North")])),
    ).toEqual([["", "All"]]);
    expect(
      place(heard(text, [group("gender", "Female", 80), group("gender", "Female", 10, "North")])),
    ).toEqual([["", "All"]]);
    expect(place(heard(text, LARGE.slice(2)))).toEqual([["race", "Black"]]);
  });

  it("names no group of a partner whose number is hidden where it is printed", () => {
    const text = row({ helped: ["The bus pass."] });
    const overAll = (label: string, n: number) => ({ ...group("gender", label, n, "North"), period: "All" });
    const cells = [...LARGE.slice(0, 2), overAll("Female", 60), overAll("Male", 3)];
    const total = cell("All", 31, 63, { dimension: "", partner: "North", period: "All" });
    expect(place(heard(text, cells))).toEqual([["gender", "Female"]]);
    expect(place(heard(text, [...cells, total]))).toEqual([["", "All"]]);
  });

  it("names no partner whose number of people is hidden, and gives its answers last", () => {
    const from = (partner: string, n: number) =>
      cell("All", Math.floor(n / 2), n, { dimension: "", partner });
    const partners = ["North", "South", "West"];
    const tabs = partners.map((partner) => ({ ...row({ helped: [`${partner} helps.`] }), partner }));
    const cells = [from("All", 69), from("North", 3), from("South", 40), from("West", 26)];
    const told = heard(tabs, cells).map(({ partner, text }) => [partner, text]);
    expect(told).toContainEqual(["All", "North helps."]);
    expect(told.findIndex(([partner]) => partner === "All")).toBeGreaterThan(0);
    const most = heard(tabs, [...cells.slice(0, 1), from("North", 30)]);
    expect(most.map(({ partner }) => partner)).toEqual(partners);
  });

  it("shows every group where suppression is off", () => {
    const open = { ...WORDS, settings: settings({ smallestPublishable: 0 }) };
    expect(place(heard(row({ helped: ["Yes."] }), [group("gender", "Female", 2)], [], open))).toEqual([
      ["gender", "Female"],
    ]);
  });

  it("never stands under a group that is not known", () => {
    const cells = [group("race", "Declined", 80), group("race", "Declined", 30, "North")];
    const tab = { ...row({ helped: ["Yes."], gender: ["blank"], race: ["missing"] }), reason: "Declined" };
    expect(place(heard(tab, cells))).toEqual([["", "All"]]);
  });

  it("leaves out blanks, held rows and narratives that identify", () => {
    expect(heard(row({ helped: ["blank"] }), LARGE)).toEqual([]);
    expect(heard(row({ helped: ["Yes."] }, [1]), LARGE)).toEqual([]);
    expect(heard(row({ diary: ["I am Ana."] }), LARGE)).toEqual([]);
  });

  it("strikes what identifies the person from the text", () => {
    const [voice] = heard(row({ helped: ["ana ruiz (S-1042) said: S-10421 is not me"] }), []);
    expect(voice!.text).toBe("… (…) said: S-10421 is not me");
  });

  it("strikes it however its accents are written", () => {
    const written = { name: ["José Peña"], helped: ["Jose\u0301 Pen\u0303a told us."] };
    expect(heard(row(written), [])[0]!.text).toBe("… told us.");
  });
});
