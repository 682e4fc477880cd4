/** Names for tabs that every spreadsheet program accepts. */

/** The most characters that `.xlsx` allows. */
const LONGEST = 31;

/**
 * The titles cleaned of `/ \ ? * [ ] :` and of quotes at the ends, cut to 31 characters, and told apart by a number where
 * cutting made two alike (case does not tell tabs apart): `By …` and `By … 2`.
 */
export function tabTitles(titles: readonly string[]): string[] {
  const taken = new Set<string>();
  return titles.map((title) => {
    const clean = cleanTitle(title);
    let unique = cut(clean, LONGEST);
    for (let number = 2; taken.has(unique.toLowerCase()); number++) {
      const ending = ` ${number}`;
      unique = cut(clean, LONGEST - ending.length) + ending;
    }
    taken.add(unique.toLowerCase());
    return unique;
  });
}

function cleanTitle(title: string): string {
  const plain = title
    .replace(/[/\\?*[\]:\p{Cc}]+/gu, " ")
    .replace(/\s+/g, " ")
    .replace(/^[' ]+|[' ]+$/g, "");
  return plain === "" ? "Tab" : plain;
}

/** By whole characters, so that no emoji is cut in two. */
function cut(title: string, longest: number): string {
  let length = 0;
  let kept = "";
  for (const character of title) {
    length += character.length;
    if (length > longest) break;
    kept += character;
  }
  return kept.replace(/[' ]+$/, "");
}
