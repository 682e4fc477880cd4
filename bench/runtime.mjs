// What the benchmark calls of the local Apps Script runtime.
export { drive } from "../src/hosts/local/cli/drive";
export { createRuntime, WorkbookModel } from "../src/hosts/local/runtime";
