import { isMap, isNode, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import { answerKeys, questionKeys, textKeys, titleKeys } from '../../document/question-keys.js';
import type { ValueText } from './value-text.js';

/** A question and its answer, or a heading above several. */
export type Asked =
  | { readonly heading: ValueText }
  | { readonly question: ValueText; readonly answers: readonly ValueText[] };

/** Finds the questions and answers that a page keeps as values in its front matter. */
export class AskedReader {
  readonly #textOf: (node: Node) => ValueText | undefined;

  constructor(textOf: (node: Node) => ValueText | undefined) {
    this.#textOf = textOf;
  }

  /** Those in the value of a key, in the order of the file. */
  askedIn({ key, value }: Pair): readonly Asked[] {
    return this.#inValue(value, isListName(nameOf(key)));
  }

  /** @param isListed it stands in what is named a list of questions: a title with a text is one, too */
  #inValue(value: unknown, isListed: boolean): readonly Asked[] {
    if (isSeq(value)) return value.items.flatMap((item) => this.#inValue(item, isListed));
    if (!isMap(value)) return [];
    const entry = this.#entryIn(value, isListed);
    if (entry) return [entry];
    const [heading] = this.#textsOf(value, groupKeys);
    const found = value.items.flatMap((pair) => this.#inPair(pair, isListed));
    return heading && found.length > 0 ? [{ heading }, ...found] : found;
  }

  /** `Is it free?: Yes.`, or a value in which there are some. */
  #inPair(pair: Pair, isListed: boolean): readonly Asked[] {
    const { key, value } = pair;
    const isAsked = isListed && isNode(key) && /[?？؟]\s*$/.test(nameOf(key));
    const question = isAsked ? this.#textOf(key) : undefined;
    const answers = question ? this.#textsIn(pair) : [];
    if (question && answers.length > 0) return [{ question, answers }];
    return this.#inValue(value, isListed || isListName(nameOf(key)));
  }

  #entryIn(map: YAMLMap, isListed: boolean): Asked | undefined {
    // Of a quiz the answer is for those who have tried; a group has a title, and perhaps a text, above its list.
    const isOther = map.items.some(({ key, value }) => quizKeys.has(nameOf(key)) || hasMaps(value));
    if (isOther) return undefined;
    const [question] = this.#textsOf(map, isListed ? titleKeys : questionKeys);
    const answers = question ? this.#textsOf(map, isListed ? textKeys : answerKeys) : [];
    return question && answers.length > 0 ? { question, answers } : undefined;
  }

  /** Of the first of these keys that has any. */
  #textsOf({ items }: YAMLMap, keys: ReadonlySet<string>): readonly ValueText[] {
    for (const pair of items) {
      const texts = keys.has(nameOf(pair.key)) ? this.#textsIn(pair) : [];
      if (texts.length > 0) return texts;
    }
    return [];
  }

  #textsIn({ key, value }: Pair): readonly ValueText[] {
    const values = isSeq(value) ? value.items : [value];
    return values.flatMap((each) => {
      const isText = isScalar(each) ? typeof each.value === 'string' : isUnquoted(key, each);
      return (isText && isNode(each) && this.#textOf(each)) || [];
    });
  }
}

/** Titles of groups. */
const groupKeys = new Set(['title', 'heading', 'header', 'topic', 'category', 'group', 'name']);
const quizKeys = new Set(['options', 'choices', 'correct', 'correctanswer', 'correct_answer', 'distractors']);

const listName =
  /^(?:faqs?(?:schema|items?|list|entries|sections?|questions)?|questions?|q(?:and|n|&)?a|(?:frequentlyasked|common)questions?|(?:haufige|haeufige)?fragen|preguntas(?:frecuentes)?|perguntas(?:frequentes)?|domande(?:frequenti)?|questionsfrequentes|foireauxquestions)$/;

function isListName(name: string): boolean {
  return listName.test(name.replace(/[-_ ]/g, ''));
}

/** Without case and accents. */
function nameOf(key: unknown): string {
  const name = isScalar(key) ? String(key.value) : '';
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function hasMaps(value: unknown): boolean {
  return isSeq(value) && value.items.some((item) => isMap(item));
}

/** `answer: Yes: always` is broken, and the reader of YAML takes it for a value of its own that begins beside its key. */
function isUnquoted(key: unknown, value: unknown): boolean {
  if (!isMap(value) || value.flow || !isScalar(key) || !key.range || !value.range) return false;
  return value.range[0] - key.range[1] === ': '.length;
}
