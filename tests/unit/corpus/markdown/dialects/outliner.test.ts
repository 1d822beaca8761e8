import { describe, expect, it } from 'vitest';
import { passagesIn, textsOf } from '../../../../helpers/corpus/parsing.js';

const id = '60acbe13-f12d-451a-9793-56201f858074';

describe('notes of Logseq', () => {
  it('are lists, though a tab stands before their bullets', async () => {
    const notes = `## Feed\n\t- Hay\n\t  id:: ${id}\n\t  at seven\n\t\t- and ((${id})) oats\n\n\t- Water\n\n\tnot - code`;
    expect(await passagesIn(notes)).toMatchObject([
      { section: ['Feed'], text: '- Hay at seven\n  - and oats\n- Water\n\nnot - code', lines: [2, 9] },
    ]);
  });

  it.each([
    ['- One\n  collapsed:: true', '- One'],
    ['- #+BEGIN_TIP\n  One.\n  #+END_TIP', '- One.'],
    ['- One\n- #+BEGIN_QUERY\n  {:title "x"}\n  #+END_QUERY', '- One'],
    [`- One {{embed ((${id}))}}{{query (task now)}}{{cloze two}}`, '- One two'],
    ['rating:: 5 stars', 'rating: 5 stars'],
    ['Use `{{query (x)}}` for it.', 'Use {{query (x)}} for it.'],
  ])('show nothing of what only it reads: %j', async (markdown, text) => {
    expect((await textsOf(markdown)).map((each) => each.trim())).toEqual([text]);
  });
});

describe('a drawing that is a note', () => {
  it('is no text', async () => {
    const drawing = '```json\n{"type": "line"}\n```\n'.repeat(500);
    expect(
      await textsOf(`One.\n\n%%\n# Drawing\n${drawing}%%\n\n\`\`\`compressed-json\nN4Kg\n\`\`\``),
    ).toEqual(['One.']);
  });
});

describe('an icon', () => {
  it.each([
    ['Click <UserIcon /> now.', 'Click now.'],
    ['<FAIcon icon="fa-plug"/> Plug it in <Inline url="/a.png" alt="x" />now.', 'Plug it in now.'],
    ['Click <SaveIcon title="Save" /> now.', 'Click Save now.'],
    ['Use the <Button /> component.', 'Use the Button component.'],
  ])('is no word: %s', async (markdown, text) => {
    expect((await textsOf(markdown)).map((each) => each.trim())).toEqual([text]);
  });
});
