/** What any of the libraries can be given for a language: its words, stop words and stemmer. */
export interface LanguageTools {
  /** Lower-case words and numbers, in order. */
  words(text: string): string[];
  isStopWord(word: string): boolean;
  stem(word: string): string;
  readonly stopWords: readonly string[];
}

interface Names {
  readonly stemmer?: string;
  readonly stopWords?: string;
}

/** Names in @orama/stemmers (Snowball) and @orama/stopwords. */
const namesByLanguage: Readonly<Record<string, Names>> = {
  ar: { stemmer: 'arabic', stopWords: 'arabic' },
  bg: { stemmer: 'bulgarian', stopWords: 'bulgarian' },
  da: { stemmer: 'danish', stopWords: 'danish' },
  de: { stemmer: 'german', stopWords: 'german' },
  el: { stemmer: 'greek', stopWords: 'greek' },
  en: { stemmer: 'english', stopWords: 'english' },
  es: { stemmer: 'spanish', stopWords: 'spanish' },
  fi: { stemmer: 'finnish', stopWords: 'finnish' },
  fr: { stemmer: 'french', stopWords: 'french' },
  hi: { stemmer: 'indian', stopWords: 'indian' },
  hu: { stemmer: 'hungarian', stopWords: 'hungarian' },
  it: { stemmer: 'italian', stopWords: 'italian' },
  ja: { stopWords: 'japanese' },
  nl: { stemmer: 'dutch', stopWords: 'dutch' },
  no: { stemmer: 'norwegian', stopWords: 'norwegian' },
  pt: { stemmer: 'portuguese', stopWords: 'portuguese' },
  ro: { stemmer: 'romanian', stopWords: 'romanian' },
  ru: { stemmer: 'russian', stopWords: 'russian' },
  sv: { stemmer: 'swedish', stopWords: 'swedish' },
  tr: { stemmer: 'turkish', stopWords: 'turkish' },
  zh: { stopWords: 'mandarin' },
};

export async function loadLanguageTools(language: string): Promise<LanguageTools> {
  const names = namesByLanguage[language] ?? {};
  const stem = await loadStemmer(names.stemmer);
  const stopWords = await loadStopWords(names.stopWords);
  const stopWordSet = new Set(stopWords);
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  return {
    words: (text) =>
      [...segmenter.segment(text.toLowerCase())].filter((s) => s.isWordLike).map((s) => s.segment),
    isStopWord: (word) => stopWordSet.has(word),
    stem,
    stopWords,
  };
}

/** Name of the language in Orama, which has no splitter for those written without spaces. */
export function oramaLanguage(language: string): string | undefined {
  return namesByLanguage[language]?.stemmer;
}

async function loadStemmer(name: string | undefined): Promise<(word: string) => string> {
  if (name === undefined) return (word) => word;
  const loaded: { stemmer(word: string): string } = await import(`@orama/stemmers/${name}`);
  return loaded.stemmer;
}

async function loadStopWords(name: string | undefined): Promise<string[]> {
  if (name === undefined) return [];
  const loaded: { stopwords: string[] } = await import(`@orama/stopwords/${name}`);
  return loaded.stopwords;
}
