/** The sidebar as a whole: one screen at a time, what went wrong above it, what was done below. */

import { useKeptFocus } from "./kept-focus";
import { Button, Heading } from "./parts";
import type { Failure } from "./rpc";
import { Changes } from "./screens/changes";
import { Exchange } from "./screens/exchange";
import { Fixes } from "./screens/fixes";
import { PartnerPage } from "./screens/partner-page";
import { Problems } from "./screens/problems";
import { ProgressScreen } from "./screens/progress";
import { Result } from "./screens/result";
import { Setup } from "./screens/setup";
import { Start } from "./screens/start";
import { Walk } from "./screens/walk";
import type { State, Store } from "./store";
import { en } from "./words/en";
import { es } from "./words/es";
import type { Words } from "./words/words";

export function App({ store, state }: { store: Store; state: State }) {
  const words = state.language === "es" ? es : en;
  useKeptFocus(state.busy);
  return (
    <main
      lang={state.language}
      aria-busy={state.busy}
      class={state.screen.name === "walk" || state.screen.name === "partner-page" ? "wide" : undefined}
    >
      {state.failure && <FailureCard store={store} words={words} failure={state.failure} busy={state.busy} />}
      <CurrentScreen store={store} state={state} words={words} />
      <p class="notice" role="status">
        {state.notice ? words.notice(state.notice) : ""}
      </p>
    </main>
  );
}

function CurrentScreen({ store, state, words }: { store: Store; state: State; words: Words }) {
  const { screen, busy } = state;
  switch (screen.name) {
    case "loading":
      return <Heading>{state.failure ? words.title : words.loading}</Heading>;
    case "start":
      return (
        <Start {...{ store, words, busy, open: screen.open, last: screen.last, missing: screen.missing }} />
      );
    case "progress":
      // What went wrong stands above: nothing goes on any more.
      if (state.failure) return <Heading>{words.title}</Heading>;
      return (
        <ProgressScreen
          {...{ store, words, progress: screen.progress, cancelling: screen.cancelling, running: busy }}
        />
      );
    case "result":
      return <Result {...{ store, words, busy, summary: screen.summary }} />;
    case "fixes":
      return <Fixes {...{ store, words, busy, screen }} />;
    case "changes":
      return <Changes {...{ store, words, busy }} batches={screen.batches} fixing={screen.fixing} />;
    case "walk":
      return <Walk words={words} walk={screen.walk} />;
    case "setup":
      return <Setup {...{ store, words, busy, tabs: screen.tabs }} />;
    case "exchange":
      return <Exchange {...{ store, words, busy, screen }} />;
    case "partner-page":
      return <PartnerPage problems={screen.problems} />;
    case "problems":
      return (
        <Problems
          {...{ store, words, busy }}
          partner={screen.partner}
          groups={screen.groups}
          total={screen.total}
          current={screen.current}
        />
      );
  }
}

interface FailureProps {
  readonly store: Store;
  readonly words: Words;
  readonly failure: Failure;
  readonly busy: boolean;
}

/** Asking where things stand is the way on after every failure: a run left half-way is offered again from there. */
function FailureCard({ store, words, failure, busy }: FailureProps) {
  const { message, whatToDo } = "message" in failure ? failure : words.failure[failure.code];
  return (
    <section class="card failure" role="alert">
      <strong>{message}</strong>
      <p>{whatToDo}</p>
      <Button disabled={busy} onClick={() => store.load()}>
        {words.tryAgain}
      </Button>
    </section>
  );
}
