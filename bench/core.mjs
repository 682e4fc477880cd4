// What the benchmark calls of the core, bundled as it ships.
export { consolidate } from "../src/core/consolidate/consolidate";
export { readDictionary } from "../src/core/dictionary/read";
export { compareGroups } from "../src/core/summarize/compare";
export { buildCube } from "../src/core/summarize/cube";
export { summaryRows } from "../src/core/summarize/summary-rows";
export { protect } from "../src/core/suppress/protect";
export { STATE } from "../src/core/validate/model";
export { validateTab } from "../src/core/validate/validate-tab";
