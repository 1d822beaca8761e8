import type { Answer, Answered, BriefAnswer, Finding, Highlight } from '../answer/answer.js';
import type { AskOptions } from '../answer/answerer.js';
import type { Starter } from '../answer/starters.js';
import type { Tie } from '../answer/ties.js';
import type { Problem } from '../corpus/article.js';

/** What can be asked of one reading of the corpus, in the thread that holds it. Synchronous, and pure but for the ties. */
export interface SnapshotReader {
  ask(question: string, options?: AskOptions): Answer;
  /** The same for a message, which shows one passage at a time. */
  askBriefly(question: string, options?: AskOptions): BriefAnswer;
  /** A passage shown before, by the reference in a button. */
  findPassage(ref: PassageRef): FoundPassage;
  /** What stands below a starter's heading or title, in whatever version of the corpus; undefined when it is gone. */
  answerStarter(key: string): Answered | undefined;
  /** What shows a newcomer how to begin, best first. @param language of the reader, BCP 47 */
  firstStarters(limit: number, language?: string): readonly Starter[];
  /** Articles in order of file, from the given place on. */
  listArticles(from: number, limit: number): ArticleList;
  /** By slug (also one cut to `cutSlugLength`) or by title, whatever its case and accents. */
  findArticle(named: string, cutSlugLength?: number): ArticleCard | undefined;
  /** The article at a place of `listArticles`, if the reading is still the same. */
  articleAt(ref: ArticleRef): ArticleCard | 'stale' | undefined;
  outline(slug: string, limit: number): Outline | undefined;
  /**
   * Articles whose title or slug holds what is typed, those that begin with it first.
   * @param among slugs; all when missing
   */
  suggestArticles(typed: string, limit: number, among?: readonly string[]): readonly ArticleName[];
  /** Titles and headings that fit what is typed, best first. */
  suggestQuestions(typed: string, limit: number): readonly string[];
  /** The sentences that would answer what is typed so far, best first. */
  previewAnswers(typed: string, limit: number, tiesOf?: string): readonly AnswerPreview[];
  /** The passage of a preview, in whatever version of the corpus; undefined when it is gone. */
  answerPreview(ref: PreviewRef): Answered | undefined;
  /** Passages that these words may mean, likeliest first. */
  nearestPassages(words: string, limit: number, tiesOf?: string): readonly PassageCard[];
  passageAt(ref: PassagePlace): PassageCard | 'stale' | undefined;
  /** Articles that were published before this ISO date, the oldest first. */
  oldArticles(before: string, limit: number): OldArticles;
  /**
   * Ties questions to passages, instead of those that were tied before by the same owner. Where each passage stands, if
   * it is there.
   */
  useTies(ties: readonly Tie[], owner?: string): readonly (PassageCard | undefined)[];
}

type CallName = keyof SnapshotReader;
type Given<Name extends CallName> = Parameters<SnapshotReader[Name]>;
type Found<Name extends CallName> = ReturnType<SnapshotReader[Name]>;

/** What can be asked of a reading that is held elsewhere: in another thread, or whichever is current. */
export type AsyncReader = { readonly [Name in CallName]: (...given: Given<Name>) => Promise<Found<Name>> };

/** The same in this thread, told call by call: the compiler follows that for a name it does not know yet. */
export type ReaderHere = { readonly [Name in CallName]: (...given: Given<Name>) => Found<Name> };

/** Makes the call of this name. */
export type MakeCall = <Name extends CallName>(name: Name, ...given: Given<Name>) => Promise<Found<Name>>;

/** A reader that hands on every call: the one list of them. */
export function forwardCalls(make: MakeCall): AsyncReader {
  const forward =
    <Name extends CallName>(name: Name) =>
    (...given: Given<Name>) =>
      make(name, ...given);
  return {
    ask: forward('ask'),
    askBriefly: forward('askBriefly'),
    findPassage: forward('findPassage'),
    answerStarter: forward('answerStarter'),
    firstStarters: forward('firstStarters'),
    listArticles: forward('listArticles'),
    findArticle: forward('findArticle'),
    articleAt: forward('articleAt'),
    outline: forward('outline'),
    suggestArticles: forward('suggestArticles'),
    suggestQuestions: forward('suggestQuestions'),
    previewAnswers: forward('previewAnswers'),
    answerPreview: forward('answerPreview'),
    nearestPassages: forward('nearestPassages'),
    passageAt: forward('passageAt'),
    oldArticles: forward('oldArticles'),
    useTies: forward('useTies'),
  };
}

/** A reading in figures. */
export interface CorpusSummary {
  /** Eight hex digits of a hash over all articles: the same corpus has the same version on every machine. */
  readonly version: string;
  readonly articles: number;
  readonly passages: number;
  /** Tags as the articles have them, sorted, each once. */
  readonly languages: readonly string[];
  readonly problems: readonly Problem[];
  readonly readAt: Date;
}

/** A passage shown before, and the sentence in it that answers. */
export interface PassageRef {
  /** `passageKey` of its words and its place. */
  readonly key: string;
  readonly highlight: Highlight;
}

export type FoundPassage =
  | { readonly kind: 'found'; readonly finding: Finding }
  /** No passage has these words, any longer or at all. */
  | { readonly kind: 'stale' }
  /** The sentence reaches beyond the passage. */
  | { readonly kind: 'none' };

/** Names a sentence of a passage for good: by the passage's id, and by its text where that has changed. */
export interface PreviewRef {
  readonly passageId: string;
  readonly textHash: string;
  readonly highlight: Highlight;
}

export interface AnswerPreview extends PreviewRef {
  /** On one line. */
  readonly sentence: string;
}

export interface ArticleName {
  readonly slug: string;
  readonly title: string;
}

interface ArticleRef {
  readonly version: string;
  readonly place: number;
}

export interface OldArticles {
  readonly total: number;
  readonly articles: readonly OldArticle[];
}

interface OldArticle {
  readonly title: string;
  readonly published: string;
  readonly url?: string;
}

export interface PassagePlace {
  readonly version: string;
  readonly ordinal: number;
}

/** What is said of a passage in a list. */
export interface PassageCard extends PassagePlace, OutlineEntry {
  readonly id: string;
  readonly textHash: string;
  /** Of its article. */
  readonly title: string;
  readonly file: string;
}

/** What is said of an article in a list. */
export interface ArticleCard extends ArticleName, ArticleRef {
  readonly file: string;
  readonly hash: string;
  readonly passages: number;
  readonly published?: string;
  readonly url?: string;
  readonly starters: readonly Starter[];
}

export interface ArticleList {
  readonly version: string;
  /** How many articles there are in all. */
  readonly total: number;
  readonly articles: readonly ArticleCard[];
}

export interface Outline {
  readonly title: string;
  /** How many passages there are in all. */
  readonly total: number;
  readonly entries: readonly OutlineEntry[];
}

export interface OutlineEntry {
  readonly section: readonly string[];
  readonly paragraph: number;
  readonly lastParagraph?: number;
  readonly part?: string;
  /** First words of the passage, on one line. */
  readonly beginning: string;
}
