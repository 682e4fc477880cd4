/** The rows whose people are told apart from each other: those of one partner, or of all where ids are shared. */

import type { RecordTab } from "../consolidate/model";
import type { TableSpec } from "../dictionary/model";
import { getOrInsert } from "../table/get-or-insert";
import { Frame } from "./frame";
import { type People, PeopleCoder, personFields } from "./people";
import type { PeriodSlots } from "./period-slots";

export class Scope {
  private readonly frames = new Map<string, Frame>();
  private readonly people = new Map<string, People>();
  private readonly coder = new PeopleCoder();

  constructor(
    private readonly tabs: readonly RecordTab[],
    private readonly slots: PeriodSlots,
  ) {}

  /** All rows of a table. */
  frame(table: TableSpec): Frame {
    const own = (name: string) => this.tabs.filter((tab) => tab.table.name === name);
    return getOrInsert(this.frames, table.name, (name) => new Frame(table, own(name), this.slots));
  }

  /** The people of a table by its keys, or by the fields given; null where nothing tells people apart. */
  peopleOf(table: TableSpec, fields: readonly string[] = personFields(table)): People | null {
    if (fields.length === 0) return null;
    const key = [table.name, ...fields].join("\n");
    return getOrInsert(this.people, key, () => this.coder.peopleOf(this.frame(table), fields));
  }
}
