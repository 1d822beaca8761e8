import { describe, expect, it } from 'vitest';
import { isBareQuestion } from '../../../src/languages/take-up.js';

describe('a bare question', () => {
  it.each([
    ['en', 'When?'],
    ['en', 'And why not?'],
    ['en', 'Since when?'],
    ['en', 'How long does it take?'],
    ['en', 'Where do I get it?'],
    ['en', 'And who said that?'],
    ['en', 'How do I do that?'],
    ['de', 'Und wie geht das?'],
    ['de', 'Warum nicht?'],
    ['fr', 'Et pourquoi ?'],
    ['zh', '为什么？'],
  ])('%s: "%s" asks the last one again', (language, question) => {
    expect(isBareQuestion(question, [language])).toBe(true);
  });

  it.each([
    ['en', 'How do I get there?'],
    ['en', 'And how do I get there?'],
    ['en', 'How can we get in?'],
    ['en', 'Can I come?'],
    ['de', 'Und wie kommen wir dahin?'],
    ['zh', '怎么到那里？'],
    ['en', 'When will there be more of those about?'],
  ])('%s: "%s" asks something of its own', (language, question) => {
    expect(isBareQuestion(question, [language])).toBe(false);
  });
});
