import fc from 'fast-check';

/** A Markdown document in which every word a reader sees is one of a kind. */
export interface MarkdownDocument {
  /** Lines joined by `\n`. */
  readonly source: string;
}

/** Seen words begin with `w`, words that stand only in links, comments and the like with `hidden`. */
export const seenWord = /w\d+x/g;

type Write = (next: () => string) => string[];

/** Words of one line, with inline markup around some of them. */
const inline: fc.Arbitrary<(next: () => string) => string> = fc.constantFrom(
  (next) => next(),
  (next) => next(),
  (next) => `*${next()}*`,
  (next) => `**${next()} ${next()}**`,
  (next) => `\`${next()}\``,
  (next) => `~~${next()}~~`,
  (next) => `[${next()}](https://hidden.example/a "hidden")`,
  (next) => `[${next()} *${next()}*][ref]`,
  (next) => `${next()} ![${next()}](hidden.png) ${next()}`,
  (next) => `${next()}. ![hidden](hidden.png)`,
  (next) => `<b>${next()}</b>`,
  (next) => `${next()}<!-- hidden -->`,
  (next) => `${next()}[^note]`,
  (next) => `${next()}.`,
  (next) => `${next()} &amp; ${next()}`,
  (next) => `\\*${next()}\\*`,
  (next) => `**${next()}\n${next()}**`,
  (next) => `\`${next()}\n${next()}\``,
  (next) => `[${next()}\n${next()}](hidden)`,
  (next) => `[[hidden#hidden|${next()}]]`,
  (next) => `[[${next()}]]`,
  (next) => `==${next()}==`,
  (next) => `$${next()}*_{i}$`,
  (next) => `${next()}{{< hidden >}}`,
  (next) => `${next()} {% hidden\nhidden %} ${next()}`,
  (next) => `${next()} %% hidden %%`,
  (next) => `<span class="hidden">${next()}</span><span>${next()}</span>`,
  (next) => `${next()}<sup>${next()}</sup>`,
  (next) => `${next()} :hidden[${next()}]{hidden="hidden"}`,
  (next) => `${next()} :hidden{to="/hidden"} ${next()}`,
  (next) => `++${next()}+${next()}++`,
  (next) => `{@hidden ${next()}|hidden}`,
  (next) => `**${next()}.**${next()}`,
  (next) => `[${next()}](https://hidden.example/a_(b)`,
  (next) => `${next()} <:hidden:123456789012345678> ${next()}`,
  (next) => `${next()} {{embed hidden}}`,
);

const lineEnd = fc.constantFrom('\n', '\n', '  \n', '\\\n', '<br>\n');

const paragraph: fc.Arbitrary<Write> = fc
  .array(fc.tuple(fc.array(inline, { minLength: 1, maxLength: 4 }), lineEnd), { minLength: 1, maxLength: 3 })
  .map((lines) => (next) => {
    const texts = lines.map(([parts, end], index) => {
      const words = parts.map((part) => part(next)).join(' ');
      return index === lines.length - 1 ? words : words + end;
    });
    return texts.join('').split('\n');
  });

/** Longer than a passage may be: it is cut into parts. */
const longParagraph: fc.Arbitrary<Write> = fc
  .tuple(
    fc.integer({ min: 150, max: 700 }),
    fc.integer({ min: 3, max: 40 }),
    fc.integer({ min: 3, max: 200 }),
  )
  .map(([words, sentence, width]) => (next) => {
    const text = Array.from({ length: words }, (_, index) => {
      const end = index % sentence === sentence - 1 ? '.' : '';
      return next() + end + (index % width === width - 1 ? '\n' : ' ');
    });
    return text.join('').trim().split('\n');
  });

