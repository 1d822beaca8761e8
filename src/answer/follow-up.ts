import type { Hit, SearchIndex, SearchRequest, SearchResult } from '../search/search-index.js';
import type { Conversation, Turn } from './conversation.js';
import { confidenceOf } from './decide.js';
import { pointsBack } from './leaning.js';

/** With no more searchable words than this a question hardly stands alone. */
const fewWords = 2;
/** Above this confidence a question needs nothing from before: it is short, or its `it` is in its own sentence. */
const standsAlone = 0.9;
/**
 * What a word of the turn before says beside a word of the question, and of each turn further back beside the next:
 * of 36 dialogues that mostly move on, the last turn finds its paragraph in 27 with these and in 21 without.
 */
const lentWeight = 0.45;
const fadedBy = 0.5;
const maxLenders = 3;
/** People stay with an article: as many points of score for a passage of the one last shown. */
const sameArticle = 3;
/** A passage shown before steps back by as much, so far as it lacks the question's own words. */
const stepBack = 0.5;

/** Hits looked at before the conversation has its say, so that it can lift what was further down. */
const candidates = 24;

/** Searches by the question alone, or, where it leans on what was said before, with that in mind. */
export function searchInConversation(
  index: SearchIndex,
  request: SearchRequest,
  { turns }: Conversation,
): SearchResult {
  const alone = index.search({ ...request, limit: candidates });
  const result = leans(request.question, alone, turns, index)
    ? searchOn(index, request, turns, alone)
    : alone;
  return { ...result, hits: result.hits.slice(0, request.limit) };
}

/** A short question may stand alone as well; one that points back does not unless it says much itself. */
function leans(
  question: string,
  alone: SearchResult,
  turns: readonly Turn[],
  { languages }: SearchIndex,
): boolean {
  if (turns.length === 0) return false;
  const isShort = alone.searchableWords <= fewWords;
  const isSure = confidenceOf(alone) > standsAlone;
  const pointing = languages.some((language) => pointsBack(question, language));
  return pointing ? isShort || !isSure : isShort && !isSure;
}

function searchOn(
  index: SearchIndex,
  request: SearchRequest,
  turns: readonly Turn[],
  alone: SearchResult,
): SearchResult {
  const last = turns.at(-1);
  // "And when?" has nothing of its own to search by: it asks the question before once more.
  if (alone.searchableWords === 0 && last) {
    return index.search({ ...request, question: `${last.question} ${request.question}`, limit: candidates });
  }
  const lenders = [...turns].reverse().slice(0, maxLenders);
  const lent = lenders.map(({ question }, back) => ({
    text: question,
    weight: lentWeight * fadedBy ** back,
  }));
  const result = index.search({ ...request, limit: candidates, lent });
  const shown = new Set(turns.flatMap((turn) => turn.shown));
  const article = articleOf(turns.findLast((turn) => turn.shown.length > 0)?.shown[0]);
  const covered = new Map(alone.hits.map(({ passage, evidence }) => [passage.id, evidence.coverage]));
  const rescored = result.hits.map((hit): Hit => {
    const { id, article: slug } = hit.passage;
    const stay = slug === article ? sameArticle : 0;
    const step = shown.has(id) ? stepBack * (1 - (covered.get(id) ?? 0)) : 0;
    return { ...hit, score: hit.score + stay - step };
  });
  return { ...result, hits: rescored.sort((a, b) => b.score - a.score) };
}

/** `guide` of `guide#p7`. */
function articleOf(passageId: string | undefined): string | undefined {
  return passageId?.slice(0, passageId.lastIndexOf('#'));
}
