/** Problems by partner and check with the first examples of each; a click leads to the cell. */
import type { Problem, ProblemGroup } from "../../protocol/calls";
import { checkName } from "../../report/check-names";
import { byPartner } from "../grouping";
import { Button, Heading } from "../parts";
import type { Store } from "../store";
import type { Words } from "../words/words";

interface Props {
  readonly store: Store;
  readonly words: Words;
  readonly busy: boolean;
  readonly partner: string | null;
  readonly groups: readonly ProblemGroup[];
  readonly total: number;
  readonly current: Problem | null;
}

export function Problems({ store, words, busy, partner, groups, total, current }: Props) {
  return (
    <>
      <Heading>{partner === null ? words.problems : words.problemsOf(partner)}</Heading>
      {groups.length === 0 ? (
        <p class="good">{words.noProblems}</p>
      ) : (
        <p class="hint">{words.problemCount(total)}</p>
      )}
      <div class="tools">
        {groups.length > 0 && (
          <Button primary disabled={busy} onClick={() => store.openNextProblem()}>
            {words.nextProblem}
          </Button>
        )}
        <Button disabled={busy} onClick={() => store.load()}>
          {words.back}
        </Button>
      </div>
      {partner !== null && (
        <>
          <Button disabled={busy} onClick={() => store.openPartnerPage(partner)}>
            {words.setup.page}
          </Button>
          <Button disabled={busy} onClick={() => store.writePartnerTab(partner)}>
            {words.setup.asTab}
          </Button>
        </>
      )}
      {byPartner(groups).map((own) => (
        <section key={own.partner}>
          <h2>{own.partner === "" ? words.inputTabs : own.partner}</h2>
          {partner === null && own.partner !== "" && (
            <button
              type="button"
              class="link"
              disabled={busy}
              aria-label={words.setup.pageOf(own.partner)}
              onClick={() => store.openPartnerPage(own.partner)}
            >
              {words.setup.page}
            </button>
          )}
          {own.groups.map((group) => (
            <Group key={`${group.check} ${group.severity}`} {...{ store, words, busy, group, current }} />
          ))}
        </section>
      ))}
    </>
  );
}

const scrollIntoView = (item: HTMLElement | null) => item?.scrollIntoView({ block: "nearest" });

interface GroupProps {
  readonly store: Store;
  readonly words: Words;
  readonly busy: boolean;
  readonly group: ProblemGroup;
  readonly current: Problem | null;
}

function Group({ store, words, busy, group, current }: GroupProps) {
  return (
    <div class="group">
      <h3 class={group.severity}>
        {words.severity[group.severity]}: {checkName(group.check, words.language)}{" "}
        <span class="hint">({words.firstOf(group.examples.length, group.count)})</span>
      </h3>
      {group.fixable > 0 && (
        <Button
          disabled={busy}
          onClick={() => store.showFixes({ partner: group.partner, check: group.check })}
        >
          {words.repair.fix(group.fixable)}
        </Button>
      )}
      <ul class="problems">
        {group.examples.map((problem) => (
          <li
            key={`${problem.tab} ${problem.cell} ${problem.problem}`}
            ref={problem === current ? scrollIntoView : null}
          >
            <button
              type="button"
              class="problem"
              disabled={busy}
              {...(problem === current ? { "aria-current": "true" as const } : {})}
              onClick={() => store.openProblem(problem)}
            >
              <span class="place">
                {problem.cell === "" ? words.wholeTab(problem.tab) : words.place(problem.tab, problem.cell)}
              </span>
              <span>{problem.problem}</span>
              <span class="hint">{problem.whatToDo}</span>
              {problem.suggestedValue !== "" && (
                <span class="hint">{words.suggestion(problem.suggestedValue)}</span>
              )}
            </button>
            {group.fixable > 1 && problem.suggestedValue !== "" && (
              <button
                type="button"
                class="link"
                disabled={busy}
                onClick={() => store.showFixes({ check: group.check, issueId: problem.issueId })}
              >
                {words.repair.fixThis(problem.cell)}
              </button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
