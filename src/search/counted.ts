import type { Token } from './analysis/analyzer.js';
import { placeOfCounted } from './answer-type.js';

/** After "how many" at once, or after a short word: "combien de pays". */
const shortWord = 2;

/** The term that says what is to be counted; undefined where nothing is. @param tag language of the question */
export function countedTerm(question: string, tokens: readonly Token[], tag: string): string | undefined {
  const from = placeOfCounted(question, tag);
  if (from === undefined) return undefined;
  const [first, second] = tokens.filter(({ start }) => start >= from);
  const isBridge = first?.isStop === true && first.form.length <= shortWord;
  const counted = isBridge ? second : first;
  return counted?.isStop === false ? counted.term : undefined;
}
