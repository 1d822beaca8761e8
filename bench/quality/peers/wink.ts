import winkBm25 from 'wink-bm25-text-search';
import { loadLanguageTools } from './language-tools.js';
import { type Peer, peerDepth } from './peer.js';

export const wink: Peer = {
  name: 'wink-bm25, stemmer + stop words',
  async index(docs, language) {
    const { words, isStopWord, stem } = await loadLanguageTools(language);
    const engine = winkBm25();
    engine.defineConfig({ fldWeights: { title: 1, text: 1 } });
    engine.definePrepTasks([(text) => words(text).flatMap((word) => (isStopWord(word) ? [] : [stem(word)]))]);
    docs.forEach((doc, number) => {
      engine.addDoc({ title: doc.title, text: doc.text }, number);
    });
    engine.consolidate();
    return {
      search: (question) =>
        engine.search(question, peerDepth).flatMap(([number]) => docs[Number(number)]?.id ?? []),
    };
  },
};
