/** What can be wrong with a file, said to the person who named it. */

export type FileProblemCode =
  | "missing"
  | "wrong-extension"
  | "not-xlsx"
  | "encrypted"
  | "broken"
  | "empty-folder"
  | "unwritable"
  | "unreadable";

/** `message` is one sentence: what is wrong and what to do about it. */
export class FileProblem extends Error {
  constructor(
    readonly code: FileProblemCode,
    message: string,
    readonly path: string,
  ) {
    super(message);
    this.name = "FileProblem";
  }
}
