/** Before and after of fixes; nothing is written until the blue button is clicked. */
import { checkName } from "../../report/check-names";
import { Button, Heading } from "../parts";
import { type AlikeFixes, alikeFixes, outcome } from "../repair";
import type { RepairScreen } from "../repair-store";
import type { Store } from "../store";
import type { Words } from "../words/words";

interface Props {
  readonly store: Store;
  readonly words: Words;
  readonly busy: boolean;
  readonly screen: Extract<RepairScreen, { name: "fixes" }>;
}

export function Fixes({ store, words: { repair, back, language }, busy, screen }: Props) {
  const { scope, fixes, total, who, remember } = screen;
  const { changed, mapped } = outcome(fixes, remember);
  const groups = alikeFixes(fixes);
  const tabs = [...new Set(groups.map(({ tab }) => tab))];
  const choice = fixes.some(
    ({ mappable, check, state }) => mappable && check !== "header-variant" && state !== "mapped",
  );
  return (
    <>
      <Heading>{repair.fixes(scope.check === null ? null : checkName(scope.check, language))}</Heading>
      <p class="hint">{fixes.length < total ? repair.firstFixes(fixes.length, total) : repair.nothingYet}</p>
      {choice && (
        <fieldset>
          <legend>{repair.how}</legend>
          {[false, true].map((value) => (
            <label key={String(value)} class="choice">
              <input
                type="radio"
                name="how"
                checked={remember === value}
                disabled={busy}
                onChange={() => store.chooseRemember(value)}
              />
              <span>{value ? repair.rememberWords : repair.changeCells}</span>
            </label>
          ))}
        </fieldset>
      )}
      <label class="field">
        <span>{repair.yourName}</span>
        <input
          type="text"
          value={who}
          maxLength={100}
          disabled={busy}
          onInput={({ currentTarget }) => store.setWho(currentTarget.value)}
        />
      </label>
      <Button primary disabled={busy || changed + mapped === 0} onClick={() => store.applyFixes()}>
        {repair.apply(changed, mapped)}
      </Button>
      {scope.check !== null && (scope.partner !== null || scope.issueId !== null) && (
        <Button disabled={busy} onClick={() => store.showFixes({ check: scope.check })}>
          {repair.sameEverywhere}
        </Button>
      )}
      <Button disabled={busy} onClick={() => store.showProblems(screen.fixing)}>
        {back}
      </Button>
      {tabs.map((tab) => (
        <section key={tab}>
          <h2>{tab}</h2>
          {tabs.length > 1 && (
            <button
              type="button"
              class="link"
              disabled={busy}
              onClick={() => store.showFixes({ ...scope, tab })}
            >
              {repair.onlyTab}
            </button>
          )}
          <ul class="fixes">
            {groups
              .filter((group) => group.tab === tab)
              .map((group) => (
                <FixLine
                  key={`${group.cells[0]} ${group.after}`}
                  group={group}
                  words={repair}
                  remember={remember}
                />
              ))}
          </ul>
        </section>
      ))}
    </>
  );
}

/** Cells named before there are too many to read. */
const NAMED = 8;

function FixLine({
  group,
  words,
  remember,
}: {
  group: AlikeFixes;
  words: Words["repair"];
  remember: boolean;
}) {
  const { before, after, state, cells, header } = group;
  const left = state !== "ready" && !(remember && state !== "mapped");
  return (
    <li class={left ? "left" : ""}>
      {remember || header ? <q>{before}</q> : <del>{before}</del>} <span aria-hidden="true">→</span>{" "}
      <ins>{after}</ins>
      <span class="hint">{words.cells(cells.slice(0, NAMED).join(", "), cells.length - NAMED)}</span>
      {left && <span class="hint">{words.state[state]}</span>}
    </li>
  );
}
