/** What stands for a code. */
import { compileCodes, valueKey } from "../../../src/core/checks/codes";

describe("valueKey", () => {
  it.each([
    ["Not Hispanic", "nothispanic"],
    ["NOT-hispanic!", "nothispanic"],
    ["Niña", "nina"],
    ["5 – 11", "5-11"],
    ["Grade_5", "grade5"],
    ["18+", "18+"],
    ["+", "+"],
    ["?!", "?!"],
    ["عربي", "عربي"],
  ])("%s is %s", (text, key) => expect(valueKey(text)).toBe(key));

  it("keeps apart what signs beside digits tell apart", () => {
    expect(new Set(["5-11", "511", "-1", "1", "1.0", "10", "<5", "5", "5+"].map(valueKey)).size).toBe(9);
  });
});

describe("compileCodes", () => {
  const code = (name: string, label: string, aliases: string[] = []) => ({
    code: name,
    label,
    aliases,
    order: 0,
    rollUpTo: "",
  });
  const find = compileCodes({
    name: "",
    codes: [code("1", "2"), code("2", "Two", ["dos", "Uno"]), code("uno", "One")],
  });

  it("takes codes before labels before aliases", () => {
    expect(find("2")).toMatchObject({ code: "2", exact: true });
    expect(find("uno")).toMatchObject({ code: "uno", exact: true });
    expect(find("Uno")).toMatchObject({ code: "uno", exact: false });
    expect(find("DOS")).toMatchObject({ code: "2", label: "Two", exact: false });
  });

  it("finds nothing for what is not there", () => {
    expect(["three", "", "-1", "2.0"].map(find)).toEqual([null, null, null, null]);
  });
});
