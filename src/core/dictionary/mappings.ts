/** The Mappings tab: headers and values of one partner that mean ours. */
import { labelKey } from "../table/label";
import type { Tab } from "../table/tab";
import { ALL } from "../time/period";
import { text } from "./cells";
import { type Context, referField, referPartner } from "./context";
import { unlistedIn } from "./expressions";
import { column, type Line, readLines } from "./input-table";
import { fieldByName } from "./lookup";
import type { Field, Mapping, PartnerTab, TableSpec } from "./model";

const layout = {
  columns: {
    partner: column("Partner", text, ""),
    field: column("Field", text, ""),
    theirs: column("Theirs", text, ""),
    ours: column("Ours", text, ""),
  },
  essential: ["partner", "theirs"] as const,
  ignored: ["Confirmed by", "On"],
};
type MappingLine = Line<typeof layout.columns>;

export function readMappings(
  tab: Tab,
  partners: readonly PartnerTab[] | null,
  { tables, issues }: Context,
): Mapping[] {
  return readLines(tab, layout, issues)
    .map((line) => readMapping(line, partners, tables))
    .filter((mapping) => mapping !== null);
}

/** A line with only a field or only ours, or where ours is the field itself, maps a header: `ours` is then the field. */
function readMapping(
  line: MappingLine,
  partners: readonly PartnerTab[] | null,
  tables: readonly TableSpec[],
): Mapping | null {
  const { field: written, theirs, ours } = line.values;
  if (written === "" && ours === "") {
    line.report("ours", { kind: "blank-name", column: "Ours" });
    return null;
  }
  const partner = referPartner(line.spot("partner"), partners);
  const field = referField(line.spot(written === "" ? "ours" : "field"), tables);
  if (partner === null || field === null) return null;
  const isHeader =
    written === "" || ours === "" || tables.some((table) => fieldByName(table, ours)?.name === field);
  if (isHeader) return { partner, field: "", theirs, ours: field };
  const holders = tables.flatMap((table) => fieldByName(table, field) ?? []);
  const unlisted = holders.map((holder) =>
    takesAny(holder, ours) ? null : unlistedIn(holder, ours, "Ours"),
  );
  if (!unlisted.includes(null)) {
    line.report("ours", unlisted[0]!);
    return null;
  }
  return { partner, field, theirs, ours };
}

/** Numbers lie in bands, lists hold several values, and disaggregations have words of their own. */
function takesAny({ type, roles }: Field, ours: string): boolean {
  return type !== "string" || (roles.has("disaggregation") && WORDS.has(labelKey(ours)));
}

const WORDS = new Set([ALL, "Not reported"].map(labelKey));
