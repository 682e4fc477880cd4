/** Nobody who reads all that is published can work out a number that is too small to publish. */
import { attack, readersOf, say } from "./attack";
import { CRAFTED } from "./crafted";
import { publish } from "./publish";
import { randomWorld } from "./random-world";
import { knowledgeOf } from "./reader";
import type { World } from "./world";

/** What is wrong: numbers that are known too well, in words. */
async function leaks(world: World): Promise<string[]> {
  const knowledge = knowledgeOf(world, await publish(world));
  const found: string[] = [];
  for (const reader of readersOf(world)) {
    const { pinned, contradictions } = await attack(world, knowledge, reader);
    // What the attack takes for known must be so, or it attacks something else.
    expect(contradictions).toEqual([]);
    found.push(...pinned.filter(({ target }) => target.isPrinted && target.isSmall).map(say));
  }
  return found;
}

test.each(Object.entries(CRAFTED))("%s tell nothing that is hidden", async (_, world) => {
  expect(await leaks(world)).toEqual([]);
});

const SEEDS = Array.from({ length: 16 }, (_, i) => i + 1);

test.each(SEEDS)("plain initiative %i tells nothing that is hidden", async (seed) => {
  expect(await leaks(randomWorld(seed, true))).toEqual([]);
});
