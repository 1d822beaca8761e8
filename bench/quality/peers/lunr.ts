import { createRequire } from 'node:module';
import lunr from 'lunr';
import type { Doc } from '../../sets/question-set.js';
import { type LanguageTools, loadLanguageTools } from './language-tools.js';
import { type Peer, type PeerIndex, peerDepth } from './peer.js';

/** Languages of lunr-languages that are measured here. */
const languages = [
  'ar',
  'da',
  'de',
  'el',
  'es',
  'fi',
  'fr',
  'hi',
  'hu',
  'it',
  'ja',
  'ko',
  'nl',
  'no',
  'pt',
  'ro',
  'ru',
  'sv',
  'tr',
  'vi',
  'zh',
];

/** What lunr-languages adds to lunr for one language. */
interface LunrLanguage {
  readonly stopWordFilter?: lunr.PipelineFunction;
  readonly stemmer?: lunr.PipelineFunction;
}

const require = createRequire(import.meta.url);

/**
 * Stop words and stemmer of lunr-languages, but words from `Intl.Segmenter`: most trimmers of that package throw
 * away whatever is not in the language's script, years and names among it, and its Thai tokenizer is for lunr 1.
 */
export const lunrWithLanguages: Peer = {
  name: 'lunr + lunr-languages',
  async index(docs, language) {
    const tools = await loadLanguageTools(language);
    return toPeerIndex(build(docs, tools, lunrLanguage(language)), tools);
  },
};

function build(
  docs: readonly Doc[],
  { words }: LanguageTools,
  language: LunrLanguage | undefined,
): lunr.Index {
  return lunr((builder) => {
    const tokenize = (text: unknown) => words(String(text ?? '')).map((word) => new lunr.Token(word, {}));
    builder.tokenizer = Object.assign(tokenize, { separator: lunr.tokenizer.separator });
    if (language !== undefined) setPipeline(builder, language);
    builder.ref('id');
    builder.field('title');
    builder.field('text');
    for (const doc of docs) builder.add(doc);
  });
}

function setPipeline(builder: lunr.Builder, { stopWordFilter, stemmer }: LunrLanguage): void {
  builder.pipeline.reset();
  builder.searchPipeline.reset();
  if (stopWordFilter) builder.pipeline.add(stopWordFilter);
  if (stemmer) builder.pipeline.add(stemmer);
  if (stemmer) builder.searchPipeline.add(stemmer);
}

function toPeerIndex(index: lunr.Index, { words }: LanguageTools): PeerIndex {
  return {
    search: (question) =>
      index
        .query((query) => query.term(words(question), {}))
        .slice(0, peerDepth)
        .map(({ ref }) => ref),
  };
}

/** English is lunr's own; a language without stop words and stemmer, such as Thai, has nothing but its words. */
function lunrLanguage(language: string): LunrLanguage | undefined {
  if (language === 'en') return undefined;
  if (!languages.includes(language)) return {};
  require('lunr-languages/lunr.stemmer.support.js')(lunr);
  if (language === 'ja') require('lunr-languages/tinyseg.js')(lunr);
  require(`lunr-languages/lunr.${language}.js`)(lunr);
  return Reflect.get(lunr, language);
}
