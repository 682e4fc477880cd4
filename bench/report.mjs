// The results as one table for people, and the targets below it.

/** Lines of Markdown. */
export function reportLines(results, targets) {
  const rows = [
    ...results.validation.flatMap(validationRows),
    ...allWrongRows(results.allWrong),
    ...results.wholeJob.flatMap(wholeJobRows),
    ...results.groupBy.flatMap(groupByRows),
    ...runtimeRows(results.runtimeJob),
    ...callsRows(results.calls),
    ...bundleRows(results.bundle),
  ];
  const missed = targets.filter(({ met }) => !met);
  return [
    ...tableLines(["Measured", "Who", "Figure", "Beside it"], rows),
    "",
    ...tableLines(
      ["Target", "To reach", "Reached", ""],
      targets.map(({ what, target, reached, met }) => [what, target, fixed(reached), met ? "pass" : "FAIL"]),
    ),
    "",
    missed.length === 0
      ? "All targets are met."
      : `${missed.length} of ${targets.length} targets are not met.`,
  ];
}

function validationRows({ rows, bad, contenders }) {
  const found = `${whole(bad.cells)} wrong cells in ${whole(bad.rows)} rows, all found by each`;
  return contenderRows(`Validation, ${whole(rows)} rows`, contenders, found);
}

function groupByRows({ rows, cells, contenders }) {
  return contenderRows(`Group-by, ${whole(rows)} rows`, contenders, `${whole(cells)} groups, equal in all`);
}

function contenderRows(title, contenders, note) {
  const [ours] = contenders;
  return contenders.map(({ name, seconds, rowsPerSecond }, index) => [
    index === 0 ? title : "",
    name,
    `${whole(rowsPerSecond)} rows/s`,
    index === 0 ? note : `we take ${fixed(ours.seconds / seconds)} of its time`,
  ]);
}

function allWrongRows({ rows, clean, columns }) {
  return columns.map(({ name, seconds, ratio }, index) => [
    index === 0 ? `One column all wrong, ${whole(rows)} rows` : "",
    name,
    `${fixed(seconds)} s`,
    `${fixed(ratio)} x the clean tab (${fixed(clean)} s)`,
  ]);
}

function wholeJobRows({ rows, partners, seconds, rowsPerSecond, summaryRows, issues, peakMegabytes }) {
  return [
    [
      `The core's whole job, ${whole(rows)} rows`,
      "shared-metrics",
      `${whole(rowsPerSecond)} rows/s`,
      `${fixed(seconds)} s, ${partners} tabs, ${whole(issues)} issues, ${whole(summaryRows)} rows of Summary`,
    ],
    ["", "", `${whole(peakMegabytes)} MB`, "peak memory, input included"],
  ];
}

function runtimeRows({ rows, partners, longestStep, peakMegabytes, calls, ...job }) {
  return [
    [
      `Through the runtime, ${whole(rows)} rows`,
      "shared-metrics",
      `${whole(job.rowsPerSecond)} rows/s`,
      `${fixed(job.seconds)} s, ${partners} tabs, ${whole(job.masterRows)} rows of Master`,
    ],
    ["", "", `${fixed(longestStep.seconds)} s`, `longest step: ${longestStep.label}`],
    ["", "", `${whole(peakMegabytes)} MB`, "peak memory, the workbook included"],
    ["", "", `${whole(job.cellsRead)} cells`, `read, and ${whole(job.cellsWritten)} written`],
    ...Object.entries(calls).map(([name, count]) => ["", "", `${count} calls`, name]),
  ];
}

function callsRows({ byTabs, byRows }) {
  return [...byTabs, ...byRows].map(({ rows, partners, reads, writes }, index) => [
    index === 0 ? "Calls that move cells" : "",
    "",
    `${reads} + ${writes}`,
    `reads and writes, ${partners} ${partners === 1 ? "tab" : "tabs"}, ${whole(rows)} rows`,
  ]);
}

function bundleRows({ bytes, milliseconds, first }) {
  return [
    ["Server bundle", "", `${fixed(bytes / 1024)} KB`, "dist/Code.js"],
    ["", "", `${fixed(milliseconds)} ms`, `to load, median (the first time: ${fixed(first)} ms)`],
  ];
}

function tableLines(header, rows) {
  const widths = header.map((title, i) => Math.max(title.length, ...rows.map((row) => row[i].length)));
  const line = (cells) => `| ${cells.map((cell, i) => cell.padEnd(widths[i])).join(" | ")} |`;
  return [line(header), line(widths.map((width) => "-".repeat(width))), ...rows.map(line)];
}

function whole(number) {
  return Math.round(number).toLocaleString("en");
}

function fixed(number) {
  return number.toFixed(2);
}
