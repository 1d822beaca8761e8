import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer, Finding } from '../../src/answer/answer.js';
import type { Article } from '../../src/corpus/article.js';
import { parseArticle } from '../../src/corpus/read-corpus.js';
import type { SnapshotReader } from '../../src/library/snapshot-reader.js';
import { openEngine } from '../helpers/libraries/real-engine.js';

/**
 * Fifty documents as communities have them, in seven folders, and what their members ask. What must not be lost:
 * a little less than what the engine reaches. Raise a number when the engine has become better; never lower one,
 * and never mend the engine for one question.
 */
const floors = {
  /** Every document is a corpus of its own, as on a server with one page of rules. */
  alone: { shown: 175, marked: 160, refused: 61 },
  /** With the others of its folder. */
  together: { shown: 166, marked: 150, refused: 57 },
} as const;

interface Question {
  readonly question: string;
  /** Words that stand in every passage that answers, or in the headings above it. */
  readonly right: readonly string[];
  /** Words that stand in the sentence to mark. */
  readonly mark: readonly string[];
}

interface Document {
  readonly folder: string;
  readonly file: string;
  readonly questions: readonly Question[];
  /** Near misses: asked of its subject, but answered nowhere in the folder. */
  readonly unanswered: readonly string[];
}

const root = new URL('documents/', import.meta.url);
const documents = readdirSync(root).flatMap(questionsOf);

describe('fifty documents of communities', { timeout: 60_000 }, () => {
  const articles = new Map<Document, Article>();
  beforeAll(async () => {
    for (const document of documents) articles.set(document, await readArticle(document));
  });

  it('are fifty, and asked about two hundred questions and a hundred near misses', () => {
    const count = (of: (document: Document) => readonly unknown[]) => documents.flatMap(of).length;
    expect(documents).toHaveLength(50);
    expect(count(({ questions }) => questions)).toBeGreaterThan(200);
    expect(count(({ unanswered }) => unanswered)).toBe(100);
  });

  it('have in one passage all that answers a question', () => {
    const answers = ({ right, mark }: Question, article: Article) =>
      article.passages.some(
        (passage) => hasAll(withHeadings(passage, article.title), right) && hasAll(passage.text, mark),
      );
    const lost = [...articles].flatMap(([{ questions }, article]) =>
      questions.filter((question) => !answers(question, article)).map(({ question }) => question),
    );
    expect(lost).toEqual([]);
  });

  it.each(['alone', 'together'] as const)('are answered from, %s', async (how) => {
    const engineOf = await openEngines(articles, how);
    const asked = documents.flatMap((document) => askAll(document, engineOf(document)));
    const count = (outcome: Outcome) => asked.filter((each) => each.outcomes.includes(outcome)).length;
    const reached = { shown: count('shown'), marked: count('marked'), refused: count('refused') };
    const report = asked.flatMap(({ miss }) => miss ?? []).join('\n');
    const fallen = Object.entries(floors[how]).filter(([name, floor]) => reached[name as Outcome] < floor);
    expect(fallen, `${JSON.stringify(reached)}\n${report}`).toEqual([]);
  });
});

type Outcome = 'shown' | 'marked' | 'refused';

interface Judged {
  readonly outcomes: readonly Outcome[];
  readonly miss?: string;
}

function askAll({ file, questions, unanswered }: Document, engine: SnapshotReader): readonly Judged[] {
  return [
    ...questions.map((question) => judge(file, question, engine.ask(question.question))),
    ...unanswered.map((question) => judgeNearMiss(file, question, engine.ask(question))),
  ];
}

function judge(file: string, { question, right, mark }: Question, answer: Answer): Judged {
  const first =
    answer.kind === 'answered' ? answer.best : answer.kind === 'unsure' ? answer.closest : undefined;
  const isRight = first && hasAll(withHeadings(first.passage, first.citation.title), right);
  const isShown = isRight && answer.kind === 'answered';
  const isMarked = isShown && hasAll(markedIn(first), mark);
  const miss = (what: string) => `${what} | ${file}: ${question} | ${tell(answer, first)}`;
  if (isMarked) return { outcomes: ['shown', 'marked'] };
  if (isShown) return { outcomes: ['shown'], miss: miss('MARK') };
  return { outcomes: [], miss: miss(isRight ? 'UNSURE' : first ? 'WRONG' : 'NOTHING') };
}

function judgeNearMiss(file: string, question: string, answer: Answer): Judged {
  if (answer.kind !== 'answered') return { outcomes: ['refused'] };
  return { outcomes: [], miss: `ANSWERED | ${file}: ${question} | ${tell(answer, answer.best)}` };
}

function tell(answer: Answer, first: Finding | undefined): string {
  const sentence = first && ` | ${first.passage.id} "${markedIn(first).replace(/\s+/g, ' ')}"`;
  return `${answer.kind} ${answer.confidence.toFixed(2)}${sentence ?? ''}`;
}

function markedIn({ passage, highlight }: Finding): string {
  return passage.text.slice(highlight.start, highlight.end);
}

function withHeadings({ section, text }: Finding['passage'], title: string): string {
  return [title, ...section, text].join('\n');
}

function hasAll(text: string, words: readonly string[]): boolean {
  return words.every((each) => text.includes(each));
}

/** One engine for each document or for each folder. */
async function openEngines(
  articles: ReadonlyMap<Document, Article>,
  how: 'alone' | 'together',
): Promise<(document: Document) => SnapshotReader> {
  const keyOf = ({ folder, file }: Document) => (how === 'alone' ? `${folder}/${file}` : folder);
  const engines = new Map<string, SnapshotReader>();
  for (const key of new Set(documents.map(keyOf))) {
    const own = [...articles].filter(([document]) => keyOf(document) === key).map(([, article]) => article);
    engines.set(key, await openEngine({ articles: own, problems: [] }));
  }
  return (document) => {
    const engine = engines.get(keyOf(document));
    if (!engine) throw new Error(`No engine has ${document.file}.`);
    return engine;
  };
}

async function readArticle({ folder, file }: Document): Promise<Article> {
  const { article } = await parseArticle(file, readFileSync(new URL(`${folder}/${file}`, root)));
  if (!article) throw new Error(`${folder}/${file} cannot be read.`);
  return article;
}

/**
 * `# rules.md`, and below it a question a line, with the words of the passage and of the sentence that answer (the
 * same when not given; `&` between words that stand apart); after a `-`, a near miss.
 */
function questionsOf(folder: string): readonly Document[] {
  const blocks = readFileSync(new URL(`${folder}/questions.txt`, root), 'utf8').split(/^# /m);
  return blocks.slice(1).map((block) => {
    const [file = '', ...lines] = block.trim().split('\n');
    const isNearMiss = (line: string) => line.startsWith('- ');
    return {
      folder,
      file,
      questions: lines.filter((line) => !isNearMiss(line)).map(toQuestion),
      unanswered: lines.filter(isNearMiss).map((line) => line.slice(2)),
    };
  });
}

function toQuestion(line: string): Question {
  const [question = '', right = '', mark = right] = line.split(' | ');
  return { question, right: right.split(' & '), mark: mark.split(' & ') };
}
