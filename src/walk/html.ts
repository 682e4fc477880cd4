/** Markup that is safe whatever people have typed. */

const SIGNS: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text for the content of an element or for an attribute in quotes. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => SIGNS[sign]!);
}

/** An element with text in it; nothing where the text is empty. */
export function element(tag: string, text: string, className = ""): string {
  if (text === "") return "";
  const attribute = className === "" ? "" : ` class="${className}"`;
  return `<${tag}${attribute}>${escaped(text)}</${tag}>`;
}

/** A drawing that scales with its place and is one image to a screen reader. */
export function svg(width: number, height: number, label: string, content: string): string {
  return `<svg class="chart" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(label)}">${content}</svg>`;
}
