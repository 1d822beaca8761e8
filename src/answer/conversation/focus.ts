import { isArticle, wordsIn } from '../../languages/take-up.js';

/**
 * The last question with something else in it: "Will Poland send troops?" and `Italy` make "Will Italy send troops?".
 * What is replaced begins with the same preposition, or is the only name there; undefined when neither is found.
 */
export function withFocus(question: string, focus: string, languages: readonly string[]): string | undefined {
  return atPreposition(question, focus, languages) ?? atName(question, withoutArticle(focus, languages));
}

/** "How do I install it on Linux?", `on a Mac`: what comes behind the preposition gives way. */
function atPreposition(question: string, focus: string, languages: readonly string[]): string | undefined {
  const [first = '', ...rest] = wordsIn(focus);
  if (rest.length === 0 || isArticle(first, languages)) return undefined;
  const words = [...question.matchAll(/[\p{L}\p{M}\p{N}'’_-]+/gu)];
  const found = words.findLast((word) => word[0].toLowerCase() === first && word.index > 0);
  return found && `${question.slice(0, found.index)}${focus}?`;
}

function atName(question: string, focus: string): string | undefined {
  if (namesIn(focus).length === 0) return undefined;
  const [name, ...others] = namesIn(
    question.replace(/^[¿¡\s]*[\p{L}\p{M}'’]+/u, (word) => ' '.repeat(word.length)),
  );
  if (!name || others.length > 0) return undefined;
  return question.slice(0, name.start) + focus + question.slice(name.end);
}

function withoutArticle(focus: string, languages: readonly string[]): string {
  const [first = ''] = wordsIn(focus);
  return isArticle(first, languages) ? focus.slice(first.length).trim() : focus;
}

/** Words in a row that are written with a capital or hold a digit. */
function namesIn(text: string): readonly { readonly start: number; readonly end: number }[] {
  const name =
    /(?<![\p{L}\p{N}])[@#.]?(?:\p{Lu}|\p{L}*\p{N})[\p{L}\p{M}\p{N}'’._-]*(?:\s+(?:\p{Lu}|\p{N})[\p{L}\p{M}\p{N}'’._-]*)*/gu;
  return Array.from(text.matchAll(name), ({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
  }));
}
