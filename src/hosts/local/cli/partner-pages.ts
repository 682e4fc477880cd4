/** `check --partner-pages`: one page a partner with its own problems, as a folder of HTML files that can be sent. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Answer, RunSummary } from "../../../protocol/calls";
import { partnerDocument } from "../../../report/partner-page";
import { FileProblem } from "../files/problem";
import type { Runtime } from "../runtime/index";
import { JobProblem } from "./drive";

/** Writes a page for each partner that was read, also where it has no problem; returns how many. */
export async function writePartnerPages(
  runtime: Pick<Runtime, "call">,
  summary: RunSummary,
  folder: string,
): Promise<number> {
  const partners = [...new Set(summary.partners.map(({ partner }) => partner))];
  const names = new Set<string>();
  const files = partners.map((partner) => {
    const answer = runtime.call("partnerProblems", [{ partner }]) as Answer<"partnerProblems">;
    if (!answer.ok) throw new JobProblem(`${answer.problem.message} ${answer.problem.whatToDo}`);
    const { language, groups } = answer.value;
    const checkedOn = new Date(summary.finishedAt).toLocaleDateString(language);
    return {
      name: fileName(partner, names),
      html: partnerDocument({ partner, language, checkedOn, groups }),
    };
  });
  try {
    await mkdir(folder, { recursive: true });
    for (const { name, html } of files) await writeFile(join(folder, name), html);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new FileProblem("unwritable", `${folder} could not be written (${reason}): name a folder.`, folder);
  }
  return files.length;
}

/** `Bright Start` is `bright-start.html`; names that would be the same file get a number. */
function fileName(partner: string, taken: Set<string>): string {
  const words = partner
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
  const plain = (words.match(/[\p{L}\p{N}]+/gu) ?? ["partner"]).join("-").slice(0, 80);
  let name = plain;
  for (let number = 2; taken.has(name); number++) name = `${plain}-${number}`;
  taken.add(name);
  return `${name}.html`;
}
