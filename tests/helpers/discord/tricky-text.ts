import fc from 'fast-check';

/** Text made of what Discord's Markdown is made of. */
export const trickyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(...'*_~`|<>[]()@#-+:\\.!&/1234567890 \n'),
      fc.constantFrom(
        '**',
        '__',
        '||',
        '~~',
        '```',
        '> ',
        '>>> ',
        '# ',
        '-# ',
        '- ',
        '1. ',
        '<@123456789012345678>',
        '@everyone',
        '@here',
        '<#123456789012345678>',
        '<@&123456789012345678>',
        '<:smile:123456789012345678>',
        ':smile:',
        '<t:1700000000:R>',
        'https://example.org/a_b_c',
        '[text](https://example.org)',
        '<https://example.org>',
        '¯\\_(ツ)_/¯',
        '</ask:123456789012345678>',
      ),
      fc.constantFrom('word', 'snake_case', 'é', '中文', 'نص'),
    ),
    { minLength: 1, maxLength: 30 },
  )
  .map((parts) => parts.join('').replace(/\n+/g, '\n').trim())
  .filter((text) => text !== '');
