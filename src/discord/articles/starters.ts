import type { APIButtonComponent } from 'discord.js';
import type { Library } from '../../library/library.js';
import type { ArticleCard } from '../../library/snapshot-reader.js';
import { cutText } from '../components/cut.js';
import { button } from '../components/layout.js';
import { maxButtonLabel } from '../limits.js';

/** Of a large corpus, help offers only the first articles; `/articles` has them all. */
const maxOffered = 3;

/** Articles whose suggested questions show a newcomer how to begin. */
export async function offeredArticles(library: Library): Promise<readonly ArticleCard[]> {
  const { articles } = await library.listArticles(0, maxOffered);
  return articles;
}

export function starterButtons({ version, starters }: ArticleCard): readonly APIButtonComponent[] {
  return starters.map(({ question, kind, ordinal }) =>
    button(cutText(question, maxButtonLabel), { kind, version, place: ordinal }),
  );
}
