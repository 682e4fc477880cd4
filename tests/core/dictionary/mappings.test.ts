import { correct, PEOPLE, places, read } from "./workbook";

const header = ["Partner", "Field", "Theirs", "Ours", "Confirmed by", "On"];

describe("the Mappings tab", () => {
  it("tells mapped headers from mapped values", () => {
    const { mappings } = correct({
      Dictionary: PEOPLE,
      Mappings: [
        header,
        ["A", "gender", 1, "Male", "Ann", "2025-01-01"],
        ["A", "", "Sexo", "Gender", "", ""],
        ["A", "Days attended", "Días", "days", "", ""],
        ["A", "status", "Estado", "", "", ""],
      ],
    });
    expect(mappings).toEqual([
      { partner: "A", field: "gender", theirs: "1", ours: "Male" },
      { partner: "A", field: "", theirs: "Sexo", ours: "gender" },
      { partner: "A", field: "", theirs: "Días", ours: "days" },
      { partner: "A", field: "", theirs: "Estado", ours: "status" },
    ]);
  });

  it("reports a field or partner that does not exist, and half a mapping", () => {
    const { dictionary, found } = read({
      Dictionary: PEOPLE,
      Partners: [["Partner"], ["Lincoln"]],
      Mappings: [
        header,
        ["Lincoln", "gendr", "1", "Male"],
        ["Lincoln", "", "Sexo", "Sex"],
        ["Lincon", "gender", "1", "Male"],
        ["Lincoln", "", "1", ""],
      ],
    });
    expect(places(found)).toEqual([
      "Mappings!B2 unknown-field",
      "Mappings!D3 unknown-field",
      "Mappings!A4 unknown-reference",
      "Mappings!D5 blank-name",
    ]);
    expect(found[0]!.suggested).toBe("Gender");
    expect(dictionary!.mappings).toEqual([]);
  });

  it("reports a value of ours that is none of the allowed ones", () => {
    const { dictionary, found } = read({
      Dictionary: PEOPLE,
      Mappings: [
        ["Partner", "Field", "Theirs", "Ours"],
        ["All", "Gender", "1", "Mael"],
        ["All", "Gender", "2", "f"],
        ["All", "Days attended", "none", "0"],
        ["All", "Gender", "?", "not reported"],
      ],
    });
    expect(dictionary!.mappings.map(({ theirs }) => theirs)).toEqual(["2", "none", "?"]);
    expect(found).toMatchObject([{ place: "Mappings!D2", suggested: "Male" }]);
  });
});
