/** Longer questions are cut: 4,000 characters fit a message, but no question needs more than a paragraph. */
export const maxQuestionLength = 1000;

/** What is put on one line first, as much of it may be line breaks; one character may become eighteen there. */
const maxLookedAt = 4 * maxQuestionLength;

/** A question as a person meant it: on one line, in one Unicode form. */
export function cleanQuestion(text: string): string {
  return text
    .slice(0, maxLookedAt)
    .normalize('NFKC')
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, (run) => (/[\s\p{Cc}]/u.test(run) ? ' ' : ''))
    .trim()
    .slice(0, maxQuestionLength);
}
