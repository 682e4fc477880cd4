// Fair timing: contenders side by side, in turn, each from a prepared input.

/** The middle one of an odd count of numbers, the upper middle one of an even count. */
export function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

/** Seconds that `run` takes, and its result; garbage of before is not on its bill. */
export async function time(run) {
  globalThis.gc();
  const start = process.hrtime.bigint();
  const result = await run();
  return { seconds: Number(process.hrtime.bigint() - start) / 1e9, result };
}

/**
 * Lets contenders run one after the other, beginning with another one in each round, and gives for each the median of its
 * seconds and what `judge` made of its last result.
 * @param {{ name: string, prepare(): unknown, run(input: unknown): unknown, judge(result: unknown): unknown }[]} contenders
 *   `prepare` and `judge` are off the clock
 */
export async function race(contenders, rounds) {
  const seconds = new Map(contenders.map(({ name }) => [name, []]));
  const judged = new Map();
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < contenders.length; turn++) {
      const contender = contenders[(round + turn) % contenders.length];
      const input = await contender.prepare();
      const timed = await time(() => contender.run(input));
      seconds.get(contender.name).push(timed.seconds);
      judged.set(contender.name, await contender.judge(timed.result));
    }
  }
  return contenders.map(({ name }) => ({
    name,
    seconds: median(seconds.get(name)),
    judged: judged.get(name),
  }));
}
