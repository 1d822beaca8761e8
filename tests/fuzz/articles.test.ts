import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../src/corpus/parse-article.js';
import { maxWholeLength } from '../../src/corpus/passages/lengths.js';
import { fuzz, timeoutMs } from './budget.js';

const atoms = [
  ...[
    '*',
    '**',
    '_',
    '__',
    '~~',
    '`',
    '``',
    '```',
    '\n',
    '\n\n',
    '\n> ',
    '> ',
    '\n- ',
    '\n  - ',
    '\n1. ',
    '\n# ',
    '\n## ',
  ],
  ...[
    '[',
    ']',
    '(',
    ')',
    '](',
    '![',
    '<',
    '>',
    '<b>',
    '</b>',
    '<br>',
    '<!--',
    '-->',
    '<div>',
    '</div>',
    '<td>',
    '<table>',
    '\n<table><tr><td>',
    '</td></tr></table>\n',
  ],
  ...[
    '|',
    '\n|-|-|\n',
    '\n|',
    '---',
    '\n---\n',
    '===',
    '\n===\n',
    '\\',
    '&amp;',
    '&#64;',
    '&#27;',
    '&nbsp;',
    '[^1]',
  ],
  ...[
    '\n[^1]: ',
    '\n[a]: http://x\n',
    'http://example.org/',
    '@everyone',
    '||',
    ':smile:',
    '  \n',
    '\t',
    '    ',
    '\r\n',
    '\r',
  ],
  ...[
    '\u2028',
    '\u00a0',
    '\u200b',
    '\u202e',
    'é',
    'e\u0301',
    '汉字',
    '日本語。',
    'ไทย',
    'العربية',
    '👩‍👩‍👧',
    '.',
    '!',
    '?',
    '”',
  ],
  ...[
    'Dr. ',
    'U.S. ',
    '3.5',
    '\f',
    '<script>',
    '</script>',
    '<style>',
    '<svg>',
    '<a href="',
    '<![CDATA[',
    '<?',
    '\ud83d',
  ],
  ...[
    '\n!!! note\n    ',
    '\n::: tip\n',
    '{{% x %}}',
    '{{< x >}}',
    '$$',
    '$',
    '<Tab>',
    '\n:::\n',
    '\n"""\n',
    '{#id}',
    '[[x]]',
  ],
];
const frontMatter = [
  ...[
    '---\n',
    'title: ',
    'url: ',
    'language: ',
    'published: ',
    '&a ',
    '*a',
    '<<: *a',
    '!!js/function ',
    '!!binary ',
    '__proto__: ',
  ],
  ...[
    '? ',
    '- ',
    '[',
    '{',
    '}',
    ']',
    ': ',
    '"',
    "'",
    '|\n  ',
    '>\n  ',
    '\n',
    '#',
    '\t',
    '%YAML 1.2\n',
    '...\n',
    '2026-01-31',
  ],
  ...[
    'http://x.y',
    'javascript:alert(1)',
    'de',
    'xx',
    'null',
    '~',
    'true',
    '.inf',
    '1e999',
    '+++\n',
    'a = ',
    '@everyone',
  ],
];

/** Words that are told from each other, so that it can be looked up where each of them stands. */
const numbered = (pieces: readonly (string | number)[]) => {
  let count = 0;
  return pieces.map((piece) => (typeof piece === 'string' ? piece : `w${count++}x `)).join('');
};
const markdown = fc
  .array(
    fc.oneof({ weight: 1, arbitrary: fc.constantFrom(...atoms) }, { weight: 1, arbitrary: fc.constant(0) }),
    { minLength: 5, maxLength: 150, size: 'max' },
  )
  .map(numbered);
const withFrontMatter = fc
  .tuple(fc.array(fc.constantFrom(...frontMatter), { maxLength: 30 }), markdown)
  .map(([above, body]) => `---\n${above.join('')}\n---\n\n${body}`);
const contents = fc.oneof(
  markdown.map((text) => new TextEncoder().encode(text)),
  withFrontMatter.map((text) => new TextEncoder().encode(text)),
  fc.uint8Array({ maxLength: 400 }),
  markdown.map((text) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))),
);
const inputs = fc.record({ bytes: contents, ending: fc.constantFrom('md', 'txt', 'mdx', 'markdown') });

/** Each has stopped a reading, a start, or a terminal. */
const examples = [
  `<div>a${'<br>'.repeat(800)}b${'<td>'.repeat(800)}</div>`,
  `- a\n\n${'  ***\n'.repeat(2000)}`,
  `${'word '.repeat(12)}\n`.repeat(2000),
  `${'a line\n'.repeat(200_000)}- item\n`,
  '|a'.repeat(20_000),
  'We need:\n\n'.repeat(2000),
  '---\ntitle: "a\\e[31mb"\n---\n\nText.',
  '<div>&#27;[2J</div>',
  '---\na: &a [*a]\n---\n\nText.',
].flatMap((text) => ['md', 'txt'].map((ending) => ({ bytes: new TextEncoder().encode(text), ending })));

describe('whatever a file holds', () => {
  it('is an article with every word where it is said to be, or a problem with a line', {
    timeout: timeoutMs,
  }, async () => {
    await fuzz(inputs, examples, async ({ bytes, ending }) => {
      const { article, problems } = await parseArticle(`file.${ending}`, bytes);
      expect(article !== undefined || problems.some(({ severity }) => severity === 'error')).toBe(true);
      for (const { line, reason } of problems) {
        expect(line).toBeGreaterThanOrEqual(1);
        expect(reason).not.toBe('');
      }
      const lines = linesOf(bytes);
      // A sentence that introduces headings is quoted with these; the lines are those of the sentence.
      const headings = (article?.passages ?? []).flatMap(({ section }) => section).join(' ');
      for (const { text, lines: [from, to] = [0, 0] } of article?.passages ?? []) {
        expect(text.trim()).not.toBe('');
        expect(text.length).toBeLessThanOrEqual(maxWholeLength);
        expect(from).toBeGreaterThanOrEqual(1);
        expect(from).toBeLessThanOrEqual(to);
        expect(to).toBeLessThanOrEqual(lines.length);
        const written = lines.slice(from - 1, to).join('\n');
        const words = (text.match(/w\d+x/g) ?? []).filter((word) => !headings.includes(word));
        for (const word of words) expect(written).toContain(word);
      }
    });
  });
});

function linesOf(bytes: Uint8Array): readonly string[] {
  return new TextDecoder().decode(bytes).replaceAll(/\r\n?/g, '\n').split('\n');
}
