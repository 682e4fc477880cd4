/** Records of which only totals are asked: where nobody looks at groups, none need to be counted. */
import type { Records } from "../consolidate/model";

export function totalsOnly(records: Records): Records {
  const { dictionary } = records;
  const metrics = dictionary.metrics.map((metric) => ({ ...metric, breakdowns: [] }));
  return { ...records, dictionary: { ...dictionary, metrics } };
}
