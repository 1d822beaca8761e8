/** One file of the corpus, read and cut into passages. Immutable. */
export interface Article {
  /** Path below the corpus folder without its ending, each part slugged: `guides/first-steps`. Unique. */
  readonly slug: string;
  /** Path below the corpus folder, with `/` on every system: `guides/First steps.md`. */
  readonly file: string;
  readonly title: string;
  /** BCP 47, as written in the front matter or guessed from the text: `en`, `pt-BR`, `zh`. */
  readonly language: string;
  /** Page the article was taken from; http or https. */
  readonly url?: string;
  /** Its page's address below that of the whole site, as the front matter has it: `/stables/`, `first-steps`. */
  readonly address?: string;
  readonly source?: string;
  readonly author?: string;
  /** ISO date, `2026-01-06`. */
  readonly published?: string;
  /** Hash of the file's bytes: two readings with one hash give the same article. */
  readonly hash: string;
  readonly passages: readonly Passage[];
}

/** The smallest thing that is quoted: a paragraph, a list with its lead-in, a table, a code block. */
export interface Passage {
  /** `paris-declaration#p7`, or `paris-declaration#p7b` for the second part of a long paragraph. */
  readonly id: string;
  /** Slug of the article it stands in. */
  readonly article: string;
  /** Headings above it, outermost first, the article's title not among them. */
  readonly section: readonly string[];
  /** 1…n in reading order; headings are not counted. */
  readonly paragraph: number;
  /** `a`, `b`, … when a long paragraph was cut at sentence ends. */
  readonly part?: string;
  /** First and last line of the file it stands in, both counted from 1 and both included; of text and HTML only. */
  readonly lines?: readonly [from: number, to: number];
  /** Page on which it begins, counted from 1 as programs do that show the file; of PDF only. */
  readonly page?: number;
  /** Word for word, inline markup removed. */
  readonly text: string;
}

/** Something in the corpus folder that a person should mend, and how. */
export interface Problem {
  readonly file: string;
  /** Counted from 1; 1 when the whole file is meant, and in files that have no lines. */
  readonly line: number;
  /** What is wrong and the way out, one sentence. */
  readonly reason: string;
  /** `error`: the article was left out. `warning`: it answers, but something in it was ignored. */
  readonly severity: 'error' | 'warning';
}

/** Everything one reading of the corpus folder gave. */
export interface Corpus {
  /** Sorted by file. */
  readonly articles: readonly Article[];
  readonly problems: readonly Problem[];
}

/** What one file gave: an article, or the reasons why there is none; an article may come with warnings. */
export interface ParsedArticle {
  readonly file: string;
  readonly article?: Article;
  readonly problems: readonly Problem[];
}
