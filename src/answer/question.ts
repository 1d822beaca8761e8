/** Longer questions are cut: a message may have 4,000 characters, but no question needs more than a paragraph. */
export const maxQuestionLength = 1000;

/** Cut to this first: much of it may be line breaks, and normalization may turn one character into eighteen. */
const maxLookedAt = 4 * maxQuestionLength;

/** A question on one line, in one Unicode form. */
export function cleanQuestion(text: string): string {
  return text
    .slice(0, maxLookedAt)
    .normalize('NFKC')
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, (run) => (/[\s\p{Cc}]/u.test(run) ? ' ' : ''))
    .trim()
    .slice(0, maxQuestionLength);
}
