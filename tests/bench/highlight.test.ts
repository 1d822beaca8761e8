import { describe, expect, it } from 'vitest';
import { judgeHighlight } from '../../bench/quality/highlight.js';

const doc = { id: 'd', title: 'T', text: 'It opened in 1861. It closed in 1987 for good.' };

describe('judgeHighlight', () => {
  it('holds an answer that lies inside the marked sentence', () => {
    expect(judge(doc.text, 'It closed in 1987 for good.', '1987')).toEqual({
      overlaps: true,
      contains: true,
    });
  });

  it('touches an answer that only begins in the marked sentence', () => {
    expect(judge(doc.text, 'It closed in 1987', '1987 for good')).toEqual({
      overlaps: true,
      contains: false,
    });
  });

  it('misses an answer in another sentence, and one that has the same words elsewhere', () => {
    expect(judge(doc.text, 'It opened in 1861.', '1987')).toEqual({ overlaps: false, contains: false });
    const twice = { ...doc, text: 'In 1987 it rained. It closed in 1987.' };
    const finding = makeFinding(twice.text, 'In 1987 it rained.');
    const answers = [{ text: '1987', start: twice.text.lastIndexOf('1987') }];
    expect(judgeHighlight(finding, twice, makeQuestion(answers)).overlaps).toBe(false);
  });

  it('finds the place in a part of a paragraph that is spaced otherwise', () => {
    expect(judge('It closed  in\n1987 for good.', 'It closed  in\n1987 for good.', '1987').contains).toBe(
      true,
    );
  });
});

function judge(passage: string, marked: string, answer: string) {
  const answers = [{ text: answer, start: doc.text.indexOf(answer) }];
  return judgeHighlight(makeFinding(passage, marked), doc, makeQuestion(answers));
}

function makeFinding(text: string, marked: string) {
  const start = text.indexOf(marked);
  const highlight = { start, end: start + marked.length };
  return {
    id: 't#p1',
    article: 't',
    file: 't.md',
    paragraph: 1,
    lines: [1, 1] as [number, number],
    text,
    highlight,
    confidence: 1,
  };
}

function makeQuestion(answers: { text: string; start: number }[]) {
  return { q: 'When?', pid: 'd', impossible: false, answers, history: [] };
}
