/** The command line: the same job without a spreadsheet account. */
import { join } from "node:path";
import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { EXPORT_FORMATS } from "../../../exchange/export";
import { FileProblem } from "../files/problem";
import { exportDictionary, importDictionary } from "./dictionary";
import { JobProblem } from "./drive";
import { gravestProblems } from "./gravest";
import { initWorkbook } from "./init";
import { type JobOptions, runJob } from "./job";
import { whatIsWrittenOver } from "./overwriting";
import { writePartnerPages } from "./partner-pages";
import { servePreview } from "./serve";
import { start } from "./start";
import { writeWalk } from "./walk";
import { count, jobInWords } from "./words";

const EXIT = { ran: 0, couldNotRun: 1, wrongUsage: 2, errorsLeft: 3 } as const;

type JobFlags = { out?: string; report?: string; strict?: true; asOf?: string; partnerPages?: string };

async function job(
  mode: JobOptions["mode"],
  input: string,
  flags: JobFlags,
  command: Command,
): Promise<void> {
  const { out, report, strict, asOf, partnerPages } = flags;
  const lost = whatIsWrittenOver({ input, out, report });
  if (lost !== null) command.error(lost, { exitCode: EXIT.wrongUsage });
  const result = await runJob({ mode, input, out, report, asOf });
  console.log(
    jobInWords({ summary: result.summary, problems: gravestProblems(result.runtime), out, report }),
  );
  if (partnerPages !== undefined) {
    const pages = await writePartnerPages(result.runtime, result.summary, partnerPages);
    console.log(`${count(pages, "page")} for partners in ${partnerPages}`);
  }
  if (result.chartsLost > 0) {
    console.error(`${count(result.chartsLost, "chart")} of ${input} could not be kept in ${out}.`);
  }
  if (strict && result.summary.errors > 0) process.exitCode = EXIT.errorsLeft;
}

function program(): Command {
  const shared = new Command("shared-metrics")
    .description(
      "Checks partner data against a shared dictionary, puts it together and shows where the gaps are.",
    )
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(text) });
  for (const [mode, description] of [
    ["run", "check, consolidate, summarise and flag"],
    ["check", "only check"],
  ] as const) {
    shared
      .command(`${mode} <input>`)
      .description(`${description}: an .xlsx file, or a folder of CSV files (one file a tab)`)
      .option("--out <file or folder>", "where the workbook with its results goes")
      .option("--report <file>", "where report.json goes")
      .option("--partner-pages <folder>", "where a page with its own problems goes for each partner")
      .option("--strict", `exit with ${EXIT.errorsLeft} when an error is left`)
      .addOption(asOfOption())
      .action((input, flags, command) => job(mode, input, flags, command));
  }
  shared
    .command("walk <input>")
    .description("write the data walk: a page to print for each learning question")
    .requiredOption("--out <folder>", "where the pages go")
    .addOption(asOfOption())
    .action(walk);
  const dictionary = shared.command("dictionary").description("dictionaries from elsewhere, in and out");
  dictionary
    .command("import <file>")
    .description("from Table Schema or CSVW (.json) or REDCap (.csv) to a Dictionary tab")
    .requiredOption("--out <file or folder>", "where the workbook with the Dictionary goes")
    .action((file, { out }) => importDictionary(file, out));
  dictionary
    .command("export <input>")
    .description("from a workbook's Dictionary to Table Schema or REDCap")
    .addOption(new Option("--format <format>", "what to write").choices(EXPORT_FORMATS).makeOptionMandatory())
    .requiredOption("--out <file>", "where it goes")
    .action((input, { format, out }) => exportDictionary(input, format, out));
  shared.command("init <output>").description("write a starter workbook (.xlsx)").action(initWorkbook);
  shared
    .command("preview [input]")
    .description("open the workbook and the sidebar in a page on this computer")
    .option("--port <number>", "port of the page", portNumber, 0)
    .action((input, { port }) => servePreview(input, port));
  shared
    .command("start", { hidden: true })
    .option("--port <number>", "port of the page", portNumber, 0)
    .action(({ port }) => start(port));
  return shared;
}

async function walk(input: string, { out, asOf }: { out: string; asOf?: string }): Promise<void> {
  const pages = await writeWalk({ input, out, asOf });
  console.log(
    `Wrote ${count(pages, "page")} to ${out}. Open ${join(out, "index.html")} in a browser, and print from there.`,
  );
}

function asOfOption(): Option {
  return new Option("--as-of <date>", "take this day for today (2026-01-31)").argParser(isoDay);
}

function isoDay(text: string): string {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(text) : new Date(Number.NaN);
  // The 30th of February parses, as the 2nd of March.
  if (!Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)) return text;
  throw new InvalidArgumentError("It must be a date such as 2026-01-31.");
}

function portNumber(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port < 65_536) return port;
  throw new InvalidArgumentError("It must be a number from 0 (any free port) to 65535.");
}

async function main(): Promise<void> {
  try {
    await program().parseAsync();
  } catch (error) {
    process.exitCode = exitCodeOf(error);
  }
}

/** People get a sentence; only what nobody expected shows where it happened. */
function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ran : EXIT.wrongUsage;
  if (error instanceof FileProblem || error instanceof JobProblem) console.error(error.message);
  else console.error("Something unexpected happened. Please report it with these lines:", error);
  return EXIT.couldNotRun;
}

await main();
