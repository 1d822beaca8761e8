import { describe, expect, it } from 'vitest';
import { articleOf, passagesIn, textsOf } from '../../../helpers/corpus/parsing.js';

describe('links of wikis', () => {
  it.each([
    ['The [[Stallion|black stallion]] sleeps.', 'The black stallion sleeps.'],
    ['See [[Feeding]].', 'See Feeding.'],
    ['See [[Box 7#Door|box seven]] and [[Box 7#Door]].', 'See box seven and Box 7 > Door.'],
    ['See [[#Door]] and [[Box 7#^a1b2c3]].', 'See Door and Box 7.'],
    ['[[File:mare.png|thumb|A mare]] The mare. [[Category:Horses]]', 'The mare.'],
    ['See [[:Category:Horses]] and [[https://a.example|there]].', 'See Category:Horses and there.'],
    ['![[stallion.png]] Here ![[Feeding#Hay]] he is.', 'Here he is.'],
    ['A link [[1]](https://a.example) stays one.', 'A link [1] stays one.'],
    ['The list [[1, 2], [3]] stays.', 'The list [[1, 2], [3]] stays.'],
    ['Escaped \\[\\[Feeding\\]\\] stays.', 'Escaped [[Feeding]] stays.'],
  ])('%j shows %j', async (markdown, text) => {
    expect((await textsOf(markdown))[0]?.replace(/\s+/g, ' ')).toBe(text);
  });

  it('may stand in a table', async () => {
    expect(await textsOf('| a | b |\n|---|---|\n| [[Box 7\\|seven]] | x |')).toEqual(['a | b\nseven | x']);
  });

  it('that only embed a file are no paragraph', async () => {
    const passages = await passagesIn('One.\n\n![[a.png]]\n\n![[b#c]]\n\nTwo.');
    expect(passages).toMatchObject([{ paragraph: 1, lastParagraph: 2, text: 'One.\n\nTwo.' }]);
  });
});

describe('what only a generator reads', () => {
  it.each([
    ['Mares :badge[new]{color="red"} kick.', 'Mares new kick.'],
    ['Watch it. :video{title="The foals" id="a"}', 'Watch it. The foals'],
    ['They kick. :read-more{to="/mares"}', 'They kick.'],
    ['At 7:30[1] the ratio is 3:4 and a:b[c].', 'At 7:30[1] the ratio is 3:4 and a:b[c].'],
    ['Press ++ctrl+alt+del++ or ++"A"++ now.', 'Press ctrl+alt+del or A now.'],
    ['C++ is no C, and i++ no ++i or a+++b.', 'C++ is no C, and i++ no ++i or a+++b.'],
  ])('%j shows %j', async (markdown, text) => {
    expect(await textsOf(markdown)).toEqual([text]);
  });

  it('such as an abbreviation on a line of its own, is no paragraph', async () => {
    expect(await textsOf('*[HTML]: Hyper Text Markup Language\n\nHTML is old.')).toEqual(['HTML is old.']);
  });
});

describe('attributes of headings', () => {
  it.each([
    ['{#feeding-times}', 'Feeding'],
    ['{ #feeding }', 'Feeding'],
    ['{: #feeding .big }', 'Feeding'],
    ['{#feeding .no_toc data-x="1"}', 'Feeding'],
    ['{/*feeding*/}', 'Feeding'],
    ['{/* feeding */}', 'Feeding'],
    ['[#feeding]', 'Feeding'],
    ['{.unnumbered}', 'Feeding'],
    ['<a name="feeding"></a>', 'Feeding'],
    ['<Badge type="tip" text="3.5" />', 'Feeding 3.5'],
    ['/users/{id}', 'Feeding /users/{id}'],
    ['[#12](x)', 'Feeding #12'],
  ])('Feeding %s', async (mark, heading) => {
    const { title, passages } = await articleOf(`# Feeding ${mark}\n\n## Feeding ${mark}\n\nOats.\n`);
    expect([title, ...(passages[0]?.section ?? [])]).toEqual([heading, heading]);
  });

  it('below the heading are left out, too', async () => {
    const passages = await passagesIn('## Feeding\n{: #x .no_toc }\n\nOats.\n\nSetext {#y}\n---\n\nHay.');
    expect(passages.map(({ section, text }) => [...section, text])).toEqual([
      ['Feeding', 'Oats.'],
      ['Setext', 'Hay.'],
    ]);
  });

  it('at the end of other blocks are left out', async () => {
    expect(await textsOf('Oats for all. ^a1b2c3\n\n***\n\nHay for some. {#hay}')).toEqual([
      'Oats for all.',
      'Hay for some.',
    ]);
  });
});

