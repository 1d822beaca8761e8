import { ownCopy } from '../../base/own-copy.js';
import type { BlockSpan, Passage } from '../../corpus/article.js';
import type { Sentence } from '../../corpus/sentences.js';
import { languageOf } from '../../languages/index.js';
import type { SentenceCues } from '../../languages/sentence-cues.js';

/** What can be told of a sentence before anything is asked. */
const sentenceTraits = [
  /** Stands in a block of code, a table, a list. */
  'code',
  'table',
  'list',
  /** Names what follows: a title of its own, the first row of a table. */
  'label',
  /** The label is a title, such as a term with what it means below. */
  'title',
  /** Introduces what follows; asks itself. */
  'introduces',
  'asks',
  /** Comes behind a sentence that introduces it. */
  'isIntroduced',
  /** Begins in the middle of a line. */
  'continues',
  /** Has code among its words. */
  'inlineCode',
  /** By its words; see the cues of its language. */
  'instructs',
  'explains',
  'negates',
  'pointsElsewhere',
  'refersBack',
] as const;

export type SentenceTrait = (typeof sentenceTraits)[number];

/** Those that a sentence has, as bits in the order of their names: there are many sentences. */
export type Traits = number;

export function hasTrait(traits: Traits, trait: SentenceTrait): boolean {
  return (traits & bitOf[trait]) !== 0;
}

const bitOf = Object.fromEntries(sentenceTraits.map((trait, place) => [trait, 1 << place])) as Readonly<
  // fromEntries forgets the names.
  Record<SentenceTrait, number>
>;

/** Of each sentence of a passage. */
export function traitsOf(
  { text, spans = [] }: Passage,
  sentences: readonly Sentence[],
  language: string,
): readonly Traits[] {
  const cues = languageOf(language).sentenceCues?.();
  const blocks = spans.filter((span): span is BlockSpan => span.kind === 'block');
  const inlineCode = spans.filter(({ kind }) => kind === 'code');
  const found = sentences.map(({ start, end }) => ownCopy(text.slice(start, end)));
  return sentences.map(({ start, end }, place) => {
    const words = found[place] ?? '';
    const block = blocks.find((each) => each.start <= start && start < each.end);
    const isThere: Readonly<Record<SentenceTrait, boolean>> = {
      code: block?.block === 'code',
      table: block?.block === 'table',
      list: block?.block === 'list',
      label: isLabel(words, block, start),
      title: block?.block === 'label',
      introduces: introduces.test(words),
      asks: asks.test(words),
      isIntroduced: introduces.test(found[place - 1] ?? ''),
      continues: place > 0 && !text.slice(sentences[place - 1]?.end, start).includes('\n'),
      inlineCode: inlineCode.some((code) => start <= code.start && code.start < end),
      ...wordTraits(words, block, cues),
    };
    return sentenceTraits.reduce((bits, trait) => (isThere[trait] ? bits | bitOf[trait] : bits), 0);
  });
}

const introduces = /[:：]["'”’»)\]]*$/u;
const asks = /[?？؟\u037e]["'”’»)\]]*$/u;
const ends = /[.!?…。！？؟۔:：;；][\p{P}\p{S}\s]*$/u;

/** Longer lines without an end say something by themselves. */
const maxLabelLength = 80;

function isLabel(words: string, block: BlockSpan | undefined, start: number): boolean {
  if (block?.block === 'label') return true;
  if (block?.block === 'table') return block.start === start;
  return !block && words.length <= maxLabelLength && !ends.test(words) && !/[\p{sc=Thai}]/u.test(words);
}

function wordTraits(words: string, block: BlockSpan | undefined, cues: SentenceCues | undefined) {
  const isRead = cues !== undefined && block?.block !== 'code';
  return {
    instructs: isRead && cues.instructs.test(words),
    explains: isRead && cues.explains.test(words),
    negates: isRead && cues.negates.test(words),
    pointsElsewhere: isRead && cues.pointsElsewhere.test(words),
    refersBack: isRead && cues.refersBack.test(words),
  };
}
