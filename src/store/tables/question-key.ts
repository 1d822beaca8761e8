/** A question without case, marks and spaces: what it is compared by. */
export function questionKey(question: string): string {
  const words = question
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}\p{M}]+/gu);
  return words?.join(' ') ?? question;
}

/** What is kept of a text: no more than so many UTF-16 units, and no sign that a database refuses in a text. */
export function keptText(text: string, maxLength: number): string {
  return text.replaceAll('\0', '').trim().slice(0, maxLength);
}
