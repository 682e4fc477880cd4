/** Whoever reads what is printed: anybody, and partners, who know their own rows as well. */
import type { Insider, System } from "./system";

export interface Reader {
  /** By cell: 1 for what is the reader's own; null for nobody's. */
  readonly knows: Uint8Array | null;
  /** By layer and cell: the reader's own part of it, 0 for none. */
  readonly parts: readonly (Float64Array | null)[];
  /** By layer and cell: 1 where the number, if it is hidden, has to be protected from this reader. */
  readonly guards: readonly Uint8Array[];
}

/** Anybody first. */
export function readersOf(system: System): Reader[] {
  const { cells, layers, insiders } = system;
  const isThere = (values: Float64Array, cell: number) => !Number.isNaN(values[cell]!);
  const anybody: Reader = {
    knows: null,
    parts: layers.map(() => null),
    guards: layers.map(({ values }) => cells.map((_, cell) => Number(isThere(values, cell)))),
  };
  return [anybody, ...insiders.map((insider) => partnerIn(system, insider))];
}

/** What is all a partner's own tells it nothing of others; none of others is protected where there are others. */
function partnerIn({ cells, layers }: System, insider: Insider): Reader {
  const parts = insider.parts.map((part) => part.map((value) => value || 0));
  const rest = (l: number, cell: number) => layers[l]!.values[cell]! - parts[l]![cell]!;
  const hasOthers = cells.map((_, cell) => Number(layers.some((_layer, l) => rest(l, cell) > 0)));
  const guards = layers.map(({ guardsZero }, l) =>
    cells.map((_, cell) => {
      if (insider.knows[cell] === 1 || Number.isNaN(rest(l, cell))) return 0;
      const isNone = guardsZero && parts[l]![cell] === 0 && hasOthers[cell] === 1;
      return Number(rest(l, cell) !== 0 || isNone);
    }),
  );
  return { knows: insider.knows, parts, guards };
}
