import type { Language } from '../../languages/language.js';

/** A word of a text, as it is written there. */
export interface Word {
  readonly text: string;
  /** UTF-16 offsets into the text. */
  readonly start: number;
  readonly end: number;
  /**
   * The words before it once more, as one: `viewdistance` behind `view` and `distance` of `view-distance`. Its
   * offsets are those of the whole, so that a highlight never covers what is not there.
   */
  readonly isJoined: boolean;
}

export type Tokenizer = (text: string) => readonly Word[];

/** @param unify see `Language.unifySpelling` */
export function tokenizerOf({ code, isSegmented }: Language, unify: (text: string) => string): Tokenizer {
  return isSegmented ? segmentedTokenizer(code, unify) : (text) => withJoinedNames(wordsIn(text), text);
}

/** Soft hyphens and other zero-width characters, which text copied from web pages has inside words. */
const invisible = '[\\u00ad\\u200b-\\u200d\\u2060\\ufeff]';

/** Extensions of files and of names like them: any other full stop inside a word may be a typo. */
const fileEnding =
  '(?:js|jsx|ts|tsx|mjs|cjs|jsonc?|io|net|py|rs|rb|php|java|cpp|hpp|css|html?|xml|svg|md|txt|pdf|csv|ya?ml|toml|ini|cfg|conf|properties|env|exe|dll|jar|zip|rar|sh|bat|ps1|lua|sql|log|lock|png|jpe?g|gif|mp[34]|ogg|wav|dat|JS|NET|IO)';

/** What counts as one word; the first pattern that matches is taken. */
const patterns = [
  // Nearly all are letters alone, with nothing behind them that another pattern would take. Half of the time less.
  `[\\p{L}\\p{M}]+(?![\\p{L}\\p{M}\\p{N}+#._-]|${invisible})`,
  // Thousands: 1,500 and 1 500 000.
  "\\p{N}+(?:[.,’'\\u00a0\\u202f]\\p{N}{3})+(?!\\p{N}|\\.\\p{N})",
  // Versions: 1.20.3, v2.1, 1.20.x. No part of them is as long as a year.
  '(?<![\\p{N}.,])(?:[vV]\\p{N}{1,3}(?:\\.\\p{N}{1,3})+|\\p{N}{1,3}(?:\\.\\p{N}{1,3}){2,}|\\p{N}{1,3}(?:\\.\\p{N}{1,3})+(?=\\.[xX]))(?:\\.[xX])?(?![\\p{L}\\p{N}])',
  '\\p{N}+(?:[.,]\\p{N}+)?',
  // C++, C#, Notepad++.
  '(?:\\p{L}+\\+\\+|(?<!\\p{L})\\p{L}#)(?![\\p{L}+#])',
  // .NET, .env.
  '(?<=^|[\\s([{"\'“‘«„`])\\.\\p{L}[\\p{L}\\p{N}]*(?![\\p{L}\\p{N}])',
  // Node.js, config.yml.
  `(?<![\\p{L}\\p{M}\\p{N}])\\p{L}[\\p{L}\\p{M}\\p{N}_-]*\\.${fileEnding}(?![\\p{L}\\p{N}])`,
  // Acronyms with their stops: U.S.
  '(?<![\\p{L}\\p{M}])\\p{L}(?:\\.\\p{L})+(?![\\p{L}\\p{M}])\\.?',
  `[\\p{L}\\p{M}]+(?:${invisible}+[\\p{L}\\p{M}]+)*`,
];
const word = new RegExp(patterns.join('|'), 'gu');

function wordsIn(text: string, from = 0): readonly Word[] {
  return Array.from(text.matchAll(word), ({ 0: written, index }) => ({
    text: written,
    start: from + index,
    end: from + index + written.length,
    isJoined: false,
  }));
}

/** Runs of letters from scripts that put no spaces between words. */
const unspaced =
  /((?:[\p{scx=Hani}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]\p{M}*)+)/u;

/** Names and numbers in between are tokenized as anywhere else. */
function segmentedTokenizer(language: string, unify: (text: string) => string): Tokenizer {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  return (text) => {
    let at = 0;
    const words = text.split(unspaced).flatMap((stretch, place) => {
      const from = at;
      at += stretch.length;
      return place % 2 === 0
        ? wordsIn(stretch, from)
        : segmentsIn(stretch, from, (part) => segmenter.segment(unifiedInPlace(part, unify)));
    });
    return withJoinedNames(words, text);
  };
}

