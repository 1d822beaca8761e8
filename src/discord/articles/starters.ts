import type { APIButtonComponent } from 'discord.js';
import type { LibraryReader } from '../../library/library.js';
import type { ArticleCard } from '../../library/snapshot-reader.js';
import type { Translate } from '../../locales/translate.js';
import { cutText } from '../components/cut.js';
import { button } from '../components/layout.js';
import { maxButtonLabel } from '../limits.js';

/** Of a large corpus, help offers only what is in the first articles; `/articles` has them all. */
const maxArticles = 5;
const maxOffered = 3;

/** What shows a newcomer how to begin: questions before titles, titles before other headings; each once. */
export async function offeredStarters(library: LibraryReader): Promise<readonly APIButtonComponent[]> {
  const starters = await bestStarters(library, maxOffered);
  return starters.map((starter) => starterButton(starter, starter.question));
}

export async function bestStarters(library: LibraryReader, limit: number): Promise<readonly Starter[]> {
  const { articles } = await library.listArticles(0, maxArticles);
  const all = articles.flatMap(({ starters }) => starters);
  const ranked = [0, 1, 2].flatMap((rank) => all.filter((starter) => rankOf(starter) === rank));
  const once = new Map(ranked.map((starter) => [starter.question.toLowerCase(), starter]));
  return [...once.values()].slice(0, limit);
}

/** For a list that has the title already. */
export function articleButtons({ starters }: ArticleCard, t: Translate): readonly APIButtonComponent[] {
  const titleFirst = [...starters].sort((a, b) => Number(b.kind === 'title') - Number(a.kind === 'title'));
  return titleFirst.map((starter) =>
    starterButton(starter, starter.kind === 'title' ? t('articles.read') : starter.question),
  );
}

type Starter = ArticleCard['starters'][number];

function rankOf({ question, kind }: Starter): number {
  if (/[?？؟\u037E]\s*$/u.test(question)) return 0;
  return kind === 'title' ? 1 : 2;
}

function starterButton({ key }: Starter, label: string): APIButtonComponent {
  return button(cutText(label, maxButtonLabel), { kind: 'ask-starter', starter: key });
}
