/** Breaking a script into lines, without a change to what it does. */
import { breakLines } from "../../scripts/break-lines";

describe("breakLines", () => {
  it("breaks after commas and semicolons only, once a line is long enough", () => {
    expect(breakLines("let a=1,b=2;let c=3;", 6)).toBe("let a=1,\nb=2;let c=3;\n");
  });

  it("leaves commas in texts, patterns and templates alone", () => {
    const template = ["`,$", "{[a,b]};`"].join("");
    const script = `let a="x,y;z",b=/,;/.test(a),c=${template};if(b){}/,/.test(c);`;
    const broken = breakLines(script, 1);
    expect(broken.split("\n").join("")).toBe(script);
    expect(broken.split("\n").map((line) => line.slice(-1))).toEqual([",", ",", ",", ";", ";", ""]);
  });

  it("leaves a short script as it is", () => {
    expect(breakLines("return1;", 1000)).toBe("return1;");
  });
});
