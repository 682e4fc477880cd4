/** A cross as a shaded table: each cell with its value and, smaller, the people under it. */
import type { WalkCell, WalkMetric, WalkTable } from "../core/plan/data-walk";
import { decimal } from "../messages/texts";
import { escaped } from "./html";
import { figureText } from "./numbers";

/** Hidden cells have no shade, so that it tells nothing of them. */
export function heatTable({ across, rows }: WalkTable, metric: WalkMetric): string {
  const head = across.map((name) => `<th scope="col">${escaped(name)}</th>`).join("");
  const body = rows.map(({ group, cells }) => {
    const line = cells.map((cell) => heatCell(cell, metric)).join("");
    return `<tr><th scope="row">${escaped(group)}</th>${line}</tr>`;
  });
  return `<table class="heat"><thead><tr><td></td>${head}</tr></thead><tbody>${body.join("")}</tbody></table>`;
}

function heatCell(cell: WalkCell | null, metric: WalkMetric): string {
  if (cell === null) return "<td></td>";
  const shade = cell.shade === null ? "" : ` class="${cell.shade}"`;
  const people = cell.n === null || cell.n === cell.value ? "" : `<small>n ${decimal(cell.n)}</small>`;
  return `<td${shade}>${escaped(figureText(cell, metric))}${people}</td>`;
}
