import type { Article, Corpus, Passage, PassedFile, Problem } from '../../corpus/article.js';
import { words } from '../../locales/corpus-report.js';
import { formatPlace } from '../print.js';

/** How many of the longest and of the shortest passages are shown. */
const extremes = 10;
const maxFolders = 20;
const maxBeginning = 60;

/** What the bot makes of a folder: problems, counts by folder and language, the longest and shortest passages. */
export function formatReport({ articles, problems, passedOver = [] }: Corpus): string {
  const passages = articles.flatMap((article) => article.passages.map((passage) => ({ article, passage })));
  const byLength = [...passages].sort((one, other) => other.passage.text.length - one.passage.text.length);
  const sections = [
    [words.total(articles.length, passages.length)],
    [words.folders, ...countLines(articles, folderOf)],
    [words.languages, ...countLines(articles, ({ language }) => language)],
    [words.problems(problems.length), ...problems.map(formatProblem)],
    [words.passedOver(passedOver.length), ...passedOver.slice(0, maxFolders).map(formatPassedOver)],
    [words.longest, ...byLength.slice(0, extremes).map(formatLength)],
    [words.shortest, ...byLength.slice(-extremes).reverse().map(formatLength)],
  ];
  return sections
    .filter(([, ...lines], at) => at === 0 || lines.length > 0)
    .map(([head = '', ...lines]) => [head, ...lines.map((line) => `  ${line}`)].join('\n'))
    .join('\n\n');
}

function countLines(articles: readonly Article[], keyOf: (article: Article) => string): readonly string[] {
  const counts = new Map<string, { articles: number; passages: number }>();
  for (const article of articles) {
    const { articles: count, passages } = counts.get(keyOf(article)) ?? { articles: 0, passages: 0 };
    counts.set(keyOf(article), { articles: count + 1, passages: passages + article.passages.length });
  }
  const sorted = [...counts].sort(([, one], [, other]) => other.passages - one.passages);
  const lines = sorted
    .slice(0, maxFolders)
    .map(([key, count]) => words.count(key, count.articles, count.passages));
  return sorted.length > maxFolders ? [...lines, words.more(sorted.length - maxFolders)] : lines;
}

/** `guides/` for `guides/start/first.md`; `./` for what stands in no folder. */
function folderOf({ file }: Article): string {
  const slash = file.indexOf('/');
  return slash === -1 ? './' : file.slice(0, slash + 1);
}

function formatProblem({ severity, file, line, reason }: Problem): string {
  return `${severity}: ${file}:${line} ${reason}`;
}

function formatPassedOver({ file, why }: PassedFile): string {
  return `${file}  ${words.whyPassedOver[why]}`;
}

function formatLength({
  article,
  passage,
}: {
  readonly article: Article;
  readonly passage: Passage;
}): string {
  const place = formatPlace({ ...passage, file: article.file });
  const beginning = passage.text.replace(/\s+/g, ' ').slice(0, maxBeginning);
  return `${String(passage.text.length).padStart(5)}  ${place}  ${beginning}`;
}
