/** A dictionary from elsewhere in, after a look at it, and one's own out again as text. */
import { useRef } from "preact/hooks";
import { EXPORT_FORMATS } from "../../exchange/export";
import type { DictionaryImport } from "../../exchange/import";
import { LONGEST_PASTE } from "../../exchange/pasted";
import type { ExchangeScreen } from "../exchange-store";
import { Button, Heading } from "../parts";
import type { Store } from "../store";
import type { Words } from "../words/words";

interface Props {
  readonly store: Store;
  readonly words: Words;
  readonly busy: boolean;
  readonly screen: ExchangeScreen;
}

/** Fields and losses that are listed. */
const LISTED = { fields: 200, lost: 20 };

export function Exchange({ store, words, busy, screen }: Props) {
  const { exchange } = words;
  const box = useRef<HTMLTextAreaElement>(null);
  const { pasted, out } = screen;
  /** The box would stand still over so long a text: it is judged before it comes in. */
  const refuseLong = (event: ClipboardEvent) => {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (text.length <= LONGEST_PASTE) return;
    event.preventDefault();
    store.readPaste(text);
  };
  return (
    <>
      <Heading>{exchange.title}</Heading>
      <label class="field">
        <span>{exchange.paste}</span>
        <textarea ref={box} rows={6} disabled={busy} spellcheck={false} onPaste={refuseLong} />
      </label>
      {pasted?.ok === false && (
        <p class="fault" role="alert">
          {exchange.fault(pasted.fault)}
        </p>
      )}
      <Button primary={!pasted?.ok} disabled={busy} onClick={() => store.readPaste(box.current!.value)}>
        {exchange.read}
      </Button>
      {pasted?.ok && <Found {...{ store, words, busy }} dictionary={pasted.dictionary} />}
      <section>
        <h2>{exchange.handOn}</h2>
        <p class="hint">{exchange.handOnHint}</p>
        {EXPORT_FORMATS.map((format) => (
          <Button key={format} disabled={busy} onClick={() => store.exportAs(format)}>
            {exchange.as[format]}
          </Button>
        ))}
        {out && <Out {...{ store, words, busy, out }} />}
      </section>
      <Button disabled={busy} onClick={() => store.showSetup()}>
        {words.back}
      </Button>
    </>
  );
}

type FoundProps = Omit<Props, "screen"> & { readonly dictionary: DictionaryImport };

/** What would be written, before it is. */
function Found({ store, words: { exchange }, busy, dictionary: { format, rows, lost } }: FoundProps) {
  const [header = [], ...lines] = rows;
  const place = (name: string) => header.indexOf(name);
  const tables = new Set(lines.map((line) => line[place("Table")] ?? ""));
  return (
    <section class="card">
      <div role="status">
        <h2>{exchange.found(format, lines.length, tables.size)}</h2>
      </div>
      <details>
        <summary>{exchange.fields}</summary>
        <ul>
          {lines.slice(0, LISTED.fields).map((line, index) => (
            <li key={index}>
              {line[place("Field")]} <span class="hint">{line[place("Type")]}</span>
            </li>
          ))}
          {lines.length > LISTED.fields && <li>{exchange.more(lines.length - LISTED.fields)}</li>}
        </ul>
      </details>
      {lost.length === 0 ? (
        <p class="good">{exchange.nothingLost}</p>
      ) : (
        <>
          <h3 class="warning">{exchange.lost(lost.length)}</h3>
          <ul>
            {lost.slice(0, LISTED.lost).map((loss) => (
              <li key={JSON.stringify(loss)}>{exchange.loss(loss)}</li>
            ))}
            {lost.length > LISTED.lost && <li>{exchange.more(lost.length - LISTED.lost)}</li>}
          </ul>
        </>
      )}
      <Button primary disabled={busy} describedBy="write-hint" onClick={() => store.writePaste()}>
        {exchange.write}
      </Button>
      <p id="write-hint" class="hint">
        {exchange.writeHint}
      </p>
    </section>
  );
}

type OutProps = Omit<Props, "screen"> & { readonly out: NonNullable<ExchangeScreen["out"]> };

function Out({ store, words: { exchange }, busy, out: { format, text } }: OutProps) {
  const box = useRef<HTMLTextAreaElement>(null);
  /** The one way to the clipboard that a page in Google's frame has. */
  const copy = () => {
    box.current!.select();
    store.tellCopied(document.execCommand("copy"));
  };
  return (
    <>
      <label class="field">
        <span>{exchange.text(format)}</span>
        <textarea ref={box} rows={6} readOnly value={text} spellcheck={false} />
      </label>
      <Button disabled={busy} onClick={copy}>
        {exchange.copy}
      </Button>
    </>
  );
}
