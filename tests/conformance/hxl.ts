/** HXL schemas: the same cells, with the same suggestions. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { checkTabs, csvTab, dictionaryOf } from "./check";
import { judged, type Outcome } from "./outcome";

const GROUP = "hxl";

interface Location {
  /** Rows of the file and columns, both from 0; rows of the file count the first as 0. */
  readonly source_row: number;
  readonly col?: number;
  readonly suggested_value?: string;
}

interface Report {
  readonly issues: readonly { readonly locations: readonly Location[] }[];
}

export function hxl(folder: string): Outcome[] {
  const names = readdirSync(folder).filter((name) => statSync(join(folder, name)).isDirectory());
  return names.map((name) => runCase(join(folder, name), name));
}

function runCase(folder: string, name: string): Outcome {
  const data = csvTab(join(folder, "data.csv"), "data", 1);
  const tags = data.cells.find((row) => row.some((cell) => String(cell).startsWith("#")))!.map(String);
  const schema = join(folder, "schema.json");
  const rules: string[][] = existsSync(schema) ? JSON.parse(readFileSync(schema, "utf8")) : [];
  const columns = data.cells.slice(data.cells.findIndex((row) => row.includes(tags[0]!)) + 1);
  const rows = tags.map((tag, i) =>
    dictionaryLine(
      tag,
      rulesFor(tag, rules),
      columns.map((row) => String(row[i])),
    ),
  );
  const header = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const { dictionary } = dictionaryOf({
    Dictionary: [header, ...rows.map((row) => header.map((key) => row[key] ?? ""))],
  });
  if (dictionary === null) return judged(GROUP, name, [], ["the schema gave no dictionary"]);
  const { issues } = checkTabs(dictionary, [data]);
  const expected: Report = JSON.parse(readFileSync(join(folder, "expected.json"), "utf8"));
  const peer = expected.issues.flatMap(({ locations }) => locations.map(placeOf));
  const placed = issues.filter(({ row }) => row !== null);
  const reasons: string[] = [];
  const unexplained: string[] = [];
  for (const { row, column, suggested } of peer) {
    const ours = placed.filter((issue) => issue.row === row && (column === null || issue.column === column));
    if (ours.length === 0 && column === null) reasons.push("keys that differ in case are different keys");
    else if (ours.length === 0) unexplained.push(`row ${row}, column ${column}: only said by the peer`);
    else if (suggested !== "" && ours.every((issue) => issue.suggested !== suggested)) {
      unexplained.push(`row ${row}: suggested ${ours[0]!.suggested}, not ${suggested}`);
    }
  }
  for (const issue of placed) {
    const known = peer.some(
      ({ row, column }) => row === issue.row && (column === null || column === issue.column),
    );
    if (known || issue.severity === "info") continue;
    if (issue.check === "primary-key")
      reasons.push("each row that shares a key is named, since nobody knows which one is right");
    else unexplained.push(`${issue.check} in row ${issue.row}: only said by us`);
  }
  return judged(GROUP, name, reasons, unexplained);
}

function placeOf({ source_row, col, suggested_value }: Location) {
  return {
    row: source_row + 1,
    column: col === undefined ? null : col + 1,
    suggested: suggested_value ?? "",
  };
}

/** The schema's columns with a value for a tag; a list of key tags concerns each of them. */
function rulesFor(tag: string, [header = [], ...lines]: readonly (readonly string[])[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const line of lines) {
    const rule = new Map(header.map((name, i) => [name, line[i] ?? ""]));
    const keys = (rule.get("#valid_unique+key") ?? "").split(",").map((key) => `#${key.trim()}`);
    if (keys.includes(tag)) found.set("key", "yes");
    if (rule.get("#valid_tag") === tag)
      for (const [name, value] of rule) if (value !== "") found.set(name, value);
  }
  return found;
}

const NUMBERS = /^#(affected|reached|targeted|inneed|population)/;

/** Without a schema, tags say what is in a column; `consistent` means the type of most values. */
function dictionaryLine(
  tag: string,
  rules: Map<string, string>,
  values: readonly string[],
): Record<string, string> {
  const numeric = values.filter((value) => /^\s*-?\d+(\.\d+)?\s*$/.test(value)).length * 2 > values.length;
  const consistent = rules.get("#valid_datatype+consistent") === "true" && numeric ? "number" : "";
  const byTag = rules.size > 0 ? "" : tag.startsWith("#date") ? "date" : NUMBERS.test(tag) ? "number" : "";
  return {
    Field: tag,
    Role: rules.has("key") ? "key" : "",
    Type: rules.get("#valid_datatype")?.replace("text", "string") ?? (consistent || byTag),
    Required: rules.get("#valid_required") === "true" ? "yes" : "",
    Minimum: rules.get("#valid_value+min") ?? "",
    Maximum: rules.get("#valid_value+max") ?? "",
    "Allowed values": (rules.get("#valid_value+list") ?? "").replace(/\|/g, "; "),
    Severity: rules.get("#valid_severity") ?? "",
  };
}
