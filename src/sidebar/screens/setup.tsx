/** What prevents problems: prepared tabs, a tab for a new partner, and a first Dictionary from a tab in use. */
import { useState } from "preact/hooks";
import type { Response } from "../../protocol/calls";
import { Button, Heading } from "../parts";
import type { Store } from "../store";
import type { Words } from "../words/words";

interface Props {
  readonly store: Store;
  readonly words: Words;
  readonly busy: boolean;
  readonly tabs: Response<"listTabs">;
}

/** In the order in which a workbook comes about; the blue button is the next step. */
export function Setup({ store, words, busy, tabs }: Props) {
  const { setup } = words;
  const hasDictionary = tabs.tables.length > 0;
  const needsMetrics = hasDictionary && !tabs.metrics;
  const draft = tabs.tabs.length > 0 && <Draft {...{ store, words, busy, tabs }} primary={!hasDictionary} />;
  return (
    <>
      <Heading>{setup.setup}</Heading>
      {!hasDictionary && draft}
      {needsMetrics && (
        <section>
          <h2>{setup.draftMetrics}</h2>
          <p class="hint">{setup.draftMetricsHint}</p>
          <Button primary disabled={busy} onClick={() => store.draftMetrics(setup.metricTitles)}>
            {setup.makeMetrics}
          </Button>
        </section>
      )}
      {hasDictionary && <Prepare {...{ store, words, busy, tabs }} primary={!needsMetrics} />}
      {hasDictionary && <NewPartner key={tabs.tabs.length} {...{ store, words, busy, tabs }} />}
      {hasDictionary && draft}
      <section>
        <h2>{words.exchange.title}</h2>
        <p class="hint">{words.exchange.hint}</p>
        <Button disabled={busy} onClick={() => store.showExchange()}>
          {words.exchange.open}
        </Button>
      </section>
      <Button disabled={busy} onClick={() => store.load()}>
        {words.back}
      </Button>
    </>
  );
}

function Prepare({ store, words: { setup }, busy, tabs, primary }: Props & { primary: boolean }) {
  const count = new Set(tabs.partners.map(({ tab }) => tab)).size;
  return (
    <section>
      <h2>{setup.prepareTabs}</h2>
      <p id="prepare-hint" class="hint">
        {setup.prepareHint}
      </p>
      <Button
        primary={primary && count > 0}
        disabled={busy || count === 0}
        describedBy="prepare-hint"
        onClick={() => store.prepareAll()}
      >
        {setup.prepare(count)}
      </Button>
    </section>
  );
}

function NewPartner({ store, words: { setup }, busy, tabs: { tables } }: Props) {
  const [partner, setPartner] = useState("");
  const [table, setTable] = useState(tables[0] ?? "");
  return (
    <section>
      <h2>{setup.newPartner}</h2>
      <label class="field">
        <span>{setup.partnerName}</span>
        <input
          type="text"
          value={partner}
          maxLength={100}
          disabled={busy}
          onInput={({ currentTarget }) => setPartner(currentTarget.value)}
        />
      </label>
      {tables.length > 1 && (
        <Choice label={setup.table} options={tables} value={table} busy={busy} choose={setTable} />
      )}
      <Button disabled={busy || partner.trim() === ""} onClick={() => store.addPartner(partner, table)}>
        {setup.addTab}
      </Button>
    </section>
  );
}

function Draft({ store, words: { setup }, busy, tabs: { tabs }, primary }: Props & { primary: boolean }) {
  const [tab, setTab] = useState(tabs[0] ?? "");
  return (
    <section>
      <h2>{setup.draft}</h2>
      <p class="hint">{setup.draftHint}</p>
      <Choice label={setup.fromTab} options={tabs} value={tab} busy={busy} choose={setTab} />
      <Button primary={primary} disabled={busy} onClick={() => store.draft(tab)}>
        {setup.makeDraft}
      </Button>
    </section>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly options: readonly string[];
  readonly value: string;
  readonly busy: boolean;
  readonly choose: (value: string) => void;
}

function Choice({ label, options, value, busy, choose }: ChoiceProps) {
  return (
    <label class="field">
      <span>{label}</span>
      <select value={value} disabled={busy} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        {options.map((option) => (
          <option key={option} value={option}>
            {option}
          </option>
        ))}
      </select>
    </label>
  );
}
