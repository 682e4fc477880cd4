/** The data walk in a window of its own: the pages as they print, all or one, and the button that prints them. */
import { useState } from "preact/hooks";
import { questionPage } from "../../walk/question-page";
import type { DataWalk } from "../../walk/read";
import { WALK_STYLE } from "../../walk/style";
import { Button, Heading } from "../parts";
import type { Words } from "../words/words";

interface Props {
  readonly words: Words;
  /** Null before the first run that built the summaries. */
  readonly walk: DataWalk | null;
}

export function Walk({ words, walk }: Props) {
  const [chosen, choose] = useState("");
  if (!walk || walk.questions.length === 0) {
    return (
      <>
        <Heading>{words.walk}</Heading>
        <p>{walk ? words.noQuestions : words.noWalk}</p>
      </>
    );
  }
  const shown = walk.questions.filter(({ question }) => chosen === "" || question === chosen);
  // Safe: the pages escape whatever people have typed.
  const pages = { __html: shown.map((question) => questionPage(question, walk)).join("") };
  return (
    <>
      <style>{WALK_STYLE}</style>
      <div class="walk-tools">
        <Heading>{words.walk}</Heading>
        <label>
          {words.walkQuestion}
          <select value={chosen} onChange={({ currentTarget }) => choose(currentTarget.value)}>
            <option value="">{words.allQuestions}</option>
            {walk.questions.map(({ question, text }) => (
              <option key={question} value={question}>
                {text || question}
              </option>
            ))}
          </select>
        </label>
        <Button primary onClick={() => window.print()}>
          {words.print}
        </Button>
      </div>
      <div class="walk" dangerouslySetInnerHTML={pages} />
    </>
  );
}
