import type { ContextText } from '../search/query.js';
import type { Hit, SearchIndex, SearchRequest, SearchResult } from '../search/search.js';
import { hasAnaphora } from './anaphora.js';
import { confidenceOf } from './confidence.js';
import type { Conversation, Turn } from './conversation.js';

/** With no more searchable words than this a question hardly stands alone. */
const fewWords = 2;
/** Above this confidence such a question needs nothing from before all the same. */
const standsAlone = 0.9;
/** The same for one that points back: its `it` may be in its own sentence. */
const standsAlonePointing = 0.98;
/** A longer one that points nowhere is helped from before only when it would be as good as refused alone. */
const standsAloneLong = 0.3;
/**
 * What a word of the turn before says beside a word of the question, and of each turn further back beside the
 * next. The first turn names the subject: it fades no further. Of 660 later turns of dialogues the right paragraph
 * came first in .57 with these and in .48 without; where each paragraph is an article of its own, .53 and .47.
 */
const contextWeight = 0.45;
const fadedBy = 0.5;
const maxContextTurns = 3;
/** People stay with an article: as many points of score for its other passages. */
const sameArticle = 1;
/** A passage shown before steps back by as much, so far as it lacks the question's own words. */
const stepBack = 0.5;

/**
 * Hits looked at before the conversation has its say, so that it can lift what was further down: as many as anybody
 * may ask for.
 */
const candidates = 25;

/**
 * Searches by the question alone, or, where it leans on what was said before, with that in mind. Returns all of
 * these hits: how far the first is ahead of the others tells how sure it is.
 */
export function searchInConversation(
  index: SearchIndex,
  request: Omit<SearchRequest, 'limit'>,
  { turns }: Conversation,
): SearchResult {
  const alone = index.search({ ...request, limit: candidates });
  return leans(request.question, alone, turns, index) ? searchOn(index, request, turns, alone) : alone;
}

/** The surer the question is of its answer, and the more it says itself, the less it needs what was said before. */
function leans(
  question: string,
  alone: SearchResult,
  turns: readonly Turn[],
  { languages }: SearchIndex,
): boolean {
  if (turns.length === 0) return false;
  const confidence = confidenceOf(alone);
  const isShort = alone.searchableWords <= fewWords;
  if (languages.some((language) => hasAnaphora(question, language)))
    return isShort || confidence <= standsAlonePointing;
  return confidence <= (isShort ? standsAlone : standsAloneLong);
}

function searchOn(
  index: SearchIndex,
  request: Omit<SearchRequest, 'limit'>,
  turns: readonly Turn[],
  alone: SearchResult,
): SearchResult {
  const last = turns.at(-1);
  // "And when?" has nothing of its own to search by: it asks the question before once more.
  if (alone.searchableWords === 0 && last) {
    return index.search({ ...request, question: `${last.question} ${request.question}`, limit: candidates });
  }
  const context = contextOf(turns);
  const result = index.search({ ...request, limit: candidates, context });
  const shown = new Set(turns.flatMap((turn) => turn.shown));
  const lastShown = turns.findLast((turn) => turn.shown.length > 0)?.shown[0];
  const article = articleOf(lastShown);
  const covered = new Map(alone.hits.map(({ passage, features }) => [passage.id, features.coverage ?? 0]));
  const rescored = result.hits.map((hit): Hit => {
    const { id, article: slug } = hit.passage;
    const stay = slug === article && id !== lastShown ? sameArticle : 0;
    const step = shown.has(id) ? stepBack * (1 - (covered.get(id) ?? 0)) : 0;
    return { ...hit, score: hit.score + stay - step };
  });
  return { ...result, hits: rescored.sort((a, b) => b.score - a.score) };
}

/** The heaviest first, as a word lent by two turns has the weight of the first of them. */
function contextOf(turns: readonly Turn[]): readonly ContextText[] {
  const fading = turns
    .slice(-maxContextTurns)
    .reverse()
    .map(({ question }, back) => ({ text: question, weight: contextWeight * fadedBy ** back }));
  const subject = turns.slice(0, 1).map(({ question }) => ({ text: question, weight: contextWeight }));
  return [...subject, ...fading].sort((a, b) => b.weight - a.weight);
}

/** `guide` of `guide#p7`. */
function articleOf(passageId: string | undefined): string | undefined {
  return passageId?.slice(0, passageId.lastIndexOf('#'));
}
