import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Answer } from '../../src/answer/answer.js';
import type { Article } from '../../src/corpus/article.js';
import { parseArticle } from '../../src/corpus/read-corpus.js';
import type { SnapshotReader } from '../../src/library/snapshot-reader.js';
import { openEngine } from '../helpers/libraries/real-engine.js';

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

/**
 * What must not be lost. Raise a number when the engine has become better; never lower one, and never mend the
 * engine for one question.
 */
const floor = {
  /** Of eight questions in each language: the right paragraph comes first, shown or only near. */
  first: 7,
  /** Of all questions: answered, and with the right paragraph. */
  answered: 110,
} as const;

const all = languages.flatMap(({ language, questions }) =>
  questions.map(({ question, paragraph }) => ({ question, right: `${language}#p${paragraph}` })),
);

describe('an article in each of nineteen languages, all in one corpus', () => {
  let engine: SnapshotReader;
  beforeAll(async () => {
    engine = await openEngine({ articles: await Promise.all(languages.map(toArticle)), problems: [] });
  });

  it.each(languages)(`$language: ranks the right paragraph first for ${floor.first} of 8`, ({ language }) => {
    const asked = all.filter(({ right }) => right.startsWith(`${language}#`));
    const missed = asked.filter(({ question, right }) => nearest(engine.ask(question)) !== right);
    expect(asked.length - missed.length, explain(missed)).toBeGreaterThanOrEqual(floor.first);
  });

  it.each(languages)('$language: refuses what stands nowhere', ({ refused }) => {
    const answered = refused.filter((question) => engine.ask(question).kind === 'answered');
    expect(answered).toEqual([]);
  });

  it(`answers ${floor.answered} of ${all.length} questions with the right paragraph`, () => {
    const missed = all.filter(({ question, right }) => {
      const answer = engine.ask(question);
      return answer.kind !== 'answered' || nearest(answer) !== right;
    });
    expect(all.length - missed.length, explain(missed)).toBeGreaterThanOrEqual(floor.answered);
  });

  function explain(missed: readonly { readonly question: string; readonly right: string }[]): string {
    const lines = missed.map(({ question, right }) => {
      const answer = engine.ask(question);
      return `${question} is in ${right}: ${answer.kind}, ${nearest(answer)}`;
    });
    return lines.join('\n');
  }
});

function nearest(answer: Answer): string | undefined {
  if (answer.kind === 'nothing') return undefined;
  return answer.kind === 'answered' ? answer.best.passage.id : answer.others[0]?.passage.id;
}

/** A line across the page keeps short paragraphs apart: here each is a passage. */
async function toArticle({ language, title, paragraphs }: (typeof languages)[number]): Promise<Article> {
  const frontMatter = `---\ntitle: ${JSON.stringify(title)}\nlanguage: ${language}\n---`;
  const bytes = new TextEncoder().encode(`${frontMatter}\n${paragraphs.join('\n\n***\n\n')}\n`);
  const { article } = await parseArticle(`${language}.md`, bytes);
  if (!article) throw new Error(`The article in ${language} cannot be read.`);
  return article;
}
