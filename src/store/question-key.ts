/** A question without case, marks and spaces: what it is compared by. */
export function questionKey(question: string): string {
  const words = question
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}\p{M}]+/gu);
  return words?.join(' ') ?? question;
}
