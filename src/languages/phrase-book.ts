import { addTo } from '../base/lists.js';
import { languageOf } from './index.js';
import type { SmallTalkPhrases } from './language.js';
import { withoutAccents } from './plain-letters.js';
import { primaryLanguage } from './tag.js';

type PhraseKind = 'about-bot' | 'thanks' | 'greeting' | 'reaction' | 'please' | 'lead-in' | 'filler';

export interface Phrase {
  readonly text: string;
  readonly kind: PhraseKind;
  /** UTF-16 units it takes in the message. */
  readonly length: number;
  readonly isLaughter?: boolean;
}

/** The small talk of one language, made ready to be looked up. */
export interface PhraseBook {
  /** Primary code of the language. */
  readonly language: string;
  /** By their first letter, longest first: there are hundreds, and they are looked for at every word of a message. */
  readonly phrases: ReadonlyMap<string, readonly Omit<Phrase, 'length'>[]>;
  /** Words that ask. */
  readonly questionWords: ReadonlySet<string>;
  readonly openingVerbs: ReadonlySet<string>;
  /** Both, without accents. */
  readonly plainAsking: ReadonlySet<string>;
  readonly articles: ReadonlySet<string>;
  /** Longest first. */
  readonly takeUps: readonly string[];
  /** Whether a question begins at this place of a text. */
  opensQuestion(text: string, at: number): boolean;
}

/** Members thank and laugh in English whatever the language of their articles. */
const everywhere = 'en';

export function phraseBooks(tags: readonly string[]): readonly PhraseBook[] {
  const codes = new Set([...tags.map(primaryLanguage), everywhere]);
  return Array.from(codes).flatMap((code) => bookOf(code) ?? []);
}

/** Undefined for a language whose small talk nobody has written down yet. */
export function bookOf(tag: string): PhraseBook | undefined {
  const code = primaryLanguage(tag);
  const phrases = languageOf(code).smallTalk;
  if (!phrases) return undefined;
  const book = books.get(code) ?? makeBook(code, phrases);
  books.set(code, book);
  return book;
}

const books = new Map<string, PhraseBook>();

function makeBook(language: string, lists: SmallTalkPhrases): PhraseBook {
  const of = (kind: PhraseKind, list: string) =>
    itemsOf(list).map((text) => ({ text, kind, isLaughter: laughter.test(text) }));
  const questionWords = new Set(itemsOf(lists.questionWords));
  const openingVerbs = new Set(itemsOf(lists.openingVerbs));
  const takeUps = itemsOf(lists.takeUps);
  const openers = new Set([...itemsOf(lists.questionOpeners), ...questionWords, ...openingVerbs, ...takeUps]);
  return {
    language,
    phrases: byFirstLetter(
      [
        ...of('about-bot', lists.aboutBot),
        ...of('thanks', lists.thanks),
        ...of('greeting', lists.greetings),
        ...of('reaction', lists.reactions),
        ...of('please', lists.please),
        ...of('lead-in', lists.leadIns),
        ...of('filler', lists.fillers),
      ].sort((a, b) => byLength(a.text, b.text)),
    ),
    questionWords,
    openingVerbs,
    plainAsking: new Set([...questionWords, ...openingVerbs].map(withoutAccents)),
    articles: new Set(itemsOf(lists.articles)),
    takeUps: [...takeUps].sort(byLength),
    opensQuestion: (text, at) => openers.has(wordAt(text, at)),
  };
}

function byFirstLetter<Item extends { readonly text: string }>(
  items: readonly Item[],
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) addTo(groups, item.text.charAt(0), item);
  return groups;
}

function itemsOf(list: string): readonly string[] {
  return list.split(', ').filter(Boolean);
}

function byLength(one: string, other: string): number {
  return other.length - one.length;
}

const laughter =
  /^(?:(?:b?u?w?a?(?:h[aeiou]+){2,}h*)|l+o+l+|(?:j[aei]){2,}j?|(?:а?х[аеи]){2,}х*|k{3,}|哈{2,}|呵{2,}|ㅋ+|ㅎ+|笑+|草+|w{3,}|ه{3,}|x+d+|rofl|lma+o+)(?![\p{L}\p{N}])/iu;

/** The longest phrase that begins at this place, with an end of a word behind it. */
export function phraseAt(text: string, at: number, { phrases }: PhraseBook): Phrase | undefined {
  const rest = text
    .slice(at, at + longestPhrase)
    .toLowerCase()
    .replaceAll('’', "'");
  const found = phrases
    .get(rest.charAt(0))
    ?.find((phrase) => rest.startsWith(phrase.text) && endsWord(rest, phrase.text));
  if (found) return { ...found, length: found.text.length };
  const sound = laughter.exec(rest)?.[0] ?? interjection.exec(rest)?.[0];
  if (!sound) return undefined;
  return { text: sound, kind: 'reaction', length: sound.length, isLaughter: laughter.test(sound) };
}

const interjection = /^(?:a+h+|o+h+|u+h+|e+h+|h+m+|a+w+|ow+|х+м+|э+х+)(?![\p{L}\p{N}])/iu;

const longestPhrase = 64;

function endsWord(rest: string, phrase: string): boolean {
  return isUnspaced(phrase) || !/^['\p{L}\p{M}\p{N}]/u.test(rest.slice(phrase.length));
}

function wordAt(text: string, at: number): string {
  return /^[\p{L}\p{M}\p{N}'’]+/u.exec(text.slice(at))?.[0].toLowerCase().replaceAll('’', "'") ?? '';
}

/** Whether words of its script are written without spaces. */
export function isUnspaced(text: string): boolean {
  return /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]/u.test(text);
}
