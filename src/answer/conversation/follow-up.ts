import { hasAnaphora, isBareQuestion, takenUp } from '../../languages/take-up.js';
import type { ContextText } from '../../search/query.js';
import type { Hit, SearchIndex, SearchRequest, SearchResult } from '../../search/search.js';
import { answerThreshold, confidenceOf } from '../confidence.js';
import type { Conversation, Turn } from './conversation.js';
import { withFocus } from './focus.js';
import { findOwnWords, type OwnWords } from './own-words.js';

/** With no more searchable words than this a question hardly stands alone. */
const fewWords = 3;
/** Above this confidence such a question needs nothing from before all the same. */
const standsAlone = 0.9;
/** The same for one that points back: its `it` may be in its own sentence. */
const standsAlonePointing = 0.9;
/** A longer one that points nowhere is helped from before only when it would be as good as refused alone. */
const standsAloneLong = 0.3;
/**
 * What a word of the turn before says beside a word of the question, and of each turn further back beside the next.
 * The last turn that leaned on none names the subject: it does not fade. With .35 a hundredth more of 384 turns are
 * right in folders of documentation, and follow-ups on a single article are refused.
 */
const contextWeight = 0.45;
const firstWeight = 0.3;
const fadedBy = 0.5;
const maxContextTurns = 3;
/** People stay with an article and read on: points of score for its passages, and more right beside the last one shown. */
const sameArticle = 1;
const nextTo = 1.2;
const near = 0.4;
const nearDistance = 3;

/**
 * Lent words choose among passages, but what the question says itself must be there, too: with less of it than this,
 * by weight, in the passage and its headings, the passage is no answer.
 */
const leastOfOwn = 0.5;
/** The same of what takes the place of something asked before: "And Italy?" is answered by `Italian` as well. */
const leastOfFocus = 0.4;
const refusedAt = answerThreshold / 2;
/** What has just answered and has the new name as well answers again, as surely as that. */
const sureOfShown = 0.6;

/** Hits looked at before the conversation has its say, so that it can lift what was further down. */
const candidates = 60;

interface SearchInConversation extends SearchResult {
  /** How surely the first hit answers. */
  readonly confidence: number;
  /** The question in full, when it asks the last one again or with something else in it. */
  readonly understoodAs?: string;
  readonly isFollowUp?: true;
}

type Request = Omit<SearchRequest, 'limit'>;

/** Searches by the question alone, or, where it leans on what was said before, with that in mind. */
export function searchInConversation(
  index: SearchIndex,
  request: Request,
  { turns }: Conversation,
): SearchInConversation {
  const alone = index.search({ ...request, limit: candidates });
  const confidence = confidenceOf(alone);
  const last = turns.at(-1);
  if (!last) return { ...alone, confidence };
  if (alone.searchableWords === 0) return askAgain(index, request, turns) ?? { ...alone, confidence };
  const pointsBack = index.languages.some((language) => hasAnaphora(request.question, language));
  if (!leans(alone, confidence, pointsBack)) return { ...alone, confidence };
  return searchOn({ index, request, turns, alone, confidence, pointsBack, last });
}

/** "And when?" has nothing of its own to search by: it asks the question before once more. */
function askAgain(
  index: SearchIndex,
  request: Request,
  turns: readonly Turn[],
): SearchInConversation | undefined {
  const last = turns.at(-1);
  if (!last || !isBareQuestion(request.question, index.languages)) return undefined;
  const question = `${last.question} ${request.question}`;
  const context = contextOf(turns.slice(0, -1));
  const again = index.search({ ...request, question, limit: candidates, context });
  // What was refused is not answered for being asked again.
  const confidence = Math.min(confidenceOf(again), last.shown.length > 0 ? 1 : refusedAt);
  return { ...again, confidence, understoodAs: last.question, isFollowUp: true };
}

/** The surer the question is of its answer, and the more it says itself, the less it needs what was said before. */
function leans({ searchableWords }: SearchResult, confidence: number, pointsBack: boolean): boolean {
  const isShort = searchableWords <= fewWords;
  if (pointsBack) return isShort || confidence <= standsAlonePointing;
  return confidence <= (isShort ? standsAlone : standsAloneLong);
}

interface Leaning {
  readonly index: SearchIndex;
  readonly request: Request;
  readonly turns: readonly Turn[];
  readonly last: Turn;
  /** What the question finds by itself. */
  readonly alone: SearchResult;
  /** How surely that answers. */
  readonly confidence: number;
  /** Has a word that refers to what was said before. */
  readonly pointsBack: boolean;
}

