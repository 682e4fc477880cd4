/** What a run found: counts by severity, partners with most problems first, flags, and where to look next. */
import type { RunSummary } from "../../protocol/calls";
import { type PartnerCounts, partnersWorstFirst } from "../grouping";
import { Button, Heading, SeverityCounts } from "../parts";
import type { Store } from "../store";
import type { Words } from "../words/words";

interface Props {
  readonly store: Store;
  readonly words: Words;
  readonly busy: boolean;
  readonly summary: RunSummary;
}

export function Result({ store, words, busy, summary }: Props) {
  const built = summary.mode === "run";
  const found = summary.errors + summary.warnings + summary.infos > 0;
  return (
    <>
      <Heading>{built && summary.metrics > 0 ? words.built : words.checked}</Heading>
      <SeverityCounts counts={summary} words={words} />
      {summary.changedTabs.length > 0 && <p>{words.changedTabs(summary.changedTabs.join(", "))}</p>}
      {built && <Built words={words} summary={summary} />}
      {found && (
        <Button primary disabled={busy} onClick={() => store.showProblems(null)}>
          {words.showProblems}
        </Button>
      )}
      <Button disabled={busy} onClick={() => store.openOutput("issues")}>
        {words.open("issues")}
      </Button>
      {built && (
        <Button primary={!found} disabled={busy} onClick={() => store.openOutput("summary")}>
          {words.open("summary")}
        </Button>
      )}
      {built && summary.flags > 0 && (
        <Button disabled={busy} onClick={() => store.openOutput("gap-flags")}>
          {words.open("gap-flags")}
        </Button>
      )}
      {built && (
        <Button disabled={busy} onClick={() => store.openWalk()}>
          {words.walk}
        </Button>
      )}
      <h2>{words.partners}</h2>
      <Partners store={store} words={words} busy={busy} partners={partnersWorstFirst(summary.partners)} />
      <Button disabled={busy} onClick={() => store.load()}>
        {words.back}
      </Button>
    </>
  );
}

function Built({ words, summary }: { words: Words; summary: RunSummary }) {
  if (summary.metrics === 0) return <p>{words.noMetrics}</p>;
  return (
    <ul class="facts">
      <li>{words.rowsInMaster(summary.masterRows)}</li>
      <li>{words.flags(summary.flags)}</li>
      {summary.hiddenCells > 0 && <li>{words.hiddenCells(summary.hiddenCells)}</li>}
    </ul>
  );
}

interface PartnersProps {
  readonly store: Store;
  readonly words: Words;
  readonly busy: boolean;
  readonly partners: readonly PartnerCounts[];
}

function Partners({ store, words, busy, partners }: PartnersProps) {
  if (partners.length === 0) return <p>{words.noPartners}</p>;
  return (
    <ul class="partners">
      {partners.map((partner) => (
        <li key={partner.partner}>
          <strong>{partner.partner}</strong>
          <span class="hint">{words.partnerLine(partner)}</span>
          {partner.errors + partner.warnings + partner.infos > 0 && (
            <button
              type="button"
              class="link"
              disabled={busy}
              aria-label={words.showProblemsOf(partner.partner)}
              onClick={() => store.showProblems(partner.partner)}
            >
              {words.showProblems}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
