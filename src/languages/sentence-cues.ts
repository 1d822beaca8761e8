import { type CueWords, spacedCueWords, unspacedCueWords } from './sentence-cue-words.js';
import { primaryLanguage } from './tag.js';
import { once, withBoundaries } from './word-boundary.js';

/** What a question wants to hear, and what a sentence does, as far as a few words tell. */
export interface SentenceCues {
  /** Of a question: how something is done; for what reason; whether something is so. */
  readonly asksHow: RegExp;
  readonly asksWhy: RegExp;
  readonly asksWhether: RegExp;
  /** Of a sentence: tells somebody what to do; gives a reason; says that something is not so. */
  readonly instructs: RegExp;
  readonly explains: RegExp;
  readonly negates: RegExp;
  /** Of a sentence: begins with a word that points to the one before it, and is hardly understood without. */
  readonly refersBack: RegExp;
}

/** None of a language whose words we do not have. */
export function sentenceCuesOf(tag: string): SentenceCues | undefined {
  return byLanguage.get(primaryLanguage(tag))?.();
}

const byLanguage: ReadonlyMap<string, () => SentenceCues> = new Map([
  ...Object.entries(spacedCueWords).map(([code, words]) => [code, once(() => spaced(words))] as const),
  ...Object.entries(unspacedCueWords).map(([code, words]) => [code, once(() => unspaced(words))] as const),
]);

function spaced(words: CueWords): SentenceCues {
  const anywhere = (list: string) => withBoundaries(new RegExp(`\\b(?:${list})(?:\\b|(?<= ))`, 'iu'));
  const atStart = (list: string) =>
    withBoundaries(new RegExp(`^[^\\p{L}]{0,6}(?:${list})(?:\\b|(?<= ))`, 'iu'));
  return {
    asksHow: anywhere(words.how),
    asksWhy: anywhere(words.why),
    asksWhether: withBoundaries(
      new RegExp(
        `(?:^|[.,;:!?]\\s+)[^\\p{L}]{0,3}(?:(?:so|and|but|und|et|y|и) )?(?:${words.whether})\\b`,
        'iu',
      ),
    ),
    instructs: anywhere(words.instructs),
    explains: anywhere(words.explains),
    negates: anywhere(words.negates),
    refersBack: atStart(words.refersBack),
  };
}

function unspaced(words: CueWords): SentenceCues {
  const anywhere = (list: string) => new RegExp(list, 'u');
  const atStart = (list: string) => new RegExp(`^[^\\p{L}]{0,6}(?:${list})`, 'u');
  return {
    asksHow: anywhere(words.how),
    asksWhy: anywhere(words.why),
    asksWhether: atStart(words.whether),
    instructs: anywhere(words.instructs),
    explains: anywhere(words.explains),
    negates: anywhere(words.negates),
    refersBack: atStart(words.refersBack),
  };
}
