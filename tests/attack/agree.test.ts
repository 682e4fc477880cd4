/** The same number in two published places is the same, and one that is hidden in one place is hidden in all. */
import { disagreements } from "./agree";
import { publish } from "./publish";
import { randomWorld } from "./random-world";

const SEEDS = Array.from({ length: 10 }, (_, i) => i + 1);

test.each(SEEDS)("tabs, agenda, flags and walk of initiative %i say what Summary says", async (seed) => {
  const world = randomWorld(seed);
  const { found, compared } = disagreements(world, await publish(world));
  expect(found).toEqual([]);
  expect(compared).toBeGreaterThan(0);
});
