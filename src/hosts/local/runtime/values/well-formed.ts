/** What is left of a text once it was sent to a service: half of a surrogate pair cannot be written as UTF-8. */

export function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, "\ufffd");
}
