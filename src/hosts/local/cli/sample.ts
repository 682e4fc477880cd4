/** The sample initiative that comes with the project. */
import { fileURLToPath } from "node:url";

export const SAMPLE = fileURLToPath(new URL("../../examples/cradle-to-career.xlsx", import.meta.url));
/** Where a newcomer's first run puts its results. */
export const SAMPLE_RESULTS = fileURLToPath(new URL("../sample-results.xlsx", import.meta.url));
