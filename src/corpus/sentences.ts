import { LRUCache } from 'lru-cache';
import { append } from '../base/lists.js';
import { english } from '../languages/en.js';
import { languageOf } from '../languages/index.js';
import type { Abbreviations } from '../languages/language.js';
import type { Span } from './article.js';

export interface Sentence {
  readonly start: number;
  readonly end: number;
}

/**
 * Sentences of a text as UTF-16 offsets, trimmed of white space. Lines are never joined, so list items and
 * table rows are sentences of their own; a code block is cut by lines alone, code in a sentence not at all.
 *
 * The cuts are those of `Intl.Segmenter` (Unicode Standard Annex 29), less the ones it makes after
 * abbreviations, initials and ordinals, before a small letter, before the quote that closes a sentence, and after
 * the full stop that begins a name (`.NET`).
 *
 * @param spans of the text, as a passage has them
 */
export function sentencesOf(
  text: string,
  language: string,
  spans: readonly Span[] = [],
): readonly Sentence[] {
  const sentences: Sentence[] = [];
  const inline = spans.filter(({ kind }) => kind === 'code');
  let from = 0;
  for (const block of spans.filter(isCutByLines)) {
    if (block.start < from) continue;
    append(sentences, proseSentences(text, { start: from, end: block.start }, language, inline));
    append(sentences, linesOf(text, block));
    from = block.end;
  }
  return [...sentences, ...proseSentences(text, { start: from, end: text.length }, language, inline)];
}

function isCutByLines(span: Span): boolean {
  return span.kind === 'block' && (span.block === 'code' || span.block === 'table');
}

function proseSentences(
  whole: string,
  { start: offset, end: limit }: Sentence,
  language: string,
  inline: readonly Sentence[],
): readonly Sentence[] {
  const text = whole.slice(offset, limit);
  const { segmenter, habits } = toolsFor(language);
  const isInCode = (at: number) => inline.some((code) => code.start < offset + at && offset + at < code.end);
  const sentences: Sentence[] = [];
  let start = 0;
  for (const index of cutsOf(text, segmenter)) {
    const end = index + closingLength(text, index);
    if (end <= start || isInCode(index) || isInsideSentence(text, start, index, habits)) continue;
    addTrimmed(sentences, text, start, end);
    start = end;
  }
  addTrimmed(sentences, text, start, text.length);
  const phrases = habits.endsWithSpace ? sentences.flatMap((each) => phrasesOf(text, each)) : sentences;
  return phrases.map(({ start, end }) => ({ start: offset + start, end: offset + end }));
}

function linesOf(text: string, { start, end }: Sentence): readonly Sentence[] {
  const lines: Sentence[] = [];
  let at = start;
  for (const line of text.slice(start, end).split('\n')) {
    addTrimmed(lines, text, at, at + line.length);
    at += line.length + 1;
  }
  return lines;
}

/**
 * In Thai the segmenter gives whole paragraphs (616 characters in XQuAD). Cut at spaces between letters after
 * 120 characters, pieces are as long as sentences elsewhere (145) and 97.7 % of XQuAD's answers stand in one.
 */
const minPhraseLength = 120;
/** Not before the character that repeats the word in front of it. */
const phraseSpace =
  /(?<=[\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Mymr}])\s+(?!ๆ)(?=[\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Mymr}])/gu;

function phrasesOf(text: string, { start, end }: Sentence): readonly Sentence[] {
  const phrases: Sentence[] = [];
  let from = start;
  for (const space of text.slice(start, end).matchAll(phraseSpace)) {
    const at = start + space.index;
    if (at - from < minPhraseLength) continue;
    phrases.push({ start: from, end: at });
    from = at + space[0].length;
  }
  return [...phrases, { start: from, end }];
}

/**
 * The segmenter takes time with the square of the text (V8 in Node 20: 1 s for 100,000 characters, 14 s for
 * 200,000), so a long text is given to it in overlapping stretches.
 */
const stretchLength = 4096;

/** Near the end of a stretch, a cut may depend on what comes after: those are left to the next stretch. */
const lookahead = 64;

function* cutsOf(text: string, segmenter: Intl.Segmenter): Generator<number> {
  for (let from = 0; from < text.length; ) {
    const isLast = from + stretchLength >= text.length;
    const surest = isLast ? text.length : from + stretchLength - lookahead;
    let next = surest;
    for (const { index } of segmenter.segment(text.slice(from, from + stretchLength))) {
      if (index === 0) continue;
      if (from + index > surest) break;
      yield from + index;
      if (!isLast) next = from + index;
    }
    from = next;
  }
}