function searchOn(leaning: Leaning): SearchInConversation {
  const { index, request, turns, alone, last } = leaning;
  const focus = takenUp(request.question, index.languages);
  const understoodAs = focus && withFocus(last.question, focus, index.languages);
  const question = understoodAs ?? request.question;
  const lent = index.search({ ...request, question, limit: candidates, context: contextOf(turns) });
  const ordered = inOrder(lent.hits, turns, focus !== undefined);
  const own = findOwnWords(index, request.question, alone.hits, ordered);
  const hits = focus === undefined ? ordered : withFocusFirst(ordered, own);
  const result = { ...lent, hits };
  const [best] = hits;
  const doesPoint = focus !== undefined || leaning.pointsBack;
  const ofAlone = { ...alone, confidence: leaning.confidence };
  if (!doesPoint && best && standsByItself(leaning, best, own)) return ofAlone;
  const spoken = doesPoint || alone.searchableWords === 1 ? turns : [];
  const isThere =
    best !== undefined && (focus === undefined ? saysOwn(best, own, spoken) : hasFocus(best, own));
  // What is lent has led astray: the question's own answer stands.
  if (!isThere && focus === undefined && leaning.confidence >= standsAlone) return ofAlone;
  const sure = Math.max(confidenceOf(result), sureBefore(leaning, best, focus !== undefined));
  return {
    ...result,
    confidence: isThere ? sure : Math.min(sure, refusedAt),
    isFollowUp: true,
    ...(understoodAs && { understoodAs }),
  };
}

/** What was said before makes no passage less sure than the question alone, nor than it was when it was shown. */
function sureBefore({ alone, confidence, turns }: Leaning, best: Hit | undefined, hasFocus: boolean): number {
  const isShownAgain = hasFocus && best?.passage.id === lastShown(turns);
  return Math.max(isFirstOf(alone, best) ? confidence : 0, isShownAgain ? sureOfShown : 0);
}

function isFirstOf({ hits }: SearchResult, hit: Hit | undefined): boolean {
  return hit !== undefined && hit.passage.id === hits[0]?.passage.id;
}

/**
 * Of a question that points to nothing said before: a whole one that finds the same passage alone is no surer of it for
 * what was said, and one that is answered alone by more of its own words keeps that answer.
 */
function standsByItself({ alone, confidence }: Leaning, lent: Hit, own: OwnWords): boolean {
  const [first] = alone.hits;
  if (alone.searchableWords >= fewWords && isFirstOf(alone, lent)) return true;
  return (
    first !== undefined &&
    confidence >= answerThreshold &&
    own.relatedShareIn(first) > own.relatedShareIn(lent)
  );
}

/** Whether lent words may make a passage the answer: the question's own are there, too. */
function saysOwn(hit: Hit, own: OwnWords, turns: readonly Turn[]): boolean {
  if (own.relatedShareIn(hit) >= leastOfOwn) return true;
  // "When was it founded?" beside "established in March": a date stands in what is being talked about.
  const { time = 0, person = 0 } = hit.features;
  return (time > 0 || person > 0) && articleOf(hit.passage.id) === articleOf(lastShown(turns));
}

function hasFocus(hit: Hit, own: OwnWords): boolean {
  return own.shareIn(hit) >= leastOfFocus;
}

function inOrder(hits: readonly Hit[], turns: readonly Turn[], hasFocus: boolean): readonly Hit[] {
  const last = lastShown(turns);
  const lastOrdinal = hits.find(({ passage }) => passage.id === last)?.ordinal;
  const again = (hit: Hit) => (hasFocus && hit.passage.id === last ? nextTo : 0);
  return hits
    .map((hit): Hit => ({ ...hit, score: hit.score + stayingAt(hit, last, lastOrdinal) + again(hit) }))
    .sort((a, b) => b.score - a.score);
}

function stayingAt({ passage, ordinal }: Hit, last: string | undefined, lastOrdinal = Number.NaN): number {
  if (articleOf(passage.id) !== articleOf(last)) return 0;
  const distance = Math.abs(ordinal - lastOrdinal);
  if (distance === 1) return sameArticle + nextTo;
  return distance > 0 && distance <= nearDistance ? sameArticle + near : sameArticle;
}

/** "And Italy?" is answered where Italy is, in what was just shown before anywhere else, and by that sentence. */
function withFocusFirst(hits: readonly Hit[], own: OwnWords): readonly Hit[] {
  const [having, others] = partition(hits, (hit) => hasFocus(hit, own));
  return [...having.map((hit): Hit => ({ ...hit, highlight: () => own.highlightIn(hit) })), ...others];
}

function partition<Item>(
  items: readonly Item[],
  test: (item: Item) => boolean,
): readonly [readonly Item[], readonly Item[]] {
  return [items.filter(test), items.filter((item) => !test(item))];
}

function lastShown(turns: readonly Turn[]): string | undefined {
  return turns.findLast((turn) => turn.shown.length > 0)?.shown[0];
}

/** The heaviest first, as a word lent by two turns has the weight of the first of them. */
function contextOf(turns: readonly Turn[]): readonly ContextText[] {
  const fading = turns
    .slice(-maxContextTurns)
    .reverse()
    .map(({ question }, back) => ({ text: question, weight: contextWeight * fadedBy ** back }));
  const [first] = turns;
  const subject = turns.findLast((turn) => !turn.isFollowUp);
  return [
    ...(subject ? [{ text: subject.question, weight: contextWeight }] : []),
    ...(first ? [{ text: first.question, weight: firstWeight }] : []),
    ...fading,
  ].sort((a, b) => b.weight - a.weight);
}

/** `guide` of `guide#p7`. */
function articleOf(passageId: string | undefined): string | undefined {
  return passageId?.slice(0, passageId.lastIndexOf('#'));
}
