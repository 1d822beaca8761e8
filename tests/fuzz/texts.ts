import fc from 'fast-check';

/** What Discord marks up, pings by, or shows as something else. */
const markup = [
  ...['@everyone', '@here', '<@123456789012345678>', '<@&123456789012345678>', '<#123456789012345678>'],
  ...['</ask:123456789012345678>', '<:e:123456789012345678>', '<t:1:R>', '<id:customize>', '<@', '<', '>'],
  ...['```', '```js\n', '`', '**', '__', '~~', '||', '> ', '>>> ', '\n# ', '\n-# ', '\n- ', '\\', ':smile:'],
  ...['[x](http://evil.example)', 'https://evil.example/?a=b', '\n', '\r\n', '\t', '\u0000', '\u001b[31m'],
];
/** Invisible, turning, or joined to what stands before. */
const marks = [
  ...'\u202e\u202d\u200f\u2066\u2069\u200b\u200d\ufeff\u00ad\u034f\ufe0f\u0301\u0489',
  '\u{e0061}',
];
/** What a regular expression may look at for ever, or a normal form makes eighteen of. */
const repeated = [
  'a',
  '1.',
  '1,000 ',
  'U.S.A.',
  '(',
  '.',
  '?',
  '<@',
  '<a:',
  '"',
  '　',
  ' ',
  '-',
  'Dr. ',
  'é',
  'ﷺ',
  'ﬁ',
  '㍿',
  '𝕳',
  'İ',
  'ß',
  'Σ',
  'ก',
  '汉',
];
const words =
  'who when where mill coalition countries signed declaration river Poland troops Mühle 北京 القاهرة กรุงเทพ 富士山 Москва'.split(
    ' ',
  );

const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...words.map((word) => `${word} `)) },
  { weight: 2, arbitrary: fc.constantFrom(...markup) },
  { weight: 1, arbitrary: fc.constantFrom(...marks) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
  // Halves of characters, which JavaScript lets stand alone.
  { weight: 1, arbitrary: fc.integer({ min: 0xd800, max: 0xdfff }).map((unit) => String.fromCharCode(unit)) },
);

/** What people may write: ordinary, hostile, and up to as long as Discord lets them. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: fc.array(piece, { minLength: 1, maxLength: 40 }).map((pieces) => pieces.join('')) },
  {
    weight: 1,
    arbitrary: fc
      .array(piece, { maxLength: 600, size: 'max' })
      .map((pieces) => pieces.join('').slice(0, 6000)),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...repeated), fc.integer({ min: 1, max: 6000 }))
      .map(([text, times]) => text.repeat(times).slice(0, 6000)),
  },
);

/** Each has frozen the bot, made it grow, or come through where it should not. */
export const harmful: readonly string[] = [
  // Autocomplete, one search for each word by its beginning and by likeness: 838 ms.
  'a b c d e f g h i j k l m n o p q r s t u v w x y z '.repeat(19).slice(0, 990),
  'ab '.repeat(2000),
  'a'.repeat(6000),
  'heading '.repeat(750),
  // One character becomes eighteen.
  'ﷺ'.repeat(4000),
  // Words that nobody has said before.
  Array.from({ length: 125 }, (_, n) => `${n.toString(36)}qzx${(n * 7919).toString(36)}`).join(' '),
  `a${'\u0301'.repeat(4000)}`,
  '\ud800\udc00\ud800',
  '<@<@<@<@<@',
  '',
  ' ',
];
