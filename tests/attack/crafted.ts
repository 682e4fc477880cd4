/** Small initiatives made by hand, each with one way in which a hidden number could be worked out. */
import type { Dimension, Kind, World } from "./world";

type Crowd = readonly [
  partner: string,
  values: readonly string[],
  status: string,
  period: string,
  count: number,
];

const GENDER: Dimension = {
  ...{ name: "gender", label: "Gender", values: ["Female", "Male"] },
  ...{ rollUps: new Map(), isList: false },
};
const [PLACES, Q1] = [["Ash", "Birch", "Cedar"], "2025-Q1"];

/** Students by gender. */
function craft(crowds: readonly Crowd[], more: { readonly voices: boolean } = { voices: false }): World {
  const partners = PLACES.filter((name) => crowds.some(([partner]) => partner === name));
  const periods = [...new Set(crowds.map(([, , , period]) => period))].sort();
  const statuses = [...new Set(crowds.map(([, , status]) => status))];
  const countOf = (of: readonly unknown[]) =>
    crowds.find((crowd) => JSON.stringify(crowd.slice(0, 4)) === JSON.stringify(of))?.[4] ?? 0;
  const kinds = partners.flatMap((partner) =>
    GENDER.values.flatMap((group) =>
      statuses.flatMap((status) =>
        periods.map(
          (period): Kind => ({
            ...{ partner, values: [group], count: countOf([partner, [group], status, period]) },
            history: periods.map((other) => (other === period ? status : null)),
            hours: periods.map(() => [0, 0] as const),
          }),
        ),
      ),
    ),
  );
  return {
    ...{ seed: 0, periodType: "quarter", dimensions: [GENDER], kinds, benchmarks: false },
    periods: periods.map((period) => ({ typed: period, label: period })),
    partners: partners.map((name) => ({ name, format: "people" })),
    statuses: statuses.filter((status) => status !== ""),
    metrics: [{ name: "students", calculation: "count", status: null, breakdowns: [[0]], compareTo: "" }],
    settings: {
      ...{ smallest: 11, hideAllOrNone: true, partnerDetail: false, readers: "public" },
      fiscalYearStarts: "January",
    },
    answers: new Map(more.voices ? kinds.map((kind) => [kind, kind.count]) : []),
  };
}

const inAsh = (values: readonly string[], status: string, count: number): Crowd => [
  ...(["Ash", values, status, Q1, count] as const),
];

export const CRAFTED: Readonly<Record<string, World>> = {
  "partners of whom one has nobody in a period": craft([
    ["Ash", ["Female"], "Enrolled", "2025-Q1", 30],
    ["Ash", ["Male"], "Enrolled", "2025-Q1", 40],
    ["Birch", ["Female"], "Enrolled", "2025-Q1", 5],
    ["Cedar", ["Male"], "Enrolled", "2025-Q1", 50],
    ["Ash", ["Male"], "Enrolled", "2025-Q2", 20],
    ["Cedar", ["Male"], "Enrolled", "2025-Q2", 7],
  ]),
  "voices of a partner that is hidden": craft(
    [
      inAsh(["Female"], "Enrolled", 30),
      inAsh(["Male"], "Enrolled", 35),
      ["Birch", ["Female"], "Enrolled", Q1, 3],
      ["Cedar", ["Female"], "Enrolled", Q1, 1],
    ],
    { voices: true },
  ),
  "voices of a partner's group that is hidden": craft(
    [
      inAsh(["Female"], "Enrolled", 30),
      inAsh(["Male"], "Enrolled", 35),
      ["Birch", ["Female"], "Enrolled", Q1, 11],
      ["Birch", ["Male"], "Enrolled", Q1, 2],
      ["Cedar", ["Female"], "Enrolled", Q1, 21],
      ["Cedar", ["Male"], "Enrolled", Q1, 22],
    ],
    { voices: true },
  ),
};
