/** Notes: the comments part of a tab and the drawing that shows them, also on empty cells. */
import { a1, parseA1 } from "../../../../core/table/a1";
import type { TabModel } from "../../runtime/store/tab";
import { sharedString } from "./cells";
import type { Package } from "./package";
import { elements, encode, first } from "./xml";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";

export function readNotes(parts: Package, sheetPath: string, tab: TabModel): void {
  for (const comment of elements(commentsXml(parts, sheetPath), "comment")) {
    const place = parseA1(comment.attributes.ref ?? "");
    const text = sharedString(first(comment.inner, "text")?.inner ?? "").text;
    if (place) tab.notes.set(place.row, place.column, text);
  }
}

function commentsXml(parts: Package, sheetPath: string): string {
  const part = parts.relationships(sheetPath).find((one) => one.type === "comments");
  return (part && parts.text(part.target)) ?? "";
}

/**
 * Writes the tab's notes; returns the id of the drawing for the sheet's `<legacyDrawing>`.
 * A note that is as it was keeps its author and its fonts.
 */
export function writeNotes(parts: Package, sheetPath: string, tab: TabModel, number: number): string {
  const old = commentsXml(parts, sheetPath);
  const known = new Map(elements(old, "comment").map((comment) => [comment.attributes.ref, comment]));
  const comments = [...tab.notes.entries()].map(([row, column, note]) => {
    const before = known.get(a1(row, column));
    if (before && sharedString(first(before.inner, "text")?.inner ?? "").text === note) return before.xml;
    // In a run, as some readers look for text only there.
    const text = `<text><r><t xml:space="preserve">${encode(note)}</t></r></text>`;
    return `<comment ref="${a1(row, column)}" authorId="0">${text}</comment>`;
  });
  const authors = first(old, "authors")?.xml ?? "<authors><author></author></authors>";
  const list = `<commentList>${comments.join("")}</commentList>`;
  const path = partOf(parts, sheetPath, "comments") ?? parts.freePath("xl/comments", ".xml");
  parts.put(
    path,
    `<?xml version="1.0" encoding="UTF-8"?>\n<comments xmlns="${MAIN}">${authors}${list}</comments>`,
  );
  parts.declare(path, COMMENTS_TYPE);
  parts.relate(sheetPath, "comments", path);
  return writeDrawing(parts, sheetPath, tab, number);
}

function partOf(parts: Package, sheetPath: string, type: string): string | null {
  return parts.relationships(sheetPath).find((one) => one.type === type)?.target ?? null;
}

function writeDrawing(parts: Package, sheetPath: string, tab: TabModel, number: number): string {
  const path = partOf(parts, sheetPath, "vmlDrawing") ?? parts.freePath("xl/drawings/vmlDrawing", ".vml");
  const others = (parts.text(path) ?? "").match(/<v:shape\b[\s\S]*?<\/v:shape>/g) ?? [];
  const kept = others.filter((shape) => !shape.includes('ObjectType="Note"'));
  const shapes = [...tab.notes.entries()].map(([row, column], index) => shapeXml(row, column, number, index));
  parts.put(
    path,
    `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">` +
      `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${number}"/></o:shapelayout>` +
      `<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>` +
      `${kept.join("")}${shapes.join("")}</xml>`,
  );
  parts.declareExtension("vml", "application/vnd.openxmlformats-officedocument.vmlDrawing");
  return parts.relate(sheetPath, "vmlDrawing", path);
}

const SHAPES_A_DRAWING = 1024;

function shapeXml(row: number, column: number, drawing: number, index: number): string {
  const anchor = [column, 15, Math.max(0, row - 2), 10, column + 2, 15, row + 3, 4].join(", ");
  return (
    `<v:shape id="_x0000_s${drawing * SHAPES_A_DRAWING + index + 1}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    `<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"/>` +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill>` +
    `<x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column></x:ClientData></v:shape>`
  );
}
