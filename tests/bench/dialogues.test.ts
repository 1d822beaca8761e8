import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Dialogue, parseDialogues, spokenTurns } from '../../bench/quality/dialogues.js';
import { readQuestionSet, sharedSet } from '../../bench/sets/question-set.js';

const file = new URL('../../bench/dialogues/squad2-dialogues.json', import.meta.url);
const { dialogues } = parseDialogues(readFileSync(file, 'utf8'));

describe('our dialogues', () => {
  it('are enough, half of them held back from tuning', () => {
    expect(dialogues.length).toBeGreaterThanOrEqual(48);
    const held = dialogues.filter(({ held }) => held).length;
    expect(Math.abs(held / dialogues.length - 0.5)).toBeLessThan(0.05);
  });

  it('move on to another paragraph in most, and stay in some', () => {
    const moving = dialogues.filter(({ turns }) => !sharesParagraph(turns.at(-2), turns.at(-1))).length;
    expect(moving / dialogues.length).toBeGreaterThanOrEqual(0.7);
    expect(moving).toBeLessThan(dialogues.length);
  });

  it('have ids of their own, which keep their conversations apart', () => {
    expect(new Set(dialogues.map(({ id }) => id)).size).toBe(dialogues.length);
    const [first, second] = spokenTurns(dialogues);
    expect(first?.conversation).toBe(second?.conversation);
  });
});

const set = sharedSet('squad2.dev');
describe.skipIf(!existsSync(set))('our dialogues (skipped where ../shared is missing)', () => {
  it('begin in their article, know where each turn is answered, and every article has some', () => {
    const titles = new Map(readQuestionSet(set).docs.map(({ id, title }) => [id, title]));
    for (const { article, turns } of dialogues) {
      expect(
        turns
          .slice(0, 1)
          .flatMap(paragraphs)
          .map((id) => titles.get(id)),
      ).toContain(article);
      for (const id of turns.flatMap(paragraphs)) expect(titles.has(id), id).toBe(true);
    }
    expect(new Set(dialogues.map(({ article }) => article))).toEqual(new Set(titles.values()));
  });
});

type Turn = Dialogue['turns'][number];

function sharesParagraph(one: Turn | undefined, other: Turn | undefined): boolean {
  if (!one || !other) return false;
  return paragraphs(one).some((id) => paragraphs(other).includes(id));
}

function paragraphs({ pid, pids }: Turn): string[] {
  return pids ?? (pid === undefined ? [] : [pid]);
}
