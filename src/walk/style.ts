/** The looks of the pages, on a screen and on paper of any size. */
import { SHADES } from "../core/plan/heat";

const SHADE_RULES = Object.entries(SHADES)
  .map(([shade, colour]) => `.walk .${shade} { background: ${colour}; }`)
  .join("\n");

export const WALK_STYLE = `
.walk { color: #202124; font: 14px/1.45 Roboto, Arial, sans-serif; max-width: 820px; margin: 0 auto; padding: 16px; overflow-wrap: anywhere; }
.walk h1 { font-size: 24px; font-weight: 700; line-height: 1.25; margin: 0 0 8px; }
.walk h2 { font-size: 16px; margin: 20px 0 8px; border-bottom: 1px solid #dadce0; }
.walk h3 { font-size: 14px; margin: 12px 0 4px; }
.walk p { margin: 0 0 6px; }
.walk .quiet, .walk footer { color: #5f6368; font-size: 12px; }
.walk .now strong { font-size: 22px; }
.walk .terms { display: flex; flex-wrap: wrap; gap: 0 24px; }
.walk .terms > section { flex: 1 1 340px; min-width: 0; }
.walk .charts { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(290px, 100%), 1fr)); gap: 8px 24px; }
.walk figure { margin: 8px 0 0; min-width: 0; break-inside: avoid; position: relative; }
.walk figcaption { font-size: 12px; font-weight: 700; }
.walk .key { color: #5f6368; font-size: 11px; }
.walk .chart { display: block; width: 100%; height: auto; font-size: 12px; fill: #202124; }
.walk .chart .grid { stroke: #dadce0; fill: none; }
.walk .chart .tick { font-size: 11px; fill: #5f6368; }
.walk .chart .range { stroke: #5f6368; stroke-width: 1.5; fill: none; }
.walk .chart .value { fill: #174ea6; }
.walk .chart .line { fill: none; stroke-width: 2; }
.walk .chart .target { stroke: #0d652d; stroke-width: 1.5; stroke-dasharray: 5 3; fill: none; }
.walk figure:has(.heat) { grid-column: 1 / -1; }
.walk .heat { border-collapse: collapse; width: 100%; font-size: 12px; }
.walk .heat th, .walk .heat td { border: 1px solid #dadce0; padding: 3px 5px; text-align: right; overflow-wrap: normal; }
.walk .heat th { font-weight: 500; text-align: left; }
.walk .heat small { display: block; font-size: 10px; }
${SHADE_RULES}
.walk .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.walk .flags > li { margin: 0 0 12px; break-inside: avoid; }
.walk blockquote { margin: 6px 0 6px 8px; padding-left: 10px; border-left: 3px solid #1a73e8; }
.walk .prompts li { margin-bottom: 8px; break-inside: avoid; }
.walk .notes { height: 56px; border-bottom: 1px solid #dadce0; }
@page { margin: 14mm; }
@media print {
  .walk { max-width: none; padding: 0; font-size: 10.5pt; }
  .walk h2, .walk h3, .walk figcaption, .walk .metric > p { break-after: avoid; }
  .walk .metric > p, .walk .prompts { break-inside: avoid; }
  .walk .question + .question { break-before: page; }
  .walk * { print-color-adjust: exact; }
}
`;
