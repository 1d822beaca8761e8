import elasticlunr from 'elasticlunr';
import { type LanguageTools, loadLanguageTools } from './language-tools.js';
import { type Peer, peerDepth } from './peer.js';

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** Its tokenizer splits at spaces only, so it is given text already cut into words. */
export const elasticLunr: Peer = {
  name: 'elasticlunr, stemmer + stop words',
  async index(docs, language) {
    const tools = await loadLanguageTools(language);
    const spaced = (text: string) => tools.words(text).join(' ');
    const index = elasticlunr<Entry>(function () {
      this.setRef('id');
      this.addField('title');
      this.addField('text');
      this.saveDocument(false);
    });
    setPipeline(index, tools);
    for (const { id, title, text } of docs) index.addDoc({ id, title: spaced(title), text: spaced(text) });
    return {
      search: (question) =>
        index
          .search(spaced(question), { fields: { title: { boost: 1 }, text: { boost: 1 } }, bool: 'OR' })
          .slice(0, peerDepth)
          .map(({ ref }) => ref),
    };
  },
};

function setPipeline(index: elasticlunr.Index<Entry>, { isStopWord, stem }: LanguageTools): void {
  const steps = {
    benchStopWords: (token: string) => (isStopWord(token) ? undefined : token),
    benchStem: stem,
  };
  index.pipeline.reset();
  for (const [label, step] of Object.entries(steps)) {
    // Only for saving an index, which nobody does here; it warns when a step has no name.
    Object.assign(elasticlunr.Pipeline.registeredFunctions, { [label]: step });
    Object.assign(step, { label });
    index.pipeline.add(step);
  }
}
