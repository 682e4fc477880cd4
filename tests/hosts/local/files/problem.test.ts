import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { zipSync } from "fflate";
import { FileProblem, openWorkbook, saveWorkbook } from "../../../../src/hosts/local/files";
import { newModel } from "../runtime/script";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "problem-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function problemOf(name: string, bytes?: Uint8Array | string): Promise<FileProblem> {
  const path = join(folder, name);
  if (bytes !== undefined) await writeFile(path, bytes);
  const problem = await openWorkbook(path).then(
    () => null,
    (error: unknown) => error,
  );
  expect(problem).toBeInstanceOf(FileProblem);
  return problem as FileProblem;
}

describe("a file that cannot be opened says what and what to do", () => {
  it.each([
    ["absent.xlsx", undefined, "missing", /no file or folder .*check the name/],
    ["old.xls", "x", "wrong-extension", /no \.xlsx or \.csv file: save it as \.xlsx/],
    ["text.xlsx", "Name,Age", "not-xlsx", /is not an \.xlsx file/],
    ["empty.xlsx", "", "not-xlsx", /is not an \.xlsx file/],
    [
      "locked.xlsx",
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      "encrypted",
      /password/,
    ],
    ["torn.xlsx", Uint8Array.from([0x50, 0x4b, 3, 4, 1, 2, 3]), "broken", /is broken/],
    ["other.xlsx", zipSync({ "a.txt": Uint8Array.of(1) }), "broken", /no workbook in it/],
  ] as const)("%s", async (name, bytes, code, message) => {
    const problem = await problemOf(name, bytes);
    expect(problem.code).toBe(code);
    expect(problem.message).toMatch(message);
    expect(problem.message.split("\n")).toHaveLength(1);
  });

  it("an empty folder, and one without CSV files", async () => {
    await mkdir(join(folder, "none"));
    expect((await problemOf("none")).message).toMatch(/is empty/);
    await writeFile(join(folder, "none", "a.txt"), "x");
    expect((await problemOf("none")).message).toMatch(/has no \.csv files/);
  });

  it("a name that cannot be saved to", async () => {
    await expect(saveWorkbook(newModel(), join(folder, "out.ods"))).rejects.toMatchObject({
      code: "wrong-extension",
    });
  });
});
