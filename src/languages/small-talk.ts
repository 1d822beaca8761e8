import { isUnspaced, type Phrase, type PhraseBook, phraseAt, phraseBooks } from './phrase-book.js';
import { withoutSigns } from './signs.js';

/** What a message says that asks nothing of the articles. */
export type SmallTalk = 'thanks' | 'greeting' | 'about-bot' | 'reaction' | 'no-question';

/** Where a message says several things, it is the first of these. */
const ofMostInterest = ['about-bot', 'thanks', 'greeting', 'reaction'] as const satisfies SmallTalk[];

/**
 * What kind of small talk a message is; undefined when it asks something. All of it has to be small talk, or a short
 * remark behind it: "lol, my cat does that".
 *
 * @param languages of the articles, BCP 47
 */
export function smallTalkOf(message: string, languages: readonly string[]): SmallTalk | undefined {
  return smallTalkSaid(message, languages)?.kind;
}

export interface SmallTalkSaid {
  readonly kind: SmallTalk;
  /** Primary code of the language it is said in, where there are words: it is too short to tell by its letters. */
  readonly language?: string;
}

/** The same, with its language. */
export function smallTalkSaid(message: string, languages: readonly string[]): SmallTalkSaid | undefined {
  const text = withoutSigns(message).trim();
  if (!/[\p{L}\p{N}]/u.test(text)) return { kind: 'no-question' };
  for (const book of phraseBooks(languages)) {
    for (const spelling of spellings(text)) {
      const kind = kindOf(spelling, book);
      if (kind) return { kind, language: book.language };
    }
  }
  return undefined;
}

/** "thaaanks", "coool": once without the repeated letters, once with two of them. */
function spellings(text: string): readonly string[] {
  const stretched = /(\p{L})\1{2,}/giu;
  const short = text.replace(stretched, '$1');
  return short === text ? [text] : [text, short, text.replace(stretched, '$1$1')];
}

function kindOf(text: string, book: PhraseBook): SmallTalk | undefined {
  const { phrases, end } = readPhrases(text, book);
  const kind = ofMostInterest.find((each) => phrases.some((phrase) => phrase.kind === each));
  if (kind && end === text.length) return kind;
  if (kind) return isRemark(text.slice(end), book) && leadsToRemark(phrases) ? kind : undefined;
  // Most questions begin with nothing of the kind.
  if (phrases.length === 0) return undefined;
  // "That is less than I feared, thanks!"
  const before = withoutClosing(text, book);
  return before !== text && isRemark(before, book) ? 'reaction' : undefined;
}

/** After laughter or thanks anything short is a remark; after other words of ours, what begins with "it is", "that". */
function leadsToRemark(phrases: readonly ReadPhrase[]): boolean {
  const last = phrases.findLast(({ kind }) => kind !== 'filler');
  const isFree = last?.isLaughter || last?.kind === 'thanks';
  return last?.hasPause === true && (isFree || last !== phrases.at(-1));
}

function readPhrases(
  text: string,
  book: PhraseBook,
): { readonly phrases: readonly ReadPhrase[]; readonly end: number } {
  const phrases: ReadPhrase[] = [];
  let end = nextWord(text, 0);
  for (let found = phraseAt(text, end, book); found; found = phraseAt(text, end, book)) {
    const from = end + found.length;
    end = nextWord(text, from);
    phrases.push({ ...found, hasPause: found.isLaughter === true || hasPause(text.slice(from, end)) });
  }
  return { phrases, end };
}

/** `hasPause`: more than a space follows, or it is laughter. */
type ReadPhrase = Phrase & { readonly hasPause: boolean };

const mostWordsOfRemark = 7;

/** Short, and asks nothing. */
function isRemark(text: string, book: PhraseBook): boolean {
  const words = text.toLowerCase().match(/[\p{L}\p{M}\p{N}'’]+/gu) ?? [];
  const asks = /[?？؟;\u037e]/u.test(text) || words.some((word) => book.questionWords.has(word));
  return !asks && words.length <= mostWordsOfRemark && !words.some(isUnspaced);
}

/** A message without what people put around a question: greetings, apologies, thanks, addresses, smileys. */
export function withoutFillers(message: string, languages: readonly string[]): string {
  const stripped = phraseBooks(languages).reduce(
    (text, book) => withoutClosing(withoutOpening(text, book), book),
    withoutSigns(message).trim(),
  );
  return /[\p{L}\p{N}]/u.test(stripped) ? stripped : message;
}

/** Cut at the last phrase that a pause or the first word of a question follows: "hello world" is no greeting. */
function withoutOpening(text: string, book: PhraseBook): string {
  let cut = 0;
  let at = nextWord(text, 0);
  const start = at;
  for (let found = phraseAt(text, at, book); found; found = phraseAt(text, at, book)) {
    if (found.kind === 'filler' && (at === start || book.opensQuestion(text, at))) break;
    const from = at + found.length;
    at = nextWord(text, from);
    const isLeadIn = found.kind === 'lead-in' && isUnspaced(found.text);
    if (isLeadIn || hasPause(text.slice(from, at)) || book.opensQuestion(text, at)) cut = at;
  }
  return text.slice(cut);
}

/** "… please?", "… lol", "… Thanks a lot, guys!" */
function withoutClosing(text: string, book: PhraseBook): string {
  for (const { 0: gap, index } of text.matchAll(/[\s\p{P}]+(?=[\p{L}\p{N}])/gu)) {
    const closing = text.slice(index + gap.length);
    const { phrases, end } = readPhrases(closing, book);
    const [first] = phrases;
    if (end < closing.length || !first || first.kind === 'filler') continue;
    const isPlain = first.kind === 'thanks' || first.kind === 'please' || first.isLaughter;
    if (isPlain || hasPause(gap)) return text.slice(0, index) + (/[?？؟]/u.exec(gap + closing)?.[0] ?? '');
  }
  return text;
}

function nextWord(text: string, from: number): number {
  const found = text.slice(from).search(/[\p{L}\p{N}]/u);
  return found < 0 ? text.length : from + found;
}

function hasPause(gap: string): boolean {
  return /[^\s'’"“„«(]/u.test(gap);
}
