import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../../src/corpus/read-corpus.js';
import { useCorpusFolder } from '../../helpers/corpus/corpus-folder.js';
import { articleOf } from '../../helpers/corpus/parsing.js';

const folder = useCorpusFolder();

/** Short sentences that by themselves look more like another language. */
const likeBulgarian = '# Сервер\n\nЗа порчу чужих построек бан.\n';
const likeDanish = '# Regler\n\nVis respekt for andre spillere.\n';

async function languages(files: Readonly<Record<string, string>>) {
  for (const [file, text] of Object.entries(files)) await folder.put(file, text);
  const { articles } = await readCorpus(folder.path);
  return Object.fromEntries(articles.map(({ file, language }) => [file, language]));
}

describe('the language of a short article', () => {
  it('is what its folder is named for', async () => {
    expect((await articleOf(likeBulgarian, 'docs/ru/rules.md')).language).toBe('ru');
    expect((await articleOf(likeDanish, 'nb/rules.md')).language).toBe('nb');
    expect((await articleOf('# Loja\n\nA loja abre.\n', 'pt-BR/loja.md')).language).toBe('pt-BR');
    expect((await articleOf('# Rules\n\nDo not spam in chat.\n', 'ru/rules.md')).language).toBe('en');
  });

  it('is what its front matter says, whatever the folder', async () => {
    const text = '---\nlanguage: uk\n---\nАлмази є.\n';
    expect((await articleOf(text, 'ru/rules.md')).language).toBe('uk');
  });

  it('is that of a longer article beside it, when it may be', async () => {
    const long =
      '# Правила\n\nНа сервере запрещено портить чужие постройки и мешать другим игрокам. Мы хотим, чтобы всем было весело.\n';
    expect(
      await languages({
        'a.md': likeBulgarian,
        'b.md': long,
        'c.md': '# Shop\n\nThe shop opens on Friday.\n',
      }),
    ).toEqual({
      'a.md': 'ru',
      'b.md': 'ru',
      'c.md': 'en',
    });
  });

  it('is that of the other short ones, where all are short', async () => {
    const texts = ['Уважайте других игроков.', 'Как сменить ник?', 'Магазин открывается в пятницу.'];
    const files = Object.fromEntries(texts.map((text, i) => [`${i}.md`, `# Сервер\n\n${text}\n`]));
    expect(new Set(Object.values(await languages({ ...files, 'z.md': likeBulgarian })))).toEqual(
      new Set(['ru']),
    );
  });

  it('stays what the text says, when it clearly is another one', async () => {
    const found = await languages({
      'a.md':
        '# Server\n\nThe server restarts every night, and only admins can ban players who break the rules.\n',
      'b.md': '# Règles\n\nSeuls les admins peuvent bannir des joueurs.\n',
      'c.md': '# Сервер\n\nСервер перезапускается каждую ночь в 4 часа.\n',
    });
    expect(found).toEqual({ 'a.md': 'en', 'b.md': 'fr', 'c.md': 'ru' });
  });
});

describe('the language of a page that is mostly code', () => {
  it('is that of its sentences, also where the code stands in lists', async () => {
    const code = Array.from(
      { length: 12 },
      (_, i) => `    const value${i} = await renderToString(createApp({ name }))`,
    );
    const page = `# API\n\n- **示例**\n\n  \`\`\`ts\n${code.join('\n')}\n  \`\`\`\n\n  渲染函数 \`renderToString\` 返回一个字符串。\n`;
    expect((await articleOf(page, 'api.md')).language).toMatch(/^zh/);
  });
});
