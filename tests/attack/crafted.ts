/** Small initiatives made by hand, each with one way in which a hidden number could be worked out. */
import type { Dimension, Kind, Metric, World } from "./world";

type Crowd = readonly [
  partner: string,
  values: readonly string[],
  status: string,
  period: string,
  count: number,
];

interface Craft {
  readonly crowds: readonly Crowd[];
  readonly dimensions?: readonly Dimension[];
  readonly metrics: readonly (readonly [
    name: string,
    calculation: Metric["calculation"],
    status: string | null,
    breakdowns: readonly (readonly number[])[],
  ])[];
  /** True where everybody says something. */
  readonly voices?: boolean;
}

const dimension = (name: string, values: readonly string[], more: Partial<Dimension> = {}): Dimension => ({
  ...{ name, label: name[0]!.toUpperCase() + name.slice(1), values },
  ...{ rollUps: new Map(), isList: false, ...more },
});
const GENDER = dimension("gender", ["Female", "Male"]);
const [PLACES, Q1] = [["Ash", "Birch", "Cedar"], "2025-Q1"];

function craft({ crowds, dimensions = [GENDER], metrics, voices = false }: Craft): World {
  const partners = PLACES.filter((name) => crowds.some(([partner]) => partner === name));
  const periods = [...new Set(crowds.map(([, , , period]) => period))].sort();
  const statuses = [...new Set(crowds.map(([, , status]) => status))];
  const values = dimensions.reduce<string[][]>(
    (heads, { values: own }) => heads.flatMap((head) => own.map((value) => [...head, value])),
    [[]],
  );
  const countOf = (of: readonly unknown[]) =>
    crowds.find((crowd) => JSON.stringify(crowd.slice(0, 4)) === JSON.stringify(of))?.[4] ?? 0;
  const kinds = partners.flatMap((partner) =>
    values.flatMap((own) =>
      statuses.flatMap((status) =>
        periods.map(
          (period): Kind => ({
            ...{ partner, values: own, count: countOf([partner, own, status, period]) },
            history: periods.map((other) => (other === period ? status : null)),
            hours: periods.map(() => [0, 0] as const),
          }),
        ),
      ),
    ),
  );
  return {
    ...{ seed: 0, periodType: "quarter", dimensions, kinds, benchmarks: false },
    periods: periods.map((period) => ({ typed: period, label: period })),
    partners: partners.map((name) => ({ name, format: "people" })),
    statuses: statuses.filter((status) => status !== ""),
    metrics: metrics.map(([name, calculation, status, breakdowns]) => ({
      ...{ name, calculation, status, breakdowns, compareTo: "" },
    })),
    settings: {
      ...{ smallest: 11, hideAllOrNone: true, partnerDetail: false, readers: "public" },
      fiscalYearStarts: "January",
    },
    answers: new Map(voices ? kinds.map((kind) => [kind, kind.count]) : []),
  };
}

const students = ["students", "count", null, [[0]]] as const;
const inAsh = (values: readonly string[], status: string, count: number): Crowd => [
  ...(["Ash", values, status, Q1, count] as const),
];

