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
  /** Of a sentence: sends the reader to another place for the answer. */
  readonly pointsElsewhere: RegExp;
  /** Of a sentence: begins with a word that points to the one before it, and is hardly understood without. */
  readonly refersBack: RegExp;
}

/** In small letters, alternatives of a pattern; the last five are of a sentence, `refersBack` of its beginning. */
interface CueWords {
  readonly how: string;
  readonly why: string;
  /** At the beginning of the question, after greetings and the like. */
  readonly whether: string;
  readonly instructs: string;
  readonly explains: string;
  readonly negates: string;
  readonly pointsElsewhere: string;
  readonly refersBack: string;
}

export function sentenceCues(words: CueWords): () => SentenceCues {
  const anywhere = (list: string) => withBoundaries(new RegExp(`\\b(?:${list})(?:\\b|(?<= ))`, 'iu'));
  const atStart = (list: string) =>
    withBoundaries(new RegExp(`^[^\\p{L}]{0,6}(?:${list})(?:\\b|(?<= ))`, 'iu'));
  const opening = `(?:^|[.,;:!?]\\s+)[^\\p{L}]{0,3}(?:(?:so|and|but|und|et|y|и) )?(?:${words.whether})\\b`;
  return once(() => cuesFrom(words, anywhere, atStart, withBoundaries(new RegExp(opening, 'iu'))));
}

/** Of languages that write words, or their endings, together: the words are parts of words. */
export function unspacedSentenceCues(words: CueWords): () => SentenceCues {
  const atStart = (list: string) => new RegExp(`^[^\\p{L}]{0,6}(?:${list})`, 'u');
  return once(() => cuesFrom(words, (list) => new RegExp(list, 'u'), atStart, atStart(words.whether)));
}

type ToPattern = (list: string) => RegExp;

function cuesFrom(
  words: CueWords,
  anywhere: ToPattern,
  atStart: ToPattern,
  asksWhether: RegExp,
): SentenceCues {
  return {
    asksHow: anywhere(words.how),
    asksWhy: anywhere(words.why),
    asksWhether,
    instructs: anywhere(words.instructs),
    explains: anywhere(words.explains),
    negates: anywhere(words.negates),
    pointsElsewhere: anywhere(words.pointsElsewhere),
    refersBack: atStart(words.refersBack),
  };
}
