/** Attacks random initiatives by seeds, or a hub in a folder of CSV; see `scripts/attack.mjs`. */
import { attack, readersOf, say } from "./attack";
import { judgeHub } from "./judge-hub";
import { publish } from "./publish";
import { randomWorld } from "./random-world";
import { knowledgeOf } from "./reader";
import type { World } from "./world";

/** A job that takes longer over one small initiative is at fault too. */
const PATIENCE_SECONDS = 120;

interface Tally {
  runs: number;
  leaking: number;
  slow: number;
  undecided: number;
}

async function main([what = "1-100", ...words]: readonly string[]): Promise<void> {
  if (!/^\d+(-\d+)?$/.test(what)) return judged(what);
  const [first = 1, last = first] = what.split("-").map(Number);
  const tally: Tally = { runs: 0, leaking: 0, slow: 0, undecided: 0 };
  for (let seed = first; seed <= last; seed++) {
    const drawn = randomWorld(seed, words.includes("plain"));
    const readers = words.includes("partners") ? "partners" : "public";
    await attacked({ ...drawn, settings: { ...drawn.settings, readers } }, tally);
  }
  console.log(JSON.stringify(tally));
  if (tally.leaking > 0) process.exitCode = 1;
}

async function attacked(world: World, tally: Tally): Promise<void> {
  const started = Date.now();
  const published = await publish(world);
  const seconds = (Date.now() - started) / 1000;
  const knowledge = knowledgeOf(world, published);
  const found = [];
  for (const reader of readersOf(world)) found.push(await attack(world, knowledge, reader));
  const leaks = found
    .flatMap(({ pinned }) => pinned)
    .filter(({ target }) => target.isPrinted && target.isSmall)
    .map(say);
  const untrue = found.flatMap(({ contradictions }) =>
    contradictions.map(({ because }) => `not so: ${because}`),
  );
  const undecided = found.reduce((sum, each) => sum + each.undecided.length, 0);
  tally.runs++;
  tally.undecided += undecided;
  if (leaks.length + untrue.length > 0) tally.leaking++;
  if (seconds > PATIENCE_SECONDS) tally.slow++;
  const { partners, periods, metrics, kinds, seed } = world;
  const size = `${partners.length} partners, ${periods.length} periods, ${metrics.length} metrics, ${kinds.length} kinds`;
  const hidden = `${knowledge.targets.length} hidden, ${leaks.length} leak, ${undecided} undecided`;
  console.log(`${seed}: ${size}: ${seconds.toFixed(1)} s, ${hidden}`);
  for (const line of [...leaks, ...untrue]) console.log(`  ${line}`);
}

async function judged(hub: string): Promise<void> {
  const { verdict } = await judgeHub(hub, true);
  const { hidden, unknowns, equations, pinned } = verdict;
  console.log(`${hub}: ${unknowns} unknowns, ${equations} rows, ${hidden} small ones hidden`);
  for (const { of, low, high } of pinned) {
    const { period, partner, dimension, group } = of.spot;
    const place = [of.layer.metric.name, period, partner, dimension || "-", group].join(" | ");
    console.log(`  ${place}: ${of.side} = ${of.value}, known to be ${low}..${high}`);
  }
  if (pinned.length > 0) process.exitCode = 1;
}

main(process.argv.slice(2)).catch((problem: unknown) => {
  console.error(problem);
  process.exitCode = 1;
});
