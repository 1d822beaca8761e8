import type { Writable } from 'node:stream';
import type { Corpus } from '../../corpus/article.js';
import { words } from '../../locales/corpus-report.js';
import type { CorpusOptions } from './options.js';
import { passageLines } from './passages-json.js';
import { formatReport } from './report.js';
import { findArticle, formatArticle } from './show-article.js';

/** `leftOut`: some file gave no article. */
const corpusExitCodes = { read: 0, leftOut: 1 } as const;
type CorpusExitCode = (typeof corpusExitCodes)[keyof typeof corpusExitCodes];

/**
 * Shows the corpus in the form that was asked for.
 * @throws OperatorError when the article that is to be shown is not there
 */
export function showCorpus(
  corpus: Corpus,
  { form, article }: CorpusOptions,
  stdout: Writable,
): CorpusExitCode {
  if (form === 'json') for (const line of passageLines(corpus)) stdout.write(`${line}\n`);
  else if (article !== undefined) stdout.write(`${formatArticle(findArticle(corpus, article))}\n`);
  else stdout.write(`${formatReport(corpus)}\n`);
  const isComplete = article !== undefined || corpus.problems.every(({ severity }) => severity === 'warning');
  return isComplete ? corpusExitCodes.read : corpusExitCodes.leftOut;
}

/** Says how far a long reading has come, on a line of its own that is wiped out at the end. */
export function progressOn(stream: Writable & { readonly isTTY?: boolean }, clock: () => number) {
  let articles = 0;
  let shownAt = clock();
  let isShown = false;
  return {
    step(): void {
      articles += 1;
      if (!stream.isTTY || clock() - shownAt < progressEveryMs) return;
      shownAt = clock();
      isShown = true;
      stream.write(`\r${words.progress(articles)}`);
    },
    end(): void {
      if (isShown) stream.write(`\r${' '.repeat(words.progress(articles).length)}\r`);
    },
  };
}

const progressEveryMs = 500;
