/** The first screen: what this does, and the two ways to begin. */
import type { OpenRun, RunSummary } from "../../protocol/calls";
import { Button, Heading } from "../parts";
import type { Missing, Store } from "../store";
import type { Words } from "../words/words";

interface Props {
  readonly store: Store;
  readonly words: Words;
  readonly busy: boolean;
  readonly open: OpenRun | null;
  readonly last: RunSummary | null;
  readonly missing: Missing;
}

export function Start({ store, words, busy, open, last, missing }: Props) {
  const [first] = missing;
  // Without a Dictionary nothing can be run.
  const idle = busy || open !== null || first === "Dictionary";
  return (
    <>
      <Heading>{words.title}</Heading>
      <p>{words.purpose}</p>
      {open && (
        <section class="card">
          <p>
            {open.running ? words.runningRun(open.step, open.steps) : words.openRun(open.step, open.steps)}
          </p>
          {open.running ? (
            <Button primary disabled={busy} onClick={() => store.load()}>
              {words.lookAgain}
            </Button>
          ) : (
            <Button primary disabled={busy} onClick={() => store.resume(open)}>
              {words.continueRun}
            </Button>
          )}
          <Button disabled={busy} onClick={() => store.cancel(open)}>
            {words.stopRun}
          </Button>
        </section>
      )}
      {first && !open && (
        <section class="card">
          <h2>{words.setup.first[first].title}</h2>
          <p>{words.setup.first[first].text}</p>
          <Button primary disabled={busy} onClick={() => store.showSetup()}>
            {words.setup.setup}…
          </Button>
        </section>
      )}
      <Button
        primary={!open && !first}
        disabled={idle}
        describedBy="build-hint"
        onClick={() => store.start("run")}
      >
        {words.build}
      </Button>
      <p id="build-hint" class="hint">
        {words.buildHint}
      </p>
      <Button disabled={idle} describedBy="check-hint" onClick={() => store.start("check")}>
        {words.checkOnly}
      </Button>
      <p id="check-hint" class="hint">
        {words.checkOnlyHint}
      </p>
      {(!first || open) && (
        <Button disabled={busy} onClick={() => store.showSetup()}>
          {words.setup.setup}…
        </Button>
      )}
      {last && (
        <section>
          <h2>{words.lastRun}</h2>
          <p>{new Date(last.finishedAt).toLocaleString(words.language)}</p>
          {!last.complete && <p>{words.halfWritten}</p>}
          <Button disabled={busy} onClick={() => store.showResult(last)}>
            {words.showLast}
          </Button>
          <Button disabled={busy} onClick={() => store.showChanges()}>
            {words.repair.changes}
          </Button>
        </section>
      )}
    </>
  );
}
