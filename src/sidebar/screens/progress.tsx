/** A run under way: which step, how far, and the way out. */
import type { Progress } from "../../protocol/calls";
import { Button, Heading } from "../parts";
import type { Store } from "../store";
import type { Words } from "../words/words";

interface Props {
  readonly store: Store;
  readonly words: Words;
  readonly progress: Progress | null;
  readonly cancelling: boolean;
  /** False once the run has stopped with a failure, which is shown beside. */
  readonly running: boolean;
}

export function ProgressScreen({ store, words, progress, cancelling, running }: Props) {
  const step = progress?.step ?? 0;
  const steps = Math.max(1, progress?.steps ?? 1);
  const label = progress?.label ?? words.starting;
  return (
    <>
      <Heading>{words.working}</Heading>
      <div
        role="progressbar"
        class="bar"
        tabIndex={-1}
        aria-label={words.working}
        aria-valuemin={0}
        aria-valuemax={steps}
        aria-valuenow={step}
        aria-valuetext={label}
      >
        <div class="fill" style={{ width: `${(100 * step) / steps}%` }} />
      </div>
      {progress && <p class="hint">{words.step(step, steps)}</p>}
      <p aria-live="polite">{cancelling ? words.cancelling : label}</p>
      {running && (
        <Button disabled={cancelling} onClick={() => store.cancel()}>
          {words.cancel}
        </Button>
      )}
    </>
  );
}
