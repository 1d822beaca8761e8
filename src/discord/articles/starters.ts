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
  const { articles } = await library.listArticles(0, maxArticles);
  const all = articles.flatMap(({ version, starters }) =>
    starters.map((starter) => ({ ...starter, version })),
  );
  const ranked = [0, 1, 2].flatMap((rank) => all.filter((starter) => rankOf(starter) === rank));
  const once = new Map(ranked.map((starter) => [starter.question.toLowerCase(), starter]));
  return Array.from(once.values())
    .slice(0, maxOffered)
    .map((starter) => starterButton(starter, starter.question));
}

/** For a list that has the title already. */
export function articleButtons(
  { version, starters }: ArticleCard,
  t: Translate,
): readonly APIButtonComponent[] {
  const titleFirst = [...starters].sort(
    (a, b) => Number(b.kind === 'ask-title') - Number(a.kind === 'ask-title'),
  );
  return titleFirst.map((starter) =>
    starterButton(
      { ...starter, version },
      starter.kind === 'ask-title' ? t('articles.read') : starter.question,
    ),
  );
}

type PlacedStarter = ArticleCard['starters'][number] & { readonly version: string };

function rankOf({ question, kind }: PlacedStarter): number {
  if (/[?？؟\u037E]\s*$/u.test(question)) return 0;
  return kind === 'ask-title' ? 1 : 2;
}

function starterButton({ kind, version, ordinal }: PlacedStarter, label: string): APIButtonComponent {
  return button(cutText(label, maxButtonLabel), { kind, version, place: ordinal });
}
