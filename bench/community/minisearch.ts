import MiniSearch, { type Options, type SearchOptions } from 'minisearch';
import type { ProductPassage } from '../product/passages.js';
import { loadLanguageTools } from '../quality/peers/language-tools.js';
import type { CommunitySet } from './community-set.js';
import type { PeerName, PeerScore } from './peer-score.js';

const shownPassages = 5;

/** MiniSearch over the same passages: as it comes, and set up as well as we could. */
export async function measurePeers(
  set: CommunitySet,
  passages: readonly ProductPassage[],
): Promise<Record<PeerName, PeerScore>> {
  return {
    defaults: score(set, openDefaults(passages)),
    best: score(set, await openBest(passages, set.lang)),
  };
}

type Search = (question: string) => readonly ProductPassage[];

/** Without the headings it has .37 of the ten sets' questions right first, with them .43. */
function openDefaults(passages: readonly ProductPassage[]): Search {
  return open(passages, { fields: ['title', 'headings', 'text'] });
}

/** A shorter word with a letter changed is another word. */
const shortestFuzzy = 5;

/**
 * Stemmer and stop words of the language, words from `Intl.Segmenter`, headings searched as if they stood in the
 * text, slips of longer words at a fifth of the weight. Best of 45 set-ups on these very sets: headings as fields of
 * their own with boosts from .1 to 3, no headings, prefixes, other values of BM25 had .49 to .56 right first.
 */
async function openBest(passages: readonly ProductPassage[], language: string): Promise<Search> {
  const { words, isStopWord, stem } = await loadLanguageTools(language);
  return open(
    passages,
    {
      fields: ['all'],
      extractField: (passage, field) => (field === 'id' ? String(passage.id) : wholeOf(passage)),
      tokenize: words,
      processTerm: (term) => (isStopWord(term) ? null : stem(term)),
    },
    { fuzzy: (term) => term.length >= shortestFuzzy && 0.2, weights: { fuzzy: 0.2, prefix: 0.2 } },
  );
}

function wholeOf({ title, headings, text }: ProductPassage): string {
  return [title, headings, text].join('\n');
}

function open(
  passages: readonly ProductPassage[],
  options: Options<ProductPassage>,
  search: SearchOptions = {},
): Search {
  const index = new MiniSearch<ProductPassage>(options);
  index.addAll(passages);
  return (question) => {
    const found = index.search(question, search).slice(0, shownPassages);
    return found.flatMap(({ id }) => passages[Number(id)] ?? []);
  };
}

function score({ answerable }: CommunitySet, search: Search): PeerScore {
  const places = answerable.map(({ q, right }) => search(q).findIndex(({ text }) => right.test(text)));
  return {
    answerable: answerable.length,
    rightFirst: places.filter((place) => place === 0).length,
    inFive: places.filter((place) => place >= 0).length,
  };
}
