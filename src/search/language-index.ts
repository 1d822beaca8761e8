import MiniSearch from 'minisearch';
import type { Article, Passage } from '../corpus/article.js';
import { loadAnalyzer } from './analyzer.js';
import { loadCommonness } from './common-words.js';
import { analyzePassage, formOf, type PassageTerms } from './passage-terms.js';
import { type LikeTerms, makeLikeTerms } from './spelling.js';
import { noTerm, Vocabulary } from './vocabulary.js';

/** A passage and all that searching it needs. */
export interface IndexedPassage {
  /** Place in the snapshot's list of passages. */
  readonly ordinal: number;
  readonly passage: Passage;
  readonly terms: PassageTerms;
  /** Terms of the article's title and of the headings above the passage. */
  readonly headingTerms: ReadonlySet<number>;
  /** Terms of all passages of the article. */
  readonly articleTerms: ReadonlySet<number>;
}

/** All passages of one language. */
export interface LanguageIndex {
  readonly language: string;
  readonly vocabulary: Vocabulary;
  readonly likeTerms: LikeTerms;
  readonly mini: MiniSearch<IndexedPassage>;
  readonly byOrdinal: ReadonlyMap<number, IndexedPassage>;
  /** Means over the passages: words that are no stop words, and pieces. */
  readonly meanLength: number;
  readonly meanPieceLength: number;
}

/** An article with the ordinal of its first passage. */
export interface PlacedArticle {
  readonly article: Article;
  readonly firstOrdinal: number;
}

/** Called between slices of work, so that building never keeps the event loop for long. */
export type Pause = () => Promise<void>;

/** Passages analyzed before a pause: about 5 ms of work. */
const passagesASlice = 25;

export async function buildLanguageIndex(
  language: string,
  articles: readonly PlacedArticle[],
  pause: Pause,
): Promise<LanguageIndex> {
  const analyzer = await loadAnalyzer(language);
  const vocabulary = new Vocabulary(analyzer, await loadCommonness(analyzer));
  const passages: IndexedPassage[] = [];
  for (const placed of articles) passages.push(...(await indexArticle(placed, vocabulary, pause)));
  const mini = emptyMiniSearch(vocabulary);
  for (let from = 0; from < passages.length; from += passagesASlice) {
    mini.addAll(passages.slice(from, from + passagesASlice));
    await pause();
  }
  return {
    language: analyzer.language,
    vocabulary,
    likeTerms: makeLikeTerms(vocabulary),
    mini,
    byOrdinal: new Map(passages.map((passage) => [passage.ordinal, passage])),
    meanLength: mean(passages.map(({ terms }) => terms.length)),
    meanPieceLength: mean(passages.map(({ terms }) => terms.pieceLength)),
  };
}

async function indexArticle(
  { article, firstOrdinal }: PlacedArticle,
  vocabulary: Vocabulary,
  pause: Pause,
): Promise<readonly IndexedPassage[]> {
  const articleTerms = new Set<number>();
  const headings = headingReader(article, vocabulary);
  const passages: IndexedPassage[] = [];
  for (const [place, passage] of article.passages.entries()) {
    const terms = analyzePassage(passage, article, vocabulary);
    for (const word of terms.words) articleTerms.add(vocabulary.termOf[formOf(word)] ?? noTerm);
    passages.push({
      ordinal: firstOrdinal + place,
      passage,
      terms,
      headingTerms: headings(passage),
      articleTerms,
    });
    if (place % passagesASlice === passagesASlice - 1) await pause();
  }
  articleTerms.delete(noTerm);
  return passages;
}

/** Passages under the same headings share one set. */
function headingReader(
  { title }: Article,
  vocabulary: Vocabulary,
): (passage: Passage) => ReadonlySet<number> {
  const known = new Map<string, ReadonlySet<number>>();
  return ({ section }) => {
    const heading = [title, ...section].join('\n');
    const terms = known.get(heading) ?? termsOf(heading, vocabulary);
    known.set(heading, terms);
    return terms;
  };
}

function termsOf(text: string, vocabulary: Vocabulary): ReadonlySet<number> {
  const forms = vocabulary.analyzer.tokens(text).map((token) => vocabulary.add(token));
  return new Set(forms.map((form) => vocabulary.termOf[form] ?? noTerm).filter((term) => term !== noTerm));
}

/**
 * MiniSearch finds the candidates. It is given analyzed terms, so its own tokenizer only has to take them apart,
 * and pieces only where words cannot be told apart surely: elsewhere they are looked at in the candidates.
 */
function emptyMiniSearch({ terms, termOf, pieces, analyzer }: Vocabulary): MiniSearch<IndexedPassage> {
  const textOf = ({ terms: { words } }: IndexedPassage) =>
    Array.from(words, (word) => terms[termOf[formOf(word)] ?? noTerm])
      .filter(Boolean)
      .join(' ');
  const piecesOf = ({ terms: found }: IndexedPassage) =>
    Array.from(found.pieces ?? [], (piece) => pieces[piece]).join(' ');
  const headingOf = ({ headingTerms }: IndexedPassage) =>
    Array.from(headingTerms, (term) => terms[term]).join(' ');
  return new MiniSearch<IndexedPassage>({
    idField: 'ordinal',
    fields: analyzer.piecesRunOn ? ['text', 'pieces', 'heading'] : ['text', 'heading'],
    extractField: (passage, field) => {
      if (field === 'ordinal') return passage.ordinal;
      if (field === 'text') return textOf(passage);
      return field === 'pieces' ? piecesOf(passage) : headingOf(passage);
    },
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term || null,
  });
}

function mean(lengths: readonly number[]): number {
  return Math.max(1, lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length));
}