function segmentsIn(
  text: string,
  from: number,
  segment: (text: string) => Iterable<Intl.SegmentData>,
): readonly Word[] {
  return Array.from(segment(text)).flatMap(({ segment: { length }, index, isWordLike }) => {
    const [start, end] = [from + index, from + index + length];
    return isWordLike ? { text: text.slice(index, index + length), start, end, isJoined: false } : [];
  });
}

/** The segmenter cuts `马匹` and `馬匹` differently: unify the spelling, as long as offsets do not move. */
function unifiedInPlace(text: string, unify: (text: string) => string): string {
  const unified = unify(text);
  return unified.length === text.length ? unified : text;
}

/** More parts are a hyphenated sentence or a rule. */
const maxParts = 4;

/** Adds the whole, written as one, after the last part of `max_players` and `view-distance`. */
function withJoinedNames(words: readonly Word[], text: string): readonly Word[] {
  let run: Word[] = [];
  return words.flatMap((word, place) => {
    run.push(word);
    const next = words[place + 1];
    if (next && isJoined(word, next, text)) return word;
    const parts = run;
    run = [];
    return parts.length > 1 && parts.length <= maxParts ? [word, joined(parts)] : word;
  });
}

function joined(parts: readonly Word[]): Word {
  const [start = 0] = parts.map((part) => part.start);
  const last = parts.at(-1);
  const text = parts.map((part) => part.text).join('');
  return { text, start, end: last?.end ?? start, isJoined: true };
}

function isJoined(word: Word, next: Word, text: string): boolean {
  if (next.start !== word.end + 1 || !isOfLetters(word) || !isOfLetters(next)) return false;
  const between = text.charAt(word.end);
  return between === '_' || (/[-‐‑]/.test(between) && isSmall(word) && isSmall(next));
}

/** Numbers are written with hyphens for other reasons: 2019-2020. */
function isOfLetters({ text }: Word): boolean {
  return /^\p{L}/u.test(text) && !text.includes('.');
}

/** Names of people and places (`Rhein-Main`) are hardly ever written as one word. */
function isSmall({ text }: Word): boolean {
  return /^\p{Ll}/u.test(text);
}

/** The word without invisible characters. */
export function visibleWord(word: string): string {
  return word.replace(invisibles, '');
}

const invisibles = new RegExp(invisible, 'gu');

const none: readonly string[] = [];

/** What a name made for programs may be looked for by: `Node.js` by `nodejs` and `node`, `maxPlayers` by its parts. */
export function aliasesOf(name: string): readonly string[] {
  if (!mayBeName.test(name)) return none;
  if (name.startsWith('.')) return [name === '.NET' ? 'dotnet' : name.slice(1)];
  if (name.endsWith('++')) return name.length === 3 ? [`${name[0]}pp`] : [name.slice(0, -2)];
  if (name.endsWith('#')) return [`${name[0]}sharp`];
  const file = /^(.+)\.([^.]+)$/u.exec(name);
  if (file) return aliasesOfFile(file[1] ?? '', file[2] ?? '');
  const parts = partsOf(name);
  return parts.some((part) => part !== name) ? parts : none;
}

/** Cheaper than what follows, and hardly any word passes. */
const mayBeName = /^\.\p{L}|[+#]|\p{L}\.\p{L}{2}|\p{L}\.mp|\p{Ll}\p{Lu}|\p{Lu}{3}\p{Ll}/u;

function aliasesOfFile(name: string, ending: string): readonly string[] {
  const parts = partsOf(name);
  return [`${name}${ending}`, name, ...(parts.length > 1 ? [...parts, parts.join('')] : [])];
}

/** At underscores, hyphens and capitals; a part of one or two letters means nothing by itself. */
function partsOf(name: string): readonly string[] {
  return name
    .split(/[_-]|(?<=\p{Ll}{2})(?=\p{Lu}\p{Ll})|(?<=\p{Lu}{2})(?=\p{Lu}\p{Ll})/u)
    .filter((part) => part.length > 2);
}
