import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Node, parseMarkdown } from '../../playground/page/markdown/parse.js';

/** The tree as a line: kinds as tags, texts as they are. */
function show(nodes: readonly Node[]): string {
  return nodes.map(showOne).join('');
}

function showOne(node: Node): string {
  if (node.kind === 'text') return node.text;
  if (node.kind === 'break') return '⏎';
  const inner =
    'children' in node
      ? show(node.children)
      : 'items' in node
        ? node.items.map(show).join('|')
        : 'text' in node
          ? node.text
          : '';
  const detail = 'url' in node ? `=${node.url}` : 'id' in node ? `=${node.of}:${node.id}` : '';
  return `[${node.kind}${detail} ${inner}]`;
}

describe("Discord's Markdown", () => {
  it.each([
    ['**bold** and *italic* and _italic_', '[bold bold] and [italic italic] and [italic italic]'],
    ['__under__ ~~gone~~ ||hidden||', '[underline under] [strike gone] [spoiler hidden]'],
    ['**bold with *italic* in it**', '[bold bold with [italic italic] in it]'],
    ['\\*not italic\\* \\_nor this\\_', '*not italic* _nor this_'],
    ['**it \\*is\\* bold**', '[bold it *is* bold]'],
    ['snake_case_name stays', 'snake_case_name stays'],
    ['2 * 3 * 4', '2 * 3 * 4'],
    ['`code *as it is*`', '[code code *as it is*]'],
    ['```js\nlet a = 1;\n```', '[codeBlock let a = 1;]'],
    ['> quoted\n> twice\nnot', '[quote quoted⏎twice]not'],
    ['>>> all\nof it', '[quote all⏎of it]'],
    ['> **a** \\> b', '[quote [bold a] > b]'],
    ['not a > quote', 'not a > quote'],
    ['# Title\ntext', '[heading Title]text'],
    ['#hashtag', '#hashtag'],
    ['-# small print', '[subtext small print]'],
    ['- one\n- two', '[list one|two]'],
    ['1. one\n2. two', '[list one|two]'],
    ['1\\. no list', '1. no list'],
    ['[words](https://a.b/c)', '[link=https://a.b/c words]'],
    ['[words](<https://a.b/c>)', '[link=https://a.b/c words]'],
    ['[words](https://a.b/c_(d))', '[link=https://a.b/c_(d) words]'],
    ['[no](javascript:alert(1))', '[no](javascript:alert(1))'],
    ['[say https://a.b](https://c.d)', '[say [link=https://a.b](https://c.d https://a.b](https://c.d])'],
    ['see https://a.b/c.', 'see [link=https://a.b/c https://a.b/c].'],
    ['<https://a.b>', '[link=https://a.b https://a.b]'],
    [
      '<@1> <@&2> <#3> @everyone',
      '[mention=user:1 ] [mention=role:2 ] [mention=channel:3 ] [mention=everyone:everyone ]',
    ],
    ['<t:0:R>', '[timestamp ]'],
    ['شكرا **جدا**', 'شكرا [bold جدا]'],
  ])('%s', (source, expected) => {
    expect(show(parseMarkdown(source))).toBe(expected);
  });

  it('leaves text without marks as it is', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\p{L}\p{N} ,.;:'"?]{1,80}$/u), (source) => {
        fc.pre(!/https?:|^\d+\. /.test(source));
        expect(show(parseMarkdown(source))).toBe(source);
      }),
    );
  });

  it('ends with any mixture of marks', () => {
    const piece = fc.constantFrom(
      '*',
      '**',
      '_',
      '__',
      '~~',
      '||',
      '`',
      '```',
      '> ',
      '>>> ',
      '# ',
      '-# ',
      '- ',
      '\n',
      '\\',
      '[',
      '](',
      ')',
      '<@1>',
      'a',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => parseMarkdown(pieces.join('')).length >= 0),
    );
  });
});
