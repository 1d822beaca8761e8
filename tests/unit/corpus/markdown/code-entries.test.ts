import { describe, expect, it } from 'vitest';
import { passagesIn, textsOf } from '../../../helpers/corpus/parsing.js';

describe('questions and answers in the code of a page', () => {
  it('are read from an exported list, each with its lines', async () => {
    const text = [
      'export const asked = [',
      "  { question: 'When does the hall close?', answer: 'At ten (eleven on Fridays :).' },",
      '  {',
      '    "title": "I live far away. Can\'t I stay?",',
      '    content: `Yes, if **somebody** asks:',
      '',
      '      - at the door',
      '      - by phone',
      '    `,',
      '  },',
      "  { q: 'Who pays?', a: (<><p>Whoever <b>came</b> last.</p></>) },",
      '] as const;',
      '',
      'The hall is old.',
    ].join('\n');
    const passages = await passagesIn(text, 'doc.mdx');
    expect(passages.map(({ text, lines }) => [text, lines])).toEqual([
      ['When does the hall close?\n\nAt ten (eleven on Fridays :).', [2, 2]],
      ["I live far away. Can't I stay?\n\nYes, if somebody asks:\n\n- at the door\n- by phone", [4, 8]],
      ['Who pays?\n\nWhoever came last.', [11, 11]],
      ['The hall is old.', [14, 14]],
    ]);
  });

  it.each([
    [`<Faq items={[{ question: "Is there tea?", answer: 'In the \\'hall\\'.' }]} />`, 'doc.mdx'],
    [`<Faq :items="[{ q: 'Is there tea?', a: 'In the \\'hall\\'.' }]" />`, 'doc.md'],
    [
      `<script setup>\nconst n = [{ question: 'Is there tea?', answer: "In the 'hall'." }]\n</script>`,
      'doc.md',
    ],
    [`{[{ question: 'Is there tea?', answer: "In the 'hall'." }].map((it) => <Faq {...it} />)}`, 'doc.mdx'],
  ])('are read from %j', async (markdown, file) => {
    expect(await textsOf(markdown, file)).toEqual(["Is there tea?\n\nIn the 'hall'."]);
  });

  it('are one text where it is put together from several', async () => {
    const markdown = "export const asked = [{ q: 'How long?', a: 'An hour ' +\n  'or ' + 'two.' }];\n\nEnd.";
    const [passage] = await passagesIn(markdown, 'doc.mdx');
    expect(passage).toMatchObject({ text: 'How long?\n\nAn hour or two.', lines: [1, 2] });
  });

  it.each([
    "export const metadata = { title: 'Hall', description: 'For search engines' };",
    "export const colours = [{ name: 'red', value: '#f00' }];",
    "<script>\nconst cards = [{ title: 'Hall', description: 'In a program' }]\n</script>",
    '<script type="application/ld+json">\n[{ "question": "Seen above?", "answer": "Yes." }]\n</script>',
    "<Chart data={[{ x: 'May', y: 'many' }]} />",
  ])('are not seen in %j', async (markdown) => {
    expect(await textsOf(`${markdown}\n\nThe hall is old.`, 'doc.mdx')).toEqual(['The hall is old.']);
  });

  it('are titles with their descriptions where a page lists such', async () => {
    const markdown =
      "export const cards = [{ title: 'Hall', description: 'For forty people.', href: '/hall' }];";
    expect(await textsOf(markdown, 'doc.mdx')).toEqual(['Hall\n\nFor forty people.']);
  });
});
