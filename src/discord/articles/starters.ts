import type { APIButtonComponent } from 'discord.js';
import type { LibraryReader } from '../../library/library.js';
import type { ArticleCard } from '../../library/snapshot-reader.js';
import type { Translate } from '../../locales/translate.js';
import { cutText } from '../components/cut.js';
import { button } from '../components/layout.js';
import { maxButtonLabel } from '../limits.js';

const maxOffered = 3;

/** What shows a newcomer how to begin, for help. @param locale of the reader */
export async function offeredStarters(
  library: LibraryReader,
  locale: string,
): Promise<readonly APIButtonComponent[]> {
  const starters = await library.firstStarters(maxOffered, locale);
  return starters.map((starter) => starterButton(starter, starter.question));
}

/** For a list that has the title already. */
export function articleButtons({ starters }: ArticleCard, t: Translate): readonly APIButtonComponent[] {
  const titleFirst = [...starters].sort((a, b) => Number(b.kind === 'title') - Number(a.kind === 'title'));
  return titleFirst.map((starter) =>
    starterButton(starter, starter.kind === 'title' ? t('articles.read') : starter.question),
  );
}

type Starter = ArticleCard['starters'][number];

function starterButton({ key }: Starter, label: string): APIButtonComponent {
  return button(cutText(label, maxButtonLabel), { kind: 'ask-starter', starter: key });
}
