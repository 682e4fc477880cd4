// A small seeded generator of random numbers, so that the sample is the same on every machine and every day.

/**
 * Draws from mulberry32 (a 32-bit counter, mixed).
 * @param {number} seed any integer
 */
export function seeded(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const between = (low, high) => low + Math.floor(next() * (high - low + 1));
  return {
    chance: (probability) => next() < probability,
    /** An integer from low to high, both possible. */
    between,
    oneOf: (list) => list[between(0, list.length - 1)],
    /** A name by weight: `{ Female: 5, Male: 4 }`. */
    weighted(weights) {
      const entries = Object.entries(weights);
      let rest = next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [name, weight] of entries) {
        rest -= weight;
        if (rest < 0) return name;
      }
      return entries.at(-1)[0];
    },
    /** How many of `count` succeed. */
    binomial(count, probability) {
      let successes = 0;
      for (let trial = 0; trial < count; trial += 1) if (next() < probability) successes += 1;
      return successes;
    },
  };
}
