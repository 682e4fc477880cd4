/** Workbooks on disk: .xlsx files and folders of CSV. */
export { chartsIn } from "./charts";
export { openWorkbook } from "./open";
export { FileProblem, type FileProblemCode } from "./problem";
export { saveWorkbook } from "./save";
