/** From values to places on an axis. */

export interface Scale {
  /** Round numbers from one end to the other, both ends included. */
  readonly ticks: readonly number[];
  at(value: number): number;
}

/**
 * A linear scale from `first` to `last` (pixels) that holds all values and ends on round numbers: steps are 1, 2 or 5
 * times a power of ten, and there are about `count` of them.
 */
export function scaleOf(
  values: readonly number[],
  first: number,
  last: number,
  { fromZero, count = 4 }: { readonly fromZero: boolean; readonly count?: number },
): Scale {
  const all = fromZero || values.length === 0 ? [0, ...values] : [...values];
  const lowest = Math.min(...all);
  const highest = Math.max(...all);
  const step = roundStep((highest - lowest || Math.abs(highest) || 1) / count);
  const from = Math.floor(lowest / step + 1e-9);
  const to = Math.max(from + 1, Math.ceil(highest / step - 1e-9));
  const ticks = Array.from({ length: to - from + 1 }, (_, index) => withoutTrace((from + index) * step));
  const low = ticks[0]!;
  const span = ticks[ticks.length - 1]! - low;
  return { ticks, at: (value) => round(first + ((value - low) / span) * (last - first)) };
}

/** The next of 1, 2, 5, 10 times a power of ten. */
function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((multiple) => multiple * power >= rough * (1 - 1e-9)) ?? 10;
  return factor * power;
}

/** Pixels to a tenth: a longer path says no more. */
function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}

/** 3 x 0.1 is 0.3. */
function withoutTrace(value: number): number {
  return Number(value.toPrecision(12));
}
