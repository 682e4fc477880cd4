// The core's whole job: from the cells of ten partners' tabs to the rows of Summary.
import { race } from "../clock.mjs";
import { partnerTabs, recordsOf } from "../records.mjs";

const PARTNERS = 10;
const WARM_UP_ROWS = 20_000;

/** Seconds, rows a second, and how much came of it. */
export async function measureWholeJob({ core, rows, rounds }) {
  await race([jobOver(core, partnerTabs(WARM_UP_ROWS, PARTNERS))], 3);
  const [{ seconds, judged }] = await race([jobOver(core, partnerTabs(rows, PARTNERS))], rounds);
  return { rows, partners: PARTNERS, seconds, rowsPerSecond: rows / seconds, ...judged };
}

function jobOver(core, tabs) {
  return {
    name: "the whole job",
    prepare: () => tabs,
    run(input) {
      const records = recordsOf(core, input);
      const { dictionary } = records;
      const cube = core.buildCube(records);
      const comparison = core.compareGroups(cube, dictionary);
      const protection = core.protect(cube, dictionary, comparison);
      return { records, summary: core.summaryRows(cube, protection, dictionary, comparison) };
    },
    judge: ({ records, summary }) => ({
      issues: records.tabs.reduce((sum, tab) => sum + tab.issues.length, records.issues.length),
      summaryRows: summary.length,
    }),
  };
}
