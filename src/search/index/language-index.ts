import { placeOfFirst } from '../../base/bisect.js';
import { takeTurns } from '../../base/take-turns.js';
import type { Article, Passage } from '../../corpus/article.js';
import { NumberBlocks } from '../number-blocks.js';
import { byPlace, createCopyNumbers, type NumberCopies } from './copies.js';
import {
  answerDirectionOf,
  type IndexedHeading,
  type IndexedInto,
  type IndexedPassage,
  idsOf,
  indexPassage,
} from './indexed-passage.js';
import { languageResources } from './language-resources.js';
import { Lexicon, type SurfaceForm, termsOf } from './lexicon.js';
import { PassageIndex, type PassageTerms } from './passage-index.js';
import { TermSet } from './term-set.js';
import { TiesByOwner } from './tied-questions.js';

/** All passages of one language, and all that searching them needs. */
export interface LanguageIndex {
  readonly language: string;
  readonly lexicon: Lexicon;
  readonly passages: readonly IndexedPassage[];
  /** Numbers are places in `passages`. */
  readonly passageIndex: PassageIndex;
  readonly tied: TiesByOwner;
  /** Means over the passages: words that are no stop words, and n-grams. */
  readonly meanLength: number;
  readonly meanNgramLength: number;
  /** Share of its passages that are a paragraph each, 0…1: an essay, not a manual of lists, steps and short lines. */
  readonly proseShare: number;
}

/** An article with the ordinal of its first passage. */
export interface PlacedArticle {
  readonly article: Article;
  readonly firstOrdinal: number;
}

/** Others may be answered in the same thread: after so long it is their turn. */
const turnMs = 10;
const passagesInTurn = 16;

/** @param language primary subtag of BCP 47 */
export async function buildLanguageIndex(
  language: string,
  articles: readonly PlacedArticle[],
): Promise<LanguageIndex> {
  const { analyzer, vectors, atLarge } = await languageResources(language);
  const lexicon = new Lexicon(analyzer, vectors, atLarge);
  const giveWay = takeTurns(turnMs);
  const passages: IndexedPassage[] = [];
  const numberCopies = createCopyNumbers();
  const blocks = new NumberBlocks();
  const files = articles.map(({ article }) => article.file).sort(byPlace);
  const ranks = new Map(files.map((file, rank) => [file, rank]));
  // One by one: there may be more than a call may have arguments.
  for (const placed of articles) {
    const place = { firstNumber: passages.length, rank: ranks.get(placed.article.file) ?? 0 };
    for (const passage of indexArticle(placed, place, { lexicon, numberCopies, blocks }))
      passages.push(passage);
    await giveWay();
  }
  const passageIndex = new PassageIndex();
  for (const [number, passage] of passages.entries()) {
    for (const term of passage.heading.terms) term.headingFrequency += 1;
    passageIndex.add(number, passageTerms(passage, lexicon));
    if (number % passagesInTurn === 0) await giveWay();
  }
  return {
    language,
    lexicon,
    passages,
    passageIndex,
    tied: new TiesByOwner(lexicon),
    meanLength: meanOf(passages, ({ length }) => length),
    meanNgramLength: meanOf(passages, ({ ngramLength }) => ngramLength),
    proseShare:
      passages.filter(({ passage }) => isOneParagraph(passage)).length / Math.max(1, passages.length),
  };
}

function isOneParagraph({ kind, lastParagraph }: Passage): boolean {
  return kind === undefined && lastParagraph === undefined;
}

/** By bisection: passages stand in the order of their ordinals. */
export function passageAt({ passages }: LanguageIndex, ordinal: number): IndexedPassage | undefined {
  const found =
    passages[placeOfFirst(passages.length, (place) => (passages[place]?.ordinal ?? 0) >= ordinal)];
  return found?.ordinal === ordinal ? found : undefined;
}

/** What all passages of a language are indexed with. */
interface IndexParts extends IndexedInto {
  readonly numberCopies: NumberCopies;
}

function indexArticle(
  { article, firstOrdinal }: PlacedArticle,
  { firstNumber, rank }: { readonly firstNumber: number; readonly rank: number },
  { lexicon, numberCopies, blocks }: IndexParts,
): readonly IndexedPassage[] {
  const articleTerms = new TermSet();
  const indexHeading = createHeadingIndexer(article, { lexicon, blocks });
  let headingBefore: IndexedHeading | undefined;
  const indexed = article.passages.map((passage, place) => {
    const heading = indexHeading(passage);
    const isFirstBelow = heading !== headingBefore;
    headingBefore = heading;
    const surroundings = {
      ordinal: firstOrdinal + place,
      number: firstNumber + place,
      copyNumber: numberCopies(passage, article.title),
      placeRank: rank,
    };
    const own = indexPassage(
      passage,
      article.language,
      { ...surroundings, heading, isFirstBelow, articleTerms },
      { lexicon, blocks },
    );
    for (const id of own.words) {
      for (const term of termsOf(lexicon.formAt(id))) articleTerms.add(term);
    }
    return own;
  });
  articleTerms.close();
  return indexed;
}

/** Passages below the same headings share one. */
function createHeadingIndexer({ title }: Article, into: IndexedInto): (passage: Passage) => IndexedHeading {
  const known = new Map<string, IndexedHeading>();
  const { lexicon } = into;
  const formsOf = (text: string) => lexicon.analyzer.tokens(text).map((token) => lexicon.add(token));
  return ({ section }) => {
    const key = section.join('\n');
    const heading = known.get(key) ?? headingOf(formsOf(title), section.map(formsOf), into);
    known.set(key, heading);
    return heading;
  };
}

function headingOf(
  title: readonly SurfaceForm[],
  sections: readonly (readonly SurfaceForm[])[],
  into: IndexedInto,
): IndexedHeading {
  const all = [...title, ...sections.flat()];
  return {
    terms: new Set(all.flatMap(termsOf)),
    title: idsOf(title, into.blocks),
    nearest: idsOf(sections.at(-1) ?? title, into.blocks),
    direction: answerDirectionOf(all, into),
  };
}

/** N-grams are looked up only where words cannot be told apart surely: elsewhere candidates alone are looked at. */
function passageTerms({ words, heading, runningNgrams }: IndexedPassage, lexicon: Lexicon): PassageTerms {
  return {
    text: Array.from(words).flatMap((id) => termsOf(lexicon.formAt(id)).map(({ text }) => text)),
    heading: Array.from(heading.terms, ({ text }) => text),
    ngrams: Array.from(runningNgrams ?? [], (id) => lexicon.ngramAt(id).text),
  };
}

function meanOf<Item>(items: readonly Item[], measure: (item: Item) => number): number {
  const sum = items.reduce((total, item) => total + measure(item), 0);
  return Math.max(1, sum / Math.max(1, items.length));
}
