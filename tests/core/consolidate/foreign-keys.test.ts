/** Values that must stand in another tab, or in a list of Codes. */
import { readDictionary } from "../../../src/core/dictionary/read";
import { check, found, initiative, NO_LOCALE, type Rows, tabOf, valuesOf } from "../validate/initiative";
import { records } from "./records";

const DICTIONARY: Rows = [
  ["Table", "Field", "Label", "Role", "Type", "Allowed values"],
  ["participants", "pid", "Participant ID", "key", "", ""],
  ["participants", "site", "Site", "", "", "Codes.Sites"],
  ["attendance", "visit", "Visit", "key", "", ""],
  ["attendance", "pid", "Who", "", "", "participants.Participant ID"],
  ["attendance", "days", "Days", "measure", "integer", ""],
];
const CODES: Rows = [
  ["List", "Code", "Label"],
  ["Sites", "L", "Lincoln"],
  ["Sites", "R", "Roosevelt"],
];
const dictionary = initiative({ Dictionary: DICTIONARY, Codes: CODES });
const PEOPLE: Rows = [
  ["Participant ID", "Site"],
  ["A1", "Lincoln"],
  [7, "R"],
];
const visits = (...who: readonly (string | number)[]): Rows => [
  ["Visit", "Who", "Days"],
  ...who.map((pid, i) => [`v${i}`, pid, 1]),
];

describe("a field that refers to another tab", () => {
  it("has each of its values there, a number being the same as its digits", () => {
    expect(records(dictionary, { rows: PEOPLE }, { rows: visits("A1", "a1", 7, "7", "") }).issues).toEqual(
      [],
    );
  });

  it("loses the values that are not there, each said at its cell", () => {
    const result = records(dictionary, { rows: PEOPLE }, { rows: visits("A1", "B2", "A1", "B2") });
    expect(found(result)).toEqual(["error foreign-key B3", "error foreign-key B5"]);
    expect(result.issues[0]).toMatchObject({
      field: "pid",
      value: "B2",
      params: { label: "Who", list: "participants.pid" },
    });
    expect(valuesOf(result.tabs[1]!, "pid")).toEqual(["A1", "invalid", "A1", "invalid"]);
    expect(result.tabs[1]!.cellsBlanked).toBe(2);
    expect([...result.tabs[1]!.held]).toEqual([0, 0, 0, 0]);
  });

  it("is not there because another cell is blank", () => {
    const people = [...PEOPLE, ["", "L"]];
    expect(found(records(dictionary, { rows: people }, { rows: visits("null") }))).toContain(
      "error foreign-key B2",
    );
  });

  it("is looked for among the partner's own rows, or all where ids are shared", () => {
    const tabs = [
      { rows: PEOPLE, source: { partner: "North" } },
      { rows: PEOPLE.slice(0, 2), source: { partner: "South" } },
      { rows: visits(7), source: { partner: "South" } },
    ];
    expect(found(records(dictionary, ...tabs))).toEqual(["error foreign-key B2"]);
    const shared = { ...dictionary, settings: { ...dictionary.settings, idsShared: true } };
    const checks = records(shared, ...tabs).issues.map((issue) => issue.check);
    expect(checks).not.toContain("foreign-key");
  });

  it("is not judged where the other tab is absent or cannot be read now", () => {
    expect(records(dictionary, { rows: visits("B2") }).issues).toEqual([]);
    const loading = { rows: [["Loading..."]], source: { table: dictionary.tables[0]! } };
    expect(records(dictionary, loading, { rows: visits("B2") }).issues).toEqual([]);
  });

  it("holds the row where it is a key", () => {
    const keyed = initiative({
      Dictionary: DICTIONARY.map((row) =>
        row[1] === "pid" && row[2] === "Who" ? [...row.slice(0, 3), "key", "", row[5]!] : row,
      ),
      Codes: CODES,
    });
    const result = records(keyed, { rows: PEOPLE }, { rows: visits("A1", "B2") });
    expect([...result.tabs[1]!.held]).toEqual([0, 1]);
  });

  it("must name a field of that table", () => {
    const wrong = DICTIONARY.map((row) =>
      row.map((cell) => (cell === "participants.Participant ID" ? "participants.Participnt ID" : cell)),
    );
    const { issues } = readDictionary([tabOf("Dictionary", wrong), tabOf("Codes", CODES, 2)], NO_LOCALE);
    expect(issues).toMatchObject([
      {
        check: "dictionary-error",
        row: 5,
        params: { mistake: { kind: "unknown-field", suggestion: "Participant ID" } },
      },
    ]);
  });
});

describe("a field that refers to a list of Codes", () => {
  it("says of other values that the list does not have them, with the near miss", () => {
    const tab = check(dictionary, [PEOPLE[0]!, ["A", "Lincon"], ["B", "L"], ["C", "Elsewhere"]]);
    expect(found(tab)).toEqual(["error foreign-key B2", "error foreign-key B4"]);
    expect(tab.issues[0]).toMatchObject({ suggested: "Lincoln", params: { list: "Sites" } });
  });
});
