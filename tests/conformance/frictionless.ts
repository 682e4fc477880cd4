/** Frictionless' own cases: the same problems at the same rows and columns. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Issue } from "../../src/core/checks/issue";
import type { Cell } from "../../src/core/table/cell";
import type { Tab } from "../../src/core/table/tab";
import { checkTabs, csvTab, dictionaryOf, type Inputs } from "./check";
import { type Difference, type PeerCase, reasonFor } from "./frictionless-differences";
import { judged, type Outcome, outside } from "./outcome";
import { dictionaryRows, inferredSchema, type Resource, type Schema } from "./table-schema";

const GROUP = "frictionless";
/** Types that no cell of a spreadsheet holds. */
const TYPELESS = new Set(["array", "duration", "geojson", "geopoint", "object"]);

interface Checklist {
  readonly checks?: readonly {
    type: string;
    formula?: string;
    fieldName?: string;
    values?: readonly unknown[];
  }[];
  readonly pickErrors?: readonly string[];
}

export function frictionless(folder: string): Outcome[] {
  const names = readdirSync(folder).filter((name) => statSync(join(folder, name)).isDirectory());
  return names.map((name) => runCase(join(folder, name), name));
}

function runCase(folder: string, name: string): Outcome {
  const read = <T>(file: string): T | null =>
    existsSync(join(folder, file)) ? (JSON.parse(readFileSync(join(folder, file), "utf8")) as T) : null;
  const checklist = read<Checklist>("checklist.json") ?? {};
  const custom = (checklist.checks ?? []).filter(({ type }) => !(type in RULES));
  if (custom.length > 0) {
    return outside(GROUP, name, `${custom[0]!.type}: a check of the peer's own that no dictionary asks for`);
  }
  const packaged = read<{ resources: { name: string; schema?: Schema }[] }>("datapackage.json");
  const files = packaged ? packaged.resources.map((each) => each.name) : ["data"];
  const tabs = files
    .filter((file) => existsSync(join(folder, `${file}.csv`)))
    .map((file, index) => csvTab(join(folder, `${file}.csv`), file, index + 1));
  const schemas = packaged?.resources.map((each) => each.schema) ?? [read<Schema>("schema.json")];
  const resources = tabs.map(
    (tab, i): Resource => ({ name: tab.name, schema: schemas[i] ?? inferredSchema(tab.cells) }),
  );
  const fields = resources.flatMap(({ schema }) => schema.fields);
  const typeless = fields.find(({ type = "" }) => TYPELESS.has(type));
  if (typeless) return outside(GROUP, name, `no field of the dictionary has the type ${typeless.type}`);
  if (fields.some((field) => field.itemType))
    return outside(GROUP, name, "items of a list have no type of their own");
  const inputs = dictionaryRows(resources);
  if (inputs === null) return outside(GROUP, name, "a foreign key of several fields");
  const { dictionary, issues } = dictionaryOf({ ...inputs, ...rulesOf(checklist) });
  if (dictionary === null) return judged(GROUP, name, [], ["the schema gave no dictionary"]);
  const checked = checkTabs(dictionary, tabs);
  const picked = (key: string) => isPicked(key, checklist.pickErrors ?? []);
  const ours = [...issues, ...checked.issues]
    .flatMap((issue) => keysOf(issue, tabs))
    .filter(({ key }) => picked(key));
  const peer = peerKeys(read<{ errors: PeerError[] }>("expected.json")!.errors);
  const facts: PeerCase = {
    tabs,
    resources,
    peer,
    ours: ours.map(({ key }) => key),
    headerCase: read<{ headerCase?: boolean }>("dialect.json")?.headerCase ?? true,
  };
  return compare(name, facts, ours);
}

