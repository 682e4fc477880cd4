// What is to be reached, as figures of one run.

const KILOBYTE = 1024;

/** Every target beside what was reached. */
export function targetsOf({ validation, allWrong, calls, bundle }) {
  const worst = Math.max(...allWrong.columns.map(({ ratio }) => ratio));
  const [fewRows, manyRows] = calls.byRows;
  const grown = manyRows.reads + manyRows.writes - fewRows.reads - fewRows.writes;
  return [
    ...validation.map((result) =>
      atLeast(`validation of ${result.rows.toLocaleString("en")} rows, x ajv`, ratioToAjv(result), 1),
    ),
    atMost("a column all wrong, x the clean tab", worst, 3),
    atMost("reads for each further tab", calls.readsPerTab, 4),
    atMost("writes for each further tab", calls.writesPerTab, 6),
    atMost("calls that 10,000 rows add to 10", grown, 0),
    atMost("server bundle, KB", bundle.bytes / KILOBYTE, 250),
    atMost("loading it, ms", bundle.milliseconds, 25),
  ];
}

function ratioToAjv({ contenders }) {
  const speed = (who) => contenders.find(({ name }) => name === who).rowsPerSecond;
  return speed("shared-metrics") / speed("ajv");
}

function atLeast(what, reached, limit) {
  return { what, reached, target: `≥ ${limit}`, met: reached >= limit };
}

function atMost(what, reached, limit) {
  return { what, reached, target: `≤ ${limit}`, met: reached <= limit };
}
