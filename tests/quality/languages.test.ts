import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Answerer, createAnswerer } from '../../src/answer/answerer.js';
import { openLibrary } from '../../src/answer/library.js';
import type { Article } from '../../src/corpus/article.js';
import { parseArticle } from '../../src/corpus/read-corpus.js';
import { buildIndex } from '../../src/search/search-index.js';

const fileSchema = z.object({
  languages: z.array(
    z.object({
      language: z.string(),
      title: z.string(),
      paragraphs: z.array(z.string()).min(6).max(8),
      questions: z.array(z.object({ question: z.string(), paragraph: z.number() })).length(8),
      refused: z.array(z.string()).length(2),
    }),
  ),
});

const { languages } = fileSchema.parse(
  JSON.parse(readFileSync(new URL('languages.json', import.meta.url), 'utf8')),
);

/** Of eight questions, so many must find their paragraph first: one below what was measured, or all eight. */
const floors: Readonly<Record<string, number>> = {};
const usualFloor = 7;

describe('an article in each of nineteen languages, all in one corpus', () => {
  let answerer: Answerer;
  beforeAll(async () => {
    answerer = await openAll();
  });

  it.each(languages)('$language: finds the paragraphs', ({ language, questions }) => {
    const missed = questions.filter(
      ({ question, paragraph }) => firstOf(question) !== `${language}#p${paragraph}`,
    );
    const floor = floors[language] ?? usualFloor;
    expect(missed.length, shown(missed)).toBeLessThanOrEqual(questions.length - floor);
  });

  it.each(languages)('$language: refuses what stands nowhere', ({ refused }) => {
    const answered = refused.filter((question) => answerer.ask(question).kind === 'answered');
    expect(answered).toEqual([]);
  });

  function firstOf(question: string): string | undefined {
    const answer = answerer.ask(question);
    return answer.kind === 'answered' ? answer.best.passage.id : undefined;
  }

  function shown(missed: readonly { readonly question: string; readonly paragraph: number }[]): string {
    return missed
      .map(({ question, paragraph }) => `${question} ¶${paragraph}, got ${firstOf(question)}`)
      .join('\n');
  }
});

async function openAll(): Promise<Answerer> {
  const articles = await Promise.all(languages.map(toArticle));
  const read = async () => ({ articles, problems: [] });
  return createAnswerer(
    await openLibrary({ folder: 'made', read, build: buildIndex, now: () => new Date(0) }),
  );
}

async function toArticle({ language, title, paragraphs }: (typeof languages)[number]): Promise<Article> {
  const frontMatter = `---\ntitle: ${JSON.stringify(title)}\nlanguage: ${language}\n---`;
  const bytes = new TextEncoder().encode(`${[frontMatter, ...paragraphs].join('\n\n')}\n`);
  const { article } = await parseArticle(`${language}.md`, bytes);
  if (!article) throw new Error(`The article in ${language} cannot be read.`);
  return article;
}
