/** What everybody knows between the numbers of a metric, and between those of several. */
import type { Layer } from "./layers";
import type { Line } from "./sums";
import { ALL } from "./world";

const between = (a: Layer, b: Layer) => [...a.secret.keys()].filter((key) => b.secret.has(key));

/** `a <= b` or `a = b` at every place where both are. */
function compared(a: Layer, b: Layer, keys: readonly string[], because: string): Line[] {
  const lessOrEqual = keys.every((key) => a.secret.get(key)! <= b.secret.get(key)!);
  if (!lessOrEqual || keys.length === 0) return [];
  const isEqual = keys.every((key) => a.secret.get(key) === b.secret.get(key));
  return keys.map((key) => ({
    terms: [
      { layer: b, key, times: 1 },
      { layer: a, key, times: -1 },
    ],
    lower: 0,
    upper: isEqual ? 0 : Number.POSITIVE_INFINITY,
    because,
  }));
}

/** The numbers of one metric: those over `All` periods can differ in kind from those of one period. */
export function betweenSides(layers: readonly Layer[]): Line[] {
  return pairs(layers).flatMap(([a, b]) => {
    if (a.metric !== b.metric) return [];
    const keys = between(a, b);
    const overAll = (key: string) => key.split("\n")[1] === ALL;
    const because = `${a.side} and ${b.side} of ${a.metric.name}`;
    return [keys.filter(overAll), keys.filter((key) => !overAll(key))].flatMap((some) =>
      compared(a, b, some, because),
    );
  });
}

/** Too few places in common tell no rule. */
const FEWEST_IN_COMMON = 12;

/** Metrics over the same tables: equal, the one within the other, or two that make up a third. */
export function betweenMetrics(layers: readonly Layer[]): Line[] {
  const apart = (a: Layer, b: Layer) => a.metric !== b.metric && a.metric.tables === b.metric.tables;
  const within = pairs(layers).flatMap(([a, b]) => {
    const keys = apart(a, b) ? between(a, b) : [];
    if (keys.length < FEWEST_IN_COMMON) return [];
    return compared(a, b, keys, `${a.metric.name} ${a.side} within ${b.metric.name} ${b.side}`);
  });
  const madeUp = layers.flatMap((whole) =>
    layers.flatMap((a, i) =>
      layers.slice(i + 1).flatMap((b) => {
        if (!apart(whole, a) || whole.metric.tables !== b.metric.tables || whole === b) return [];
        const keys = between(whole, a).filter((key) => b.secret.has(key));
        const holds = (key: string) => whole.secret.get(key) === a.secret.get(key)! + b.secret.get(key)!;
        if (keys.length < FEWEST_IN_COMMON || !keys.every(holds)) return [];
        const because = `${whole.metric.name} ${whole.side} = ${a.metric.name} ${a.side} + ${b.metric.name} ${b.side}`;
        return keys.map((key) => ({
          ...{ lower: 0, upper: 0, because },
          terms: [
            { layer: whole, key, times: 1 },
            { layer: a, key, times: -1 },
            { layer: b, key, times: -1 },
          ],
        }));
      }),
    ),
  );
  return [...within, ...madeUp];
}

function pairs(layers: readonly Layer[]): [Layer, Layer][] {
  return layers.flatMap((a) => layers.flatMap((b): [Layer, Layer][] => (a === b ? [] : [[a, b]])));
}
