import { existsSync } from 'node:fs';
import { readQuestionSet, sharedSet } from '../sets/question-set.js';

/** A corpus of any size and questions about it. */
export interface MadeCorpus {
  readonly paragraphs: readonly MadeParagraph[];
  readonly questions: readonly string[];
}

export interface MadeParagraph {
  /** Of its article. */
  readonly title: string;
  /** Above it; several paragraphs in a row share one. */
  readonly heading: string;
  readonly text: string;
}

/** English sets whose sentences are dealt out anew; none of their text is kept in the repository. */
const sources = ['squad2.dev', 'typos.noiseqa', 'followups.canard'];
const questionSource = 'squad2.dev';

/** Paragraphs in one article, and below one heading: about as many as a long page of documentation has. */
const paragraphsPerArticle = 50;
const paragraphsPerHeading = 5;
const wordsOfHeading = 5;

/**
 * Paragraphs of three to seven sentences, drawn with the same result for the same seed. Their words repeat more
 * than those of as many real ones, which makes postings longer and questions slower than life.
 */
export function makeCorpus(count: number, questions: number, seed: number): MadeCorpus {
  const random = randomNumbers(seed);
  const sentences = sourceSentences();
  const asked = readQuestionSet(sharedSet(questionSource)).qs.map(({ q }) => q);
  let heading = '';
  const paragraphs = Array.from({ length: count }, (_, i): MadeParagraph => {
    if (i % paragraphsPerHeading === 0) heading = headingFrom(pick(sentences, random));
    return {
      title: `Article ${Math.floor(i / paragraphsPerArticle) + 1}`,
      heading,
      text: Array.from({ length: 3 + Math.floor(random() * 5) }, () => pick(sentences, random)).join(' '),
    };
  });
  return { paragraphs, questions: Array.from({ length: questions }, () => pick(asked, random)) };
}

function headingFrom(sentence: string): string {
  return sentence.split(' ').slice(0, wordsOfHeading).join(' ');
}

function sourceSentences(): string[] {
  const files = sources.map(sharedSet).filter(existsSync);
  if (files.length === 0)
    throw new Error(`No question sets at ${sharedSet('*')}: set FOOTNOTE_SHARED to their folder.`);
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
  const texts = files.flatMap((file) => readQuestionSet(file).docs.map(({ text }) => text));
  return texts.flatMap((text) =>
    [...segmenter.segment(text)].map(({ segment }) => segment.trim()).filter(isSentence),
  );
}

function isSentence(text: string): boolean {
  return text.length > 20 && text.length < 600;
}

function pick<T>(items: readonly T[], random: () => number): T {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('Nothing to pick from.');
  return item;
}

/** Mulberry32 (https://gist.github.com/tommyettinger/46a874533244883189143505d203312c): small, seeded, good enough. */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
