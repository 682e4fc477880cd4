import type { Field } from "../../../src/core/dictionary/model";
import { labelKey } from "../../../src/core/table/label";
import { matchHeaders } from "../../../src/core/table/match-headers";
import { PLAIN_FIELD } from "../../support/model";

function field(name: string, more: Partial<Field> = {}): Field {
  return { ...PLAIN_FIELD, name, label: name, row: 2, ...more };
}

/** `field:how` for each header. */
function match(headers: readonly string[], fields: readonly Field[], mapped: Record<string, string> = {}) {
  const map = new Map(Object.entries(mapped).map(([header, name]) => [labelKey(header), name]));
  return matchHeaders(headers, fields, map).map(({ field: found, how }) =>
    found ? `${found.name}:${how}` : how,
  );
}

const days = field("days_attended", { label: "Days attended", aliases: ["Attendance (days)"] });
const gender = field("gender", { label: "Gender" });
const start = field("start_date", { label: "Start date" });
const end = field("end_date", { label: "End date" });
const id = field("pid", { label: "Participant ID" });

describe("names that are known", () => {
  it("match by name, label and alias, but for case, spaces, accents and punctuation", () => {
    expect(match(["DAYS ATTENDED", "days_attended", " attendance days "], [days])).toEqual([
      "days_attended:exact",
      "days_attended:exact",
      "days_attended:exact",
    ]);
    expect(match(["Género"], [field("genero")])).toEqual(["genero:exact"]);
    expect(match(["年龄", "العمر"], [field("العمر"), field("年龄")])).toEqual(["年龄:exact", "العمر:exact"]);
  });

  it("keep column and header", () => {
    expect(matchHeaders(["", " Gender "], [gender], new Map())).toEqual([
      { column: 1, header: "", field: null, how: "none", code: "" },
      { column: 2, header: "Gender", field: gender, how: "exact", code: "" },
    ]);
  });

  it("a machine name wins over a label, a label over an alias", () => {
    const sex = field("sex", { label: "Gender", aliases: ["Start date"] });
    expect(match(["gender", "start date"], [sex, gender, start])).toEqual([
      "gender:exact",
      "start_date:exact",
    ]);
  });

  it("follow the partner's mappings before all else", () => {
    expect(match(["Gender", "H/M"], [gender, days], { gender: "days_attended", "H/M": "gender" })).toEqual([
      "days_attended:mapped",
      "gender:mapped",
    ]);
    expect(match(["Gender"], [gender], { gender: "gone" })).toEqual(["gender:exact"]);
  });

  it("are guessed where only the plural differs, also of a short word", () => {
    expect(match(["Ages"], [field("age")])).toEqual(["age:likely"]);
    expect(match(["Years"], [field("year")])).toEqual(["year:likely"]);
  });

  it("take checkbox columns for a list, with their code", () => {
    const services = field("services", { type: "list" });
    const matches = matchHeaders(
      ["services___1", "services___-9", "gender___1", "services"],
      [services, gender],
      new Map(),
    );
    expect(matches.map(({ field: found, code }) => [found?.name, code])).toEqual([
      ["services", "1"],
      ["services", "-9"],
      [undefined, ""],
      ["services", ""],
    ]);
  });

  it("say nothing of headers without letters", () => {
    expect(match(["", "  ", "\u200b", "#"], [gender, field("x")])).toEqual(["none", "none", "none", "none"]);
  });
});

describe("guesses", () => {
  it.each([
    ["Gendr", gender],
    ["Gedner", gender],
    ["Genders", gender],
    ["What is your gender?", gender],
    ["Student gender", gender],
    ["Attended days", days],
    ["DaysAtended", days],
    ["Number of days attended", days],
    ["Days attnded", days],
    ["Strat date", start],
    ["Date (start)", start],
    ["Start date (mm/dd/yyyy)", start],
    ["Particpant ID", id],
    ["eGnder", gender],
    ["Daysnattended", days],
    ["Dayss attended", days],
    ["Das attended", days],
    ["Strt date", start],
    ["Start dote", start],
    ["Gndr", gender],
    ["Days attend", days],
    ["Days atten ed", days],
    ["Start dt", start],
  ])("%s", (header, meant) => {
    expect(match([header], [gender, days, start, end, id])).toEqual([`${meant.name}:likely`]);
  });

  it.each([
    ["enrolled_female", "enrolled"],
    ["Enrolled M", "enrolled"],
    ["enrolled_male", "enrolled_female"],
    ["race", "rate"],
    ["Site", "Size"],
    ["score_1", "score_2"],
    ["pre score", "post score"],
    ["End date", "Start date"],
    ["Notes", "Gender"],
    ["Female", "Male"],
    ["id", "if"],
    ["Jun served", "Jul served"],
    ["Mar", "May"],
    ["Age", "Wage"],
    ["State", "Status"],
    ["Score M", "Score F"],
    ["Cost", "Consult"],
    ["Gen", "Gender"],
    ["نوع", "نوعية"],
  ])("none from %s to %s", (header, name) => {
    expect(match([header], [field(name)])).toEqual(["none"]);
    expect(match([name], [field(header)])).toEqual(["none"]);
  });

  it("none for two headers equally near, nor between two fields equally near", () => {
    expect(match(["Gendr", "Gnder"], [gender])).toEqual(["none", "none"]);
    expect(match(["gendes"], [field("gender"), field("gendec")])).toEqual(["none"]);
  });

  it("takes the nearer of two headers, and of two fields", () => {
    expect(match(["Days atendd", "Days atended"], [days])).toEqual(["none", "days_attended:likely"]);
    expect(match(["enrollments"], [field("enrolment"), field("enrollment")])).toEqual(["enrollment:likely"]);
  });

  it("none for a field that has its column", () => {
    expect(match(["Gender", "Gendr"], [gender])).toEqual(["gender:exact", "none"]);
    expect(match(["Gender", "Gendr"], [gender, days])).toEqual(["gender:exact", "none"]);
  });

  it("without a number before, a unit behind, another language beside", () => {
    const age = field("age");
    expect(match(["3. Gender", "Age (years)", "Start date (mm/dd/yyyy)"], [gender, age, start])).toEqual([
      "gender:likely",
      "age:likely",
      "start_date:likely",
    ]);
    expect(match(["Fecha di salida"], [field("Fecha de salida")])).toEqual(["Fecha de salida:likely"]);
    expect(match(["Age / Edad", "Gender | Género"], [gender, age])).toEqual(["age:likely", "gender:likely"]);
    expect(match(["Age", "Age (months)"], [gender, age])).toEqual(["age:exact", "none"]);
  });

  it("several at once, one to one", () => {
    expect(match(["Gendr", "Satrt date", "End dates"], [gender, start, end])).toEqual([
      "gender:likely",
      "start_date:likely",
      "end_date:likely",
    ]);
  });
});

it("copes with 200 misspelt columns for 200 fields", () => {
  const words = ["attendance", "enrollment", "completion", "graduation", "employment"];
  const fields = Array.from({ length: 200 }, (_, index) =>
    field(`${words[index % 5]}_of_site_${index}`, { aliases: [`Alias ${index}`, `Other alias ${index}`] }),
  );
  const headers = fields.map(({ name }) => `${name.slice(0, 2)}${name[3]}${name[2]}${name.slice(4)}`);
  const matches = match(headers, fields);
  expect(matches).toEqual(fields.map(({ name }) => `${name}:likely`));
});
