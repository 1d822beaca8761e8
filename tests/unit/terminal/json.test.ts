import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { toJson } from '../../../src/terminal/json.js';
import { makeAnswered, makeFinding, makeNothing, makeUnsure } from '../../helpers/answers.js';
import { makePagePassage, makePassage } from '../../helpers/factories.js';

const schema = JSON.parse(readFileSync('docs/answer.schema.json', 'utf8'));
const isValid = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false }).compile(schema);

describe('an answer as JSON', () => {
  it('has the findings best first, each with all that is known of it', () => {
    const passage = makePassage({ section: ['North'], part: 'b', lines: [4, 6] });
    const citation = { ...makeFinding({ passage }).citation, source: 'Gazette', published: '2026-01-06' };
    const best = makeFinding({ passage, citation: { ...citation, url: 'https://example.org/#:~:text=a' } });
    const answer = makeAnswered({ best, others: [makeFinding({ confidence: 0.2 })] });
    const json = toJson('where is the mill', answer, 1.23456);
    expect(json).toEqual({
      question: 'where is the mill',
      kind: 'answered',
      confidence: 0.9,
      findings: [
        {
          id: 'sample#p1b',
          article: 'sample',
          title: 'Sample',
          section: ['North'],
          paragraph: 1,
          part: 'b',
          lines: [4, 6],
          file: 'sample.md',
          text: 'The mill stands by the river. It was built in 1841.',
          highlight: { start: 0, end: 29 },
          confidence: 0.9,
          source: 'Gazette',
          published: '2026-01-06',
          url: 'https://example.org/#:~:text=a',
        },
        expect.objectContaining({ id: 'sample#p1', confidence: 0.2 }),
      ],
      tookMs: 1.235,
    });
    expect(isValid(json), JSON.stringify(isValid.errors)).toBe(true);
  });

  it('says from which paragraph to which a joined passage goes', () => {
    const best = makeFinding({ passage: makePassage({ paragraph: 3, lastParagraph: 5 }) });
    const json = toJson('q', makeAnswered({ best }), 0);
    expect(json.findings[0]).toMatchObject({ id: 'sample#p3-5', paragraph: 3, lastParagraph: 5 });
    expect(isValid(json), JSON.stringify(isValid.errors)).toBe(true);
  });

  it('has a page in place of lines, of a PDF', () => {
    const json = toJson('q', makeAnswered({ best: makeFinding({ passage: makePagePassage(3) }) }), 0);
    expect(json.findings[0]).toMatchObject({ id: 'sample#p1', page: 3 });
    expect(json.findings[0]).not.toHaveProperty('lines');
    expect(isValid(json), JSON.stringify(isValid.errors)).toBe(true);
  });

  it('has the nearest passages when unsure, and no reason', () => {
    const json = toJson('q', makeUnsure(), 0);
    expect(json.findings).toHaveLength(1);
    expect(json).not.toHaveProperty('reason');
    expect(isValid(json), JSON.stringify(isValid.errors)).toBe(true);
  });

  it.each(['not-in-corpus', 'no-searchable-words'] as const)(
    'has no findings but the reason %s',
    (reason) => {
      const json = toJson('q', makeNothing({ reason }), 0);
      expect(json).toMatchObject({ kind: 'nothing', reason, findings: [] });
      expect(isValid(json), JSON.stringify(isValid.errors)).toBe(true);
    },
  );
});

describe('the schema', () => {
  it('holds the kinds to what they promise', () => {
    const answered = toJson('q', makeAnswered(), 0);
    expect(isValid({ ...answered, findings: [] })).toBe(false);
    expect(isValid({ ...answered, reason: 'not-in-corpus' })).toBe(false);
    expect(isValid({ ...answered, extra: 1 })).toBe(false);
    expect(isValid({ ...toJson('q', makeNothing(), 0), reason: undefined })).toBe(false);
  });

  it('describes every field that docs/answer-json.md names, and no other', () => {
    const page = readFileSync('docs/answer-json.md', 'utf8');
    const named = [...page.matchAll(/^\| (`.*?`) *\|/gm)].flatMap(
      ([, names = '']) => names.match(/\w+/g) ?? [],
    );
    const described = [...Object.keys(schema.properties), ...Object.keys(schema.$defs.finding.properties)];
    expect(new Set(named)).toEqual(new Set(described));
  });

  it('fits the example in docs/answer-json.md', () => {
    const [, example = ''] = /```json\n(.*?)```/s.exec(readFileSync('docs/answer-json.md', 'utf8')) ?? [];
    expect(isValid(JSON.parse(example)), JSON.stringify(isValid.errors)).toBe(true);
  });
});
