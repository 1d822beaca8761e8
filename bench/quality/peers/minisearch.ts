import MiniSearch, { type Options, type SearchOptions } from 'minisearch';
import type { Doc } from '../../sets/question-set.js';
import { loadLanguageTools } from './language-tools.js';
import { type Peer, type PeerIndex, peerDepth } from './peer.js';

export const miniSearchDefaults: Peer = {
  name: 'MiniSearch, defaults',
  index: async (docs) => open(docs, {}),
};

/** As most tutorials set it up. */
export const miniSearchFuzzy: Peer = {
  name: 'MiniSearch, prefix + fuzzy 0.2',
  index: async (docs) => open(docs, {}, { prefix: true, fuzzy: 0.2 }),
};

/** With everything a language offers: segmented words, stop words, stemmer. */
export const miniSearchStemmed: Peer = {
  name: 'MiniSearch, stemmer + stop words',
  async index(docs, language) {
    const { words, isStopWord, stem } = await loadLanguageTools(language);
    return open(docs, { tokenize: words, processTerm: (term) => (isStopWord(term) ? null : stem(term)) });
  },
};

function open(docs: readonly Doc[], options: Partial<Options<Doc>>, search: SearchOptions = {}): PeerIndex {
  const index = new MiniSearch<Doc>({ ...options, fields: ['title', 'text'] });
  index.addAll(docs);
  return {
    search: (question) =>
      index
        .search(question, search)
        .slice(0, peerDepth)
        .map(({ id }) => String(id)),
  };
}
