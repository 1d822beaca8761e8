import { describe, expect, it } from 'vitest';
import type { Span } from '../../../../src/corpus/article.js';
import { sentencesOf } from '../../../../src/corpus/sentences.js';
import { hasTrait, type SentenceTrait, traitsOf } from '../../../../src/search/index/sentence-traits.js';
import { makePassage } from '../../../helpers/factories.js';

/** Which sentences have the trait. */
function having(trait: SentenceTrait, text: string, spans: readonly Span[] = [], language = 'en') {
  const sentences = sentencesOf(text, language, spans);
  const traits = traitsOf(makePassage({ text, spans }), sentences, language);
  return sentences.flatMap(({ start, end }, place) =>
    hasTrait(traits[place] ?? 0, trait) ? [text.slice(start, end)] : [],
  );
}

function block(text: string, kind: 'code' | 'list' | 'table' | 'label', words: string): Span {
  const start = text.indexOf(words);
  return { kind: 'block', block: kind, start, end: start + words.length };
}

describe('a sentence', () => {
  it('knows the block it stands in', () => {
    const text = 'Run this:\n\nmill --run\n\n- fast\n- slow\n\nKey | Value\na | b';
    const spans = [
      block(text, 'code', 'mill --run'),
      block(text, 'list', '- fast\n- slow'),
      block(text, 'table', 'Key | Value\na | b'),
    ];
    expect(having('code', text, spans)).toEqual(['mill --run']);
    expect(having('list', text, spans)).toEqual(['- fast', '- slow']);
    expect(having('table', text, spans)).toEqual(['Key | Value', 'a | b']);
    expect(having('label', text, spans)).toEqual(['Key | Value']);
  });

  it('is a label when it is a short line without an end', () => {
    const text = 'Mill full\n\nThe mill is full. Wait a little';
    expect(having('label', text)).toEqual(['Mill full', 'Wait a little']);
    expect(having('label', '磨坊\n\n磨坊满了。', [], 'zh')).toEqual(['磨坊']);
  });

  it('introduces what comes behind it, or asks', () => {
    const text = 'Do you need these? Take them:\na wheel.\nOr none.';
    expect(having('introduces', text)).toEqual(['Take them:']);
    expect(having('isIntroduced', text)).toEqual(['a wheel.']);
    expect(having('asks', text)).toEqual(['Do you need these?']);
  });

  it('continues a line, and has code among its words', () => {
    const text = '- Open the sluice. Then run mill.\n- Wait.';
    const at = text.indexOf('mill');
    const code: Span = { kind: 'code', start: at, end: at + 4 };
    expect(having('continues', text)).toEqual(['Then run mill.']);
    expect(having('inlineCode', text, [code])).toEqual(['Then run mill.']);
  });
});

describe('what a sentence does', () => {
  it.each([
    ['en', 'instructs', 'You can open the sluice by hand.', 'The mill stands by the river.'],
    ['en', 'explains', 'It burned because of a spark.', 'It burned in May.'],
    ['en', 'negates', "The wheel doesn't turn.", 'The wheel turns.'],
    ['en', 'refersBack', 'This means that it stands still.', 'The mill thus stands still.'],
    ['de', 'refersBack', 'Dadurch steht sie still.', 'Die Mühle steht still.'],
    ['de', 'negates', 'Das Rad dreht sich nicht.', 'Das Rad dreht sich.'],
    ['fr', 'explains', "Elle a brûlé à cause d'une étincelle.", 'Elle a brûlé en mai.'],
    ['es', 'instructs', 'Abre la compuerta y selecciona la rueda.', 'El molino es viejo.'],
    ['ru', 'refersBack', 'Это значит, что она стоит.', 'Мельница стоит.'],
    ['ru', 'negates', 'Колесо не вращается.', 'Колесо вращается.'],
    ['zh', 'refersBack', '这意味着水车停了。', '水车停了。'],
    ['ja', 'negates', '水車は動きません。', '水車は動きます。'],
    ['ar', 'refersBack', 'هذا يعني أنها واقفة.', 'الطاحونة واقفة.'],
  ] as const)('in %s: it %s', (language, trait, having_, lacking) => {
    expect(having(trait, `${having_}\n${lacking}`, [], language)).toEqual([having_]);
  });

  it('is not looked for in code', () => {
    const text = 'this can not be\nit is';
    expect(having('refersBack', text, [block(text, 'code', text)])).toEqual([]);
  });
});