function addTrimmed(sentences: Sentence[], text: string, start: number, end: number): void {
  const bare = text.slice(start, end).trim();
  if (bare === '') return;
  const from = text.indexOf(bare.charAt(0), start);
  sentences.push({ start: from, end: from + bare.length });
}

/** A quote or bracket followed only by white space or punctuation closes what is before it. */
const closing = /["'”’“»›)\]]+(?=[\s,;:.]|$)/uy;

function closingLength(text: string, at: number): number {
  closing.lastIndex = at;
  return /[\n\r\u2028\u2029]/.test(text.charAt(at - 1)) ? 0 : (closing.exec(text)?.[0].length ?? 0);
}

/** The last word before a place that ends in a full stop, with what stands before it on the same line. */
const lastWord = /(?:^|[\s("„“«[\-–/])['‘]?([^\s("„“«[\-–/]+)\.["'”’“»)\]]*\s*$/u;
const nextWord = /^["'„“«([]*([\p{L}\p{M}'’-]+)(\.?)/u;

/** No abbreviation is longer, nor the word after it that we look at. */
const windowLength = 32;

/** Whether the segmenter cut at a place where the sentence goes on. */
function isInsideSentence(text: string, start: number, at: number, habits: SentenceHabits): boolean {
  const before = text.slice(Math.max(start, at - windowLength), at);
  if (/[\n\r\u2028\u2029\u0085]$/.test(before)) return false;
  const after = text.slice(at, at + windowLength);
  if (/^\p{Ll}/u.test(after) || (/(?:^|[\s([{])\.$/.test(before) && /^\p{L}/u.test(after))) return true;
  const word = lastWord.exec(before)?.[1];
  if (word === undefined) return false;
  if (at - start < windowLength && isEnumerator(text.slice(start, at).trim())) return true;
  if (habits.never.has(word) || habits.never.has(uncapitalized(word))) return true;
  if (habits.counted.has(word)) return /^[[(]?\p{N}/u.test(after);
  return isAbbreviationLike(word, habits) && !opensSentence(after, habits);
}

/** `1.`, `a.` or `iv.` alone at the start is the number of what follows. */
function isEnumerator(sentence: string): boolean {
  return /^[([]?(?:\d{1,3}|\p{L}|[ivx]{1,5})[.)\]]+$/u.test(sentence);
}

function isAbbreviationLike(word: string, habits: SentenceHabits): boolean {
  if (habits.perhaps.has(word)) return true;
  if (habits.writesOrdinals && /^\d{1,2}$/.test(word)) return true;
  // Initials and what is made of them: "J.", "U.S.", "z.B."
  return /^\p{L}\p{M}*(?:\.-?\p{L}\p{M}*)*$/u.test(word);
}

function opensSentence(after: string, habits: SentenceHabits): boolean {
  const [, word, stop] = nextWord.exec(after) ?? [];
  return word !== undefined && stop === '' && habits.openers.has(word);
}

function uncapitalized(word: string): string {
  return word.charAt(0).toLowerCase() + word.slice(1);
}

interface Tools {
  readonly segmenter: Intl.Segmenter;
  readonly habits: SentenceHabits;
}

/** Articles may name any language. */
const toolsByLanguage = new LRUCache<string, Tools>({ max: 50 });

/** Creating a segmenter takes longer than using it on a paragraph. */
function toolsFor(language: string): Tools {
  const known = toolsByLanguage.get(language);
  if (known) return known;
  const tools = {
    segmenter: new Intl.Segmenter(language, { granularity: 'sentence' }),
    habits: habitsOf(language),
  };
  toolsByLanguage.set(language, tools);
  return tools;
}

/** How a language ends its sentences. */
interface SentenceHabits extends Abbreviations {
  readonly openers: ReadonlySet<string>;
  readonly writesOrdinals: boolean;
  readonly endsWithSpace: boolean;
}

/** English abbreviations and openers where we know no others. */
function habitsOf(tag: string): SentenceHabits {
  const language = languageOf(tag);
  const { abbreviations = nothing, sentenceOpeners = new Set() } = language.abbreviations
    ? language
    : english;
  return {
    ...abbreviations,
    openers: sentenceOpeners,
    writesOrdinals: language.writesOrdinals === true,
    endsWithSpace: language.endsSentencesWithSpace === true,
  };
}

const nothing: Abbreviations = { never: new Set(), counted: new Set(), perhaps: new Set() };