function compare(name: string, facts: PeerCase, ours: readonly { key: string; said: boolean }[]): Outcome {
  const differences: Difference[] = [
    ...facts.peer.filter((key) => !facts.ours.includes(key)).map((key) => ({ key, by: "peer" }) as const),
    ...ours
      .filter(({ key, said }) => said && !facts.peer.includes(key))
      .map(({ key }) => ({ key, by: "us" }) as const),
  ];
  const reasons = differences.map((difference) => reasonFor(difference, facts));
  const unexplained = differences.filter((_, i) => reasons[i] === null);
  return judged(
    GROUP,
    name,
    reasons.filter((reason) => reason !== null),
    unexplained.map(({ key, by }) => `${key}: only said by ${by}`),
  );
}

/** Checks of the peer that a rule of ours says as well. */
const RULES: Readonly<Record<string, (check: NonNullable<Checklist["checks"]>[number]) => string[]>> = {
  "row-constraint": ({ formula = "" }) => [
    formula
      .replace(/==/g, "=")
      .replace(/!=/g, "<>")
      .replace(/[A-Za-z_]\w*/g, "[$&]"),
  ],
  "forbidden-value": ({ fieldName, values = [] }) =>
    values.map((value) => `[${fieldName}]<>${JSON.stringify(value)}`),
  "duplicate-row": () => [],
};

function rulesOf({ checks = [] }: Checklist): Inputs {
  const formulas = checks.flatMap((check) => RULES[check.type]!(check));
  if (formulas.length === 0) return {};
  return { Rules: [["Rule", "Formula"], ...formulas.map((formula, i) => [`Rule ${i + 1}`, formula])] };
}

interface PeerError {
  readonly type: string;
  readonly rowNumber?: number;
  readonly fieldNumber?: number;
  readonly fieldName?: string;
}

/** A problem as `type row column`, what does not matter of it left out. */
function peerKeys(errors: readonly PeerError[]): string[] {
  return errors.map(({ type, rowNumber = "", fieldNumber = "", fieldName }) => {
    if (type === "missing-label") return `${type} ${fieldName}`;
    if (type === "forbidden-value") return `row-constraint ${rowNumber}`;
    return [type, rowNumber, BY_ROW.has(type) ? "" : fieldNumber].filter((part) => part !== "").join(" ");
  });
}

const BY_ROW = new Set(["primary-key", "foreign-key", "extra-cell", "row-constraint", "blank-row"]);
const CONSTRAINTS = new Set([
  "required",
  "enum",
  "minimum",
  "maximum",
  "min-length",
  "max-length",
  "pattern",
]);
const NAMES: Readonly<Record<string, string>> = {
  unique: "unique-error",
  "duplicate-row": "primary-key",
  "blank-header": "blank-label",
  "dictionary-error": "check-error",
  "date-as-number": "type-error",
  "ambiguous-date": "type-error",
  "formula-error": "type-error",
};

/** The keys of one of our issues; what is merely worth knowing (`info`) need not be the peer's view. */
function keysOf(issue: Issue, tabs: readonly Tab[]): { key: string; said: boolean }[] {
  const said = issue.severity !== "info";
  const type = CONSTRAINTS.has(issue.check) ? "constraint-error" : (NAMES[issue.check] ?? issue.check);
  if (type === "missing-label") return [{ key: `${type} ${issue.field}`, said }];
  if (type === "check-error") return [{ key: type, said }];
  if (type.endsWith("-label")) return [{ key: `${type} ${issue.column}`, said }];
  if (issue.check === "blank-row") {
    const rows = Array.from({ length: issue.params.rows }, (_, i) => issue.row! + i);
    return rows.map((row) => ({ key: `${type} ${row}`, said }));
  }
  const column: Cell = BY_ROW.has(type) || issue.column === null ? "" : issue.column;
  const place = tabs.length > 0 ? [type, issue.row ?? "", column] : [type];
  return [{ key: place.filter((part) => part !== "").join(" "), said }];
}

/** The peer was asked for some kinds of problem only. */
function isPicked(key: string, picked: readonly string[]): boolean {
  if (picked.length === 0) return true;
  const [type = ""] = key.split(" ");
  return picked.some((kind) => kind === type || (kind === "#header" && type.endsWith("-label")));
}