const heading: fc.Arbitrary<Write> = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.boolean(), fc.boolean())
  .map(([depth, setext, closed]) => (next) => {
    if (setext && depth <= 2) return [`${next()} *${next()}*`, depth === 1 ? '====' : '---'];
    const hashes = '#'.repeat(depth);
    if (closed && depth > 1) return [`${hashes}${next()} ${next()}`];
    return [`${hashes} ${next()} \`${next()}\`${closed ? ` {#hidden}` : ''}`];
  });

const fence: fc.Arbitrary<Write> = fc
  .tuple(fc.constantFrom('```', '~~~~'), fc.integer({ min: 1, max: 4 }), fc.boolean())
  .map(([mark, lines, indented]) => (next) => {
    const code = Array.from({ length: lines }, (_, index) =>
      index === 1 ? '' : `${indented ? '  ' : ''}f(${next()})`,
    );
    return [`${mark}hidden`, ...code, mark];
  });

const indentedCode: fc.Arbitrary<Write> = fc
  .integer({ min: 1, max: 3 })
  .map((lines) => (next) => Array.from({ length: lines }, () => `    ${next()}`));

const table: fc.Arbitrary<Write> = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
  .map(([columns, rows]) => (next) => {
    const cell = (n: number) => [next(), `\`${next()}\``, `[${next()}](/hidden) <br> ${next()}`][n % 3];
    const row = () => `| ${Array.from({ length: columns }, (_, n) => cell(n)).join(' | ')} |`;
    const body = Array.from({ length: rows }, row);
    return [row(), `|${' --- |'.repeat(columns)}`, ...body];
  });

const html: fc.Arbitrary<Write> = fc.constantFrom<Write>(
  (next) => ['<div align="hidden">', `  <p>${next()} <b>${next()}</b></p>`, '</div>'],
  () => ['<!-- hidden', '', 'hidden -->'],
  (next) => [`<details><summary>${next()}</summary>`, '', next(), '', '</details>'],
  () => ['<script>', 'hidden();', '', '</script>'],
  (next) => [
    '<div>',
    `  *${next()}*`,
    '  <ul>',
    `    <li>${next()}</li>`,
    `    <li>${next()}`,
    `      ${next()}</li>`,
    '  </ul>',
    '</div>',
  ],
  (next) => [
    '<table>',
    `<tr><th>${next()}</th><td>**${next()}**</td></tr>`,
    `<tr><td>${next()}</td></tr>`,
    '</table>',
  ],
  (next) => ['<pre>', next(), '', `  ${next()}`, '</pre>'],
  (next) => ['<Tabs>', `<TabItem value="hidden">`, '', next(), '', '</TabItem>', '</Tabs>'],
);

const rule: fc.Arbitrary<Write> = fc.constant(() => ['***']);

/** Lines that are not shown, and a text between two of them. */
const template: fc.Arbitrary<Write> = fc.constantFrom<Write>(
  (next) => ['{{< hidden >}}', next(), '{{< /hidden >}}'],
  (next) => ['{% if hidden %}', '', next(), '', '{% endif %}'],
  () => ['%%', 'hidden', '', 'hidden', '%%'],
  () => ['{/* hidden */}'],
  () => ['{{#include hidden}}'],
  (next) => [next(), '{.hidden #hidden}'],
  (next) => ['', `\t- ${next()}`, `\t\t- ${next()}`],
  (next) => [`**1.** ${next()}`, `**2.** ${next()}`, next()],
  (next) => [next(), '', '![hidden](hidden.png)'],
  (next) => [next(), '{: .hidden }'],
  (next) => [next(), `: ${next()}`, `  ${next()}`],
  (next) => ['$$', next(), '$$'],
);

/** Lists in the code of a page; MDX has it at the left edge only. */
const code: fc.Arbitrary<Write> = fc.constantFrom<Write>(
  (next) => [
    '<script setup>',
    'const hidden = [',
    `  { question: '${next()}', answer: "${next()}" },`,
    `  { answer: '${next()} ' +`,
    `      '${next()}', question: \`${next()}\`, hidden: [1, 'hidden'] },`,
    '];',
    '</script>',
  ],
  (next) => [
    `<Hidden items={[{ question: '${next()}',`,
    `  answer: <p>${next()}`,
    `  <b>${next()}</b></p> }]} />`,
  ],
  (next) => [`<Hidden :items="[{ q: '${next()}', a: '${next()}' }]" />`],
);

const { block } = fc.letrec<{ block: Write; list: Write; quote: Write; note: Write; box: Write }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    paragraph,
    heading,
    fence,
    indentedCode,
    table,
    html,
    rule,
    longParagraph,
    template,
    code,
    tie('box'),
    tie('list'),
    tie('quote'),
    tie('note'),
  ),
  list: fc
    .tuple(
      fc.constantFrom('-', '*', '1.', '3)'),
      fc.array(fc.tuple(paragraph, fc.option(tie('block'), { nil: undefined })), {
        minLength: 1,
        maxLength: 4,
      }),
      fc.boolean(),
    )
    .map(([marker, items, isLoose]) => (next) => {
      const indent = ' '.repeat(marker.length + 1);
      return items.flatMap(([first, second]) => {
        const [line = '', ...rest] = first(next);
        const more = second ? ['', ...second(next)] : [];
        const inner = [...rest, ...more].map((each) => (each === '' ? '' : indent + each));
        return [`${marker} ${line}`, ...inner, ...(isLoose || second ? [''] : [])];
      });
    }),
  quote: fc
    .array(tie('block'), { minLength: 1, maxLength: 3 })
    .map((blocks) => (next) => blocks.flatMap((each) => [...each(next), '']).map((line) => `> ${line}`)),
  box: fc
    .tuple(
      fc.constantFrom('colons', 'indented', 'callout', 'details', 'component'),
      fc.array(tie('block'), { minLength: 1, maxLength: 2 }),
    )
    .map(([form, blocks]) => (next) => {
      const title = next();
      const inside = blocks.flatMap((each) => [...each(next), '']);
      const indented = inside.map((line) => (line === '' ? '' : `    ${line}`));
      if (form === 'indented') return [`!!! hidden "${title}"`, '', ...indented];
      if (form === 'callout') return [`> [!hidden] ${title}`, ...inside.map((line) => `> ${line}`)];
      if (form === 'component')
        return ['::hidden', '---', `title: ${title}`, 'hidden: true', '---', ...inside, '::'];
      if (form === 'colons') return [`:::hidden[${title}]`, '', ...inside, ':::'];
      return ['<details>', `<summary>${title}</summary>`, '', ...inside, '</details>'];
    }),
  note: tie('block').map((inside) => (next) => {
    const [first = '', ...rest] = inside(next);
    return ['[^note]:', '', ...[first, ...rest].map((line) => (line === '' ? '' : `    ${line}`))];
  }),
}));

/** Documents of every block and inline construct that an article may hold. */
export const markdownDocument: fc.Arbitrary<string> = fc
  .tuple(fc.array(fc.tuple(block, fc.integer({ min: 1, max: 3 })), { minLength: 1, maxLength: 8 }))
  .map(([blocks]) => {
    let count = 0;
    const next = () => {
      count += 1;
      return `w${count}x`;
    };
    const lines = blocks.flatMap(([write, blank]) => [
      ...write(next),
      ...Array.from({ length: blank }, () => ''),
    ]);
    return [...lines, '[ref]: https://hidden.example', '', `[^note]: ${next()}.`].join('\n');
  });
