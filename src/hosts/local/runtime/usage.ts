/** What a run cost in service calls: the price of every real one is a round trip to Google's servers. */

/** Counted since the runtime was made. */
export interface Usage {
  /** Calls that move cell content, by name (`Range.getValues`). Successive chunks of a million cells count as one. */
  readonly calls: Readonly<Record<string, number>>;
  /** All other service calls, by name. */
  readonly otherCalls: Readonly<Record<string, number>>;
  readonly cellsRead: number;
  readonly cellsWritten: number;
}

/** A rectangle of cells that one call moved. */
export interface Move {
  readonly tabId: number;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

const CHUNK_CELLS = 1_000_000;

export class UsageCounter {
  private readonly moved = new Map<string, number>();
  private readonly others = new Map<string, number>();
  private readonly last = new Map<string, Move>();
  private read = 0;
  private written = 0;
  private joined: string | null = null;

  countRead(name: string, move: Move): void {
    this.read += move.rows * move.columns;
    this.countMove(name, move);
  }

  countWrite(name: string, move: Move): void {
    this.written += move.rows * move.columns;
    this.countMove(name, move);
  }

  /** Counts all that `body` moves as one call of `name`. */
  asOneCall<T>(name: string, body: () => T): T {
    this.joined = name;
    try {
      return body();
    } finally {
      this.joined = null;
      this.moved.set(name, (this.moved.get(name) ?? 0) + 1);
    }
  }

  countOther(name: string): void {
    this.others.set(name, (this.others.get(name) ?? 0) + 1);
  }

  snapshot(): Usage {
    return {
      calls: Object.fromEntries(this.moved),
      otherCalls: Object.fromEntries(this.others),
      cellsRead: this.read,
      cellsWritten: this.written,
    };
  }

  private countMove(name: string, move: Move): void {
    if (this.joined !== null) return;
    const before = this.last.get(name);
    this.last.set(name, move);
    if (before && continues(before, move)) return;
    this.moved.set(name, (this.moved.get(name) ?? 0) + 1);
  }
}

/** True where `next` goes on right below a chunk that was as full as whole rows allow. */
function continues(before: Move, next: Move): boolean {
  return (
    before.tabId === next.tabId &&
    before.column === next.column &&
    before.columns === next.columns &&
    before.row + before.rows === next.row &&
    (before.rows + 1) * before.columns > CHUNK_CELLS
  );
}
