/** Charts that scripts made, through an .xlsx and back; those of a person stay as they are. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { chartsIn, openWorkbook, saveWorkbook } from "../../../../src/hosts/local/files";
import { WorkbookModel } from "../../../../src/hosts/local/runtime";
import type { ChartModel } from "../../../../src/hosts/local/runtime/store/extras";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "charts-"));
});
afterAll(() => rm(folder, { recursive: true }));

const chart = (id: number, more: Partial<ChartModel> = {}): ChartModel => ({
  ...{ id, type: "LINE", headers: 1, row: 2, column: 6, offsetX: 10, offsetY: 0 },
  ranges: [{ row: 1, column: 1, rows: 3, columns: 3 }],
  options: { title: 'A <b> & "c"', width: 480, height: 240, "vAxis.format": "0.0%" },
  ...more,
});

async function saved(name: string, charts: ChartModel[]): Promise<string> {
  const model = new WorkbookModel({ name: "charts" });
  const tab = model.addTab("By 'race'");
  [
    ["Period", "All", "Black"],
    ["2025-Q1", 0.5, 0.4],
    ["2025-Q2", 0.6, "*"],
  ].forEach((cells, row) => {
    cells.forEach((cell, column) => {
      tab.setValue(row + 1, column + 1, cell);
    });
  });
  tab.charts = charts;
  const path = join(folder, name);
  await saveWorkbook(model, path);
  return path;
}

const partsOf = async (path: string) => {
  const files = unzipSync(await readFile(path));
  return new Map(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
};

const chartParts = async (path: string) =>
  [...(await partsOf(path)).keys()].filter((name) => name.startsWith("xl/charts/")).length;

describe("charts in an .xlsx", () => {
  it("are drawn from the cells of their tab, with no number of their own", async () => {
    const parts = await partsOf(await saved("one.xlsx", [chart(1), chart(2, { type: "COLUMN" })]));
    const line = parts.get("xl/charts/chart1.xml")!;
    expect(line).toContain("<c:lineChart>");
    expect(line).toContain("<c:f>'By ''race'''!$A$2:$A$3</c:f>");
    expect(line).toContain("<c:f>'By ''race'''!$C$1</c:f>");
    expect(line).toContain("<a:t>A &lt;b&gt; &amp; &quot;c&quot;</a:t>");
    expect(line).not.toMatch(/<c:v>|Cache/);
    // Without a look of their own, some programs draw the points of all series alike and no lines.
    expect(line.match(/<a:ln w="\d+"><a:solidFill><a:srgbClr val="\w{6}"/g)).toHaveLength(2);
    expect(new Set(line.match(/srgbClr val="\w{6}"/g)).size).toBe(2);
    expect(parts.get("xl/charts/chart2.xml")).toContain("<c:barChart>");
    expect(parts.get("xl/drawings/drawing1.xml")!.match(/<xdr:oneCellAnchor>/g)).toHaveLength(2);
    expect(parts.get("[Content_Types].xml")).toContain("drawingml.chart+xml");
  });

  it("come back, and are written once however often", async () => {
    const path = await saved("again.xlsx", [chart(1), chart(2)]);
    const model = await openWorkbook(path);
    expect(model.tabs[0]!.charts).toEqual([chart(1), chart(2)]);
    model.tabs[0]!.charts[0] = chart(1, { row: 9 });
    model.tabs[0]!.charts.push(chart(3));
    model.tabs[0]!.edited = true;
    await saveWorkbook(model, path);
    expect(await chartParts(path)).toBe(3);
    // None of them is a person's, of whom the command line counts how many are lost.
    expect(await chartsIn(path)).toBe(0);
    const drawing = (await partsOf(path)).get("xl/drawings/drawing1.xml")!;
    expect(drawing.match(/<xdr:oneCellAnchor>/g)).toHaveLength(3);
    expect(drawing).toContain("<xdr:row>8</xdr:row>");
  });

  it("leave a person's chart on the same tab as it was", async () => {
    const path = await saved("theirs.xlsx", [chart(1)]);
    const files = unzipSync(await readFile(path));
    const drawing = strFromU8(files["xl/drawings/drawing1.xml"]!);
    files["xl/drawings/drawing1.xml"] = strToU8(drawing.replace("Shared Metrics chart 1", "My chart"));
    await writeFile(path, zipSync(files));
    const model = await openWorkbook(path);
    model.tabs[0]!.charts = [chart(5)];
    model.tabs[0]!.edited = true;
    await saveWorkbook(model, path);
    const now = (await partsOf(path)).get("xl/drawings/drawing1.xml")!;
    expect(now).toContain('name="My chart"');
    expect(now).toContain('name="Shared Metrics chart 5"');
    expect(await chartParts(path)).toBe(2);
    expect(await chartsIn(path)).toBe(1);
  });

  it("go when the tab has none any more", async () => {
    const path = await saved("gone.xlsx", [chart(1)]);
    const model = await openWorkbook(path);
    model.tabs[0]!.charts = [];
    model.tabs[0]!.edited = true;
    await saveWorkbook(model, path);
    expect(await chartParts(path)).toBe(0);
  });
});
