import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { messageOf } from '../base/errors.js';
import type { Corpus, Problem } from '../corpus/article.js';
import { readCorpus } from '../corpus/read-corpus.js';
import { type Diagnosis, doubtful, ill, well } from './diagnosis.js';

/** What package.json asks for. */
const neededNode = [20, 19] as const;

/** @param version as Node says it: `22.11.0` */
export function checkNode(version: string): Diagnosis {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isNew = major > neededNode[0] || (major === neededNode[0] && minor >= neededNode[1]);
  if (isNew) return well('Node', version);
  return ill('Node', `${version} is too old. Install ${neededNode.join('.')} or newer: https://nodejs.org`);
}

/** Names every file that cannot be read, or says that all can. */
export async function checkCorpus(folder: string): Promise<readonly Diagnosis[]> {
  const corpus = await readCorpus(folder).catch((thrown: unknown) => ill('corpus', messageOf(thrown)));
  if ('isWell' in corpus) return [corpus];
  const faults = corpus.problems.filter(({ severity }) => severity === 'error').map(describeProblem);
  if (faults.length > 0) return faults.map((fault) => ill('corpus', fault));
  if (corpus.articles.length === 0) return [doubtful('corpus', noArticles(folder))];
  return [well('corpus', `${describeCorpus(corpus)} in ${folder}${await describeAccess(folder)}`)];
}

function noArticles(folder: string): string {
  return (
    `no articles in ${folder}: a server is answered once its moderators have used /corpus add. ` +
    'For articles that all servers share, put some there (.md, .txt, .html, .docx or .pdf).'
  );
}

function describeCorpus({ articles, problems }: Corpus): string {
  const passages = articles.reduce((sum, article) => sum + article.passages.length, 0);
  const [first] = problems;
  const warnings = first ? `, ${count(problems.length, 'warning')} (${describeProblem(first)})` : '';
  return `${count(articles.length, 'article')}, ${count(passages, 'passage')}${warnings}`;
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}

function describeProblem({ file, line, reason }: Problem): string {
  return `${file}:${line} ${reason}`;
}

async function describeAccess(folder: string): Promise<string> {
  const isWritable = await access(folder, constants.W_OK).then(
    () => true,
    () => false,
  );
  return isWritable ? '' : '; read only, so npm run add fails';
}