describe('formulas', () => {
  it.each([
    ['The force is $F_1 * d_1 = F_2 * d_2$ here.', 'The force is $F_1 * d_1 = F_2 * d_2$ here.'],
    ['It is $a^{*}_{i} + b^{*}_{i}$ and *more*.', 'It is $a^{*}_{i} + b^{*}_{i}$ and more.'],
    ['It is \\(x_{1}^{*} y_{1}^{*}\\) there.', 'It is \\(x_{1}^{*} y_{1}^{*}\\) there.'],
    ['From $5 to $10, *cheap*.', 'From $5 to $10, cheap.'],
    ['The *price* is $5 or *more* than 3$.', 'The price is $5 or more than 3$.'],
    ['Set $HOME and *not* $PATH.', 'Set $HOME and not $PATH.'],
    ['Escaped \\(not *so*\\) it is.', 'Escaped (not so) it is.'],
    ['$$\nE = m c^2\n$$', 'E = m c^2'],
    ['$$ a_{i}^* b_{i}^* $$', 'a_{i}^* b_{i}^*'],
    ['\\[\na_{i}^* b_{i}^*\n\\]', 'a_{i}^* b_{i}^*'],
  ])('%j is quoted as %j', async (markdown, text) => {
    expect((await textsOf(markdown)).map((each) => each.trim())).toEqual([text]);
  });
});

describe('emphasis beside letters without spaces', () => {
  it.each([
    ['馬の朝ごはんは**「七時」**です。', '馬の朝ごはんは「七時」です。'],
    ['말은 **아침(7시)**에 먹습니다.', '말은 아침(7시)에 먹습니다.'],
    ['马在**早上七点。**喂食，**（冬天八点）**喂草。', '马在早上七点。喂食，（冬天八点）喂草。'],
    ['厩舎は*「東」*にある。', '厩舎は「東」にある。'],
    ['请看~~（旧）~~新的。', '请看（旧）新的。'],
  ])('%j loses its marks', async (markdown, text) => {
    expect(await textsOf(markdown)).toEqual([text]);
  });
});

describe('other marks', () => {
  it.each([
    ['==Never== enter.', 'Never enter.'],
    ['a == b and c == d', 'a == b and c == d'],
    ['H~2~O and 10^6^ of ~~old~~ ~/a and ~/b, x^2 + y^2', 'H₂O and 10⁶ of old ~/a and ~/b, x^2 + y^2'],
    [
      'Mare\n: A female horse.\n\nFoal\n: A young horse.\n: Not yet a year old.',
      'Mare\n\nA female horse.\n\nFoal\n\nA young horse.\n\nNot yet a year old.',
    ],
    ['Mare\n: A female\n  horse.', 'Mare\n\nA female horse.'],
  ])('%j shows %j', async (markdown, text) => {
    expect(await textsOf(markdown)).toEqual([text]);
  });
});

describe('a list of definitions', () => {
  it('has a number for each of them, with its term, and an answer for each question', async () => {
    const [first, second] = await passagesIn('Do they bite?\n: No.\n\nWhen are they fed?\n: At seven.');
    expect(first).toMatchObject({ text: 'Do they bite?\n\nNo.', paragraph: 1, kind: 'qa', lines: [1, 2] });
    expect(second).toMatchObject({ text: 'When are they fed?\n\nAt seven.', kind: 'qa', lines: [4, 5] });
  });
});

describe('pictures', () => {
  it('alone in their line are left out, and no paragraph', async () => {
    expect(
      await textsOf('One.\n\n![A horse](a.png)\n\n[![Badge](b.svg)](c) ![Badge](d.svg)\n\nTwo.'),
    ).toEqual(['One.\n\nTwo.']);
    expect(await textsOf('![A horse](a.png)\n*A horse in the stable*')).toEqual(['A horse in the stable']);
    expect(await textsOf('<p align="center">\n  <img src="a.png" alt="A horse">\n</p>\n\nTwo.')).toEqual([
      'Two.',
    ]);
    expect(await textsOf('- One\n\n  ![A horse](a.png)\n\n- Two')).toEqual(['- One\n- Two']);
  });

  it('beside words and in tables are read', async () => {
    expect(await textsOf('Press ![the red button](a.png) twice.')).toEqual(['Press the red button twice.']);
    expect(await textsOf('| a |\n|---|\n| ![yes](y.png) |')).toEqual(['a\nyes']);
  });
});

describe('a heading of the underlined kind', () => {
  it.each([
    [
      'The horses eat at seven.\nThey get oats.\n---\n\nThe vet comes.',
      ['The horses eat at seven. They get oats.', 'The vet comes.'],
    ],
    ['They get oats.\n---\n\nThe vet comes.', ['They get oats.', 'The vet comes.']],
    ['他们吃燕麦。\n---\n\n兽医来。', ['他们吃燕麦。', '兽医来。']],
  ])('is prose above a line where it is one (%j)', async (markdown, texts) => {
    const passages = await passagesIn(markdown);
    expect(passages.map(({ text }) => text)).toEqual(texts);
    expect(passages.flatMap(({ section }) => section)).toEqual([]);
  });

  it('stays one elsewhere', async () => {
    const passages = await passagesIn('Title\n=====\n\nWhen do they eat?\n---\n\nAt seven.');
    expect(passages).toMatchObject([{ section: ['When do they eat?'], text: 'At seven.' }]);
  });

  it('that is prose is cited by its own lines', async () => {
    expect((await passagesIn('One\nand two.\n---\nThree.')).map(({ lines }) => lines)).toEqual([
      [1, 2],
      [4, 4],
    ]);
  });
});
