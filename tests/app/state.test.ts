/** Texts of any length in properties, which hold 9 KB each and no half characters. */
import type { Workbook } from "../../src/app/ports";
import { fromJson, loadText, saveText } from "../../src/app/state";

function store() {
  const values = new Map<string, string>();
  const workbook = {
    getState: (key: string) => values.get(key) ?? null,
    setState: (key: string, value: string | null) =>
      value === null ? values.delete(key) : values.set(key, Buffer.from(value, "utf8").toString("utf8")),
  } as unknown as Workbook;
  return { values, workbook };
}

describe("texts that stay with the document", () => {
  it.each([0, 1, 2799, 2800, 2801, 9000])("come back as they were, with %d characters before a sign", (n) => {
    const { workbook, values } = store();
    const text = `${"a".repeat(n)}🎓${"ñ".repeat(5000)}`;
    saveText(workbook, "key", text);
    expect(loadText(workbook, "key")).toBe(text);
    for (const value of values.values()) expect(Buffer.byteLength(value)).toBeLessThanOrEqual(9 * 1024);
  });

  it("leave no piece of a longer text before", () => {
    const { workbook, values } = store();
    saveText(workbook, "key", "x".repeat(20_000));
    saveText(workbook, "key", "short");
    expect(loadText(workbook, "key")).toBe("short");
    expect([...values.keys()]).toEqual(["key.0", "key"]);
  });

  it("are none where a piece is gone, and no data where pieces of two texts are mixed", () => {
    const { workbook, values } = store();
    expect(loadText(workbook, "key")).toBeNull();
    saveText(workbook, "key", JSON.stringify({ list: Array(2000).fill(1) }));
    values.set("key.1", "]}]}");
    expect(fromJson(loadText(workbook, "key"))).toBeNull();
    values.delete("key.1");
    expect(loadText(workbook, "key")).toBeNull();
    expect(fromJson(null)).toBeNull();
  });
});
