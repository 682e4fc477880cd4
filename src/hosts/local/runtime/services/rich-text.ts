/** `RichTextValue` and its builder: text with links. */
import { ServiceException, service } from "../service";
import type { Session } from "../session";
import type { RichText, TextRun } from "../store/extras";

type RichTextValue = GoogleAppsScript.Spreadsheet.RichTextValue;
type RichTextValueBuilder = GoogleAppsScript.Spreadsheet.RichTextValueBuilder;

const texts = new WeakMap<object, RichText>();

export function richTextOf(value: unknown): RichText {
  const text = typeof value === "object" && value !== null ? texts.get(value) : undefined;
  if (!text)
    throw new ServiceException("The parameters don't match the method signature: rich text is expected.");
  return text;
}

export function rich(session: Session, text: RichText, start = 0): RichTextValue {
  const whole = text.runs.map((run) => run.text).join("");
  const value: RichTextValue = service(session, "RichTextValue", {
    getText: () => whole,
    getStartIndex: () => start,
    getEndIndex: () => start + whole.length,
    /** One link for the whole range asked for, else null. */
    getLinkUrl: (from = 0, to = whole.length) => {
      const links = new Set(slice(text.runs, from, to).map((run) => run.link));
      return links.size === 1 ? [...links][0] : null;
    },
    getRuns: () => {
      let at = start;
      return session.realm.list(
        text.runs.map((run) => {
          const piece = rich(session, { runs: [run] }, at);
          at += run.text.length;
          return piece;
        }),
      );
    },
    copy: () => richTextBuilder(session, text.runs),
  } satisfies Partial<Record<keyof RichTextValue, unknown>>);
  texts.set(value, text);
  return value;
}

export function richTextBuilder(session: Session, initial: readonly TextRun[] = []): RichTextValueBuilder {
  let runs = initial;
  const length = () => runs.reduce((sum, run) => sum + run.text.length, 0);
  const builder: RichTextValueBuilder = service(session, "RichTextValueBuilder", {
    setText(text: string) {
      runs = text === "" ? [] : [{ text, link: null }];
      return builder;
    },
    /** `(url)` links everything, `(from, to, url)` the characters from `from` up to `to`. */
    setLinkUrl(...args: [string | null] | [number, number, string | null]) {
      const [from, to, link] = args.length === 1 ? [0, length(), args[0]] : args;
      if (from < 0 || to > length() || from > to) {
        throw new ServiceException("Illegal argument: the text has no such characters.");
      }
      const linked = slice(runs, from, to).map((run) => ({ ...run, link }));
      runs = [...slice(runs, 0, from), ...linked, ...slice(runs, to, length())];
      return builder;
    },
    build: () => rich(session, { runs: joined(runs) }),
  } satisfies Partial<Record<keyof RichTextValueBuilder, unknown>>);
  return builder;
}

/** The runs of the characters from `from` up to `to`. */
function slice(runs: readonly TextRun[], from: number, to: number): TextRun[] {
  let at = 0;
  return runs.flatMap((run) => {
    const text = run.text.slice(Math.max(0, from - at), Math.max(0, to - at));
    at += run.text.length;
    return text === "" ? [] : [{ ...run, text }];
  });
}

function joined(runs: readonly TextRun[]): TextRun[] {
  const out: TextRun[] = [];
  for (const run of runs) {
    const last = out.at(-1);
    if (last && last.link === run.link) out[out.length - 1] = { ...last, text: last.text + run.text };
    else out.push(run);
  }
  return out;
}