export const CRAFTED: Readonly<Record<string, World>> = {
  "counts that add up to another count": craft({
    crowds: [
      inAsh(["Female"], "Enrolled", 30),
      inAsh(["Female"], "Completed", 25),
      inAsh(["Female"], "Left", 4),
      inAsh(["Male"], "Enrolled", 40),
      inAsh(["Male"], "Completed", 25),
      inAsh(["Male"], "Left", 14),
    ],
    metrics: [
      students,
      ["enrolled", "count", "Enrolled", [[0]]],
      ["completed", "count", "Completed", [[0]]],
      ["left", "count", "Left", [[0]]],
    ],
  }),
  "a rate of nearly everybody who is counted": craft({
    crowds: [
      inAsh(["Female"], "Completed", 5),
      inAsh(["Female"], "Left", 5),
      inAsh(["Female"], "", 1),
      inAsh(["Male"], "Completed", 25),
      inAsh(["Male"], "Left", 26),
    ],
    metrics: [students, ["completing", "rate", "Completed", [[0]]]],
  }),
  "two rates that leave few over": craft({
    crowds: [
      inAsh(["Female"], "Enrolled", 30),
      inAsh(["Female"], "Left", 31),
      inAsh(["Female"], "Completed", 2),
      inAsh(["Male"], "Enrolled", 40),
      inAsh(["Male"], "Left", 41),
      inAsh(["Male"], "Completed", 30),
    ],
    metrics: [
      ["enrolling", "rate", "Enrolled", [[0]]],
      ["leaving", "rate", "Left", [[0]]],
      ["completed", "count", "Completed", [[0]]],
    ],
  }),
  "a count that is part of another, where the groups differ": craft({
    dimensions: [dimension("gender", ["Female", "Male", "Nonbinary"])],
    crowds: [
      inAsh(["Female"], "Enrolled", 1),
      inAsh(["Female"], "Left", 1),
      inAsh(["Male"], "Enrolled", 30),
      inAsh(["Male"], "Left", 30),
      inAsh(["Nonbinary"], "Enrolled", 37),
    ],
    metrics: [students, ["enrolled", "count", "Enrolled", [[0]]]],
  }),
  "a rate of none beside a count of nobody": craft({
    crowds: [
      inAsh(["Female"], "Enrolled", 30),
      inAsh(["Male"], "Enrolled", 40),
      inAsh(["Male"], "Completed", 25),
    ],
    metrics: [
      ["completing", "rate", "Completed", [[0]]],
      ["completed", "count", "Completed", [[0]]],
    ],
  }),
  "a rate of all beside two counts of nobody": craft({
    crowds: [
      inAsh(["Female"], "Enrolled", 30),
      inAsh(["Male"], "Enrolled", 40),
      inAsh(["Male"], "Completed", 25),
      inAsh(["Male"], "Left", 14),
    ],
    metrics: [
      ["enrolling", "rate", "Enrolled", [[0]]],
      ["completed", "count", "Completed", [[0]]],
      ["left", "count", "Left", [[0]]],
    ],
  }),
  "a rate and a count of the same people, each with other groups hidden": craft({
    crowds: [
      inAsh(["Female"], "Enrolled", 20),
      inAsh(["Female"], "Completed", 12),
      inAsh(["Male"], "Enrolled", 5),
      ["Birch", ["Female"], "Enrolled", Q1, 60],
      ["Birch", ["Female"], "Completed", Q1, 30],
      ["Birch", ["Male"], "Enrolled", Q1, 86],
      ["Birch", ["Male"], "Completed", Q1, 28],
      ["Birch", ["Male"], "Left", Q1, 2],
      ["Cedar", ["Female"], "Enrolled", Q1, 30],
      ["Cedar", ["Female"], "Completed", Q1, 15],
      ["Cedar", ["Male"], "Enrolled", Q1, 20],
      ["Cedar", ["Male"], "Completed", Q1, 4],
      ["Cedar", ["Male"], "Left", Q1, 3],
    ],
    metrics: [
      ["enrolling", "rate", "Enrolled", [[0]]],
      ["completed", "count", "Completed", [[0]]],
    ],
  }),
  "answers that were not given beside those of a list": craft({
    dimensions: [dimension("race", ["Asian", "White", "", "Asian; White"], { isList: true })],
    crowds: [
      inAsh(["Asian"], "Enrolled", 9),
      inAsh(["Asian; White"], "Enrolled", 4),
      inAsh([""], "Enrolled", 1),
    ],
    metrics: [students],
  }),
  "groups that roll up": craft({
    dimensions: [
      dimension("race", ["Asian", "Chinese", "Indian", "White"], {
        rollUps: new Map([
          ["Chinese", "Asian"],
          ["Indian", "Asian"],
        ]),
      }),
    ],
    crowds: [
      inAsh(["Chinese"], "Enrolled", 2),
      inAsh(["Indian"], "Enrolled", 20),
      inAsh(["White"], "Enrolled", 30),
    ],
    metrics: [students],
  }),
  "crosses that share a dimension which is not listed": craft({
    dimensions: [GENDER, dimension("race", ["Black", "White"]), dimension("grade", ["Junior", "Senior"])],
    crowds: [
      inAsh(["Female", "Black", "Junior"], "Enrolled", 21),
      inAsh(["Male", "White", "Junior"], "Enrolled", 5),
      inAsh(["Female", "White", "Junior"], "Enrolled", 40),
      inAsh(["Female", "Black", "Senior"], "Enrolled", 31),
      inAsh(["Male", "Black", "Senior"], "Enrolled", 17),
      inAsh(["Male", "White", "Senior"], "Enrolled", 33),
    ],
    metrics: [
      [
        "students",
        "count",
        null,
        [
          [0, 2],
          [1, 2],
        ],
      ],
    ],
  }),
  "several answers, or none": craft({
    dimensions: [dimension("race", ["Asian", "Black", "Asian; Black", ""], { isList: true })],
    crowds: [
      inAsh(["Asian"], "Enrolled", 12),
      inAsh(["Asian; Black"], "Enrolled", 1),
      inAsh([""], "Enrolled", 1),
    ],
    metrics: [students],
  }),
  "a count of nearly everybody": craft({
    crowds: [
      inAsh(["Female"], "Enrolled", 10),
      inAsh(["Female"], "Left", 1),
      inAsh(["Male"], "Enrolled", 51),
    ],
    metrics: [students, ["enrolled", "count", "Enrolled", [[0]]]],
  }),
  "partners of whom one has nobody in a period": craft({
    crowds: [
      ["Ash", ["Female"], "Enrolled", "2025-Q1", 30],
      ["Ash", ["Male"], "Enrolled", "2025-Q1", 40],
      ["Birch", ["Female"], "Enrolled", "2025-Q1", 5],
      ["Cedar", ["Male"], "Enrolled", "2025-Q1", 50],
      ["Ash", ["Male"], "Enrolled", "2025-Q2", 20],
      ["Cedar", ["Male"], "Enrolled", "2025-Q2", 7],
    ],
    metrics: [students],
  }),
  "voices of a partner that is hidden": craft({
    crowds: [
      inAsh(["Female"], "Enrolled", 30),
      inAsh(["Male"], "Enrolled", 35),
      ["Birch", ["Female"], "Enrolled", Q1, 3],
      ["Cedar", ["Female"], "Enrolled", Q1, 1],
    ],
    metrics: [students],
    voices: true,
  }),
  "voices of a partner's group that is hidden": craft({
    crowds: [
      inAsh(["Female"], "Enrolled", 30),
      inAsh(["Male"], "Enrolled", 35),
      ["Birch", ["Female"], "Enrolled", Q1, 11],
      ["Birch", ["Male"], "Enrolled", Q1, 2],
      ["Cedar", ["Female"], "Enrolled", Q1, 21],
      ["Cedar", ["Male"], "Enrolled", Q1, 22],
    ],
    metrics: [students],
    voices: true,
  }),
};
