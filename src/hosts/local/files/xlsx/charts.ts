/** Charts that scripts made, as parts of an .xlsx: one drawing a tab, one part a chart. A person's charts stay as they came. */
import { LINE_COLOURS } from "../../../../walk/line-chart";
import { absoluteA1 } from "../../runtime/store/area";
import type { ChartModel } from "../../runtime/store/extras";
import type { TabModel } from "../../runtime/store/tab";
import type { Package } from "./package";
import { elements, encode, takeApart } from "./xml";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main";
const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPE = "application/vnd.openxmlformats-officedocument";
/** Pixels to the units of drawings. */
const EMU = 9525;
/** Begins the name of each of our charts in a drawing. */
export const OURS = "Shared Metrics chart ";

/** Writes the tab's charts in place of those that were written before; the id of the drawing for the sheet's `<drawing>`. */
export function writeCharts(parts: Package, sheetPath: string, tab: TabModel): string {
  const known = parts.relationships(sheetPath).find(({ type }) => type === "drawing")?.target;
  const path = known ?? parts.freePath("xl/drawings/drawing", ".xml");
  const old = parts.text(path);
  const root = takeApart(old ?? `${HEAD}<xdr:wsDr xmlns:xdr="${DRAWING}" xmlns:a="${MAIN}"></xdr:wsDr>`);
  const theirs = root.children.filter(({ xml }) => {
    const isOurs = xml.includes(`name="${OURS}`);
    if (isOurs) removeChart(parts, path, xml);
    return !isOurs;
  });
  parts.put(path, root.open + theirs.map(({ xml }) => xml).join("") + root.close);
  parts.declare(path, `${TYPE}.drawing+xml`);
  const anchors = tab.charts.map((chart) => {
    const part = parts.freePath("xl/charts/chart", ".xml");
    parts.put(part, chartXml(chart, tab));
    parts.declare(part, `${TYPE}.drawingml.chart+xml`);
    return anchorXml(chart, parts.relate(path, "chart", part));
  });
  parts.put(path, root.open + [...theirs.map(({ xml }) => xml), ...anchors].join("") + root.close);
  return parts.relate(sheetPath, "drawing", path);
}

function removeChart(parts: Package, drawingPath: string, anchor: string): void {
  const id = elements(anchor, "c:chart")[0]?.attributes["r:id"];
  const chart = parts.relationships(drawingPath).find((one) => one.id === id);
  if (!chart) return;
  parts.unrelate(drawingPath, chart.target);
  parts.undeclare(chart.target);
  parts.remove(chart.target);
}

function anchorXml(chart: ChartModel, relation: string): string {
  const { id, row, column, offsetX, offsetY, options } = chart;
  const size = (name: string, usual: number) => Number(options[name] ?? usual) * EMU;
  return (
    `<xdr:oneCellAnchor><xdr:from><xdr:col>${column - 1}</xdr:col><xdr:colOff>${offsetX * EMU}</xdr:colOff>` +
    `<xdr:row>${row - 1}</xdr:row><xdr:rowOff>${offsetY * EMU}</xdr:rowOff></xdr:from>` +
    `<xdr:ext cx="${size("width", 600)}" cy="${size("height", 371)}"/>` +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${id + 1}" name="${OURS}${id}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    `<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>` +
    `<a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" xmlns:r="${OFFICE}" r:id="${relation}"/></a:graphicData></a:graphic>` +
    "</xdr:graphicFrame><xdr:clientData/></xdr:oneCellAnchor>"
  );
}

/** Lines over the points of the first column, or columns side by side: what the host draws. */
function chartXml(chart: ChartModel, tab: TabModel): string {
  const { type, options } = chart;
  const axes = '<c:axId val="1"/><c:axId val="2"/>';
  const series = seriesXml(chart, tab);
  const plot =
    type === "LINE"
      ? `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${axes}</c:lineChart>`
      : `<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series}<c:gapWidth val="80"/>${axes}</c:barChart>`;
  const title = `<a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr><a:r><a:rPr sz="1200" b="1"/><a:t>${encode(String(options.title ?? ""))}</a:t></a:r></a:p>`;
  const axis = (name: string, id: number, crosses: number, position: string, more: string) =>
    `<c:${name}><c:axId val="${id}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="${position}"/>${more}<c:crossAx val="${crosses}"/></c:${name}>`;
  const format = encode(String(options["vAxis.format"] ?? "General"));
  return (
    `${HEAD}<c:chartSpace xmlns:c="${CHART}" xmlns:a="${MAIN}" xmlns:r="${OFFICE}"><c:chart>` +
    `<c:title><c:tx><c:rich><a:bodyPr/>${title}</c:rich></c:tx><c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/>` +
    `<c:plotArea><c:layout/>${plot}${axis("catAx", 1, 2, "b", "")}` +
    `${axis("valAx", 2, 1, "l", `<c:majorGridlines/><c:numFmt formatCode="${format}" sourceLinked="0"/>`)}</c:plotArea>` +
    '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>'
  );
}

const solid = (colour: string) =>
  `<a:solidFill><a:srgbClr val="${colour.slice(1).toUpperCase()}"/></a:solidFill>`;

function columnLook(colour: string): string {
  return `<c:spPr>${solid(colour)}</c:spPr>`;
}

/** A line with its points marked: where nothing is said of it, some programs draw none. */
function lineLook(colour: string): string {
  return (
    `<c:spPr><a:ln w="22225">${solid(colour)}<a:round/></a:ln></c:spPr>` +
    `<c:marker><c:symbol val="circle"/><c:size val="5"/><c:spPr>${solid(colour)}</c:spPr></c:marker>`
  );
}

/** Series point at cells: the chart holds no number of its own. */
function seriesXml({ type, ranges, headers, options }: ChartModel, tab: TabModel): string {
  const [area] = ranges;
  if (!area) return "";
  const sheet = `'${tab.name.replaceAll("'", "''")}'!`;
  const place = (column: number, row: number, rows: number) =>
    encode(sheet + absoluteA1({ row, column, rows, columns: 1 }));
  const first = area.row + headers;
  const rows = area.rows - headers;
  const straight = type === "LINE" ? '<c:smooth val="0"/>' : "";
  const colours = Array.isArray(options.colors) ? (options.colors as string[]) : [];
  const lookOf = type === "LINE" ? lineLook : columnLook;
  return Array.from({ length: area.columns - 1 }, (_, index) => {
    const column = area.column + 1 + index;
    const colour = colours[index] ?? LINE_COLOURS[index % LINE_COLOURS.length]!;
    return (
      `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>` +
      `<c:tx><c:strRef><c:f>${place(column, area.row, 1)}</c:f></c:strRef></c:tx>${lookOf(colour)}` +
      `<c:cat><c:strRef><c:f>${place(area.column, first, rows)}</c:f></c:strRef></c:cat>` +
      `<c:val><c:numRef><c:f>${place(column, first, rows)}</c:f></c:numRef></c:val>${straight}</c:ser>`
    );
  }).join("");
}
