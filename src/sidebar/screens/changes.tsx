/** What fixes have changed, the latest first, and the way back. */
import type { ChangeBatch } from "../../protocol/calls";
import { Button, Heading } from "../parts";
import type { Store } from "../store";
import type { Words } from "../words/words";

interface Props {
  readonly store: Store;
  readonly words: Words;
  readonly busy: boolean;
  readonly batches: readonly ChangeBatch[];
  /** As in `RepairScreen`. */
  readonly fixing: string | null | undefined;
}

export function Changes({ store, words, busy, batches, fixing }: Props) {
  const { repair } = words;
  return (
    <>
      <Heading>{repair.changes}</Heading>
      <p class="hint">{batches.length === 0 ? repair.noChanges : repair.changesHint}</p>
      <Button primary disabled={busy} onClick={() => store.start("check")}>
        {repair.checkAgain}
      </Button>
      <Button
        disabled={busy}
        onClick={() => (fixing === undefined ? store.load() : store.showProblems(fixing))}
      >
        {words.back}
      </Button>
      {batches.map((batch) => (
        <Batch key={batch.batch} {...{ store, words, busy, batch }} />
      ))}
    </>
  );
}

function Batch({ store, words, busy, batch }: Omit<Props, "batches" | "fixing"> & { batch: ChangeBatch }) {
  const { repair } = words;
  const when = new Date(batch.when).toLocaleString(words.language);
  return (
    <section>
      <h2>{repair.batch(when, batch.who)}</h2>
      <p class="hint">{repair.batchCount(batch.count, batch.count - batch.open)}</p>
      {batch.open > 0 && (
        <Button disabled={busy} onClick={() => store.undo(batch.batch, null)}>
          {repair.undoAll(batch.open)}
        </Button>
      )}
      <details>
        <summary>{repair.oneByOne}</summary>
        <ul class="fixes">
          {batch.changes.map(({ tab, cell, before, after, undone }) => (
            <li key={`${tab} ${cell}`}>
              <span class="place">{`${tab} ${cell}`}</span> <del>{before}</del>{" "}
              <span aria-hidden="true">→</span> <ins>{after}</ins>
              {undone ? (
                <span class="hint">{repair.isUndone}</span>
              ) : (
                <button
                  type="button"
                  class="link"
                  disabled={busy}
                  aria-label={repair.undoOf(tab, cell)}
                  onClick={() => store.undo(batch.batch, { tab, cell })}
                >
                  {repair.undo}
                </button>
              )}
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
